using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record ModifierEvenement(Guid EvenementId, FicheEvenement Fiche) : ICommand;

internal sealed class ModifierEvenementValidator : AbstractValidator<ModifierEvenement>
{
    public ModifierEvenementValidator() => RuleFor(command => command.Fiche).SetValidator(new FicheEvenementValidator()).OverridePropertyName("");
}

internal sealed class ModifierEvenementHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<ModifierEvenement>
{
    public async Task<Result> Handle(ModifierEvenement command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (!session.Anime(command.Fiche)) return new HorsPerimetre();
        var type = await db.UnType(command.Fiche.Type, cancellationToken);
        if (type.Error is { } inconnu) return inconnu;
        if (trouve.Value.Modifier(command.Fiche, command.Fiche.Horaire(), type.Value).Error is { } refus) return refus;

        var inscrits = await db.Inscriptions.Where(inscription => inscription.EvenementId == trouve.Value.Id).ToListAsync(cancellationToken);
        inscrits.ForEach(inscription => inscription.Suivre(trouve.Value));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ModifierEvenementEndpoint
{
    public static void MapModifierEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/evenements/{evenementId:guid}", Put)
            .WithName(nameof(ModifierEvenement))
            .WithSummary("Modifier un événement à venir")
            .WithDescription(
                "Remplace ce qui en est dit ; sans « ordre_du_jour », celui d'avant reste. Une capacité plus grande donne une place à qui attend. Tenu ou annulé, il ne change plus.")
            .WithExample(PlanifierEvenementEndpoint.Exemple with { Lieu = "Rouen" })
            .RequiresIfMatch()
            .Refuses(
                typeof(EvenementIntrouvable), typeof(TypeEvenementInconnu), typeof(EvenementClos), typeof(EvenementFiniAvantDebut), typeof(EvenementSurDeuxAnnees),
                typeof(RegionEnDouble), typeof(ChefDeFileANommer), typeof(CreneauHorsEvenement))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid evenementId, FicheEvenement fiche, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ModifierEvenement(evenementId, fiche), cancellationToken)).ToHttp();
}

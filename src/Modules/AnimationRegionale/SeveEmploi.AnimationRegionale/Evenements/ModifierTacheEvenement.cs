using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record ModifierTacheEvenement(Guid EvenementId, Guid TacheId, TacheSaisie Tache) : ICommand;

internal sealed class ModifierTacheEvenementValidator : AbstractValidator<ModifierTacheEvenement>
{
    public ModifierTacheEvenementValidator() => RuleFor(command => command.Tache).SetValidator(new TacheSaisieValidator()).OverridePropertyName("");
}

internal sealed class ModifierTacheEvenementHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<ModifierTacheEvenement>
{
    public async Task<Result> Handle(ModifierTacheEvenement command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        if (trouve.Value.ModifierTache(command.TacheId, command.Tache, session.Appelant.Id).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ModifierTacheEvenementEndpoint
{
    public static void MapModifierTacheEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/evenements/{evenementId:guid}/taches/{tacheEvenementId:guid}", Put)
            .WithName(nameof(ModifierTacheEvenement))
            .WithSummary("Modifier une tâche")
            .WithDescription("Son libellé, qui la porte, sa région, son échéance et son avancement. Sans porteur, elle est à qui la modifie.")
            .WithExample(new TacheSaisie("Réserver le traiteur", "Ana", "28", new(2021, 12, 31), 60))
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(TacheEvenementIntrouvable), typeof(RegionHorsEvenement))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid evenementId, Guid tacheEvenementId, TacheSaisie tache, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ModifierTacheEvenement(evenementId, tacheEvenementId, tache), cancellationToken)).ToHttp();
}

using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:ecrire")]
internal sealed record AjouterTacheEvenement(Guid EvenementId, TacheSaisie Tache) : ICommand<Guid>;

internal sealed class TacheSaisieValidator : AbstractValidator<TacheSaisie>
{
    public TacheSaisieValidator()
    {
        RuleFor(tache => tache.Libelle).EstUneLigne();
        RuleFor(tache => tache.Porteur).EstUneLigneOuRien();
        RuleFor(tache => tache.Region).EstUneRegionOuRien();
        RuleFor(tache => tache.Avancement).InclusiveBetween(0, 100);
    }
}

internal sealed class AjouterTacheEvenementValidator : AbstractValidator<AjouterTacheEvenement>
{
    public AjouterTacheEvenementValidator() => RuleFor(command => command.Tache).SetValidator(new TacheSaisieValidator()).OverridePropertyName("");
}

internal sealed class AjouterTacheEvenementHandler(AnimationRegionaleDbContext db, DbSession session) : ICommandHandler<AjouterTacheEvenement, Guid>
{
    public async Task<Result<Guid>> Handle(AjouterTacheEvenement command, CancellationToken cancellationToken)
    {
        var trouve = await db.Animer(command.EvenementId, session, cancellationToken);
        if (trouve.Error is { } absent) return absent;
        var tache = trouve.Value.AjouterTache(command.Tache, session.Appelant.Id);
        if (tache.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return tache.Value;
    }
}

internal static class AjouterTacheEvenementEndpoint
{
    public static void MapAjouterTacheEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/evenements/{evenementId:guid}/taches", Post)
            .WithName(nameof(AjouterTacheEvenement))
            .WithSummary("Ajouter une tâche à un événement")
            .WithDescription("Chacun se positionne sur une tâche et note son avancement (ANI-68). Sans porteur, elle est à qui l'ajoute ; sa région est une de celles de l'événement.")
            .WithExample(new TacheSaisie("Réserver le traiteur", "Ana", "28", new(2021, 12, 31)))
            .RequiresIfMatch()
            .Refuses(typeof(EvenementIntrouvable), typeof(EvenementClos), typeof(TachesTropNombreuses), typeof(RegionHorsEvenement))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid evenementId, TacheSaisie tache, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AjouterTacheEvenement(evenementId, tache), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/animation/evenements/{evenementId}/taches");
}

using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:ecrire")]
internal sealed record AccorderSubventionGroupement(Guid GroupementId, DateOnly? Le) : ICommand;

internal sealed class AccorderSubventionGroupementHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<AccorderSubventionGroupement>
{
    public async Task<Result> Handle(AccorderSubventionGroupement command, CancellationToken cancellationToken)
    {
        var found = await db.UnGroupement(command.GroupementId, cancellationToken);
        if (found.Error is { } absent) return absent;
        var (groupement, le) = (found.Value, command.Le ?? clock.Today());
        var montant = await db.Experimentations.Where(e => e.Region == groupement.Region && e.Annee == le.Year).Select(e => e.MontantSubventionEur).SingleOrDefaultAsync(cancellationToken);
        if (groupement.Subventionner(montant, le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AccorderSubventionGroupementEndpoint
{
    internal sealed record AccorderSubventionGroupementRequest(DateOnly? Le = null);

    public static void MapAccorderSubventionGroupement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/groupements/{groupementId:guid}/subvention", Post)
            .WithName(nameof(AccorderSubventionGroupement))
            .WithSummary("Accorder la subvention")
            .WithDescription(
                "Après la première phase seulement. Le montant est celui que les réglages de l'expérimentation fixent pour la région et l'année.")
            .WithExample(new AccorderSubventionGroupementRequest(new(2022, 1, 17)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(GroupementIntrouvable), typeof(SubventionDejaAccordee), typeof(PremierePhaseInachevee), typeof(EtapeDeGroupementAvantLaPrecedente), typeof(MontantDeSubventionNonRegle), typeof(FaitDeGroupementAVenir));

    private static async Task<IResult> Post(Guid groupementId, AccorderSubventionGroupementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AccorderSubventionGroupement(groupementId, request.Le), cancellationToken)).ToHttp();
}

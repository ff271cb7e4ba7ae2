using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record TransmettreCandidature(Guid CandidatureId, DateOnly Le) : ICommand;

internal sealed class TransmettreCandidatureHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<TransmettreCandidature>
{
    public async Task<Result> Handle(TransmettreCandidature command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        var acte = candidature.Value.Transmettre(reglement, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class TransmettreCandidatureEndpoint
{
    internal sealed record TransmettreCandidatureRequest(DateOnly Le);

    public static void MapTransmettreCandidature(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/transmission", Post)
            .WithName(nameof(TransmettreCandidature))
            .WithSummary("Transmettre au comité")
            .WithDescription("Le dossier part au comité une fois faites les étapes que la campagne exige. Un avis absent ne le retient pas.")
            .WithExample(new TransmettreCandidatureRequest(new(2021, 12, 1)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(EtapeDejaFranchie), typeof(EtapeNonFranchie), typeof(CandidatureNonFerme));

    private static async Task<IResult> Post(
        Guid candidatureId, TransmettreCandidatureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TransmettreCandidature(candidatureId, request.Le), cancellationToken)).ToHttp();
}

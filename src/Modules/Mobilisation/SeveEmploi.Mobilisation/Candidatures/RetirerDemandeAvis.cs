using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record RetirerDemandeAvis(Guid CandidatureId, Guid AvisId, DateOnly Le) : ICommand;

internal sealed class RetirerDemandeAvisHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<RetirerDemandeAvis>
{
    public async Task<Result> Handle(RetirerDemandeAvis command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.RetirerDemandeAvis(new AvisId(command.AvisId), command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerDemandeAvisEndpoint
{
    internal sealed record RetirerDemandeAvisRequest(DateOnly Le);

    public static void MapRetirerDemandeAvis(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/avis/{avisId:guid}/retrait", Post)
            .WithName(nameof(RetirerDemandeAvis))
            .WithSummary("Retirer une demande d'avis")
            .WithDescription("La demande n'a plus lieu d'être ; une réponse déjà donnée reste au dossier.")
            .WithExample(new RetirerDemandeAvisRequest(new(2021, 11, 3)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(AvisIntrouvable), typeof(AvisRetire));

    private static async Task<IResult> Post(
        Guid candidatureId, Guid avisId, RetirerDemandeAvisRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerDemandeAvis(candidatureId, avisId, request.Le), cancellationToken)).ToHttp();
}

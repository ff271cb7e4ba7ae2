using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record ConstaterPreparation(Guid CandidatureId, PublicPrepare Public, DateOnly Le) : ICommand;

internal sealed class ConstaterPreparationHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<ConstaterPreparation>
{
    public async Task<Result> Handle(ConstaterPreparation command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.ConstaterPreparation(command.Public, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConstaterPreparationEndpoint
{
    internal sealed record ConstaterPreparationRequest(PublicPrepare Public, DateOnly Le);

    public static void MapConstaterPreparation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/preparations/constats", Post)
            .WithName(nameof(ConstaterPreparation))
            .WithSummary("Constater qu'un public est préparé")
            .WithDescription("Le visionnage par tous les acteurs est un critère d'engagement de la structure.")
            .WithExample(new ConstaterPreparationRequest(PublicPrepare.Equipe, new(2021, 9, 20)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(PreparationNonEnvoyee));

    private static async Task<IResult> Post(
        Guid candidatureId, ConstaterPreparationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConstaterPreparation(candidatureId, request.Public, request.Le), cancellationToken)).ToHttp();
}

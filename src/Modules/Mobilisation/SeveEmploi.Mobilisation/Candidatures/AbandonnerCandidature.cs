using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record AbandonnerCandidature(Guid CandidatureId, string Motif, DateOnly Le) : ICommand;

internal sealed class AbandonnerCandidatureValidator : AbstractValidator<AbandonnerCandidature>
{
    public AbandonnerCandidatureValidator() =>
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(Candidature.MotifMax);
}

internal sealed class AbandonnerCandidatureHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<AbandonnerCandidature>
{
    public async Task<Result> Handle(AbandonnerCandidature command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.Abandonner(command.Motif, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AbandonnerCandidatureEndpoint
{
    internal sealed record AbandonnerCandidatureRequest(string Motif, DateOnly Le);

    public static void MapAbandonnerCandidature(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/abandon", Post)
            .WithName(nameof(AbandonnerCandidature))
            .WithSummary("Abandonner la candidature")
            .WithDescription("La structure renonce, avec son motif.")
            .WithExample(new AbandonnerCandidatureRequest("Changement de direction", new(2021, 11, 15)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(ActeAvantSaCause), typeof(ActeDansLeFutur));

    private static async Task<IResult> Post(
        Guid candidatureId, AbandonnerCandidatureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AbandonnerCandidature(candidatureId, request.Motif, request.Le), cancellationToken)).ToHttp();
}

using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record SauterEtape(Guid CandidatureId, Etape Etape, string Motif, string Par, DateOnly Le) : ICommand;

internal sealed class SauterEtapeValidator : AbstractValidator<SauterEtape>
{
    public SauterEtapeValidator()
    {
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(Candidature.MotifMax);
        RuleFor(command => command.Par).NotEmpty().MaximumLength(200);
    }
}

internal sealed class SauterEtapeHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<SauterEtape>
{
    public async Task<Result> Handle(SauterEtape command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.SauterEtape(command.Etape, command.Motif, command.Par, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SauterEtapeEndpoint
{
    internal sealed record SauterEtapeRequest(Etape Etape, string Motif, string Par, DateOnly Le);

    public static void MapSauterEtape(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/etapes-sautees", Post)
            .WithName(nameof(SauterEtape))
            .WithSummary("Sauter une étape")
            .WithDescription("Une étape exigée peut être sautée, jamais sans motif.")
            .WithExample(new SauterEtapeRequest(Etape.Visite, "Structure visitée en juin lors d'un atelier", "Chargée de mission Normandie", new(2021, 10, 5)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(EtapeIndispensable), typeof(EtapeDejaFranchie),
                typeof(ActeAvantSaCause), typeof(ActeDansLeFutur), typeof(SautSansMotif));

    private static async Task<IResult> Post(
        Guid candidatureId, SauterEtapeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new SauterEtape(candidatureId, request.Etape, request.Motif, request.Par, request.Le), cancellationToken)).ToHttp();
}

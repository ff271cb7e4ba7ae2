using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record EnvoyerPreparation(Guid CandidatureId, PublicPrepare Public, IReadOnlyList<string> Supports, DateOnly Le) : ICommand;

internal sealed class EnvoyerPreparationValidator : AbstractValidator<EnvoyerPreparation>
{
    public EnvoyerPreparationValidator()
    {
        RuleFor(command => command.Supports).NotEmpty();
        RuleFor(command => command.Supports.Count).LessThanOrEqualTo(50);
        RuleForEach(command => command.Supports).NotEmpty().MaximumLength(500);
    }
}

internal sealed class EnvoyerPreparationHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<EnvoyerPreparation>
{
    public async Task<Result> Handle(EnvoyerPreparation command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.EnvoyerPreparation(command.Public, command.Supports, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class EnvoyerPreparationEndpoint
{
    internal sealed record EnvoyerPreparationRequest(PublicPrepare Public, IReadOnlyList<string> Supports, DateOnly Le);

    public static void MapEnvoyerPreparation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/preparations", Post)
            .WithName(nameof(EnvoyerPreparation))
            .WithSummary("Envoyer les supports de préparation")
            .WithDescription("Les vidéos et témoignages partent à un des trois publics : direction, conseil d'administration, équipe.")
            .WithExample(new EnvoyerPreparationRequest(PublicPrepare.Equipe, ["Vidéo de présentation du programme"], new(2021, 9, 15)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(EtapeDejaFranchie));

    private static async Task<IResult> Post(
        Guid candidatureId, EnvoyerPreparationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new EnvoyerPreparation(candidatureId, request.Public, request.Supports, request.Le), cancellationToken)).ToHttp();
}

using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record DeclarerIneligible(Guid CandidatureId, string Motif, DateOnly Le) : ICommand;

internal sealed class DeclarerIneligibleValidator : AbstractValidator<DeclarerIneligible>
{
    public DeclarerIneligibleValidator() =>
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(Candidature.MotifMax);
}

internal sealed class DeclarerIneligibleHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<DeclarerIneligible>
{
    public async Task<Result> Handle(DeclarerIneligible command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var acte = candidature.Value.DeclarerIneligible(command.Motif, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeclarerIneligibleEndpoint
{
    internal sealed record DeclarerIneligibleRequest(string Motif, DateOnly Le);

    public static void MapDeclarerIneligible(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/ineligibilite", Post)
            .WithName(nameof(DeclarerIneligible))
            .WithSummary("Déclarer une candidature inéligible")
            .WithDescription("Décidé à l'issue de l'entretien, avec un motif.")
            .WithExample(new DeclarerIneligibleRequest("Déjà pleinement engagée dans la médiation active", new(2021, 9, 12)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee),
                typeof(EtapeNonFranchie), typeof(ActeAvantSaCause), typeof(ActeDansLeFutur));

    private static async Task<IResult> Post(
        Guid candidatureId, DeclarerIneligibleRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeclarerIneligible(candidatureId, request.Motif, request.Le), cancellationToken)).ToHttp();
}

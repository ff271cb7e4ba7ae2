namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:accepter")]
internal sealed record TerminerConvention(Guid ConventionId, string Motif) : ICommand;

internal sealed class TerminerConventionValidator : AbstractValidator<TerminerConvention>
{
    public TerminerConventionValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class TerminerConventionHandler(ActesDeConvention actes) : ICommandHandler<TerminerConvention>
{
    public Task<Result> Handle(TerminerConvention command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Terminer(command.Motif, auteur), cancellationToken);
}

internal static class TerminerConventionEndpoint
{
    internal sealed record TerminerConventionRequest(string Motif);

    public static void MapTerminerConvention(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/fin", Post)
            .WithName(nameof(TerminerConvention))
            .WithSummary("Résilier ou annuler une convention")
            .WithDescription("Signée, elle est résiliée et ce qui reste à verser est rendu à l'enveloppe ; avant la seconde signature, elle est annulée.")
            .WithExample(new TerminerConventionRequest("La structure quitte le programme."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(ConventionTerminee), typeof(VersementEnCours));

    private static async Task<IResult> Post(Guid conventionId, TerminerConventionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TerminerConvention(conventionId, request.Motif), cancellationToken)).ToHttp();
}

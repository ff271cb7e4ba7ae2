namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:accepter")]
internal sealed record ReprendreConvention(Guid ConventionId, string Motif) : ICommand;

internal sealed class ReprendreConventionValidator : AbstractValidator<ReprendreConvention>
{
    public ReprendreConventionValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class ReprendreConventionHandler(ActesDeConvention actes) : ICommandHandler<ReprendreConvention>
{
    public Task<Result> Handle(ReprendreConvention command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Reprendre(command.Motif, auteur), cancellationToken);
}

internal static class ReprendreConventionEndpoint
{
    internal sealed record ReprendreConventionRequest(string Motif);

    public static void MapReprendreConvention(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/reprise", Post)
            .WithName(nameof(ReprendreConvention))
            .WithSummary("Reprendre une convention suspendue")
            .WithDescription("Les versements auxquels rien d'autre ne manque redeviennent possibles.")
            .WithExample(new ReprendreConventionRequest("Le plan de continuation est adopté."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(ConventionNonSuspendue));

    private static async Task<IResult> Post(Guid conventionId, ReprendreConventionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReprendreConvention(conventionId, request.Motif), cancellationToken)).ToHttp();
}

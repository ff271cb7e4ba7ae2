namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:accepter")]
internal sealed record SuspendreConvention(Guid ConventionId, string Motif) : ICommand;

internal sealed class SuspendreConventionValidator : AbstractValidator<SuspendreConvention>
{
    public SuspendreConventionValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class SuspendreConventionHandler(ActesDeConvention actes) : ICommandHandler<SuspendreConvention>
{
    public Task<Result> Handle(SuspendreConvention command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Suspendre(command.Motif, auteur), cancellationToken);
}

internal static class SuspendreConventionEndpoint
{
    internal sealed record SuspendreConventionRequest(string Motif);

    public static void MapSuspendreConvention(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/suspension", Post)
            .WithName(nameof(SuspendreConvention))
            .WithSummary("Suspendre une convention")
            .WithDescription("Rien ne se verse tant qu'elle est suspendue ; la structure en lit le motif.")
            .WithExample(new SuspendreConventionRequest("La structure est en redressement judiciaire."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(SuspensionImpossible));

    private static async Task<IResult> Post(Guid conventionId, SuspendreConventionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SuspendreConvention(conventionId, request.Motif), cancellationToken)).ToHttp();
}

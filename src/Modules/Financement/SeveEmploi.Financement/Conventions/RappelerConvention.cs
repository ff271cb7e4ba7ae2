namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:ecrire")]
internal sealed record RappelerConvention(Guid ConventionId, string Motif) : ICommand;

internal sealed class RappelerConventionValidator : AbstractValidator<RappelerConvention>
{
    public RappelerConventionValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class RappelerConventionHandler(ActesDeConvention actes) : ICommandHandler<RappelerConvention>
{
    public Task<Result> Handle(RappelerConvention command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Rappeler(command.Motif, auteur), cancellationToken);
}

internal static class RappelerConventionEndpoint
{
    internal sealed record RappelerConventionRequest(string Motif);

    public static void MapRappelerConvention(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/rappel", Post)
            .WithName(nameof(RappelerConvention))
            .WithSummary("Rappeler une convention envoyée")
            .WithDescription("Elle revient à sa préparation, avec le motif ; une signature déjà donnée ne vaut plus pour la suivante. Signée des deux parties, elle ne se rappelle plus.")
            .WithExample(new RappelerConventionRequest("Le nom de la directrice a changé."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(ConventionNonEnvoyee));

    private static async Task<IResult> Post(Guid conventionId, RappelerConventionRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RappelerConvention(conventionId, request.Motif), cancellationToken)).ToHttp();
}

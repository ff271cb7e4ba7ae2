using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Budgets;

[Exige("conventions:accepter")]
internal sealed record RenvoyerBilanFinancier(Guid ConventionId, string Motif) : ICommand;

internal sealed class RenvoyerBilanFinancierValidator : AbstractValidator<RenvoyerBilanFinancier>
{
    public RenvoyerBilanFinancierValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class RenvoyerBilanFinancierHandler(ActesDeConvention actes) : ICommandHandler<RenvoyerBilanFinancier>
{
    public Task<Result> Handle(RenvoyerBilanFinancier command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.RenvoyerBilan(command.Motif, auteur), cancellationToken);
}

internal static class RenvoyerBilanFinancierEndpoint
{
    internal sealed record RenvoyerBilanFinancierRequest(string Motif);

    public static void MapRenvoyerBilanFinancier(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/bilan-financier/renvoi", Post)
            .WithName(nameof(RenvoyerBilanFinancier))
            .WithSummary("Renvoyer le bilan financier")
            .WithDescription("La direction lit le motif, corrige et remet le bilan de nouveau.")
            .WithExample(new RenvoyerBilanFinancierRequest("Joignez le détail des frais de déplacement."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(BilanFinancierNonDepose));

    private static async Task<IResult> Post(Guid conventionId, RenvoyerBilanFinancierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenvoyerBilanFinancier(conventionId, request.Motif), cancellationToken)).ToHttp();
}

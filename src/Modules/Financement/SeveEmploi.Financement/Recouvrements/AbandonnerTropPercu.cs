using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Recouvrements;

[Exige("versements:valider")]
internal sealed record AbandonnerTropPercu(Guid ConventionId, decimal MontantEur, string Motif) : ICommand;

internal sealed class AbandonnerTropPercuValidator : AbstractValidator<AbandonnerTropPercu>
{
    public AbandonnerTropPercuValidator()
    {
        RuleFor(command => command.MontantEur).EstEnEuros();
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
    }
}

internal sealed class AbandonnerTropPercuHandler(ActesDeConvention actes) : ICommandHandler<AbandonnerTropPercu>
{
    public Task<Result> Handle(AbandonnerTropPercu command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.AbandonnerTropPercu(command.MontantEur, command.Motif, auteur), cancellationToken);
}

internal static class AbandonnerTropPercuEndpoint
{
    internal sealed record AbandonnerTropPercuRequest(decimal MontantEur, string Motif);

    public static void MapAbandonnerTropPercu(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/abandons", Post)
            .WithName(nameof(AbandonnerTropPercu))
            .WithSummary("Renoncer à un trop-perçu")
            .WithDescription("L'administration renonce à tout ou partie de ce que la structure devait rendre, et dit pourquoi.")
            .WithExample(new AbandonnerTropPercuRequest(1_500, "Remise gracieuse du 12 mars 2023."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(MontantAuDessusDuDu));

    private static async Task<IResult> Post(Guid conventionId, AbandonnerTropPercuRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AbandonnerTropPercu(conventionId, request.MontantEur, request.Motif), cancellationToken)).ToHttp();
}

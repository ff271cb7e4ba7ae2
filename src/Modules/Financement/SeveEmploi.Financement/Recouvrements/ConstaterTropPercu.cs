using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Recouvrements;

[Exige("versements:valider")]
internal sealed record ConstaterTropPercu(Guid ConventionId, decimal MontantEur, string Motif) : ICommand;

internal sealed class ConstaterTropPercuValidator : AbstractValidator<ConstaterTropPercu>
{
    public ConstaterTropPercuValidator()
    {
        RuleFor(command => command.MontantEur).EstEnEuros();
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
    }
}

internal sealed class ConstaterTropPercuHandler(ActesDeConvention actes) : ICommandHandler<ConstaterTropPercu>
{
    public Task<Result> Handle(ConstaterTropPercu command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.ConstaterTropPercu(command.MontantEur, command.Motif, auteur), cancellationToken);
}

internal static class ConstaterTropPercuEndpoint
{
    internal sealed record ConstaterTropPercuRequest(decimal MontantEur, string Motif);

    public static void MapConstaterTropPercu(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/trop-percus", Post)
            .WithName(nameof(ConstaterTropPercu))
            .WithSummary("Constater un trop-perçu")
            .WithDescription("La structure doit rendre ce montant, au plus ce qu'elle détient. L'acceptation du bilan financier le constate d'elle-même pour ce qui n'est pas dépensé.")
            .WithExample(new ConstaterTropPercuRequest(1_500, "Poste resté vacant trois mois."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(MontantAuDessusDuDetenu));

    private static async Task<IResult> Post(Guid conventionId, ConstaterTropPercuRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConstaterTropPercu(conventionId, request.MontantEur, request.Motif), cancellationToken)).ToHttp();
}

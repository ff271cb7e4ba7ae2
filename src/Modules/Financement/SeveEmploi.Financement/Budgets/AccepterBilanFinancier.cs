using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Budgets;

[Exige("conventions:accepter")]
internal sealed record AccepterBilanFinancier(Guid ConventionId, string? Commentaire) : ICommand;

internal sealed class AccepterBilanFinancierValidator : AbstractValidator<AccepterBilanFinancier>
{
    public AccepterBilanFinancierValidator() => RuleFor(command => command.Commentaire).MaximumLength(ActeConvention.MotifMax);
}

internal sealed class AccepterBilanFinancierHandler(ActesDeConvention actes) : ICommandHandler<AccepterBilanFinancier>
{
    public Task<Result> Handle(AccepterBilanFinancier command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.AccepterBilan(auteur, command.Commentaire), cancellationToken);
}

internal static class AccepterBilanFinancierEndpoint
{
    internal sealed record AccepterBilanFinancierRequest(string? Commentaire = null);

    public static void MapAccepterBilanFinancier(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/bilan-financier/acceptation", Post)
            .WithName(nameof(AccepterBilanFinancier))
            .WithSummary("Accepter le bilan financier")
            .WithDescription("Il est définitif. Ce que la structure n'a pas dépensé de la dotation ne sera pas versé ; si elle l'a déjà reçu, c'est un trop-perçu à rendre.")
            .WithExample(new AccepterBilanFinancierRequest("Pièces vérifiées."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(BilanFinancierNonDepose), typeof(ConventionTerminee), typeof(VersementEnCours),
                typeof(AvenantEnAttente));

    private static async Task<IResult> Post(Guid conventionId, AccepterBilanFinancierRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AccepterBilanFinancier(conventionId, request.Commentaire), cancellationToken)).ToHttp();
}

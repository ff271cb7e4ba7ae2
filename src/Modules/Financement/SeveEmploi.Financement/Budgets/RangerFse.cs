using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Budgets;

[Exige("conventions:saisir")]
internal sealed record RangerFse(Guid ConventionId, int Annee, bool Beneficie, VoieFse? Voie, string? NumeroOperation) : ICommand;

internal sealed class RangerFseValidator : AbstractValidator<RangerFse>
{
    public RangerFseValidator() => RuleFor(command => command.NumeroOperation).MaximumLength(ReponseFse.NumeroMax);
}

internal sealed class RangerFseHandler(ActesDeConvention actes) : ICommandHandler<RangerFse>
{
    public Task<Result> Handle(RangerFse command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.Declarer(new(command.Annee, command.Beneficie, command.Voie, command.NumeroOperation), auteur), cancellationToken);
}

internal static class RangerFseEndpoint
{
    internal sealed record RangerFseRequest(bool Beneficie, VoieFse? Voie = null, string? NumeroOperation = null);

    public static void MapRangerFse(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/conventions/{conventionId:guid}/fse/{annee:int}", Put)
            .WithName(nameof(RangerFse))
            .WithSummary("Dire comment la convention se range à côté du FSE")
            .WithDescription("La structure dit si le FSE finance tout ou partie de son activité. Si oui, les dépenses de la convention en sont exclues, ou la dotation est intégrée au plan de financement de l'opération, dont elle donne le numéro. Sans réponse, personne ne signe.")
            .WithExample(new RangerFseRequest(true, VoieFse.DotationIntegree, "202201234"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(ConventionTerminee), typeof(AnneeFseHorsConvention), typeof(FseContradictoire),
                typeof(VoieFseManquante), typeof(OperationFseManquante));

    private static async Task<IResult> Put(Guid conventionId, int annee, RangerFseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RangerFse(conventionId, annee, request.Beneficie, request.Voie, request.NumeroOperation), cancellationToken)).ToHttp();
}

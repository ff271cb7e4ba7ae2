using SeveEmploi.Financement.Conventions;

namespace SeveEmploi.Financement.Versements;

[Exige("versements:ecrire")]
internal sealed record AnnulerPaiement(Guid ConventionId, int Rang, string Motif) : ICommand;

internal sealed class AnnulerPaiementValidator : AbstractValidator<AnnulerPaiement>
{
    public AnnulerPaiementValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActeConvention.MotifMax);
}

internal sealed class AnnulerPaiementHandler(ActesDeConvention actes) : ICommandHandler<AnnulerPaiement>
{
    public Task<Result> Handle(AnnulerPaiement command, CancellationToken cancellationToken) =>
        actes.Faire(command.ConventionId, (convention, auteur) => convention.AnnulerPaiement(command.Rang, command.Motif, auteur), cancellationToken);
}

internal static class AnnulerPaiementEndpoint
{
    internal sealed record AnnulerPaiementRequest(string Motif);

    public static void MapAnnulerPaiement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/versements/{rang:int}/annulation", Post)
            .WithName(nameof(AnnulerPaiement))
            .WithSummary("Annuler un paiement")
            .WithDescription("Un paiement revenu, ou saisi à tort : l'écriture contraire est passée, le paiement et sa référence restent au grand livre, le versement peut être proposé de nouveau.")
            .WithExample(new AnnulerPaiementRequest("Virement revenu : compte clos."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ConventionIntrouvable), typeof(VersementIntrouvable), typeof(VersementPasALEtape), typeof(ConventionTerminee),
                typeof(PaiementDejaRendu));

    private static async Task<IResult> Post(Guid conventionId, int rang, AnnulerPaiementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnulerPaiement(conventionId, rang, request.Motif), cancellationToken)).ToHttp();
}

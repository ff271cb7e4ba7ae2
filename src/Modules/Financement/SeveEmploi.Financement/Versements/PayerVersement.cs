using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Versements;

[Exige("versements:ecrire")]
internal sealed record PayerVersement(Guid ConventionId, int Rang, string Reference) : ICommand;

internal sealed class PayerVersementValidator : AbstractValidator<PayerVersement>
{
    public PayerVersementValidator() => RuleFor(command => command.Reference).NotEmpty().MaximumLength(Versement.ReferenceMax);
}

internal sealed class PayerVersementHandler(ActesDeConvention actes, FinancementDbContext db) : ICommandHandler<PayerVersement>
{
    public Task<Result> Handle(PayerVersement command, CancellationToken cancellationToken) => actes.Faire(
        command.ConventionId,
        async (convention, auteur) =>
        {
            var reference = command.Reference.Trim();
            // The unique index has the last word; it also knows those that the caller may not see.
            var connue = await db.Ecritures.AnyAsync(ecriture => ecriture.Nature == NatureEcriture.Versement && ecriture.Reference == reference, cancellationToken);
            return connue ? new ReferenceDejaUtilisee(reference) : convention.Payer(command.Rang, reference, auteur);
        },
        cancellationToken);
}

internal static class PayerVersementEndpoint
{
    internal sealed record PayerVersementRequest(string Reference);

    public static void MapPayerVersement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/versements/{rang:int}/paiement", Post)
            .WithName(nameof(PayerVersement))
            .WithSummary("Enregistrer le paiement d'un versement")
            .WithDescription("La référence du payeur (Chorus) nomme un seul paiement, pour toujours. Deux demandes au même instant : une seule paie.")
            .WithExample(new PayerVersementRequest("DP-2022-0001234"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ConventionIntrouvable), typeof(VersementIntrouvable), typeof(VersementPasALEtape), typeof(VersementBloque), typeof(ReferenceDejaUtilisee));

    private static async Task<IResult> Post(Guid conventionId, int rang, PayerVersementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PayerVersement(conventionId, rang, request.Reference), cancellationToken)).ToHttp();
}

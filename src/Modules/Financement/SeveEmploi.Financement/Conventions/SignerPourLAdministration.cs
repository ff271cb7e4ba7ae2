using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Enveloppes;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:accepter")]
internal sealed record SignerPourLAdministration(Guid ConventionId, string Nom, string Empreinte, int? Avenant) : ICommand;

internal sealed class SignerPourLAdministrationValidator : AbstractValidator<SignerPourLAdministration>
{
    public SignerPourLAdministrationValidator()
    {
        RuleFor(command => command.Nom).NotEmpty().MaximumLength(TermesConvention.NomMax);
        RuleFor(command => command.Empreinte).NotEmpty().MaximumLength(64);
    }
}

internal sealed class SignerPourLAdministrationHandler(ActesDeConvention actes, ControleEnveloppe enveloppes) : ICommandHandler<SignerPourLAdministration>
{
    public Task<Result> Handle(SignerPourLAdministration command, CancellationToken cancellationToken) => actes.Faire(
        command.ConventionId,
        async (convention, auteur) =>
        {
            // The State commits the money when it signs: that is when the envelope must hold it.
            if (await enveloppes.Verifier(convention, convention.Supplement(command.Avenant), cancellationToken) is { } depassee) return depassee;

            return command.Avenant is { } numero
                ? convention.SignerAvenant(numero, Partie.Autorite, command.Nom, command.Empreinte, auteur)
                : convention.Signer(Partie.Autorite, command.Nom, command.Empreinte, auteur);
        },
        cancellationToken);
}

internal static class SignerPourLAdministrationEndpoint
{
    public static readonly Type[] Refus =
    [
        typeof(ConventionIntrouvable), typeof(ConventionNonEnvoyee), typeof(FseNonDeclare), typeof(DocumentDifferent), typeof(PartieDejaSignee),
        typeof(UneSeulePersonneSigne), typeof(ConventionTerminee), typeof(AvenantIntrouvable), typeof(BilanFinancierDejaAccepte), typeof(VersementEnCours),
        typeof(AvenantSousLeVerse), typeof(AvenantApresLeSolde), typeof(MontantHorsBareme), typeof(MontantAuDessusDeLaDemande),
    ];

    public static void MapSignerPourLAdministration(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/signatures/autorite", Post)
            .WithName(nameof(SignerPourLAdministration))
            .WithSummary("Signer une convention ou un avenant pour l'administration")
            .WithDescription(
                "La DDETS(PP) signe, ou une personne en son nom. La seconde signature engage la dotation sur l'enveloppe de son financeur : dépassée, elle bloque.")
            .WithExample(SignatureRequest.Exemple)
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses([.. Refus, typeof(EnveloppeDepassee)]);

    private static async Task<IResult> Post(Guid conventionId, SignatureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SignerPourLAdministration(conventionId, request.Nom, request.Empreinte, request.Avenant), cancellationToken)).ToHttp();
}

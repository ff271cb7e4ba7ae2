using SeveEmploi.Financement.Enveloppes;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:envoyer")]
internal sealed record SignerPourLaStructure(Guid ConventionId, string Nom, string Empreinte, int? Avenant) : ICommand;

internal sealed class SignerPourLaStructureValidator : AbstractValidator<SignerPourLaStructure>
{
    public SignerPourLaStructureValidator()
    {
        RuleFor(command => command.Nom).NotEmpty().MaximumLength(TermesConvention.NomMax);
        RuleFor(command => command.Empreinte).NotEmpty().MaximumLength(64);
    }
}

internal sealed class SignerPourLaStructureHandler(ActesDeConvention actes, ControleEnveloppe enveloppes) : ICommandHandler<SignerPourLaStructure>
{
    public Task<Result> Handle(SignerPourLaStructure command, CancellationToken cancellationToken) => actes.Faire(
        command.ConventionId,
        async (convention, auteur) =>
        {
            // The State may have signed first: the room that it found may have gone since, and this signature is then the one that commits.
            if (convention.AutoriteASigne(command.Avenant) && await enveloppes.Verifier(convention, convention.Supplement(command.Avenant), cancellationToken) is { } depassee)
                return depassee;

            return command.Avenant is { } numero
                ? convention.SignerAvenant(numero, Partie.Structure, command.Nom, command.Empreinte, auteur)
                : convention.Signer(Partie.Structure, command.Nom, command.Empreinte, auteur);
        },
        cancellationToken);
}

/// <summary>La signature d'une partie.</summary>
/// <param name="Nom">Qui signe, et sa fonction.</param>
/// <param name="Empreinte">Le SHA-256 du document lu, tel que la convention le donne.</param>
/// <param name="Avenant">Le numéro de l'avenant signé ; absent pour la convention elle-même.</param>
internal sealed record SignatureRequest(string Nom, string Empreinte, int? Avenant = null)
{
    public static readonly SignatureRequest Exemple = new("Claire Duval, directrice", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
}

internal static class SignerPourLaStructureEndpoint
{
    public static void MapSignerPourLaStructure(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/conventions/{conventionId:guid}/signatures/structure", Post)
            .WithName(nameof(SignerPourLaStructure))
            .WithSummary("Signer une convention ou un avenant pour la structure")
            .WithDescription("La direction signe le document envoyé, en redonnant son empreinte. La réponse sur le FSE est due avant.")
            .WithExample(SignatureRequest.Exemple)
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses([.. SignerPourLAdministrationEndpoint.Refus, typeof(EnveloppeDepassee)]);

    private static async Task<IResult> Post(Guid conventionId, SignatureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SignerPourLaStructure(conventionId, request.Nom, request.Empreinte, request.Avenant), cancellationToken)).ToHttp();
}

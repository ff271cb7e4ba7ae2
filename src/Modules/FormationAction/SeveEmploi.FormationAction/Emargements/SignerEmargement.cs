using System.Text.RegularExpressions;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("journees:ecrire")]
internal sealed record SignerEmargement(Guid ParcoursId, Guid JourneeId, Guid? StagiaireId, string? Trace) : ICommand;

internal sealed partial class SignerEmargementValidator : AbstractValidator<SignerEmargement>
{
    public SignerEmargementValidator()
    {
        RuleFor(command => command.Trace).NotEmpty().When(command => command.StagiaireId is not null)
            .WithErrorCode("trace_absente").WithMessage("Un·e stagiaire signe sur place par un trait dessiné.");
        RuleFor(command => command.Trace).MaximumLength(Signature.TraceMax).Must(trace => trace is null || Chemin().IsMatch(trace))
            .WithErrorCode("trace_illisible").WithMessage("Donnez le trait en chemin SVG, de 20 Ko au plus : « M 10 10 L 20 20 ».");
    }

    /// <summary>Path data and nothing else: no element, no reference, no script.</summary>
    [GeneratedRegex(@"\A\s*[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE+\-.,\s]*\z")]
    private static partial Regex Chemin();
}

internal sealed class SignerEmargementHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<SignerEmargement>
{
    public async Task<Result> Handle(SignerEmargement command, CancellationToken cancellationToken)
    {
        var ouverte = await db.Emarger(command.ParcoursId, command.JourneeId, cancellationToken);
        if (ouverte.Error is { } absente) return absente;
        var (parcours, _, feuille) = ouverte.Value;
        if (command.Trace is null && !Suit(parcours)) return new SignatureDuFormateurSeul();

        var geste = new Geste(command.Trace is null ? SorteSignature.Compte : SorteSignature.SurPlace, session.Appelant.Id, session.Now, command.Trace);
        var signature = command.StagiaireId is { } stagiaire
            ? feuille.SignerPourStagiaire(new(stagiaire), geste)
            : feuille.SignerPourFormateur(parcours.FormateurId?.Value, geste);
        if (signature.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Whose account stands for the training: the one that was entrusted with this very parcours.</summary>
    private bool Suit(Parcours parcours) =>
        session.Appelant.Habilitations.Any(habilitation => habilitation.Role == "formateur" && habilitation.Perimetre.Parcours.Contains(parcours.Id.Value));
}

internal static class SignerEmargementEndpoint
{
    internal sealed record SignerEmargementRequest(Guid? StagiaireId = null, string? Trace = null);

    public static void MapSignerEmargement(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement/signatures", Post)
            .WithName(nameof(SignerEmargement))
            .WithSummary("Recueillir une signature sur place, ou signer pour la formation")
            .WithDescription(
                "Avec « stagiaire_id » : le trait que la personne dessine sur l'appareil du formateur signe ses présences de la journée. Sans : le "
                + "formateur ou la formatrice signe toutes les lignes, d'un trait, ou de son compte quand le parcours lui est confié. Chaque signature "
                + "est scellée avec ce qu'elle signe.")
            .WithExample(new SignerEmargementRequest(new Guid("01990000-0000-7000-8000-000000000081"), "M 10 20 C 30 5 50 35 80 18"))
            .AnswersNoContent()
            .RefusesEmargement(typeof(RienASigner), typeof(SignatureDuFormateurSeul));

    private static async Task<IResult> Post(
        Guid parcoursId, Guid journeeId, SignerEmargementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SignerEmargement(parcoursId, journeeId, request.StagiaireId, request.Trace), cancellationToken)).ToHttp();
}

using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("avis:ecrire")]
internal sealed record RendreAvis(
    Guid CandidatureId, Guid AvisId, DateOnly Le, SensAvis Sens, string Texte, ConfidentialiteAvis Confidentialite) : ICommand;

internal sealed class RendreAvisValidator : AbstractValidator<RendreAvis>
{
    public RendreAvisValidator() =>
        RuleFor(command => command.Texte).NotEmpty().MaximumLength(ContenuSynthese.SectionMax);
}

internal sealed class RendreAvisHandler(MobilisationDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RendreAvis>
{
    public async Task<Result> Handle(RendreAvis command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        if (AuNomDUnAutre(candidature.Value, new AvisId(command.AvisId))) return new AvisDUnAutrePartenaire();

        var acte = candidature.Value.RendreAvis(
            new AvisId(command.AvisId), command.Sens, command.Texte, command.Confidentialite, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // Whoever instructs records the answers that come by mail; a partner answers for itself alone.
    private bool AuNomDUnAutre(Candidature candidature, AvisId id) =>
        !session.Appelant.Peut("candidatures:ecrire") && session.Appelant.PerimetrePour("avis:ecrire") is { Tout: false, Partenaires: var siens }
        && candidature.Avis.SingleOrDefault(avis => avis.Id == id) is { } avis && !siens.Contains(avis.PartenaireId);
}

internal static class RendreAvisEndpoint
{
    internal sealed record RendreAvisRequest(DateOnly Le, SensAvis Sens, string Texte, ConfidentialiteAvis Confidentialite);

    public static void MapRendreAvis(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/avis/{avisId:guid}/reponse", Post)
            .WithName(nameof(RendreAvis))
            .WithSummary("Rendre un avis")
            .WithDescription("La réponse de la DDETS(PP) ou du réseau, même après l'échéance. Un avis est consultatif : il ne bloque jamais le dossier.")
            .WithExample(new RendreAvisRequest(new(2021, 11, 2), SensAvis.Favorable, "Structure solide, équipe stable.", ConfidentialiteAvis.Comite))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(AvisIntrouvable), typeof(AvisDejaRendu), typeof(AvisRetire), typeof(AvisDUnAutrePartenaire));

    private static async Task<IResult> Post(
        Guid candidatureId, Guid avisId, RendreAvisRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new RendreAvis(candidatureId, avisId, request.Le, request.Sens, request.Texte, request.Confidentialite), cancellationToken)).ToHttp();
}

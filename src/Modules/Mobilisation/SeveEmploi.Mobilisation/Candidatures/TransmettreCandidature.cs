using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:ecrire")]
internal sealed record TransmettreCandidature(Guid CandidatureId, DateOnly Le) : ICommand;

internal sealed class TransmettreCandidatureHandler(MobilisationDbContext db, Releveur releveur, DbSession session, TimeProvider clock) : ICommandHandler<TransmettreCandidature>
{
    public async Task<Result> Handle(TransmettreCandidature command, CancellationToken cancellationToken)
    {
        var candidature = await db.Candidature(command.CandidatureId, cancellationToken);
        if (candidature.Error is { } absente) return absente;

        var reglement = await db.ReglementDe(candidature.Value, cancellationToken);
        if ((await Envoyer(candidature.Value, reglement, command.Le, cancellationToken)).Error is { } incomplet) return incomplet;
        var acte = candidature.Value.Transmettre(reglement, command.Le, clock.Today());
        if (acte.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Un dossier SEVE 2 est relu des faits du jour de l'envoi, puis figé ; les autres campagnes n'en ont pas.</summary>
    private async Task<Result> Envoyer(Candidature candidature, Reglement reglement, DateOnly le, CancellationToken cancellationToken)
    {
        if (reglement.Dossier is null || candidature.StructureId is null || le > clock.Today()) return Result.Success;

        return candidature.EnvoyerDossier(await releveur.Relever(candidature, le, cancellationToken), reglement, session.Appelant.Nom, le);
    }
}

internal static class TransmettreCandidatureEndpoint
{
    internal sealed record TransmettreCandidatureRequest(DateOnly Le);

    public static void MapTransmettreCandidature(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/transmission", Post)
            .WithName(nameof(TransmettreCandidature))
            .WithSummary("Transmettre au comité")
            .WithDescription(
                "Le dossier part au comité une fois faites les étapes que la campagne exige. Un avis absent ne le retient pas. Un dossier SEVE 2 part complet "
                + "et éligible, ou ne part pas : le refus dit quelle ligne manque, et avec quels chiffres.")
            .WithExample(new TransmettreCandidatureRequest(new(2021, 12, 1)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(DossierNonEnvoye), typeof(DossierEnvoye), typeof(DossierIncomplet), typeof(StructureNonEligible),
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(ActeDansLeFutur),
                typeof(ActeAvantSaCause), typeof(EtapeDejaFranchie), typeof(EtapeNonFranchie), typeof(CandidatureNonFerme));

    private static async Task<IResult> Post(
        Guid candidatureId, TransmettreCandidatureRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TransmettreCandidature(candidatureId, request.Le), cancellationToken)).ToHttp();
}

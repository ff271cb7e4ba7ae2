using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Dossiers;

/// <summary>La direction remet la part de la structure ; son droit est celui de confirmer une candidature.</summary>
[Exige("confirmations:ecrire")]
internal sealed record RemettreDossier(Guid CandidatureId) : ICommand;

internal sealed class RemettreDossierHandler(MobilisationDbContext db, Releveur releveur, TimeProvider clock) : ICommandHandler<RemettreDossier>
{
    public async Task<Result> Handle(RemettreDossier command, CancellationToken cancellationToken)
    {
        var trouvee = await db.Candidature(command.CandidatureId, cancellationToken);
        if (trouvee.Error is { } absente) return absente;
        var candidature = trouvee.Value;
        var reglement = await db.ReglementDe(candidature, cancellationToken);
        if (reglement.Dossier is null) return new DossierSansObjet();
        if (candidature.StructureId is null) return new StructureNonIdentifiee();

        var aujourdhui = clock.Today();
        var releve = await releveur.Relever(candidature, aujourdhui, cancellationToken);
        var categorie = Eligibilite.Juger(reglement.Dossier, releve.Eligibilite, candidature.Dossier).Categorie;
        if (candidature.RemettreDossier(categorie, releve.Plan, reglement, aujourdhui).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RemettreDossierEndpoint
{
    public static void MapRemettreDossier(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/dossier/remise", Post)
            .WithName(nameof(RemettreDossier))
            .WithSummary("Remettre le dossier au ou à la chargé·e de mission")
            .WithDescription(
                "Tout ce que la structure apporte y est : ses notes, ses critères, son plan d'action, la dotation sollicitée. Elle n'y écrit plus, sauf s'il lui "
                + "est rendu. Après le dernier jour du calendrier, le retard se lit au dossier. L'envoi à l'équipe nationale ne lui revient pas.")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(DossierSansObjet), typeof(DossierEnvoye),
                typeof(DossierRemis), typeof(DossierIncomplet));

    private static async Task<IResult> Post(Guid candidatureId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RemettreDossier(candidatureId), cancellationToken)).ToHttp();
}

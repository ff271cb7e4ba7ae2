using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Dossiers;

[Exige("candidatures:ecrire", Partout = true)]
internal sealed record DerogerEligibilite(Guid CandidatureId, CritereEligibilite Critere, string Motif, string? Categorie) : ICommand;

internal sealed class DerogerEligibiliteValidator : AbstractValidator<DerogerEligibilite>
{
    public DerogerEligibiliteValidator()
    {
        RuleFor(command => command.Critere).IsInEnum();
        RuleFor(command => command.Motif).NotEmpty().MaximumLength(Candidature.MotifMax);
        RuleFor(command => command.Categorie).MaximumLength(10);
    }
}

internal sealed class DerogerEligibiliteHandler(MobilisationDbContext db, Releveur releveur, DbSession session, TimeProvider clock) : ICommandHandler<DerogerEligibilite>
{
    public async Task<Result> Handle(DerogerEligibilite command, CancellationToken cancellationToken)
    {
        var trouvee = await db.Candidature(command.CandidatureId, cancellationToken);
        if (trouvee.Error is { } absente) return absente;
        var candidature = trouvee.Value;
        var reglement = await db.ReglementDe(candidature, cancellationToken);
        if (reglement.Dossier is null) return new DossierSansObjet();
        if (candidature.StructureId is null) return new StructureNonIdentifiee();

        var aujourdhui = clock.Today();
        var releve = await releveur.Relever(candidature, aujourdhui, cancellationToken);
        var jugement = Eligibilite.Juger(reglement.Dossier, releve.Eligibilite, candidature.Dossier);
        var derogation = new Derogation(command.Critere, command.Motif, session.Appelant.Nom, aujourdhui, command.Categorie);
        if (candidature.Deroger(derogation, jugement, reglement).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DerogerEligibiliteEndpoint
{
    internal sealed record DerogerEligibiliteRequest(CritereEligibilite Critere, string Motif, string? Categorie = null);

    public static void MapDerogerEligibilite(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/candidatures/{candidatureId:guid}/dossier/derogations", Post)
            .WithName(nameof(DerogerEligibilite))
            .WithSummary("Accorder une exception d'éligibilité")
            .WithDescription(
                "Un acte de l'équipe nationale, nommé et motivé, sur un seul critère qui manque ; il se lit au dossier à côté du constat. Sur la formation, "
                + "« categorie » dit quelles pièces sont demandées.")
            .WithExample(new DerogerEligibiliteRequest(CritereEligibilite.PartFormee, "Deux permanents formés reviennent de congé le 15 janvier."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(CandidatureIntrouvable), typeof(CandidatureClose), typeof(StructureNonIdentifiee), typeof(DossierSansObjet), typeof(DossierEnvoye),
                typeof(DerogationSansObjet), typeof(CategorieInconnue));

    private static async Task<IResult> Post(Guid candidatureId, DerogerEligibiliteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DerogerEligibilite(candidatureId, request.Critere, request.Motif, request.Categorie), cancellationToken)).ToHttp();
}

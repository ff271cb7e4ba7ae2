using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Persistence;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Mobilisation.Dossiers;

[Exige("dossiers:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterDossier(Guid CandidatureId) : IQuery<Result<DossierVue>>;

internal enum EtatDossier
{
    EnConstruction,

    /// <summary>La structure a remis sa part ; d'autres pièces peuvent manquer.</summary>
    Remis,

    /// <summary>Plus rien ne manque : il peut partir.</summary>
    Complet,

    Envoye,
}

/// <summary>Un dossier SEVE 2 tel que son lecteur le voit : ses pièces, ce qui lui manque, et l'éligibilité ligne par ligne.</summary>
/// <param name="EnRetard">Remis, ou attendu encore, après le dernier jour du calendrier (SUI-49).</param>
internal sealed record DossierVue(
    Guid CandidatureId, string Structure, EtatDossier Etat, string? Categorie, bool Eligible, IReadOnlyList<LigneEligibilite> Eligibilite,
    IReadOnlyList<ManqueDossier> Manques, IReadOnlyList<PieceDossierVue> Pieces, EtatPlanVue? Plan, ConditionIncontournable? Condition,
    IReadOnlyList<FaitConnu> Faits, decimal? DotationSolliciteeEur, IReadOnlyList<EchelonDotation> Bareme, DateOnly? RemisLe, bool EnRetard,
    string? MotifRetour, DateOnly? EnvoyeLe, long Version) : IVersionedView;

/// <param name="Lisible">Faux pour la structure devant ce que d'autres écrivent d'elle : elle sait que la pièce existe, pas ce qu'elle dit.</param>
internal sealed record PieceDossierVue(
    string Code, string Libelle, AuteurPiece Auteur, bool Facultative, int? LongueurMax, int Longueur, bool Lisible, string? Par, DateOnly? Le,
    IReadOnlyList<RubriqueDossierVue> Rubriques);

internal sealed record RubriqueDossierVue(
    string Code, string Libelle, NatureRubrique Nature, bool Facultative, IReadOnlyList<string> Choix, string? Texte, ChiffresPiece? Chiffres, string? Evolution);

internal sealed class ConsulterDossierHandler(MobilisationDbContext db, Releveur releveur, DbSession session, TimeProvider clock)
    : IQueryHandler<ConsulterDossier, Result<DossierVue>>
{
    public async Task<Result<DossierVue>> Handle(ConsulterDossier query, CancellationToken cancellationToken)
    {
        var id = new CandidatureId(query.CandidatureId);
        if (await db.Candidatures.AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } candidature) return new CandidatureIntrouvable(query.CandidatureId);

        var campagne = await db.CampagneDe(candidature.CampagneId, cancellationToken);
        if (campagne.Reglement.Dossier is null) return new DossierSansObjet();
        if (candidature.StructureId is null) return new StructureNonIdentifiee();

        var releve = await releveur.Relever(candidature, candidature.Dossier?.Envoi?.Le ?? clock.Today(), cancellationToken);
        return DossierEnVue.De(candidature, campagne, releve, Lecteur.De(session.Appelant).Instruit(candidature), clock.Today());
    }
}

/// <summary>The one place where a dossier becomes what a person reads; sent, it shows what was frozen.</summary>
internal static class DossierEnVue
{
    public static DossierVue De(Candidature candidature, Campagne campagne, RelevePourDossier releve, bool instruit, DateOnly aujourdhui)
    {
        var (regles, dossier) = (campagne.Reglement.Dossier!, candidature.Dossier);
        var jugement = dossier?.Envoi is { } envoi ? new(envoi.Categorie, envoi.Eligibilite) : Eligibilite.Juger(regles, releve.Eligibilite, dossier);
        var manques = dossier?.Envoi is null ? Completude.Manques(regles, campagne.Reglement.Dotation, dossier, jugement.Categorie, releve.Plan) : [];
        var limite = campagne.JourDe(CodeJalon.LimiteDossier);
        return new(
            candidature.Id.Value, candidature.StructureNom!, Etat(dossier, manques), jugement.Categorie, jugement.EstEligible, jugement.Lignes, manques,
            [.. regles.PiecesDe(jugement.Categorie).Select(piece => EnVue(piece, dossier?.Piece(piece.Code), instruit))],
            releve.Plan, dossier?.Condition, dossier?.Envoi?.Faits ?? releve.Faits, dossier?.DotationSolliciteeEur, campagne.Reglement.Dotation?.Bareme ?? [],
            dossier?.RemisLe, (dossier?.RemisLe ?? aujourdhui) > limite, dossier?.MotifRetour, dossier?.Envoi?.Le, candidature.Version);
    }

    private static EtatDossier Etat(Dossier? dossier, IReadOnlyList<ManqueDossier> manques) =>
        dossier?.Envoi is not null ? EtatDossier.Envoye
        : manques.Count == 0 ? EtatDossier.Complet
        : dossier?.RemisLe is not null ? EtatDossier.Remis
        : EtatDossier.EnConstruction;

    public static PieceDossierVue EnVue(PieceDossier piece, PieceRedigee? redigee, bool instruit)
    {
        var lisible = instruit || piece.Auteur == AuteurPiece.Structure;
        var rubriques = piece.Rubriques.Select(rubrique => EnVue(rubrique, lisible ? redigee?.Reponse(rubrique.Code) : null));
        return new(
            piece.Code, piece.Libelle, piece.Auteur, piece.Facultative, piece.LongueurMax, lisible ? Completude.Longueur(redigee?.Reponses ?? []) : 0,
            lisible, redigee?.Par, redigee?.Le, [.. rubriques]);
    }

    private static RubriqueDossierVue EnVue(RubriquePiece rubrique, ReponsePiece? reponse) => new(
        rubrique.Code, rubrique.Libelle, rubrique.Nature, rubrique.Facultative, rubrique.Choix, reponse?.Texte, reponse?.Chiffres,
        reponse?.Chiffres?.Evolution?.ToString());
}

internal static class ConsulterDossierEndpoint
{
    public static void MapConsulterDossier(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/candidatures/{candidatureId:guid}/dossier", Get)
            .WithName(nameof(ConsulterDossier))
            .WithSummary("Consulter un dossier SEVE 2")
            .WithDescription(
                "Les pièces de la catégorie de la structure, le plan d'action, ce que le logiciel sait avec sa source et sa date, ce qui manque et à qui, "
                + "et l'éligibilité expliquée ligne par ligne. Une fois envoyé, tout est tel que ce jour-là. La structure ne lit pas les notes écrites sur elle.")
            .WithExample(new { etat = "remis", categorie = "A", eligible = true, manques = new[] { new { code = "note_formateur", libelle = "Note du formateur", auteur = "formateur" } } })
            .AnswersResource<DossierVue>()
            .Refuses(typeof(CandidatureIntrouvable), typeof(DossierSansObjet), typeof(StructureNonIdentifiee));

    private static async Task<IResult> Get(Guid candidatureId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterDossier(candidatureId), cancellationToken)).ToHttp(vue => vue.ToResource());
}

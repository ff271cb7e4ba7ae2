using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Bilans;

internal sealed class DresserApportMobilisationHandler(MobilisationDbContext db, IMediator mediator) : IQueryHandler<DresserApportMobilisation, ApportRapport>
{
    private static readonly EtatCandidature[] Decidees =
        [EtatCandidature.Retenue, EtatCandidature.ListeAttente, EtatCandidature.NonRetenue, EtatCandidature.Ineligible, EtatCandidature.Abandonnee];

    public async Task<ApportRapport> Handle(DresserApportMobilisation query, CancellationToken cancellationToken)
    {
        var campagnes = await db.Campagnes.AsNoTracking().Where(campagne => campagne.Promotion == query.Annee).ToListAsync(cancellationToken);
        var tableaux = new List<TableauRapport> { await Contexte(query, cancellationToken), await Promotions(query, cancellationToken) };
        foreach (var campagne in campagnes.OrderBy(campagne => campagne.Programme))
        {
            var bilan = await mediator.Send(new ConsulterBilanChiffre(campagne.Id.Value, query.Region), cancellationToken);
            var dotations = await Dotations(campagne, query.Region, cancellationToken);
            var reunions = await db.Reunions.AsNoTracking().Where(r => r.CampagneId == campagne.Id && (query.Region == null || r.Region == null || r.Region == query.Region))
                .OrderBy(r => r.Le).ToListAsync(cancellationToken);
            tableaux.AddRange(TableauxDeCampagne.Dresser(campagne, bilan!, dotations, reunions, query));
        }

        return new(tableaux, await Anomalies([.. campagnes.Select(campagne => campagne.Id)], query, cancellationToken));
    }

    /// <summary>Ce que chacun peut savoir du pays : combien de structures, dans combien de régions (RPT-3).</summary>
    private async Task<TableauRapport> Contexte(DresserApportMobilisation query, CancellationToken cancellationToken)
    {
        // Counted over the whole country whatever the caller sees of it: two numbers that the programme publishes.
        var compte = await db.Database.SqlQuery<PromotionComptee>($"SELECT structures AS \"Structures\", regions AS \"Regions\" FROM mobilisation.compter_promotion({query.Annee})")
            .SingleAsync(cancellationToken);
        var source = new SourceChiffre("Mobilisation", $"candidatures retenues de la promotion {query.Annee}, dans tout le pays", null, query.Le);
        return new(
            "contexte_national", $"Le programme en France, promotion {query.Annee}", "Ce qui est compté", [new("nombre", "Nombre")],
            [
                new("structures", "Structures retenues", [CelluleRapport.De(compte.Structures, source)]),
                new("regions", "Régions", [CelluleRapport.De(compte.Regions, source)]),
            ]);
    }

    /// <summary>Les structures retenues, promotion par promotion (RPT-4).</summary>
    private async Task<TableauRapport> Promotions(DresserApportMobilisation query, CancellationToken cancellationToken)
    {
        var source = new SourceChiffre("Mobilisation", "candidatures retenues", "/api/v1/mobilisation/candidatures?etat=retenue", query.Le);
        var comptes = await db.Candidatures.AsNoTracking()
            .Where(c => c.Etat == EtatCandidature.Retenue && c.Promotion <= query.Annee && (query.Region == null || c.Region == query.Region))
            .GroupBy(c => new { c.Programme, c.Promotion }).Select(groupe => new { groupe.Key.Programme, groupe.Key.Promotion, Nombre = groupe.Count() })
            .ToListAsync(cancellationToken);
        return new(
            "promotions", "Structures retenues par promotion", "Promotion", [new("seve1", "SEVE 1", Tracee: true), new("seve2", "SEVE 2", Tracee: true)],
            [
                .. comptes.Select(compte => compte.Promotion).Distinct().Order().Select(promotion => new LigneRapport(
                    $"{promotion}", $"{promotion}", [Nombre(promotion, Programme.Seve1), Nombre(promotion, Programme.Seve2)])),
            ],
            Representation.Barres);

        CelluleRapport Nombre(int promotion, Programme programme) =>
            CelluleRapport.De(comptes.Where(compte => compte.Promotion == promotion && compte.Programme == programme).Sum(compte => compte.Nombre), source);
    }

    private async Task<DotationsComptees> Dotations(Campagne campagne, Region? region, CancellationToken cancellationToken)
    {
        var decisions = await db.Candidatures.AsNoTracking()
            .Where(c => c.CampagneId == campagne.Id && (region == null || c.Region == region))
            .Select(c => new { c.Etat, c.Dossier, c.Decision }).ToListAsync(cancellationToken);
        return new(
            decisions.Count, decisions.Count(decision => decision.Etat == EtatCandidature.Retenue),
            decisions.Sum(decision => decision.Decision?.DotationSolliciteeEur ?? decision.Dossier?.DotationSolliciteeEur ?? 0),
            decisions.Sum(decision => decision.Decision?.DotationOctroyeeEur ?? 0));
    }

    private async Task<IReadOnlyList<AnomalieRapport>> Anomalies(IReadOnlyList<CampagneId> campagnes, DresserApportMobilisation query, CancellationToken cancellationToken)
    {
        var candidatures = db.Candidatures.AsNoTracking().Where(c => campagnes.Contains(c.CampagneId) && (query.Region == null || c.Region == query.Region));
        var sansDecision = await candidatures.CountAsync(c => !Decidees.Contains(c.Etat) && c.StructureId != null, cancellationToken);
        var sansReponse = await candidatures.SelectMany(c => c.Avis)
            .CountAsync(avis => avis.RenduLe == null && avis.RetireLe == null && avis.Echeance < query.Le, cancellationToken);
        var anomalies = new List<AnomalieRapport>();
        if (campagnes.Count == 0) anomalies.Add(new("campagne_absente", $"Aucune campagne n'a choisi la promotion {query.Annee}."));
        if (sansDecision > 0) anomalies.Add(new("candidatures_sans_decision", $"{sansDecision} candidature(s) de structures connues n'ont pas encore de décision.", "/api/v1/mobilisation/candidatures"));
        if (sansReponse > 0) anomalies.Add(new("avis_sans_reponse", $"{sansReponse} avis demandé(s) sont restés sans réponse à leur terme.", "/api/v1/mobilisation/candidatures"));
        return anomalies;
    }

    private sealed record PromotionComptee(int Structures, int Regions);
}

internal sealed record DotationsComptees(int Deposees, int Retenues, decimal SolliciteesEur, decimal OctroyeesEur);

using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.AnimationRegionale.Communications;
using SeveEmploi.AnimationRegionale.Enquetes;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Experimentations;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Signalements;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Bilans;

/// <summary>Ce que l'animation sait elle-même de l'année : événements, accompagnements, enquêtes, communication, rapprochements.</summary>
internal sealed class TableauxDeLAnimation(
    AnimationRegionaleDbContext db, DecompteEvenements decompte, LectureDesActions actions, LectureDesEnquetes enquetes, LectureDesCommunications communications,
    MesureExperimentation experimentation)
{
    private const string JourneeInterregionale = "journee_interregionale";

    public async Task<ApportRapport> Dresser(int annee, Region? region, DateOnly le, CancellationToken cancellationToken)
    {
        var types = await decompte.Compter(annee, region, cancellationToken);
        var tableaux = new List<TableauRapport>(TableauxDesEvenements.Dresser(types, annee, region, le));
        tableaux.AddRange(TableauxRapprochement.Dresser(await experimentation.Lire(region, annee, cancellationToken), region, annee, le));
        var anomalies = new List<AnomalieRapport>();
        if (region is not null) await AjouterRegion(tableaux, anomalies, types, annee, region, le, cancellationToken);
        return new(tableaux, anomalies);
    }

    private async Task AjouterRegion(
        List<TableauRapport> tableaux, List<AnomalieRapport> anomalies, IReadOnlyList<DecompteType> types, int annee, Region region, DateOnly le, CancellationToken cancellationToken)
    {
        var bilan = await actions.Lire(region, annee, cancellationToken);
        tableaux.Add(TableauBilanDesActions.De(bilan, le));
        tableaux.AddRange(TableauxDesEvenements.Suivis(bilan, le));
        anomalies.AddRange(TableauBilanDesActions.Anomalies(bilan));
        foreach (var (rang, resultats) in (await enquetes.Lire(region, annee, cancellationToken)).Index())
        {
            tableaux.AddRange(TableauxEnquete.De(resultats, $"enquete_{rang + 1}", le));
            anomalies.AddRange(TableauxEnquete.Anomalies(resultats));
        }

        var parues = await communications.Lire(region, annee, cancellationToken);
        tableaux.AddRange([TableauCommunications.Newsletter(parues, region, annee, le), TableauCommunications.Toutes(parues, region, annee, le)]);
        tableaux.Add(TableauxDesEvenements.Difficultes(await Difficultes(annee, region, cancellationToken)));
        await AjouterParticipation(tableaux, anomalies, types, region, le, cancellationToken);
    }

    /// <summary>Ce que les structures ont fait remonter dans l'année (OPP-3), la réponse avec elle.</summary>
    private async Task<List<Signalement>> Difficultes(int annee, Region region, CancellationToken cancellationToken)
    {
        var (code, debut, fin) = (region.Code, Clock.StartOf(new(annee, 1, 1)), Clock.StartOf(new(annee + 1, 1, 1)));
        return await db.Signalements.AsNoTracking()
            .Where(s => s.Nature == NatureSignalement.Difficulte && s.CodesRegions.Contains(code) && s.CreeLe >= debut && s.CreeLe < fin)
            .OrderBy(s => s.CreeLe).ThenBy(s => s.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Les journées régionales de l'année : qui s'est inscrit, qui est venu, sur combien de permanents formés (ANI-73).</summary>
    private async Task AjouterParticipation(
        List<TableauRapport> tableaux, List<AnomalieRapport> anomalies, IReadOnlyList<DecompteType> types, Region region, DateOnly le, CancellationToken cancellationToken)
    {
        var ids = types.Where(type => type.Type.Code == JourneeInterregionale).SelectMany(type => type.Evenements).Select(evenement => new EvenementId(evenement.Id)).ToList();
        if (ids.Count == 0) return;

        var journees = await db.Evenements.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Debut).ToListAsync(cancellationToken);
        var inscrits = (await db.Inscriptions.AsNoTracking().Where(i => ids.Contains(i.EvenementId)).ToListAsync(cancellationToken)).ToLookup(i => i.EvenementId);
        var participations = journees.ConvertAll(journee => (Journee: journee, Vue: Participation.Compter(journee, [.. inscrits[journee.Id]])));
        tableaux.Add(TableauxDesEvenements.Participation([.. participations], region, le));
        anomalies.AddRange(participations.SelectMany(p => p.Vue.Anomalies.Select(anomalie => new AnomalieRapport(
            anomalie.Code, $"{p.Journee.Titre} : {anomalie.Message}", $"{Socle.ApiPrefix}/animation/evenements/{p.Journee.Id.Value}/participation"))));
    }
}

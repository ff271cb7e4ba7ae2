using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Formes;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Plans;
using SeveEmploi.FormationAction.Questionnaires;
using SeveEmploi.FormationAction.Rencontres;

namespace SeveEmploi.FormationAction.BilansRegionaux;

internal sealed class DresserApportFormationHandler(FormationActionDbContext db, IMediator mediator) : IQueryHandler<DresserApportFormation, ApportRapport>
{
    public async Task<ApportRapport> Handle(DresserApportFormation query, CancellationToken cancellationToken)
    {
        var (annee, region) = (query.Annee, query.Region);
        var parcours = db.Parcours.AsNoTracking().Where(p => p.Annee == annee && (region == null || p.Region == region));
        var formes = await mediator.Send(new ConsulterPersonnesFormees(annee, region, null), cancellationToken);
        var tableaux = new List<TableauRapport>
        {
            TableauxDeFormation.Formes(formes, query),
            TableauxDeFormation.Seances(await Seances(parcours, cancellationToken), query),
            TableauxDeFormation.Formateurs(await mediator.Send(new CompterFormateurs(annee, region), cancellationToken), query),
            TableauxDeFormation.Rencontres(await mediator.Send(new CompterRencontres(annee, region), cancellationToken), query),
            TableauxDeFormation.Plans(await mediator.Send(new ConsulterAvancementPlans(annee, region), cancellationToken), query),
            TableauxQualitatifs.Difficultes(await db.Difficultes.AsNoTracking().Where(d => parcours.Any(p => p.Id == d.ParcoursId)).OrderBy(d => d.Id).ToListAsync(cancellationToken)),
            TableauxQualitatifs.Actions(await db.ActionsSociales.AsNoTracking().Where(a => parcours.Any(p => p.Id == a.ParcoursId)).OrderBy(a => a.Id).ToListAsync(cancellationToken)),
        };
        if (region is not null) tableaux.AddRange(TableauxQualitatifs.Restitution(await mediator.Send(new ConsulterRestitution(annee, region), cancellationToken), query));
        return new(tableaux, await Anomalies(parcours, formes, query, cancellationToken));
    }

    /// <summary>Les séances des parcours, et combien y étaient présents parmi ceux que leur feuille nomme (RPT-28).</summary>
    private async Task<List<SeanceComptee>> Seances(IQueryable<Parcours> parcours, CancellationToken cancellationToken)
    {
        var journees = await parcours.SelectMany(p => p.Journees).GroupBy(j => new { j.Nature, j.Etat })
            .Select(groupe => new { groupe.Key.Nature, groupe.Key.Etat, Nombre = groupe.Count() }).ToListAsync(cancellationToken);
        // A sheet bears the id of its day; a person is there from her first half day.
        var presences = await db.Feuilles.AsNoTracking().Where(feuille => parcours.Any(p => p.Id == feuille.ParcoursId))
            .Select(feuille => new
            {
                feuille.Id,
                Attendus = feuille.Lignes.Select(ligne => ligne.StagiaireId).Distinct().Count(),
                Presents = feuille.Lignes.Where(ligne => ligne.Presence == Presence.Present && !feuille.Lignes.Any(autre => autre.Corrige == ligne.Id))
                    .Select(ligne => ligne.StagiaireId).Distinct().Count(),
            }).ToListAsync(cancellationToken);
        var natures = await parcours.SelectMany(p => p.Journees).Where(j => j.Etat == EtatJournee.Tenue).Select(j => new { j.Id, j.Nature }).ToDictionaryAsync(j => j.Id.Value, j => j.Nature, cancellationToken);
        return
        [
            .. Enum.GetValues<NatureSeance>().Select(nature => new SeanceComptee(
                nature, journees.Where(j => j.Nature == nature).Sum(j => j.Nombre), journees.Where(j => j.Nature == nature && j.Etat == EtatJournee.Tenue).Sum(j => j.Nombre),
                presences.Where(feuille => natures.GetValueOrDefault(feuille.Id.Value, (NatureSeance)(-1)) == nature).Sum(feuille => feuille.Presents),
                presences.Where(feuille => natures.GetValueOrDefault(feuille.Id.Value, (NatureSeance)(-1)) == nature).Sum(feuille => feuille.Attendus))),
        ];
    }

    private async Task<IReadOnlyList<AnomalieRapport>> Anomalies(
        IQueryable<Parcours> parcours, PersonnesFormeesVue formes, DresserApportFormation query, CancellationToken cancellationToken)
    {
        var anomalies = new List<AnomalieRapport>();
        var nombre = await parcours.CountAsync(cancellationToken);
        if (nombre == 0) anomalies.Add(new("promotion_absente", $"Aucune structure n'a ouvert d'année de formation-action {query.Annee} sur ce territoire."));
        if (nombre > 0 && formes.Total == 0) anomalies.Add(new("personnes_formees_absentes", "Aucune personne n'est comptée comme formée : les présences ne sont pas saisies.", "/api/v1/formation-action/formes"));
        var ouverts = await parcours.Where(p => p.Annee < query.Le.Year).SelectMany(p => p.Journees)
            .CountAsync(j => j.Etat == EtatJournee.APlanifier || j.Etat == EtatJournee.Planifiee, cancellationToken);
        if (ouverts > 0) anomalies.Add(new("journees_non_tenues", $"{ouverts} séance(s) de l'année ne sont ni tenues, ni annulées, ni excusées.", "/api/v1/formation-action/parcours"));
        var attendus = await db.Questionnaires.AsNoTracking().CountAsync(q => q.RemisLe == null && parcours.Any(p => p.Id == q.ParcoursId), cancellationToken);
        if (attendus > 0) anomalies.Add(new("questionnaires_sans_reponse", $"{attendus} questionnaire(s) de la journée 9 attendent leur réponse.", "/api/v1/formation-action/questionnaires"));
        return anomalies;
    }
}

/// <summary>Les séances d'une nature, toutes structures confondues.</summary>
internal sealed record SeanceComptee(NatureSeance Nature, int Prevues, int Tenues, int Presents, int Attendus);

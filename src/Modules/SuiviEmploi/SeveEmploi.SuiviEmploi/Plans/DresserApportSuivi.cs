using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Evaluations;

namespace SeveEmploi.SuiviEmploi.Plans;

internal sealed class DresserApportSuiviHandler(SuiviEmploiDbContext db) : IQueryHandler<DresserApportSuivi, ApportRapport>
{
    public async Task<ApportRapport> Handle(DresserApportSuivi query, CancellationToken cancellationToken)
    {
        var (annee, region) = (query.Annee, query.Region);
        var plans = await db.Plans.AsNoTracking().Where(p => p.Promotion == annee && (region == null || p.Region == region))
            .GroupBy(p => p.Etat).Select(groupe => new { Etat = groupe.Key, Nombre = groupe.Count() }).ToListAsync(cancellationToken);
        var evaluations = await db.Evaluations.AsNoTracking().Where(e => e.Promotion == annee && (region == null || e.Region == region))
            .GroupBy(e => new { e.Trimestre, e.Etat }).Select(groupe => new { groupe.Key.Trimestre, groupe.Key.Etat, Nombre = groupe.Count() }).ToListAsync(cancellationToken);
        var bilans = await db.Bilans.AsNoTracking().Where(b => b.Promotion == annee && (region == null || b.Region == region))
            .GroupBy(b => b.Etat).Select(groupe => new { Etat = groupe.Key, Nombre = groupe.Count() }).ToListAsync(cancellationToken);

        var total = plans.Sum(plan => plan.Nombre);
        var source = new SourceChiffre(
            "Plans d'action", $"plans, auto-évaluations et bilans SEVE 2 de {annee}", $"/api/v1/suivi-emploi/plans?promotion={annee}{(region is null ? "" : $"&region={region.Code}")}", query.Le);
        var valides = plans.Where(plan => plan.Etat == EtatPlan.Valide).Sum(plan => plan.Nombre);
        var acceptes = bilans.Where(bilan => bilan.Etat == EtatBilanAnnuel.Accepte).Sum(bilan => bilan.Nombre);
        var tableau = new TableauRapport(
            "plans_suivi", $"Avancement des plans d'action SEVE 2, promotion {annee}", "Ce qui est compté", [new("nombre", "Nombre", Tracee: true), new("part", "Part des plans")],
            [
                new("plans", "Plans ouverts", [CelluleRapport.De(total, source), CelluleRapport.De("")]),
                Ligne("valides", "Plans validés", valides),
                .. evaluations.Select(evaluation => evaluation.Trimestre).Distinct().Order().Select(trimestre => Ligne(
                    $"evaluations_{trimestre}", $"Auto-évaluations {trimestre} validées",
                    evaluations.Where(evaluation => evaluation.Trimestre == trimestre && evaluation.Etat == EtatEvaluation.Validee).Sum(evaluation => evaluation.Nombre))),
                Ligne("bilans", "Bilans annuels acceptés", acceptes),
            ],
            Representation.Barres);
        return new([tableau], total == 0 || (valides == total && acceptes == total) ? [] : [.. Anomalies(total, valides, acceptes, query)]);

        LigneRapport Ligne(string code, string libelle, int nombre) => new(code, libelle, [CelluleRapport.De(nombre, source), CelluleRapport.Part(nombre, total, source)]);
    }

    private static IEnumerable<AnomalieRapport> Anomalies(int total, int valides, int acceptes, DresserApportSuivi query)
    {
        if (valides < total) yield return new("plans_non_valides", $"{total - valides} plan(s) d'action SEVE 2 ne sont pas validés.", $"/api/v1/suivi-emploi/plans?promotion={query.Annee}");
        if (acceptes < total && query.Le > new DateOnly(query.Annee + 1, 1, 31))
            yield return new("bilans_annuels_manquants", $"{total - acceptes} bilan(s) annuel(s) SEVE 2 ne sont pas acceptés, le terme du 31 janvier passé.", $"/api/v1/suivi-emploi/plans?promotion={query.Annee}");
    }
}

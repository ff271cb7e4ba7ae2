using System.Text.Json;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Tableaux;

/// <summary>Ce que PostgreSQL additionne pour le tableau : deux questions, quel que soit le nombre de conventions ; rien n'est gardé.</summary>
internal sealed class ReleveFinancier(FinancementDbContext db)
{
    public Task<List<GroupeDeConventions>> Conventions(FiltreTableau filtre, CancellationToken cancellationToken) => Filtrer(filtre)
        .GroupBy(c => new { c.Programme, c.Etat, c.Financeur })
        .Select(groupe => new GroupeDeConventions(
            groupe.Key.Programme, groupe.Key.Etat, groupe.Key.Financeur,
            new(
                groupe.Count(), groupe.Sum(c => c.MontantSolliciteEur ?? 0), groupe.Sum(c => c.MontantEur), groupe.Sum(c => c.SigneeLe == null ? 0 : c.MontantEur - c.DegageEur),
                groupe.Sum(c => c.PayeEur), groupe.Sum(c => c.AnnuleeLe != null ? 0 : c.MontantEur - c.DegageEur - c.PayeEur), groupe.Sum(c => c.DegageEur),
                groupe.Sum(c => c.ARecouvrerEur))))
        .ToListAsync(cancellationToken);

    /// <summary>
    /// The instalments, and what a convention would answer of their conditions, for all of them in one reading: the facts are in jsonb, that no
    /// expression of EF opens. The policies of PostgreSQL confine it.
    /// </summary>
    public Task<List<GroupeDeVersements>> Versements(FiltreTableau filtre, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT v.etat AS "Etat", v.exigible_le IS NOT NULL AS "Exigible", v.conditions::text AS "Conditions", c.signee AS "Signee", c.financier AS "Financier",
              c.execution AS "Execution", c.plan AS "Plan", c.annuel AS "Annuel", count(*)::integer AS "Nombre", sum(v.montant_eur - v.minoration_eur) AS "MontantEur",
              min(v.exigible_le) AS "PremierLe"
            FROM (SELECT id, signee_le IS NOT NULL AS signee, bilan ->> 'etat' IS NOT DISTINCT FROM 'accepte' AS financier,
                faits @> '[{{"fait": "bilan_execution_accepte"}}]' AS execution, faits @> '[{{"fait": "plan_valide"}}]' AS plan,
                faits @> '[{{"fait": "bilan_annuel_accepte"}}]' AS annuel
              FROM financement.conventions
              WHERE annulee_le IS NULL AND ({0}::integer IS NULL OR exercice = {0}) AND ({1}::text IS NULL OR programme = {1})
                AND ({2}::text IS NULL OR region_code = {2}) AND ({3}::text IS NULL OR departement_code = {3})) c
            JOIN financement.versements v ON v.convention_id = c.id
            WHERE v.montant_eur > v.minoration_eur
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
            """;
        return db.Database.SqlQueryRaw<GroupeDeVersements>(
            sql, (object?)filtre.Annee ?? DBNull.Value, (object?)filtre.Programme?.ToString() ?? DBNull.Value, (object?)filtre.Region?.Code ?? DBNull.Value, (object?)filtre.Departement?.Code ?? DBNull.Value)
            .ToListAsync(cancellationToken);
    }

    private IQueryable<Convention> Filtrer(FiltreTableau filtre)
    {
        var conventions = db.Conventions.AsNoTracking();
        if (filtre.Annee is { } annee) conventions = conventions.Where(c => c.Exercice == annee);
        if (filtre.Programme is { } programme) conventions = conventions.Where(c => c.Programme == programme);
        if (filtre.Region is { } region) conventions = conventions.Where(c => c.Region == region);
        if (filtre.Departement is { } departement) conventions = conventions.Where(c => c.Departement == departement);
        return conventions;
    }
}

internal sealed record GroupeDeConventions(Programme Programme, EtatConvention Etat, string Financeur, SommesVue Sommes);

/// <summary>Des versements au même point, dont la convention a constaté les mêmes faits.</summary>
internal sealed record GroupeDeVersements(
    string Etat, bool Exigible, string Conditions, bool Signee, bool Financier, bool Execution, bool Plan, bool Annuel, int Nombre, decimal MontantEur, DateOnly? PremierLe)
{
    public bool EstPaye => Etat == nameof(EtatVersement.Paye);

    public bool EstEnCours => Etat is nameof(EtatVersement.Propose) or nameof(EtatVersement.Approuve) or nameof(EtatVersement.Ordonnance);

    public bool EstAttendu => !EstPaye && !Exigible;

    public bool Attend(ConditionVersement condition) =>
        !EstConstate(condition) && Conditions.Contains($"\"{JsonNamingPolicy.SnakeCaseLower.ConvertName($"{condition}")}\"", StringComparison.Ordinal);

    private bool EstConstate(ConditionVersement condition) => condition switch
    {
        ConditionVersement.ConventionSignee => Signee,
        ConditionVersement.BilanFinancierAccepte => Financier,
        ConditionVersement.BilanExecutionAccepte => Execution,
        ConditionVersement.PlanValide => Plan,
        ConditionVersement.BilanAnnuelAccepte => Annuel,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };
}

using System.Text.Json;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Tableaux;

/// <summary>Ce que PostgreSQL additionne pour le tableau : trois questions, quel que soit le nombre de conventions ; rien n'est gardé.</summary>
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

    public Task<List<GroupeDeVersements>> Versements(FiltreTableau filtre, CancellationToken cancellationToken) => Filtrer(filtre)
        .Where(c => c.AnnuleeLe == null).SelectMany(c => c.Versements).Where(v => v.MontantEur > v.MinorationEur)
        .GroupBy(v => new { v.Etat, Exigible = v.ExigibleLe != null })
        .Select(groupe => new GroupeDeVersements(
            groupe.Key.Etat, groupe.Key.Exigible, groupe.Count(), groupe.Sum(v => v.MontantEur - v.MinorationEur), groupe.Min(v => v.ExigibleLe)))
        .ToListAsync(cancellationToken);

    /// <summary>
    /// What a convention answers to the same question in <see cref="Convention"/>, for all of them at once: the facts are in jsonb, that no
    /// expression of EF opens. The policies of PostgreSQL confine it.
    /// </summary>
    public async Task<IReadOnlyList<ManqueVue>> Manques(FiltreTableau filtre, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT attendu.condition AS "Condition", count(*)::integer AS "Nombre", sum(v.montant_eur - v.minoration_eur) AS "MontantEur"
            FROM financement.conventions c
            JOIN financement.versements v ON v.convention_id = c.id
            CROSS JOIN LATERAL jsonb_array_elements_text(v.conditions) AS attendu (condition)
            WHERE v.exigible_le IS NULL AND v.etat <> 'Paye' AND v.montant_eur > v.minoration_eur AND c.annulee_le IS NULL
              AND ({0}::integer IS NULL OR c.exercice = {0}) AND ({1}::text IS NULL OR c.programme = {1})
              AND ({2}::text IS NULL OR c.region_code = {2}) AND ({3}::text IS NULL OR c.departement_code = {3})
              AND CASE attendu.condition
                WHEN 'convention_signee' THEN c.signee_le IS NULL
                WHEN 'bilan_financier_accepte' THEN c.bilan ->> 'etat' IS DISTINCT FROM 'accepte'
                ELSE NOT c.faits @> jsonb_build_array(jsonb_build_object('fait', attendu.condition)) END
            GROUP BY attendu.condition
            """;
        var lignes = await db.Database.SqlQueryRaw<LigneDeManque>(
            sql, (object?)filtre.Annee ?? DBNull.Value, (object?)filtre.Programme?.ToString() ?? DBNull.Value, (object?)filtre.Region?.Code ?? DBNull.Value,
            (object?)filtre.Departement?.Code ?? DBNull.Value).ToListAsync(cancellationToken);
        return
        [
            .. Enum.GetValues<ConditionVersement>()
                .Select(condition => (condition, Ligne: lignes.Find(ligne => ligne.Condition == JsonNamingPolicy.SnakeCaseLower.ConvertName($"{condition}"))))
                .Where(connue => connue.Ligne is not null).Select(connue => new ManqueVue(connue.condition, connue.Ligne!.Nombre, connue.Ligne.MontantEur)),
        ];
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

    internal sealed record LigneDeManque(string Condition, int Nombre, decimal MontantEur);
}

internal sealed record GroupeDeConventions(Programme Programme, EtatConvention Etat, string Financeur, SommesVue Sommes);

internal sealed record GroupeDeVersements(EtatVersement Etat, bool Exigible, int Nombre, decimal MontantEur, DateOnly? PremierLe)
{
    public bool EstEnCours => Etat is EtatVersement.Propose or EtatVersement.Approuve or EtatVersement.Ordonnance;
}

using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.GrandLivre;

internal sealed class RapprocherGrandLivreHandler(FinancementDbContext db, DbSession session) : ICommandHandler<RapprocherGrandLivre>
{
    /// <summary>Each convention against its lines and its instalments, in one statement: what is compared was all true at the same instant.</summary>
    private const string Comparer = """
        WITH livre AS (
          SELECT convention_id, count(*) AS ecritures,
            sum(CASE 'Enveloppe' WHEN debit THEN montant_eur WHEN credit THEN -montant_eur ELSE 0 END) AS enveloppe,
            sum(CASE 'Engagement' WHEN debit THEN montant_eur WHEN credit THEN -montant_eur ELSE 0 END) AS engagement,
            sum(CASE 'Verse' WHEN debit THEN montant_eur WHEN credit THEN -montant_eur ELSE 0 END) AS verse,
            sum(CASE 'ARecouvrer' WHEN debit THEN montant_eur WHEN credit THEN -montant_eur ELSE 0 END) AS a_recouvrer
          FROM financement.ecritures GROUP BY convention_id),
        parts AS (
          SELECT convention_id, sum(montant_eur) AS montant, sum(minoration_eur) AS minoration, sum(montant_eur - minoration_eur) FILTER (WHERE etat = 'Paye') AS paye
          FROM financement.versements GROUP BY convention_id),
        dits AS (
          SELECT id, structure_nom, montant_eur, degage_eur, paye_eur, a_recouvrer_eur, recouvre_eur, nombre_ecritures,
            CASE WHEN signee_le IS NULL THEN 0 ELSE montant_eur - degage_eur END AS engage
          FROM financement.conventions),
        chiffres AS (
          SELECT c.id, c.structure_nom, compte, attendu, coalesce(constate, 0) AS constate
          FROM dits c LEFT JOIN livre l ON l.convention_id = c.id LEFT JOIN parts v ON v.convention_id = c.id
          CROSS JOIN LATERAL (VALUES
            ('enveloppe', c.recouvre_eur - c.engage, l.enveloppe), ('engagement', c.engage - c.paye_eur, l.engagement),
            ('verse', c.paye_eur - c.a_recouvrer_eur - c.recouvre_eur, l.verse), ('a_recouvrer', c.a_recouvrer_eur, l.a_recouvrer),
            ('nombre_ecritures', c.nombre_ecritures, l.ecritures), ('versements_montant', c.montant_eur, v.montant),
            ('versements_payes', c.paye_eur, v.paye), ('versements_minores', c.degage_eur, v.minoration)) AS comparaison (compte, attendu, constate))
        SELECT (SELECT count(*) FROM dits)::integer AS "Conventions", (count(*) OVER ())::integer AS "Ecarts", e.id AS "ConventionId", e.structure_nom AS "Structure",
          e.compte AS "Compte", e.attendu AS "Attendu", e.constate AS "Constate"
        FROM (SELECT 1) AS toujours LEFT JOIN (SELECT * FROM chiffres WHERE attendu <> constate) e ON true
        ORDER BY e.structure_nom, e.id, e.compte LIMIT {0}
        """;

    public async Task<Result> Handle(RapprocherGrandLivre command, CancellationToken cancellationToken)
    {
        var lignes = await db.Database.SqlQueryRaw<LigneRapprochee>(Comparer, Rapprochement.EcartsGardes).ToListAsync(cancellationToken);
        var ecarts = lignes.Where(ligne => ligne.ConventionId is not null)
            .Select(e => new EcartDuLivre(e.ConventionId!.Value, e.Structure!, e.Compte!, e.Attendu!.Value, e.Constate!.Value)).ToList();
        // Without any écart one line is left, which only says how many conventions were compared.
        db.Add(Rapprochement.Constater(Clock.DayOf(session.Now), session.Now, lignes[0].Conventions, ecarts.Count == 0 ? 0 : lignes[0].Ecarts, ecarts));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    internal sealed record LigneRapprochee(int Conventions, int Ecarts, Guid? ConventionId, string? Structure, string? Compte, decimal? Attendu, decimal? Constate);
}

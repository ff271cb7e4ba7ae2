using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Propositions;

/// <summary>Ce que les suivis et les entreprises d'une structure disent d'un mois : une seule question à PostgreSQL, quel que soit leur nombre.</summary>
internal sealed class FaitsDuMois(SuiviEmploiDbContext db)
{
    public Task<List<FaitDuMois>> Lire(Guid structure, MoisPropose mois, CancellationToken cancellationToken) =>
        db.Database.SqlQueryRaw<FaitDuMois>(Question, structure, mois.Premier, mois.Dernier).ToListAsync(cancellationToken);

    // A contract counts the month it is signed: in i9 when it transforms another, and then never in i1 (SUI-83). A collective action shared by
    // several companies is one action (i5); a company that called twice called (i11).
    private const string Question = """
        WITH suivi AS (SELECT id, code FROM suivi_emploi.suivis WHERE structure_id = {0}),
             entreprise AS (SELECT id, nom FROM suivi_emploi.entreprises WHERE structure_id = {0})
        SELECT CASE WHEN c.est_transformation THEN 'i9' WHEN c.est_durable THEN 'i1' ELSE 'i3' END AS "Indicateur", s.id AS "SuiviId",
               NULL::uuid AS "EntrepriseId", s.code::text AS "Libelle", c.signe_le AS "Le", c.origine IN ('Pmsmp', 'MiseADisposition') AS "VientDUneMiseEnSituation"
        FROM suivi AS s JOIN suivi_emploi.suivis_contrats AS c ON c.suivi_id = s.id
        WHERE c.signe_le BETWEEN {1} AND {2}
        UNION ALL
        SELECT 'i8', s.id, NULL, s.code, c.essai_valide_le, false
        FROM suivi AS s JOIN suivi_emploi.suivis_contrats AS c ON c.suivi_id = s.id
        WHERE c.est_durable AND c.essai_valide_le BETWEEN {1} AND {2}
        UNION ALL
        SELECT 'i7', s.id, NULL, s.code, r.le, false
        FROM suivi AS s JOIN suivi_emploi.suivis_rencontres AS r ON r.suivi_id = s.id
        WHERE r.avec_employeur AND NOT r.est_preparation AND r.annulee_a IS NULL AND r.le BETWEEN {1} AND {2}
        UNION ALL
        SELECT 'i5', NULL, (min(e.id::text))::uuid, COALESCE(min(a.intitule), min(e.nom)), a.le, false
        FROM entreprise AS e JOIN suivi_emploi.entreprises_actions AS a ON a.entreprise_id = e.id
        WHERE a.portee = 'Collective' AND a.nature IN ('Visite', 'Forum', 'PresentationMetier', 'JobDating', 'MiseEnRelation')
          AND a.annulee_a IS NULL AND a.le BETWEEN {1} AND {2}
        GROUP BY a.le, a.nature, CASE WHEN a.intitule_cle = '' THEN a.id::text ELSE a.intitule_cle END
        UNION ALL
        SELECT 'i6', NULL, e.id, COALESCE(a.code, a.intitule, e.nom), a.le, false
        FROM entreprise AS e JOIN suivi_emploi.entreprises_actions AS a ON a.entreprise_id = e.id
        WHERE a.nature IN ('Pmsmp', 'MiseADisposition', 'Immersion') AND a.annulee_a IS NULL AND a.le BETWEEN {1} AND {2}
        UNION ALL
        SELECT 'i11', NULL, e.id, e.nom, min(o.le), false
        FROM entreprise AS e JOIN suivi_emploi.entreprises_sollicitations AS o ON o.entreprise_id = e.id
        WHERE o.annulee_a IS NULL AND o.le BETWEEN {1} AND {2}
        GROUP BY e.id, e.nom
        ORDER BY 5, 4, 2
        """;
}

using System.Globalization;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Agregats;

/// <summary>Ce que PostgreSQL additionne d'un mois : exact, une fois par demande, jamais gardé. Seuls comptent les mois envoyés ou validés.</summary>
/// <param name="Rendus">Les structures qui ont rendu ce mois, dont celles qui n'avaient rien à signaler.</param>
/// <param name="Rien">Celles-ci.</param>
/// <param name="Sommes">Par rang ; null quand aucune valeur n'a été donnée.</param>
/// <param name="Nombres">Par rang, combien de valeurs données, zéros compris.</param>
internal sealed record TotalDuMois(int Annee, int Mois, long Rendus, long Rien, long Validees, decimal?[] Sommes, long[] Nombres);

/// <summary>Lit les totaux d'un axe et ceux de l'année d'avant.</summary>
internal sealed class Releve(IndicateursDbContext db)
{
    public async Task<List<TotalDuMois>> Lire(Axe axe, ContenuGrille grille, CancellationToken cancellationToken)
    {
        // One column per rank, read from the wide row: three times faster than unnesting it.
        var rangs = Enumerable.Range(1, grille.Largeur).Select(rang => rang.ToString(CultureInfo.InvariantCulture)).ToList();
        var sql = $$"""
            SELECT annee AS "Annee", mois AS "Mois", count(*) AS "Rendus", count(*) FILTER (WHERE rien_a_signaler) AS "Rien",
                   count(*) FILTER (WHERE etat = 'Validee') AS "Validees",
                   ARRAY[{{string.Join(", ", rangs.Select(rang => $"sum(valeurs[{rang}])"))}}] AS "Sommes",
                   ARRAY[{{string.Join(", ", rangs.Select(rang => $"count(valeurs[{rang}])"))}}] AS "Nombres"
            FROM indicateurs.saisies
            WHERE annee IN ({0}, {0} - 1) AND programme = {1} AND {{axe.Condition}} AND etat IN ('Envoyee', 'Validee')
            GROUP BY annee, mois
            """;
        return await db.Database.SqlQueryRaw<TotalDuMois>(sql, axe.Annee, axe.Programme.ToString(), axe.Parametre()).ToListAsync(cancellationToken);
    }

    /// <summary>Combien de structures l'axe réunit cette année-là.</summary>
    public Task<int> Structures(Axe axe, CancellationToken cancellationToken) => db.Participations.CountAsync(
        p => p.Annee == axe.Annee && p.Programme == axe.Programme && (axe.Region == null || p.Region == axe.Region)
            && (axe.Departement == null || p.Departement == axe.Departement) && (axe.StructureId == null || p.StructureId == axe.StructureId),
        cancellationToken);
}

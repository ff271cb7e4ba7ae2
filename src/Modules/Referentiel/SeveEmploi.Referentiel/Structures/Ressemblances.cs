using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>Une structure dont le nom ressemble à celui d'une ligne, et combien, de 0 à 1.</summary>
internal sealed record Ressemblance(int Ligne, Guid Id, string Nom, string Departement, float Score)
{
    public override string ToString() => $"{Nom} ({Departement}, {Id})";
}

/// <summary>Un nom que rien ne désigne exactement ; sans département, il se compare aux structures attendues.</summary>
internal sealed record NomInconnu(int Ligne, string Cle, string? Departement);

/// <summary>Qui pourrait être cette structure ? Une proposition, jamais une décision (XC-60).</summary>
internal static class Ressemblances
{
    // Within one département few structures live side by side: « 1pacte » must still find « Ipact AIFST », which share two trigrams in seven.
    private const float SeuilDuDepartement = 0.28f;
    private const float SeuilAilleurs = 0.6f;

    /// <summary>One query for a whole file. Within the département every name is compared; elsewhere the trigram index finds the close ones.</summary>
    /// <param name="db">Under the perimeter of the caller.</param>
    /// <param name="noms">Those of the file that nothing names exactly.</param>
    /// <param name="parNom">At most so many for each.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <param name="attendues">To which a name without a département is compared as to neighbours.</param>
    public static Task<List<Ressemblance>> Chercher(
        this ReferentielDbContext db, IReadOnlyList<NomInconnu> noms, int parNom, CancellationToken cancellationToken,
        IReadOnlyList<Guid>? attendues = null)
    {
        if (noms.Count == 0) return Task.FromResult(new List<Ressemblance>());

        var lignes = noms.Select(nom => nom.Ligne).ToArray();
        var cles = noms.Select(nom => nom.Cle).ToArray();
        var departements = noms.Select(nom => nom.Departement ?? "").ToArray();
        var proches = (attendues ?? []).ToArray();
        // Materialized: the similarity is computed after the join, on the neighbours alone, and these are read once for the file.
        return db.Database.SqlQuery<Ressemblance>($"""
            WITH voisines AS MATERIALIZED (
                SELECT s.id, s.nom, s.cle_nom, n.recherche, l.departement, l.cote
                FROM (SELECT structure_id, departement_code AS departement, departement_code AS cote FROM referentiel.localisations
                        WHERE departement_code = ANY ({departements}) AND au IS NULL
                    UNION ALL SELECT structure_id, departement_code, '' FROM referentiel.localisations WHERE structure_id = ANY ({proches}) AND au IS NULL) l
                JOIN referentiel.structures s ON s.id = l.structure_id JOIN referentiel.structures_noms n ON n.id = s.id
                WHERE s.fermee_le IS NULL AND s.fusionnee_dans IS NULL)
            SELECT f.ligne AS "Ligne", c.id AS "Id", c.nom AS "Nom", c.departement AS "Departement", c.score AS "Score"
            FROM unnest({lignes}, {cles}, {departements}) AS f(ligne, cle, departement)
            CROSS JOIN LATERAL (
                SELECT * FROM (
                    SELECT v.id, v.nom, v.departement,
                        CASE WHEN length(v.cle_nom) < length(f.cle) THEN word_similarity(v.cle_nom, f.cle) ELSE word_similarity(f.cle, v.recherche) END AS score
                    FROM voisines v WHERE v.cote = f.departement) ici
                WHERE ici.score >= {SeuilDuDepartement}
                UNION ALL
                SELECT s.id, s.nom, l.departement_code, strict_word_similarity(f.cle, n.recherche)
                FROM referentiel.structures_noms n JOIN referentiel.structures s ON s.id = n.id JOIN referentiel.localisations l ON l.structure_id = s.id AND l.au IS NULL
                WHERE n.recherche %>> f.cle AND strict_word_similarity(f.cle, n.recherche) >= {SeuilAilleurs}
                    AND l.departement_code <> f.departement AND NOT (f.departement = '' AND s.id = ANY ({proches}))
                    AND s.fermee_le IS NULL AND s.fusionnee_dans IS NULL
                ORDER BY score DESC, id LIMIT {parNom}) AS c
            ORDER BY f.ligne, c.score DESC, c.id
            """).ToListAsync(cancellationToken);
    }
}

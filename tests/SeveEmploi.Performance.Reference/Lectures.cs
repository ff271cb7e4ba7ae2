using Npgsql;

namespace SeveEmploi.Performance.Reference;

internal sealed class Lectures(NpgsqlDataSource source)
{
    private const int Indicateurs = 15;
    private const int PremiereSomme = 3;
    private const int ParPage = 50;

    private const string UneStructure =
        "SELECT id, nom, siret, aliases, activites, departement_code, region_code, fermee_le, version FROM referentiel.structures WHERE id = $1";

    private const string UnePage = """
        SELECT id, campagne_id, promotion, structure_id, structure_nom, region_code, etat, manifestation_le, cree_le
        FROM mobilisation.candidatures WHERE region_code = $1 AND etat = $2 ORDER BY cree_le, id LIMIT 50 OFFSET $3
        """;

    private const string LesRetards = """
        SELECT s.id, s.siret, s.nom, s.departement_code FROM indicateurs.participations p JOIN referentiel.structures s ON s.id = p.structure_id
        WHERE p.region_code = $1 AND p.annee = $2 AND p.programme = 'Seve1' AND $3 BETWEEN p.premier_mois AND p.dernier_mois
          AND NOT EXISTS (SELECT 1 FROM indicateurs.saisies i
            WHERE i.annee = $2 AND i.structure_id = p.structure_id AND i.programme = 'Seve1' AND i.mois = $3 AND i.etat IN ('Envoyee', 'Validee'))
        ORDER BY s.nom, s.id
        """;

    private static readonly string Sommes = string.Join(", ", Enumerable.Range(1, Indicateurs).Select(rang => $"sum(i.valeurs[{rang}])"));
    private static readonly string ParDepartement = UneAnnee("departement_code");
    private static readonly string ParRegion = UneAnnee("region_code");

    public async Task<StructureLue?> Structure(Guid id, CancellationToken ct)
    {
        await using var commande = source.CreateCommand(UneStructure);
        commande.Parameters.Add(Parametre(id));
        await using var r = await commande.ExecuteReaderAsync(ct);
        return await r.ReadAsync(ct)
            ? new(r.GetGuid(0), r.GetString(1), Texte(r, 2), r.GetFieldValue<string[]>(3), r.GetFieldValue<string[]>(4), r.GetString(5), r.GetString(6),
                r.IsDBNull(7) ? null : r.GetFieldValue<DateOnly>(7), r.GetInt64(8))
            : null;
    }

    public async Task<PageDeCandidatures> Candidatures(string region, string etat, int page, CancellationToken ct)
    {
        await using var commande = source.CreateCommand(UnePage);
        commande.Parameters.Add(Parametre(region));
        commande.Parameters.Add(Parametre(etat));
        commande.Parameters.Add(Parametre((page - 1) * ParPage));
        await using var r = await commande.ExecuteReaderAsync(ct);
        var lues = new List<CandidatureLue>(ParPage);
        while (await r.ReadAsync(ct))
        {
            lues.Add(new(
                r.GetGuid(0), r.GetGuid(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetGuid(3), Texte(r, 4), r.GetString(5), r.GetString(6),
                r.GetFieldValue<DateOnly>(7), r.GetDateTime(8)));
        }

        return new(page, lues);
    }

    public async Task<TableauAnnuel> Annee(string? region, string? departement, int annee, CancellationToken ct)
    {
        await using var commande = source.CreateCommand(departement is null ? ParRegion : ParDepartement);
        commande.Parameters.Add(Parametre(departement ?? region!));
        commande.Parameters.Add(Parametre(annee));
        await using var r = await commande.ExecuteReaderAsync(ct);
        var lignes = new List<LigneAnnuelle>(256);
        var totaux = new decimal[Indicateurs];
        while (await r.ReadAsync(ct))
        {
            var sommes = new decimal?[Indicateurs];
            for (var rang = 0; rang < Indicateurs; rang++)
            {
                if (r.IsDBNull(PremiereSomme + rang)) continue;
                var somme = r.GetDecimal(PremiereSomme + rang);
                sommes[rang] = somme;
                totaux[rang] += somme;
            }

            lignes.Add(new(r.GetGuid(0), Texte(r, 1), r.GetString(2), sommes));
        }

        return new(annee, lignes, totaux);
    }

    public async Task<List<StructureEnRetard>> Retards(string region, int annee, int mois, CancellationToken ct)
    {
        await using var commande = source.CreateCommand(LesRetards);
        commande.Parameters.Add(Parametre(region));
        commande.Parameters.Add(Parametre(annee));
        commande.Parameters.Add(Parametre(mois));
        await using var r = await commande.ExecuteReaderAsync(ct);
        var lues = new List<StructureEnRetard>(200);
        while (await r.ReadAsync(ct)) lues.Add(new(r.GetGuid(0), Texte(r, 1), r.GetString(2), r.GetString(3)));
        return lues;
    }

    private static string UneAnnee(string territoire) => $"""
        SELECT s.id, s.siret, s.nom, x.* FROM referentiel.structures s CROSS JOIN LATERAL (SELECT {Sommes} FROM indicateurs.saisies i
        WHERE i.annee = $2 AND i.structure_id = s.id AND i.programme = 'Seve1' AND i.etat IN ('Envoyee', 'Validee')) x
        WHERE s.{territoire} = $1 ORDER BY s.nom
        """;

    private static string? Texte(NpgsqlDataReader r, int colonne) => r.IsDBNull(colonne) ? null : r.GetString(colonne);

    private static NpgsqlParameter<T> Parametre<T>(T valeur) => new() { TypedValue = valeur };
}

using System.Text.RegularExpressions;
using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.DonneesPersonnelles;

/// <summary>docs/donnees-personnelles.csv and the migrated database say the same: a column that nobody has classified fails here.</summary>
[Trait("Exigence", "XC-68")]
public sealed partial class RegistreTests(SeveApi api) : IClassFixture<SeveApi>
{
    private const string Entete = "schema;table;colonne;personnelle;categorie;finalite;base_legale;conservation";

    private static readonly string[] Lignes = File.ReadAllLines(Path.Combine(Racine(AppContext.BaseDirectory), "docs", "donnees-personnelles.csv"));

    private static readonly List<Colonne> Registre = [.. Lignes.Skip(1).Select(ligne => Colonne.De(ligne.Split(';')))];

    [Fact]
    public async Task Chaque_colonne_qui_peut_nommer_quelqu_un_est_classee_et_existe_encore() =>
        Registre.Select(colonne => colonne.Nom).Should().BeEquivalentTo(await EnBase(), "classify the new column in docs/donnees-personnelles.csv, and drop the vanished one");

    [Fact]
    public void Une_colonne_personnelle_dit_sa_categorie_sa_finalite_sa_base_et_sa_conservation()
    {
        Lignes[0].Should().Be(Entete);
        Registre.Should().OnlyContain(colonne => colonne.Personnelle == "oui" || colonne.Personnelle == "non");
        Registre.Where(colonne => colonne.Personnelle == "oui" && colonne.Motifs.Any(string.IsNullOrWhiteSpace)).Select(colonne => colonne.Nom).Should().BeEmpty();
    }

    /// <summary>A column so named is personal, or says under « categorie » why it is not.</summary>
    [Fact]
    public void Une_colonne_au_nom_de_personne_est_personnelle_ou_dit_pourquoi_non() =>
        Registre.Where(colonne => NomDePersonne().IsMatch(colonne.Nom.Split('.')[^1]) && colonne.Personnelle == "non" && colonne.Motifs[0].Length < 10)
            .Select(colonne => colonne.Nom).Should().BeEmpty();

    private async Task<List<string>> EnBase()
    {
        const string Textes = """
            SELECT table_schema || '.' || table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_schema !~ '^pg_' AND table_name <> '__ef_migrations'
              -- a partition has the columns of its table
              AND NOT (SELECT relispartition FROM pg_class WHERE oid = format('%I.%I', table_schema, table_name)::regclass)
              AND udt_name IN ('text', 'varchar', 'bpchar', 'citext', 'name', 'json', 'jsonb', 'xml', 'hstore', 'bytea', 'inet', 'cidr', '_text', '_varchar', '_jsonb', '_inet', '_cidr', '_bytea')
            ORDER BY 1
            """;
        await using var connexion = new NpgsqlConnection(api.ConnectionString);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(Textes, connexion);
        await using var lecteur = await commande.ExecuteReaderAsync();
        var colonnes = new List<string>();
        while (await lecteur.ReadAsync()) colonnes.Add(lecteur.GetString(0));
        return colonnes;
    }

    private static string Racine(string dossier) => File.Exists(Path.Combine(dossier, "SeveEmploi.sln")) ? dossier : Racine(Path.GetDirectoryName(dossier)!);

    [GeneratedRegex("(^|_)(nom|noms|prenom|courriel|telephone|adresse|auteur|par|source|participants)(_|$)")]
    private static partial Regex NomDePersonne();

    private sealed record Colonne(string Nom, string Personnelle, IReadOnlyList<string> Motifs)
    {
        public static Colonne De(string[] champs) => champs.Length == Entete.Split(';').Length
            ? new($"{champs[0]}.{champs[1]}.{champs[2]}", champs[3], champs[4..])
            : throw new FormatException($"« {string.Join(';', champs)} » n'a pas les colonnes de l'en-tête.");
    }
}

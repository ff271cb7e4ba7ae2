using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Structures;

/// <summary>The statements that the API really sends, explained on 50,000 structures: a page reads an index, never the whole table.</summary>
public sealed class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    [Theory]
    [InlineData("limite=50")]
    [InlineData("region=28&limite=50")]
    [InlineData("departement=14&type=ACI&limite=50")]
    [InlineData("recherche=ressourcerie%204242")]
    [InlineData("recherche=b")]
    [InlineData("modifie_depuis=2030-01-01T00:00:00Z")]
    public async Task Une_page_de_la_liste_lit_un_index(string requete)
    {
        var plans = await api.Plans(client => client.GetStringAsync($"/api/v1/referentiel/structures?{requete}"));

        plans.Should().NotBeEmpty();
        plans.Should().OnlyContain(plan => !plan.Contains("Seq Scan on structures"), string.Join("\n\n", plans));
    }

    [Fact]
    public async Task Une_page_lointaine_lit_le_meme_index()
    {
        var curseur = Convert.ToBase64String("""{"Key":"structure 30000","Id":"00000000-0000-0000-0000-000000000000"}"""u8).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        var plans = await api.Plans(client => client.GetStringAsync($"/api/v1/referentiel/structures?curseur={curseur}"));

        plans.Should().OnlyContain(plan => plan.Contains("structures_cle_nom_id") && !plan.Contains("Seq Scan on structures"), string.Join("\n\n", plans));
    }

    [Fact]
    public async Task Le_rapprochement_de_tout_un_fichier_se_sert_des_index_des_noms()
    {
        var fichier = "nom;departement;statut\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"Inconnue totale {i};14;ACI\n"));

        var plans = await api.Plans(client => client.PostAsync("/api/v1/referentiel/structures/imports?simulation=true", new StringContent(fichier, null, "text/csv")));

        plans.Should().Contain(plan => plan.Contains("structures_noms_recherche"));
        plans.Should().Contain(plan => plan.Contains("structures_noms_cles"));
    }

    public sealed class GrandeBase : SeveApi
    {
        private const string Remplir = """
            INSERT INTO referentiel.structures (id, nom, aliases, activites, cle_nom, departement_code, region_code, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), nom, '{}', '{}', cle, '', '', 1, now(), now() FROM
                (SELECT i, initcap(mot) || ' ' || i AS nom, mot || ' ' || i AS cle FROM
                    (SELECT i, (ARRAY['structure', 'ressourcerie', 'atelier', 'chantier', 'tremplin', 'jardin', 'bois', 'linge'])[1 + i % 8] AS mot
                     FROM generate_series(1, 50000) i) mots) noms;
            INSERT INTO referentiel.localisations (structure_id, departement_code, est_premiere, du)
            SELECT id, (ARRAY['14', '27', '50', '61', '76', '75', '69', '13', '33', '59', '35', '44', '67', '31', '06', '38', '21', '45', '63', '87'])
                [1 + (row_number() OVER (ORDER BY id)) % 20], true, '2020-01-01' FROM referentiel.structures;
            UPDATE referentiel.structures s SET departement_code = l.departement_code,
                region_code = CASE WHEN l.departement_code IN ('14', '27', '50', '61', '76') THEN '28' ELSE '11' END
            FROM referentiel.localisations l WHERE l.structure_id = s.id;
            INSERT INTO referentiel.structures_noms (id, cles, recherche) SELECT id, ARRAY[cle_nom], ' ' || cle_nom FROM referentiel.structures;
            INSERT INTO referentiel.conventionnements (structure_id, type, du)
            SELECT id, (ARRAY['Aci', 'Ai', 'Ei', 'Etti'])[1 + (row_number() OVER (ORDER BY id)) % 4], '2020-01-01' FROM referentiel.structures;
            """;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Executer(Remplir);
            await Executer("VACUUM ANALYZE");
        }

        public HttpClient Http => field ??= CreateClient();

        public Task<IReadOnlyList<string>> Plans(Func<HttpClient, Task> acte) => QueryPlans.Of(ConnectionString, "referentiel.structures", () => acte(Http));

        private async Task Executer(string sql)
        {
            await using var connexion = new NpgsqlConnection(ConnectionString);
            await connexion.OpenAsync();
            await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 120 };
            await commande.ExecuteNonQueryAsync();
        }
    }
}

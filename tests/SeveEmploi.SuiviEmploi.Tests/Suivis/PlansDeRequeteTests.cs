using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Suivis;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

/// <summary>The statements that the API really sends, explained on 100,000 suivis: a list and a month read an index, never the whole table.</summary>
public sealed class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    [Theory]
    [InlineData("suivis?")]
    [InlineData("suivis?region=28&")]
    [InlineData("suivis?structure_id={structure}&")]
    [InlineData("suivis?structure_id={structure}&etat=en_cours&")]
    public async Task Une_page_et_la_suivante_lisent_un_index(string liste)
    {
        var adresse = $"{SuiviApi.Base}/{liste.Replace("{structure}", $"{api.Siae}")}limite=10";
        var suite = (await api.Client.Read<Page<SuiviResumeVue>>(adresse)).CurseurSuivant;
        suite.Should().NotBeNull("there is a second page to explain");

        (await Plans(adresse) + await Plans($"{adresse}&curseur={suite}")).Should().Contain("Index").And.NotContain("Seq Scan on suivis ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("region=28&")]
    [InlineData("structure_id={structure}&")]
    public async Task Ce_qui_est_a_suivre_se_lit_par_son_index(string filtre) =>
        (await Plans($"{SuiviApi.Base}/suivis/a-suivre?{filtre.Replace("{structure}", $"{api.Siae}")}limite=10")).Should().MatchRegex("IX_suivis_\\w*alerte_le");

    [Fact]
    public async Task Un_mois_se_propose_en_une_question_sans_lire_les_autres_structures()
    {
        var plans = await QueryPlans.Of(
            api.ConnectionString, "suivi_emploi.suivis", () => api.Client.GetStringAsync($"{SuiviApi.Base}/structures/{api.Siae}/propositions/2024-03"));

        plans.Should().ContainSingle("one question for the month, whatever the number of suivis")
            .Which.Should().NotMatchRegex("Seq Scan on (suivis|suivis_contrats|suivis_rencontres) ");
    }

    [Fact]
    public async Task Une_entreprise_se_cherche_par_ses_trigrammes()
    {
        var plans = await QueryPlans.Of(
            api.ConnectionString, "suivi_emploi.entreprises", () => api.Client.Read<Page<EntrepriseResumeVue>>($"{SuiviApi.Base}/entreprises?recherche=boulangerie 4242"));

        string.Join('\n', plans).Should().Contain("IX_entreprises_noms_recherche");
    }

    private async Task<string> Plans(string adresse)
    {
        var plans = await QueryPlans.Of(api.ConnectionString, "suivi_emploi.suivis", () => api.Client.GetStringAsync(adresse));
        plans.Should().NotBeEmpty();
        return string.Join("\n\n", plans);
    }

    public sealed class GrandeBase : SeveApi
    {
        // 2,000 structures of 50 people, in 18 régions, and 20,000 companies.
        private const string Remplir = """
            CREATE TEMP TABLE siae AS SELECT gen_random_uuid() AS id, i, (ARRAY['01','02','03','04','06','11','24','27','28','32','44','52','53','75','76','84','93','94'])[1 + i % 18] AS region
            FROM generate_series(1, 2000) i;
            INSERT INTO suivi_emploi.suivis (id, structure_id, departement_code, region_code, code, employeur, employeur_cle, etat, debut, termes_nature, termes_debut,
                termes_heures_hebdomadaires, termes_origine, termes_signe_le, termes_seuil_mois, est_durable, sans_rencontre_depuis, alerte_le, essais_annonces, relances,
                version, cree_le, modifie_le)
            SELECT gen_random_uuid(), s.id, '14', s.region, 'A-' || n, 'Entreprise ' || n, 'entreprise ' || n, CASE WHEN n % 3 = 0 THEN 'EnCours' ELSE 'Clos' END,
                date '2023-01-01' + (n * 17 + s.i) % 470, 'Cdi', date '2023-01-01' + (n * 17 + s.i) % 470, 35, 'Autre', date '2023-01-01' + (n * 17 + s.i) % 470, 6, true,
                CASE WHEN n % 3 = 0 THEN date '2023-01-01' + (n * 17 + s.i) % 470 END, CASE WHEN n % 3 = 0 THEN date '2023-01-31' + (n * 17 + s.i) % 470 END, 0, 0, 1, now(), now()
            FROM siae s, generate_series(1, 50) n;
            INSERT INTO suivi_emploi.suivis_contrats (suivi_id, rang, nature, debut, heures_hebdomadaires, origine, signe_le, seuil_mois, est_durable, est_transformation)
            SELECT id, 1, 'Cdi', debut, 35, 'Autre', debut, 6, true, false FROM suivi_emploi.suivis;
            INSERT INTO suivi_emploi.suivis_rencontres (id, suivi_id, le, modalite, avec_employeur, avec_salarie, est_preparation)
            SELECT gen_random_uuid(), id, debut + 10, 'Visio', true, false, false FROM suivi_emploi.suivis;
            INSERT INTO suivi_emploi.entreprises (id, structure_id, departement_code, region_code, nom, cle, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), s.id, '14', s.region, 'Boulangerie ' || (s.i * 10 + n), 'boulangerie ' || (s.i * 10 + n), 1, now(), now() FROM siae s, generate_series(1, 10) n;
            INSERT INTO suivi_emploi.entreprises_noms (id, recherche) SELECT id, ' ' || cle FROM suivi_emploi.entreprises;
            """;

        public HttpClient Client => field ??= CreateClient();

        public Guid Siae { get; private set; }

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Clock.Set(SuiviApi.Aujourdhui);
            Siae = await Client.Create("/api/v1/referentiel/structures", new { nom = "Parmi deux mille", type = "ACI", departement = "14", du = "2020-01-01" });
            await Executer(Remplir + $" UPDATE suivi_emploi.suivis SET structure_id = '{Siae}' WHERE structure_id = (SELECT id FROM siae WHERE i = 8);");
            await Executer("VACUUM ANALYZE");
        }

        private async Task Executer(string sql)
        {
            await using var connexion = new NpgsqlConnection(ConnectionString);
            await connexion.OpenAsync();
            await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 120 };
            await commande.ExecuteNonQueryAsync();
        }
    }
}

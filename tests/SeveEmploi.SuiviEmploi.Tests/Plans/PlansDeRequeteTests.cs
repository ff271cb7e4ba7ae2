using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.SuiviEmploi.Plans;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

/// <summary>The statements that the API really sends, explained on 50,000 plans: a list reads an index, never the whole table.</summary>
public sealed class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    [Theory]
    [InlineData("")]
    [InlineData("&promotion=2030")]
    [InlineData("&region=28&promotion=2030")]
    [InlineData("&departement=14&promotion=2030")]
    [InlineData("&promotion=2030&retard=true")]
    public async Task Une_page_et_la_suivante_lisent_un_index(string filtre)
    {
        var adresse = $"{PlanSteps.Adresse}?limite=10{filtre}";
        var suite = (await api.Http.Read<Page<PlanResumeVue>>(adresse)).CurseurSuivant;
        suite.Should().NotBeNull("there is a second page to explain");

        var plans = (await Plans(adresse)) + (await Plans($"{adresse}&curseur={suite}"));

        plans.Should().Contain("Index").And.NotContain("Seq Scan on plans");
    }

    private async Task<string> Plans(string adresse)
    {
        var plans = await QueryPlans.Of(api.ConnectionString, "suivi_emploi.plans", () => api.Http.GetStringAsync(adresse));
        plans.Should().NotBeEmpty();
        return string.Join("\n\n", plans);
    }

    public sealed class GrandeBase : SeveApi
    {
        private const string Remplir = """
            INSERT INTO suivi_emploi.plans (id, structure_id, structure_nom, departement_code, region_code, promotion, etat, numero, contenu, versions, actes, echeances,
                adhesions, prochain_terme_le, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), gen_random_uuid(), 'Structure ' || hasard, (ARRAY['14','44','35','69','33','59','13','31','75','2A'])[1 + hasard % 10],
                (ARRAY['28','52','53','84','75','32','93','76','11','94'])[1 + hasard % 10], 2022 + i % 20, (ARRAY['Brouillon','Envoye','Valide'])[1 + i % 3], 1,
                '{"actions": [], "etp": null}', '[]', '[]', '[]', '[]', CASE WHEN hasard % 50 = 0 THEN date '2020-01-01' ELSE date '2090-01-01' END, 1, now(), now()
            FROM (SELECT i, (i::bigint * 7919) % 50021 AS hasard FROM generate_series(1, 50000) i) lignes
            """;

        public HttpClient Http => field ??= CreateClient();

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Executer(Remplir);
            await Executer("VACUUM ANALYZE suivi_emploi.plans");
        }

        private async Task Executer(string sql)
        {
            await using var source = NpgsqlDataSource.Create(ConnectionString);
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}

using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Annee;

/// <summary>The statements that the API really sends, explained on 50,000 parcours: a list reads an index, never the whole table.</summary>
public sealed class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    [Theory]
    [InlineData("")]
    [InlineData("&annee=2030")]
    [InlineData("&region=28&annee=2030")]
    [InlineData("&departement=14&annee=2030")]
    [InlineData("&region=28")]
    public async Task Une_page_et_la_suivante_lisent_un_index(string filtre)
    {
        var adresse = $"{FormationApi.Base}/parcours?limite=10{filtre}";
        var suite = (await api.Http.Read<Page<ParcoursResumeVue>>(adresse)).CurseurSuivant;
        suite.Should().NotBeNull("there is a second page to explain");

        var plans = (await Plans(adresse)) + (await Plans($"{adresse}&curseur={suite}"));

        plans.Should().Contain("Index").And.NotContain("Seq Scan on parcours");
    }

    private async Task<string> Plans(string adresse)
    {
        var plans = await QueryPlans.Of(api.ConnectionString, "formation_action.parcours", () => api.Http.GetStringAsync(adresse));
        plans.Should().NotBeEmpty();
        return string.Join("\n\n", plans);
    }

    public sealed class GrandeBase : SeveApi
    {
        private const string Remplir = """
            INSERT INTO formation_action.parcours (id, candidature_id, campagne_id, programme, annee, structure_id, structure_nom, departement_code, region_code, types,
                ouvert_le, seuil_formation, etat, designations, difficultes, en_difficulte, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Seve1', 2022 + i % 20, gen_random_uuid(), 'Structure ' || hasard,
                (ARRAY['14','44','35','69','33','59','13','31','75','2A'])[1 + hasard % 10], (ARRAY['28','52','53','84','75','32','93','76','11','94'])[1 + hasard % 10], '{ACI}',
                '2021-12-16', 5, (ARRAY['Selectionnee','JourneesSurSite','AnneeCloturee'])[1 + i % 3], '[]', '[]', i % 50 = 0, 1, now(), now()
            FROM (SELECT i, (i::bigint * 7919) % 50021 AS hasard FROM generate_series(1, 50000) i) lignes
            """;

        public HttpClient Http => field ??= CreateClient();

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await this.Executer(Remplir);
            await this.Executer("VACUUM ANALYZE formation_action.parcours");
        }
    }
}

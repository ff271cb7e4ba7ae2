using System.Text.RegularExpressions;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>The statements that the API really sends, explained on 50,000 candidatures: a list and a bilan read an index, never the whole table.</summary>
public sealed partial class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    private const string Liste = $"{MobilisationApi.Base}/candidatures?limite=10";

    [Theory]
    [InlineData("")]
    [InlineData("&region=28&etat=transmise")]
    [InlineData("&region=28")]
    [InlineData("&campagne={campagne}")]
    [InlineData("&campagne={campagne}&region=28")]
    [InlineData("&campagne={campagne}&region=28&etat=retenue")]
    public async Task Une_page_et_la_suivante_lisent_un_index_quel_que_soit_le_filtre(string filtre)
    {
        var adresse = Liste + filtre.Replace("{campagne}", $"{api.Campagne}");
        var suite = (await api.Http.Read<Page<CandidatureResumeVue>>(adresse)).CurseurSuivant;
        suite.Should().NotBeNull("there is a second page to explain");

        var (premiere, seconde) = (await Plans(adresse), await Plans($"{adresse}&curseur={suite}"));

        Index(premiere).Should().NotBeEmpty();
        Index(seconde).Should().NotBeEmpty();
        (premiere + seconde).Should().NotContain("Seq Scan on candidatures");
    }

    [Fact]
    public async Task Le_bilan_chiffre_de_une_region_lit_des_index()
    {
        var plans = await Plans($"{MobilisationApi.Campagnes(api.Campagne)}/bilan-chiffre?region=28");

        plans.Should().NotContain("Seq Scan on candidatures");
        Index(plans).Should().OnlyContain(index => index.Contains("campagne_id"), plans);
    }

    [Fact]
    public async Task Le_bilan_chiffre_de_la_France_lit_ses_deux_campagnes_et_non_toutes()
    {
        (await Plans($"{MobilisationApi.Campagnes(api.Campagne)}/bilan-chiffre")).Should().NotContain("Seq Scan on candidatures");
    }

    private async Task<string> Plans(string adresse)
    {
        var plans = await QueryPlans.Of(api.ConnectionString, "mobilisation.candidatures", () => api.Http.GetStringAsync(adresse));
        plans.Should().NotBeEmpty();
        return string.Join("\n\n", plans);
    }

    private static List<string> Index(string plans) =>
        [.. LuDansLePlan().Matches(plans).Select(trouve => trouve.Groups[1].Value).Where(index => index.Contains("candidatures")).Distinct()];

    [GeneratedRegex("""(?:using|Bitmap Index Scan on) "?(\w+)""")]
    private static partial Regex LuDansLePlan();

    public sealed class GrandeBase : SeveApi
    {
        // Twenty campagnes of 2,500 candidatures in 18 régions, created one second after the other.
        private const string Remplir = """
            INSERT INTO mobilisation.campagnes (id, programme, annee, promotion, titre, etat, reglement, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), programme, annee + i, promotion + i, titre, etat, reglement, 1, now(), now()
            FROM mobilisation.campagnes, generate_series(1, 19) i;
            INSERT INTO mobilisation.candidatures (id, campagne_id, programme, promotion, region_code, structure_id, structure_nom, departement_code, types, etat,
                entretiens, manifestation_canal, manifestation_emetteur, manifestation_information, manifestation_le, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), c.id, c.programme, c.promotion,
                (ARRAY['01','02','03','04','06','11','24','27','28','32','44','52','53','75','76','84','93','94'])[1 + hasard % 18],
                gen_random_uuid(), 'Structure ' || i, '14', '{ACI}',
                (ARRAY['Manifestee','EntretienRealise','VisiteRealisee','Transmise','Retenue'])[1 + i % 5],
                '[]', 'NonPrecise', 'Direction', 'NonPrecise', '2021-06-10', 1, now() + i * interval '1 second', now()
            FROM (SELECT i, (i::bigint * 7919) % 50021 AS hasard FROM generate_series(1, 50000) i) lignes
            JOIN (SELECT *, row_number() OVER (ORDER BY annee) AS rang FROM mobilisation.campagnes) c ON c.rang = 1 + i / 2501
            """;

        public HttpClient Http => field ??= CreateClient();

        public Guid Campagne { get; private set; }

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Http.Create($"{MobilisationApi.Base}/campagnes", new { programme = "SEVE1", annee = 2016, titre = "Appel", reglement = Exemples.National });
            await Executer(Remplir);
            await Executer("VACUUM ANALYZE");
            Campagne = (await Http.Read<Page<CampagneResumeVue>>($"{MobilisationApi.Base}/campagnes?promotion=2027")).Elements.Single().Id;
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

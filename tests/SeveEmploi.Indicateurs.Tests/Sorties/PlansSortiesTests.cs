using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

/// <summary>The statements that the report really sends, explained on 60,000 rows of exits: a région reads indexes, never a whole table.</summary>
public sealed class PlansSortiesTests(PlansSortiesTests.GrandeBase api) : IClassFixture<PlansSortiesTests.GrandeBase>
{
    [Theory]
    [InlineData("sorties?annee=2022&region=28")]
    [InlineData("sorties/lignes?annee=2022&region=28&limite=50")]
    [InlineData("sorties/lignes?annee=2022&limite=50")]
    public async Task Le_rapport_d_une_region_lit_des_index(string requete)
    {
        var plans = await QueryPlans.Of(api.ConnectionString, "indicateurs.sorties_annuelles", () => api.Http.GetStringAsync($"{IndicateursApi.Base}/{requete}"));

        plans.Should().NotBeEmpty();
        plans.Should().OnlyContain(plan => !plan.Contains("Seq Scan on sorties_annuelles"), string.Join("\n\n", plans));
    }

    [Fact]
    public async Task La_promotion_d_une_region_se_lit_par_son_index()
    {
        var plans = await QueryPlans.Of(api.ConnectionString, "indicateurs.participations", () => api.Http.GetStringAsync($"{IndicateursApi.Base}/sorties?annee=2022&region=28"));

        plans.Should().NotBeEmpty();
        plans.Should().OnlyContain(plan => !plan.Contains("Seq Scan on participations"), string.Join("\n\n", plans));
    }

    public sealed class GrandeBase : SeveApi
    {
        private const string Remplir = """
            INSERT INTO indicateurs.participations (structure_id, programme, annee, structure_nom, departement_code, region_code, types, retenue_le, inscrite_le, premier_mois, dernier_mois)
            SELECT md5(s::text)::uuid, 'Seve1', a, 'Structure ' || s, d.code, d.region, ARRAY['ACI'], '2021-12-16', '2021-12-16', 1, 12
            FROM generate_series(1, 6000) s CROSS JOIN generate_series(2015, 2024) a
            JOIN LATERAL (SELECT (ARRAY['14', '44', '59', '69', '13', '33', '35', '67', '31', '75'])[1 + s % 10] AS code,
                (ARRAY['28', '52', '32', '84', '93', '75', '53', '44', '76', '11'])[1 + s % 10] AS region) d ON true;
            INSERT INTO indicateurs.sorties_annuelles (id, structure_id, structure_nom, annee, departement_code, region_code, types, etat,
                comptes_emploi_durable, comptes_courtes, comptes_transition, comptes_positives, comptes_autres, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), structure_id, structure_nom, annee, departement_code, region_code, types, 'Validee', 12, 2, 0, 10, 14, 1, now(), now()
            FROM indicateurs.participations;
            """;

        public HttpClient Http => field ??= CreateClient();

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Executer(Remplir);
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

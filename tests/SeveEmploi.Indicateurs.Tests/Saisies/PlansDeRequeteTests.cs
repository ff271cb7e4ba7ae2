using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Saisies;

/// <summary>What PostgreSQL reads for each list, among 240,000 months of four years.</summary>
public sealed class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    [Theory]
    [InlineData("saisies?annee=2022&region=28")]
    [InlineData("saisies?annee=2022&departement=14")]
    [InlineData("saisies?annee=2022&region=28&etat=envoyee")]
    [InlineData("saisies?annee=2022")]
    [InlineData("completude?annee=2022&region=28")]
    public async Task Une_annee_ne_lit_pas_les_autres_et_ne_balaie_pas_la_sienne(string adresse)
    {
        var client = api.CreateClient();
        var plans = await QueryPlans.Of(api.ConnectionString, "indicateurs.saisies", async () =>
            (await client.GetAsync($"{IndicateursApi.Base}/{adresse}")).EnsureSuccessStatusCode());

        plans.Should().NotBeEmpty();
        foreach (var plan in plans)
        {
            plan.Should().NotContain("saisies_2023").And.NotContain("saisies_2020").And.NotContain("saisies_autres");
            plan.Should().NotContain("Seq Scan on saisies_");
        }
    }

    [Theory]
    [InlineData("regions/28/2022")]
    [InlineData("departements/14/2022")]
    public async Task Le_total_d_un_territoire_ne_lit_que_ses_cumuls(string adresse)
    {
        // Before its statements are listened to: the host prepares its schema when it starts.
        var client = api.CreateClient();
        var lire = async () => { (await client.GetAsync($"{IndicateursApi.Base}/{adresse}")).EnsureSuccessStatusCode(); };

        (await QueryPlans.Of(api.ConnectionString, "indicateurs.saisies", lire)).Should().BeEmpty();
        (await QueryPlans.Of(api.ConnectionString, "indicateurs.cumuls", lire)).Should().NotBeEmpty();
    }

    [Fact]
    public async Task L_ecriture_d_un_mois_ne_touche_que_la_part_de_son_annee()
    {
        var structure = await api.Lire<Guid>("SELECT structure_id FROM indicateurs.participations WHERE annee = 2022 LIMIT 1");
        await api.Executer($"DELETE FROM indicateurs.saisies WHERE annee = 2022 AND structure_id = '{structure}' AND mois = 12");
        var (client, adresse) = (api.CreateClient(), $"{IndicateursApi.Base}/saisies/{structure}/2022-12");
        await client.Act(HttpMethod.Put, adresse, "", new { valeurs = new { emploi_durable = 1 } }).Accept();
        await client.Act(HttpMethod.Post, adresse, "/envoi", null).Accept();

        // An act that raises no fact sends one statement, which can be explained.
        var plans = await QueryPlans.Of(api.ConnectionString, "UPDATE indicateurs.saisies", async () =>
            await client.Act(HttpMethod.Post, adresse, "/validation", null).Accept());

        plans.Should().ContainSingle().Which.Should().Contain("saisies_2022").And.NotContain("saisies_2023");
    }

    public sealed class GrandeBase : SeveApi
    {
        private const string Remplir = """
            INSERT INTO indicateurs.participations (structure_id, programme, annee, structure_nom, departement_code, region_code, types, retenue_le, inscrite_le, premier_mois, dernier_mois)
            SELECT gen_random_uuid(), 'Seve1', annee, 'Structure ' || n, CASE WHEN n % 25 = 0 THEN '14' ELSE '75' END, CASE WHEN n % 25 = 0 THEN '28' ELSE '11' END, '{ACI}',
                   '2019-12-16', '2019-12-16', 1, 12
            FROM generate_series(1, 5000) n, generate_series(2020, 2023) annee;
            INSERT INTO indicateurs.saisies (id, structure_id, programme, annee, mois, departement_code, region_code, etat, valeurs, rien_a_signaler, annotations, constats,
              nombre_constats, a_suivre, envoyee_le, renvois, rectifications, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), structure_id, programme, annee, mois, departement_code, region_code, 'Validee', '{1,2,3}', false, '[]', '[]', 0, false,
                   make_date(annee, mois, 28), 0, '[]', 1, now(), now()
            FROM indicateurs.participations, generate_series(1, 12) mois;
            """;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Clock.Set(IndicateursApi.Aujourdhui);
            await Executer(Remplir);
            await Executer("VACUUM ANALYZE");
        }

        public async Task Executer(string sql)
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
            await command.ExecuteNonQueryAsync();
        }

        public async Task<T> Lire<T>(string sql)
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            return (T)(await command.ExecuteScalarAsync())!;
        }
    }
}

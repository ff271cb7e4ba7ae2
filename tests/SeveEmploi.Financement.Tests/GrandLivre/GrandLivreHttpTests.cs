using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Tests.Enveloppes;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.GrandLivre;

public sealed class GrandLivreHttpTests(GrandLivreHttpTests.VieDejaFaite api) : IClassFixture<GrandLivreHttpTests.VieDejaFaite>
{
    private static readonly string[] Comptes = ["enveloppe_eur", "engagement_eur", "verse_eur", "a_recouvrer_eur"];

    [Fact]
    public async Task Apres_une_vie_melangee_le_livre_et_les_conventions_disent_la_meme_chose()
    {
        var rapprochement = await api.Rapprocher();

        rapprochement["ecarts"]!.AsArray().Should().BeEmpty();
        (rapprochement["nombre_ecarts"]!.GetValue<int>(), rapprochement["conventions"]!.GetValue<int>()).Should().Be((0, 6));
        rapprochement["jour"]!.GetValue<string>().Should().Be("2022-02-01");
    }

    [Theory]
    [InlineData("UPDATE financement.conventions SET paye_eur = paye_eur + 0.01 WHERE id = '{0}'", "paye_eur - 0.01", "engagement", "verse", "versements_payes")]
    [InlineData("UPDATE financement.conventions SET a_recouvrer_eur = a_recouvrer_eur + 5 WHERE id = '{0}'", "a_recouvrer_eur - 5", "a_recouvrer", "verse")]
    [InlineData("UPDATE financement.conventions SET nombre_ecritures = nombre_ecritures + 1 WHERE id = '{0}'", "nombre_ecritures - 1", "nombre_ecritures")]
    public async Task Une_colonne_changee_dans_le_dos_est_trouvee_et_nommee(string changer, string remettre, params string[] comptes)
    {
        var rendue = api.Conventions[1];
        await api.Executer(string.Format(null, changer, rendue));
        try
        {
            var ecarts = (await api.Rapprocher())["ecarts"]!.AsArray();

            ecarts.Should().OnlyContain(ecart => ecart!["convention_id"]!.GetValue<Guid>() == rendue && ecart["structure"]!.GetValue<string>() == "Rendue");
            ecarts.Select(ecart => ecart!["compte"]!.GetValue<string>()).Should().BeEquivalentTo(comptes);
            ecarts.Should().OnlyContain(ecart => ecart!["attendu"]!.GetValue<decimal>() != ecart["constate"]!.GetValue<decimal>());
        }
        finally
        {
            await api.Executer($"UPDATE financement.conventions SET {remettre.Split(' ')[0]} = {remettre} WHERE id = '{rendue}'");
        }
    }

    [Fact]
    public async Task Un_versement_change_dans_le_dos_est_trouve_aussi()
    {
        var payee = api.Conventions[0];
        await api.Executer($"UPDATE financement.versements SET montant_eur = montant_eur - 1 WHERE convention_id = '{payee}' AND rang = 2");

        var ecart = (await api.Rapprocher())["ecarts"]!.AsArray().Should().ContainSingle().Which!;
        await api.Executer($"UPDATE financement.versements SET montant_eur = montant_eur + 1 WHERE convention_id = '{payee}' AND rang = 2");

        (ecart["compte"]!.GetValue<string>(), ecart["attendu"]!.GetValue<decimal>(), ecart["constate"]!.GetValue<decimal>()).Should().Be(("versements_montant", 20_000m, 19_999m));
    }

    [Theory]
    [InlineData("UPDATE financement.ecritures SET montant_eur = montant_eur + 1", true)]
    [InlineData("UPDATE financement.ecritures SET montant_eur = montant_eur + 1", false)]
    [InlineData("DELETE FROM financement.ecritures", true)]
    [InlineData("DELETE FROM financement.ecritures", false)]
    public async Task Une_ecriture_ne_change_ni_ne_disparait_qui_que_ce_soit_qui_le_demande(string sql, bool application)
    {
        var changer = () => api.Executer(sql, application);

        (await changer.Should().ThrowAsync<PostgresException>()).Which.MessageText.Should().Contain("ne change pas et ne disparaît pas");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("par=convention", 5)]
    [InlineData("par=structure", 5)]
    [InlineData("par=region", 5)]
    [InlineData("par=financeur", 1)]
    [InlineData("par=exercice", 1)]
    [InlineData("par=programme&programme=SEVE1&exercice=2022", 1)]
    [InlineData("par=convention&region=28", 1)]
    [InlineData("par=convention&exercice=2021", 0)]
    public async Task Les_quatre_soldes_font_toujours_zero(string filtre, int lignes)
    {
        var balances = (await api.Client.Read<JsonNode>($"{LivreSteps.Adresse}/balances?{filtre}")).ToElements();

        balances.Select(balance => (balance.Euros("somme_eur"), Comptes.Sum(compte => balance.Euros(compte)))).Should().Equal(Enumerable.Repeat((0m, 0m), lignes));
    }

    [Fact]
    public async Task Les_soldes_sont_ceux_des_conventions()
    {
        var ensemble = (await api.Client.Read<JsonNode>($"{LivreSteps.Adresse}/balances")).ToElements().Single();

        // Engaged: 20,000 three times, 18,000.01, and 8,000 of the one that ended; 400.05 came back to the envelope.
        Comptes.Select(compte => ensemble.Euros(compte)).Should().Equal(-85_599.96m, 62_000.01m, 23_299.90m, 300.05m);
        var pages = new List<string>();
        for (var adresse = $"{LivreSteps.Adresse}/balances?par=convention&limite=2"; pages.Count < 5;)
        {
            var page = await api.Client.Read<JsonNode>(adresse);
            pages.AddRange(page.ToElements().Select(balance => balance["cle"]!.GetValue<string>()));
            adresse = $"{LivreSteps.Adresse}/balances?par=convention&limite=2&curseur={page["curseur_suivant"]}";
        }

        pages.Should().BeEquivalentTo(api.Conventions.Take(5).Select(id => $"{id}"));
    }

    [Fact]
    public async Task Le_livre_se_lit_page_a_page_dans_l_ordre_et_par_nature()
    {
        var (lues, curseur) = (new List<Guid>(), "");
        do
        {
            var page = await api.Client.Read<JsonNode>($"{LivreSteps.Adresse}?limite=3&compter=true{curseur}");
            page["total"]!.GetValue<long>().Should().Be(15);
            lues.AddRange(page.ToElements().Select(ecriture => ecriture["id"]!.GetValue<Guid>()));
            curseur = page["curseur_suivant"] is { } suivant ? $"&curseur={suivant}" : "";
        }
        while (curseur.Length > 0);

        lues.Should().HaveCount(15).And.OnlyHaveUniqueItems();
        var annulation = (await api.Client.Read<JsonNode>($"{LivreSteps.Adresse}?nature=annulation_versement")).ToElements().Single();
        (annulation["reference"]!.GetValue<string>(), annulation["debit"]!.GetValue<string>(), annulation["credit"]!.GetValue<string>()).Should().Be(("GL-0004", "engagement", "verse"));
        (await api.Client.Read<JsonNode>($"{LivreSteps.Adresse}?convention={api.Conventions[0]}&financeur=FDI&exercice=2022")).ToElements()
            .Select(ecriture => ecriture["nature"]!.GetValue<string>()).Should().Equal("engagement", "versement");
        (await api.Client.GetAsync($"{LivreSteps.Adresse}?curseur=e30").Refusal()).Code.Should().Be("curseur_invalide");
    }

    [Fact]
    public async Task Le_livre_s_exporte_avec_ses_nombres()
    {
        var requete = new HttpRequestMessage(HttpMethod.Get, $"{LivreSteps.Adresse}?nature=recouvrement") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/csv") } } };
        var csv = await (await api.Client.SendAsync(requete)).Content.ReadAsStringAsync();

        csv.Should().Contain("montant_eur").And.Contain("400,05").And.Contain("TP-1");
    }

    [Fact]
    public async Task Chacun_lit_le_livre_de_son_territoire_et_seul_qui_voit_tout_lit_les_rapprochements()
    {
        var ddets = await api.CreateClientFor(new Person("ddets", Departements: ["44"]));
        (await ddets.Read<JsonNode>($"{LivreSteps.Adresse}?compter=true"))["total"]!.GetValue<long>().Should().Be(5);
        (await ddets.Read<JsonNode>($"{LivreSteps.Adresse}/balances?par=convention")).ToElements().Single()["libelle"]!.GetValue<string>().Should().Be("Rendue, 2022");
        (await ddets.GetAsync($"{LivreSteps.Adresse}/rapprochements").Refusal()).Code.Should().Be("hors_perimetre");

        await api.Rapprocher();
        var dgefp = await api.CreateClientFor(new Person("dgefp"));
        (await dgefp.GetAsync($"{LivreSteps.Adresse}/rapprochements")).StatusCode.Should().Be(HttpStatusCode.OK);
        var siae = await api.CreateClientFor(new Person("direction_siae", Structures: [await api.Structure("Sans convention")]));
        (await siae.Read<JsonNode>($"{LivreSteps.Adresse}")).ToElements().Should().BeEmpty();
        (await siae.GetAsync($"{LivreSteps.Adresse}/rapprochements").Refusal()).Code.Should().Be("droit_absent");
    }

    /// <summary>The life is lived once; each test puts back what it changes.</summary>
    public sealed class VieDejaFaite : FinancementApi
    {
        public Guid[] Conventions { get; private set; } = [];

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Conventions = await this.VieMelangee();
        }

        public async Task<int> Executer(string sql, bool application = false)
        {
            var login = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false };
            if (application) login.Username = Databases.ApplicationRole;
            await using var connection = new NpgsqlConnection(login.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteNonQueryAsync();
        }
    }
}

using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Financement.Tests.Enveloppes;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Tableaux;

/// <summary>Five conventions of the Normandie and one of elsewhere: paid, due since February, in progress, blocked, cancelled.</summary>
public sealed class TableauxHttpTests(TableauxHttpTests.Annee api) : IClassFixture<TableauxHttpTests.Annee>
{
    private const string Versements = $"{FinancementApi.Base}/versements";
    private const string Tableau = $"{FinancementApi.Base}/tableau";

    [Fact]
    public async Task Les_versements_exigibles_se_lisent_le_plus_ancien_d_abord()
    {
        var lus = (await api.Client.Read<JsonNode>($"{Versements}?exigible=true")).ToElements();

        lus.Select(versement => (Nom(versement), versement["exigible_le"]!.GetValue<string>()))
            .Should().Equal(("Exigible", "2022-02-01"), ("Proposée", "2022-02-08"), ("Ailleurs", "2022-02-08"));
        lus.Should().OnlyContain(versement => versement.Euros("net_eur") == 8_000);
        lus[1]["etat"]!.GetValue<string>().Should().Be("propose");
    }

    [Fact]
    public async Task Toutes_les_pages_donnent_chaque_versement_une_fois()
    {
        var (lus, curseur) = (new List<string>(), "");
        do
        {
            var page = await api.Client.Read<JsonNode>($"{Versements}?limite=2&compter=true{curseur}");
            page["total"]!.GetValue<long>().Should().Be(12);
            lus.AddRange(page.ToElements().Select(versement => $"{Nom(versement)} {versement["rang"]}"));
            curseur = page["curseur_suivant"] is { } suivant ? $"&curseur={suivant}" : "";
        }
        while (curseur.Length > 0);

        lus.Should().HaveCount(12).And.OnlyHaveUniqueItems();
        lus[0].Should().Be("Exigible 1");
    }

    [Theory]
    [InlineData("etat=paye", 1)]
    [InlineData("etat=propose", 1)]
    [InlineData("exigible=false", 9)]
    [InlineData("region=28&exigible=true", 2)]
    [InlineData("departement=50", 2)]
    [InlineData("programme=SEVE2", 0)]
    [InlineData("promotion=2022&financeur=FDI", 12)]
    [InlineData("financeur=DGEFP", 0)]
    public async Task Les_versements_se_filtrent(string filtre, int nombre) =>
        (await api.Client.Read<JsonNode>($"{Versements}?{filtre}")).ToElements().Should().HaveCount(nombre);

    [Fact]
    public async Task Une_DDETS_voit_les_versements_de_son_departement_et_son_tableau()
    {
        var ddets = await api.CreateClientFor(new Person("ddets", Departements: ["44"]));

        (await ddets.Read<JsonNode>($"{Versements}?exigible=true")).ToElements().Select(Nom).Should().Equal("Ailleurs");
        (await ddets.Read<JsonNode>(Tableau))["total"]!["nombre"]!.GetValue<int>().Should().Be(1);
        (await ddets.GetAsync($"{Tableau}?departement=14").Refusal()).Code.Should().Be("hors_perimetre");
        (await ddets.GetAsync($"{Versements}?departement=14").Refusal()).Code.Should().Be("hors_perimetre");
    }

    [Fact]
    public async Task Le_tableau_dit_ou_est_l_argent()
    {
        var vue = await api.Client.Read<JsonNode>($"{Tableau}?annee=2022&programme=SEVE1&region=28");

        Sommes(vue["total"]!).Should().Be((5, 100_000, 60_000, 8_000, 72_000));
        vue["etats"]!.AsArray().Select(ligne => (ligne!["etat"]!.GetValue<string>(), ligne["sommes"]!["nombre"]!.GetValue<int>()))
            .Should().Equal(("preparee", 1), ("signee", 2), ("en_execution", 1), ("annulee", 1));
        Sommes(vue["financeurs"]!.AsArray().Should().ContainSingle().Which!["sommes"]!).Should().Be((5, 100_000, 60_000, 8_000, 72_000));
    }

    [Fact]
    public async Task Le_tableau_dit_ce_que_les_versements_attendent()
    {
        var versements = (await api.Client.Read<JsonNode>($"{Tableau}?region=28"))["versements"]!;

        Nombre(versements["exigibles"]!).Should().Be((2, 16_000));
        Nombre(versements["en_cours"]!).Should().Be((1, 8_000));
        Nombre(versements["payes"]!).Should().Be((1, 8_000));
        Nombre(versements["attendus"]!).Should().Be((5, 56_000));
        versements["plus_ancien_exigible_le"]!.GetValue<string>().Should().Be("2022-02-01");
        versements["manques"]!.AsArray().Select(manque => (manque!["condition"]!.GetValue<string>(), Nombre(manque)))
            .Should().Equal(("convention_signee", (2, 20_000)), ("bilan_execution_accepte", (3, 36_000)), ("bilan_financier_accepte", (4, 48_000)));
    }

    [Theory]
    [InlineData("annee=2021")]
    [InlineData("programme=SEVE2")]
    public async Task Un_tableau_sans_convention_est_vide(string filtre)
    {
        var vue = await api.Client.Read<JsonNode>($"{Tableau}?{filtre}");

        vue["total"]!["nombre"]!.GetValue<int>().Should().Be(0);
        vue["versements"]!["plus_ancien_exigible_le"].Should().BeNull();
        vue["versements"]!["manques"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Un_filtre_inconnu_est_refuse()
    {
        (await api.Client.GetAsync($"{Versements}?etat=perdu").Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
        (await api.Client.GetAsync($"{Tableau}?region=99").Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private static string Nom(JsonNode versement) => versement["structure"]!.GetValue<string>();

    private static (int, decimal, decimal, decimal, decimal) Sommes(JsonNode sommes) =>
        (sommes["nombre"]!.GetValue<int>(), sommes.Euros("octroye_eur"), sommes.Euros("engage_eur"), sommes.Euros("verse_eur"), sommes.Euros("a_verser_eur"));

    private static (int, decimal) Nombre(JsonNode vue) => (vue["nombre"]!.GetValue<int>(), vue.Euros("montant_eur"));

    public sealed class Annee : FinancementApi
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Signee("Exigible");
            Clock.Set(Aujourdhui.AddDays(7));
            await Acte(HttpMethod.Post, await Signee("Proposée"), "versements/1/proposition", new { }).Accept();
            var payee = await Signee("Payée", "50");
            await Payer(payee, 1, "TB-0001");
            await Prete("Préparée");
            await Acte(HttpMethod.Post, await Prete("Annulée"), "fin", new { motif = "La structure renonce." }).Accept();
            await Signee("Ailleurs", "44");
            // The bilan d'exécution of one of them is accepted: only its bilan financier is still missing.
            var structure = await Lire<Guid>($"SELECT structure_id FROM financement.conventions WHERE id = '{payee}'");
            await Dire(new BilanExecutionAccepte(Guid.CreateVersion7(), structure, BuildingBlocks.Programme.Seve1, 2022, Aujourdhui));
        }
    }
}

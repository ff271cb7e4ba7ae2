using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Formateurs;

public sealed class FormateursHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    [Fact]
    public async Task Un_compte_n_est_celui_que_d_un_formateur()
    {
        var (premier, second, compte) = (await Creer("Un", "28", 2021), await Creer("Deux", "28", 2021), (await Compte()).Id);
        await Rattacher(premier, compte);

        (await api.Client.Act(HttpMethod.Put, $"{Adresse}/{second}", "/compte", new { compte_id = compte }).Refusal()).Code.Should().Be("compte_deja_rattache");
        var chargee = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        (await chargee.Act(HttpMethod.Put, $"{Adresse}/{second}", "/compte", new { compte_id = compte }).Refusal()).Code.Should().Be("droit_absent");
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Un_formateur_vu_avec_un_parcours_ne_se_corrige_pas_pour_autant()
    {
        var (_, parcours) = await api.Parcours("Formée par un voisin", "14");
        var voisin = await Creer("Voisin", "52", 2021);
        await Designer(parcours, voisin);
        var chargee = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));

        (await chargee.GetAsync($"{Adresse}/{voisin}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await chargee.Act(HttpMethod.Put, $"{Adresse}/{voisin}", "", Fiche("Autre", "52", 2021)).Refusal()).Code.Should().Be("hors_perimetre");
    }

    private const string Adresse = $"{FormationApi.Base}/formateurs";

    [Fact]
    [Trait("Exigence", "FOR-32")]
    public async Task Normandie_2022_a_sept_formateurs_dont_quatre_nouveaux()
    {
        for (var rang = 0; rang < 7; rang++) await Creer($"Normand{rang}", "28", rang < 4 ? 2022 : 2020);
        await Creer("Parti", "28", 2019, derniere: 2021);
        await Creer("Ligérien", "52", 2022);

        var compte = await api.Client.Read<JsonNode>($"{Adresse}/effectifs?annee=2022&region=28");
        (Entier(compte, "formateurs"), Entier(compte, "nouveaux")).Should().Be((7, 4));
        var liste = await api.Client.Read<JsonNode>($"{Adresse}?annee=2022&region=28&nouveaux=true&limite=3&compter=true");
        (liste["total"]!.GetValue<int>(), liste["elements"]!.AsArray().Count).Should().Be((4, 3));
        (await api.Client.Read<JsonNode>($"{Adresse}?annee=2022&region=28&limite=3&nouveaux=true&curseur={liste["curseur_suivant"]}"))["elements"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    [Trait("Exigence", "FOR-33")]
    public async Task Une_region_n_a_qu_un_referent_a_la_fois()
    {
        var (premier, second) = (await Creer("Premier", "53", 2021), await Creer("Second", "53", 2021));
        await Nommer(premier, "53", "2022-01-03").Accept();

        await Nommer(second, "53", "2022-09-01").Accept();

        (await api.Client.Read<JsonNode>($"{Adresse}/{premier}"))["references"]![0]!["au"]!.GetValue<string>().Should().Be("2022-08-31");
        (await api.Client.Read<JsonNode>($"{Adresse}/{second}"))["references"]![0]!["au"].Should().BeNull();
        (await Nommer(premier, "53", "2022-09-01").Refusal()).Code.Should().Be("referent_plus_recent");
        (await Nommer(premier, "28", "2023-01-01").Refusal()).Code.Should().Be("referent_hors_de_ses_regions");
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Une_chargee_de_mission_ne_tient_que_les_formateurs_de_sa_region()
    {
        var (ici, ailleurs) = (await Creer("Bretonne", "53", 2022), await Creer("Corse", "94", 2022));
        var chargee = await api.CreateClientFor(new("charge_mission", Regions: ["53"]));

        (await chargee.GetAsync($"{Adresse}/{ici}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await chargee.GetAsync($"{Adresse}/{ailleurs}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await chargee.PostAsJsonAsync(Adresse, Fiche("X", "94", 2022), HttpSteps.Json).Refusal()).Code.Should().Be("hors_perimetre");
        var elargie = new { nom = "Bretonne", prenom = "Ana", regions = new[] { "53", "94" }, premiere_promotion = 2022 };
        (await chargee.Act(HttpMethod.Put, $"{Adresse}/{ici}", "", elargie).Refusal()).Code.Should().Be("hors_perimetre");
        (await chargee.GetAsync($"{Adresse}/effectifs?annee=2022&region=94")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task L_acces_suit_le_formateur_d_un_parcours_a_l_autre()
    {
        var (structure, parcours) = await api.Parcours("Atelier suivi");
        var (premier, second) = (await Creer("Titulaire", "28", 2021), await Creer("Relève", "28", 2021));
        var (compte, releve) = (await Compte(), await Compte());
        await Rattacher(premier, compte.Id);
        await Rattacher(second, releve.Id);

        await Designer(parcours, premier);
        (await Voit(compte.Http, parcours)).Should().BeTrue();
        (await Voit(releve.Http, parcours)).Should().BeFalse();
        await Designer(parcours, premier);

        api.Clock.Advance(TimeSpan.FromDays(2));
        await Designer(parcours, second);
        (await Voit(releve.Http, parcours)).Should().BeTrue();
        (await Voit(compte.Http, parcours)).Should().BeFalse();
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        (await direction.GetAsync($"{Adresse}/{second}")).StatusCode.Should().Be(HttpStatusCode.OK, "a structure knows who trains it");
        (await api.Lire<long>($"SELECT count(*) FROM acces.droits WHERE '{parcours}' = ANY (parcours)")).Should().Be(2, "told twice, a right is given once");
    }

    [Theory]
    [InlineData("""{"nom":"","prenom":"A","regions":["28"],"premiere_promotion":2022}""")]
    [InlineData("""{"nom":"\u200b","prenom":"A","regions":["28"],"premiere_promotion":2022}""")]
    [InlineData("""{"nom":"N","prenom":"A","regions":[],"premiere_promotion":2022}""")]
    [InlineData("""{"nom":"N","prenom":"A","regions":["99"],"premiere_promotion":2022}""")]
    [InlineData("""{"nom":"N","prenom":"A","regions":["28"],"premiere_promotion":0}""")]
    [InlineData("""{"nom":"N","prenom":"A","regions":["28"],"premiere_promotion":2022,"courriel":"pas un courriel"}""")]
    public async Task Une_fiche_mal_formee_est_refusee(string json) =>
        (await api.Client.PostAsync(Adresse, new StringContent(json, null, "application/json")).Refusal()).Code.Should().Be("demande_invalide");

    private async Task<(Guid Id, HttpClient Http)> Compte()
    {
        var (id, courriel, cle) = await api.Services.OpenAccount(new("formateur", Parcours: [Guid.CreateVersion7()]));
        return (id, api.CreateAnonymousClient().WithToken(await api.CreateAnonymousClient().SignIn(courriel, cle, api.Clock.GetUtcNow())));
    }

    private static async Task<bool> Voit(HttpClient http, Guid parcours) => (await http.GetAsync($"{FormationApi.Base}/parcours/{parcours}/diagnostic")).IsSuccessStatusCode;

    private Task Rattacher(Guid formateur, Guid compte) => api.Client.Act(HttpMethod.Put, $"{Adresse}/{formateur}", "/compte", new { compte_id = compte }).Accept();

    /// <summary>Each fact in its turn, as the outboxes hand them over.</summary>
    private async Task Designer(Guid parcours, Guid formateur)
    {
        await api.Dire(new FormateurDesigne(parcours, formateur, DateOnly.FromDateTime(api.Clock.GetUtcNow().UtcDateTime)));
        await api.Relayer();
    }

    private Task<HttpResponseMessage> Nommer(Guid formateur, string region, string du) =>
        api.Client.Act(HttpMethod.Post, $"{Adresse}/{formateur}", "/references", new { region, du });

    private Task<Guid> Creer(string nom, string region, int premiere, int? derniere = null) => api.Client.Create(Adresse, Fiche(nom, region, premiere, derniere));

    private static object Fiche(string nom, string region, int premiere, int? derniere = null) =>
        new { nom, prenom = "Ana", regions = new[] { region }, premiere_promotion = premiere, derniere_promotion = derniere };

    private static int Entier(JsonNode vue, string champ) => vue[champ]!.GetValue<int>();
}

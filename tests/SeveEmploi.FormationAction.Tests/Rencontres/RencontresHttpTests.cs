using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Rencontres;

public sealed class RencontresHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    private const string Adresse = $"{FormationApi.Base}/rencontres";

    [Fact]
    [Trait("Exigence", "FOR-36")]
    public async Task Une_rencontre_se_tient_et_ses_absents_rattrapent()
    {
        var (ana, luc) = (await Formateur("Ana", "28"), await Formateur("Luc", "28"));
        var rencontre = await Planifier("lancement", "2021-12-06", "28", ana, luc);
        (await Lire(rencontre))["ordre_du_jour"]!.AsArray().Should().HaveCount(6);
        await Acte(rencontre, "/tenue", new { le = "2021-12-06", presences = new[] { Presence(ana, "present"), Presence(luc, "absent") } }).Accept();
        await api.Client.Act(HttpMethod.Put, $"{Adresse}/{rencontre}", "/restitution", new { texte = "Le calendrier est arrêté." }).Accept();

        (await Dus("28")).Should().ContainSingle().Which!["formateur"]!.GetValue<string>().Should().Be("Luc Essai");
        await Acte(rencontre, "/rattrapages", new { formateur_id = luc, le = "2021-12-10" }).Accept();
        (await Dus("28")).Single()!["en_retard"]!.GetValue<bool>().Should().BeTrue("the host lives on 20 December 2021");
        await Acte(rencontre, "/rattrapages/constats", new { formateur_id = luc, le = "2021-12-15" }).Accept();

        (await Dus("28")).Should().BeEmpty();
        (await Acte(rencontre, "/rattrapages/constats", new { formateur_id = ana, le = "2021-12-15" }).Refusal()).Code.Should().Be("formateur_present");
    }

    [Fact]
    public async Task Les_rencontres_se_comptent_par_nature_et_par_etat()
    {
        var ana = await Formateur("Compte", "11");
        for (var rang = 0; rang < 4; rang++) await Tenir(await Planifier("temps_collectif", "2021-11-08", "11", ana), ana);
        await Acte(await Planifier("temps_collectif", "2021-11-29", "11", ana), "/annulation", new { motif = "Trop peu de formateurs" }).Accept();
        await Planifier("temps_individuel", "2021-12-30", "11", ana);

        var comptes = (await api.Client.Read<JsonNode>($"{Adresse}/comptes?annee=2021&region=11"))["natures"]!.AsArray().ToDictionary(
            nature => nature!["nature"]!.GetValue<string>(), nature => (Valeur(nature!, "prevues"), Valeur(nature!, "tenues"), Valeur(nature!, "annulees")));
        comptes["temps_collectif"].Should().Be((0, 4, 1));
        comptes["temps_individuel"].Should().Be((1, 0, 0));
        (await api.Client.Read<JsonNode>($"{Adresse}?annee=2021&region=11&etat=annulee"))["elements"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Une_chargee_de_mission_n_invite_que_les_siens_et_ne_voit_que_sa_region()
    {
        var (ici, ailleurs) = (await Formateur("Ici", "44"), await Formateur("Ailleurs", "75"));
        var rencontre = await Planifier("temps_collectif", "2021-12-30", "75", ailleurs);
        var chargee = await api.CreateClientFor(new("charge_mission", Regions: ["44"]));

        (await chargee.GetAsync($"{Adresse}/{rencontre}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await chargee.PostAsJsonAsync(Adresse, Corps("temps_collectif", "2021-12-30", "44", ici, ailleurs), HttpSteps.Json).Refusal()).Code.Should().Be("formateurs_inconnus");
        (await chargee.PostAsJsonAsync(Adresse, Corps("temps_collectif", "2021-12-30", null, ici), HttpSteps.Json).Refusal()).Code.Should().Be("hors_perimetre");
    }

    [Fact]
    public async Task Une_presence_dite_deux_fois_est_refusee()
    {
        var ana = await Formateur("Deux fois", "28");
        var rencontre = await Planifier("temps_collectif", "2021-12-06", "28", ana);

        (await Acte(rencontre, "/tenue", new { le = "2021-12-06", presences = new[] { Presence(ana, "present"), Presence(ana, "absent") } }).Refusal()).Code.Should().Be("demande_invalide");
        (await Acte(rencontre, "/annulation", new { motif = " " }).Refusal()).Code.Should().Be("demande_invalide");
    }

    private async Task<JsonArray> Dus(string region) => (await api.Client.Read<JsonNode>($"{Adresse}/rattrapages?region={region}"))["elements"]!.AsArray();

    private Task Tenir(Guid rencontre, Guid formateur) =>
        Acte(rencontre, "/tenue", new { le = "2021-11-08", presences = new[] { Presence(formateur, "present") } }).Accept();

    private Task<JsonNode> Lire(Guid rencontre) => api.Client.Read<JsonNode>($"{Adresse}/{rencontre}");

    private Task<HttpResponseMessage> Acte(Guid rencontre, string acte, object corps) => api.Client.Act(HttpMethod.Post, $"{Adresse}/{rencontre}", acte, corps);

    private Task<Guid> Planifier(string nature, string le, string region, params Guid[] formateurs) => api.Client.Create(Adresse, Corps(nature, le, region, formateurs));

    private Task<Guid> Formateur(string prenom, string region) =>
        api.Client.Create($"{FormationApi.Base}/formateurs", new { nom = "Essai", prenom, regions = new[] { region }, premiere_promotion = 2021 });

    private static object Corps(string nature, string le, string? region, params Guid[] formateurs) => new { nature, le, region, formateur_ids = formateurs };

    private static object Presence(Guid formateur, string presence) => new { formateur_id = formateur, presence };

    private static int Valeur(JsonNode nature, string champ) => nature[champ]!.GetValue<int>();
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Echeancier.Tests.Calendriers;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Preferences;

public sealed class PreferencesHttpTests(CalendriersApi api) : IClassFixture<CalendriersApi>
{
    private const string Preferences = $"{CalendriersApi.Base}/preferences";

    [Fact]
    public async Task Chaque_nature_a_un_rythme_par_defaut_qui_est_celui_du_role()
    {
        var (directrice, _) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Par Défaut")]));
        var (animatrice, _) = await api.Personne(new("charge_mission", Regions: ["28"]));

        (await Lire(directrice)).Should().HaveCountGreaterThan(25).And.OnlyContain(preference => preference!["est_choisi"]!.GetValue<bool>() == false);
        (await Lire(directrice, "saisie_mensuelle")).Should().Be(("immediat", false, false));
        (await Lire(directrice, "avis")).Should().Be(("immediat", false, true));
        (await Lire(animatrice, "saisie_mensuelle")).Should().Be(("quotidien", false, false));
    }

    [Theory]
    [InlineData("saisie_mensuelle", "hebdomadaire")]
    [InlineData("saisie_mensuelle", "quotidien")]
    [InlineData("saisie_mensuelle", "immediat")]
    [InlineData("avis", "jamais")]
    public async Task Un_rythme_choisi_est_garde_et_se_change(string nature, string rythme)
    {
        var (http, _) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Qui Choisit")]));
        var (autre, _) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Qui Ne Choisit Pas")]));

        await Choisir(http, nature, "quotidien").Accept();
        await Choisir(http, nature, rythme).Accept();

        (await Lire(http, nature)).Should().Be((rythme, true, nature == "avis"));
        (await Lire(autre, nature)).EstChoisi.Should().BeFalse("a choice is its owner's alone");
    }

    [Fact]
    public async Task Ce_qui_est_du_par_la_regle_ne_s_arrete_pas_et_le_refus_propose_de_grouper()
    {
        var (http, _) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Obligée")]));
        await Choisir(http, "saisie_mensuelle", "hebdomadaire").Accept();

        var refus = await Choisir(http, "saisie_mensuelle", "jamais").Refusal();

        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Conflict, "rappel_obligatoire"));
        refus.Detail.Should().Contain("quotidien").And.Contain("hebdomadaire");
        (await Lire(http, "saisie_mensuelle")).Rythme.Should().Be("hebdomadaire");
    }

    [Fact]
    public async Task Une_nature_ou_un_rythme_inconnus_sont_refuses()
    {
        (await Choisir(api.National, "inconnue", "quotidien").Refusal()).Code.Should().Be("nature_introuvable");
        (await Choisir(api.National, "avis", "parfois").Refusal()).Code.Should().Be("demande_invalide");
        (await Choisir(api.CreateAnonymousClient(), "avis", "jamais").Refusal()).Code.Should().Be("jeton_refuse");
    }

    private static Task<HttpResponseMessage> Choisir(HttpClient http, string nature, string rythme) => http.PutAsJsonAsync($"{Preferences}/{nature}", new { rythme });

    private static async Task<JsonArray> Lire(HttpClient http) => (await http.Read<JsonNode>(Preferences)).AsArray();

    private static async Task<(string Rythme, bool EstChoisi, bool EstArretable)> Lire(HttpClient http, string nature)
    {
        var preference = (await Lire(http)).Single(preference => preference!["nature"]!.GetValue<string>() == nature)!;
        return (preference["rythme"]!.GetValue<string>(), preference["est_choisi"]!.GetValue<bool>(), preference["est_arretable"]!.GetValue<bool>());
    }
}

using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.AnimationRegionale.Tests.Evenements;

public sealed class EvenementsHttpTests(AnimationApi api) : IClassFixture<AnimationApi>
{
    private const string Evenements = $"{AnimationApi.Base}/evenements";

    [Fact]
    [Trait("Exigence", "ANI-27")]
    public async Task Un_copil_se_prepare_se_tient_et_honore_l_echeance_du_semestre()
    {
        var normandie = await api.ChargeeDeMission("28");
        var copil = await Planifier(normandie, "copil_regional", "2022-05-17", "28");
        var adresse = $"{Evenements}/{copil}";
        await normandie.Act(HttpMethod.Post, adresse, "/taches", new { libelle = "Réserver la salle", region = "28" }).Accept();
        await normandie.Act(HttpMethod.Post, adresse, "/decisions", new { texte = "Le prochain sera en décembre." }).Accept();
        await normandie.Act(HttpMethod.Put, adresse, "/effectifs", new { secteurs = new[] { new { secteur = "IAE", nombre = 27, est_approximatif = true } }, formes = Array.Empty<object>() }).Accept();
        await normandie.Act(HttpMethod.Post, adresse, "/annonce", null).Accept();
        await normandie.Act(HttpMethod.Post, adresse, "/tenue", null).Accept();
        await normandie.Act(HttpMethod.Put, adresse, "/compte-rendu", new { texte = "Un point sur l'avancée du programme." }).Accept();

        var vue = await normandie.Read<JsonNode>(adresse);
        (vue["etat"]!.GetValue<string>(), vue["taches"]!.AsArray().Count, vue["decisions"]!.AsArray().Count).Should().Be(("tenu", 1, 1));
        (await api.Lire<string>("SELECT payload::text FROM animation_regionale.outbox WHERE type = 'ObligationHonoree'")).Should().Contain("28:2022-06");
        (await normandie.Read<JsonNode>($"{Evenements}?annee=2022&type=copil_regional&region=28&etat=tenu"))["elements"]!.AsArray().Should().ContainSingle();
        (await normandie.Read<JsonNode>($"{AnimationApi.Base}/repartition-taches?annee=2022"))["taches"]!.GetValue<int>().Should().Be(0, "une région seule ne partage rien");
    }

    [Fact]
    public async Task Un_evenement_a_venir_ne_se_constate_pas_et_ses_heures_tiennent_dans_une_annee()
    {
        var futur = await Planifier(api.Client, "copil_regional", "2022-06-02", "28");

        (await api.Acte(HttpMethod.Post, $"evenements/{futur}", "/tenue", null).Refusal()).Code.Should().Be("evenement_a_venir");
        (await api.Acte(HttpMethod.Put, $"evenements/{futur}", "", Fiche("copil_regional", "2022-12-31", "28", fin: "2023-01-01")).Refusal()).Code.Should().Be("evenement_sur_deux_annees");
        (await api.Acte(HttpMethod.Put, $"evenements/{futur}", "", Fiche("inconnu", "2022-06-02", "28")).Refusal()).Code.Should().Be("type_evenement_inconnu");
        (await api.Acte(HttpMethod.Put, $"evenements/{futur}", "", Fiche("copil_regional", "2022-06-02", "28", titre: "Deux\nlignes")).Refusal()).Champs.Should().ContainSingle();
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Chacun_voit_les_evenements_de_son_territoire_et_qui_anime_seul_les_change()
    {
        var (normandie, bretagne, ddets) = (await api.ChargeeDeMission("28"), await api.ChargeeDeMission("53"), await api.Ddets("14"));
        var siae = await api.Siae(await api.Structure("Atelier des territoires"));
        var regional = await Planifier(normandie, "copil_regional", "2022-09-01", "28");
        var ouvert = await Planifier(normandie, "journee_interregionale", "2022-10-18", "28", ouvert: true);
        var national = await Planifier(api.Client, "journee_mensuelle", "2022-09-15");

        foreach (var (qui, vus) in new[] { (bretagne, 1), (ddets, 3), (siae, 1) })
            (await Visibles(qui, regional, ouvert, national)).Should().Be(vus);
        await normandie.Act(HttpMethod.Post, $"{Evenements}/{ouvert}", "/annonce", null).Accept();
        foreach (var (qui, vus) in new[] { (bretagne, 2), (siae, 2) }) (await Visibles(qui, regional, ouvert, national)).Should().Be(vus);

        foreach (var vu in new[] { ouvert, national })
        {
            var refus = await bretagne.Act(HttpMethod.Post, $"{Evenements}/{vu}", "/annulation", new { motif = "Non" }).Refusal();
            (refus.Status, refus.Code).Should().Be((HttpStatusCode.Forbidden, "hors_perimetre"));
        }

        (await bretagne.PostAsync($"{Evenements}", Corps(Fiche("copil_regional", "2022-09-01", "28"))).Refusal()).Code.Should().Be("hors_perimetre");
        (await normandie.PostAsync($"{Evenements}", Corps(Fiche("journee_mensuelle", "2022-09-01"))).Refusal()).Code.Should().Be("hors_perimetre");
    }

    [Fact]
    public async Task L_equipe_nationale_regle_les_types_et_elle_seule()
    {
        var reglage = new { libelle = "Café des directions", groupe = "autre", cibles = "Directions", objectif = "Se parler", cadence = "au besoin", programmes = new[] { "SEVE1" } };
        var chargee = await api.ChargeeDeMission("28");
        (await chargee.PutAsync($"{AnimationApi.Base}/types-evenements/cafe", Corps(reglage)).Refusal()).Code.Should().Be("droit_absent");
        await api.Client.PutAsync($"{AnimationApi.Base}/types-evenements/cafe", Corps(reglage)).Accept();
        (await api.Client.PutAsync($"{AnimationApi.Base}/types-evenements/cafe", Corps(reglage)).Refusal()).Status.Should().Be((HttpStatusCode)428);
        await api.Acte(HttpMethod.Put, "types-evenements/cafe", "", reglage).Accept();
        (await api.Client.PutAsync($"{AnimationApi.Base}/types-evenements/Caf%C3%A9", Corps(reglage)).Refusal()).Champs.Should().ContainSingle();

        (await chargee.Read<JsonNode>($"{AnimationApi.Base}/types-evenements"))["elements"]!.AsArray().Select(type => type!["code"]!.GetValue<string>()).Should().Contain(["cafe", "copil_regional"]);
    }

    private static async Task<int> Visibles(HttpClient qui, params Guid[] evenements)
    {
        var vus = 0;
        foreach (var evenement in evenements)
        {
            using var lecture = await qui.GetAsync($"{Evenements}/{evenement}");
            if (lecture.StatusCode == HttpStatusCode.OK) vus++;
        }

        return vus;
    }

    internal static Task<Guid> Planifier(HttpClient qui, string type, string jour, string? region = null, int? capacite = null, bool ouvert = false) =>
        qui.Create(Evenements, Fiche(type, jour, region, capacite: capacite, ouvert: ouvert));

    internal static object Fiche(string type, string jour, string? region = null, string? fin = null, string titre = "Rencontre", int? capacite = null, bool ouvert = false) => new
    {
        type,
        titre,
        debut = $"{jour}T09:00:00+02:00",
        fin = $"{fin ?? jour}T12:00:00+02:00",
        programmes = new[] { "SEVE1" },
        regions = region is null ? [] : new[] { new { region, role = "organise", est_chef_de_file = true } },
        capacite,
        ouvert_aux_structures = ouvert,
    };

    internal static StringContent Corps(object corps) => new(System.Text.Json.JsonSerializer.Serialize(corps, HttpSteps.Json), System.Text.Encoding.UTF8, "application/json");
}

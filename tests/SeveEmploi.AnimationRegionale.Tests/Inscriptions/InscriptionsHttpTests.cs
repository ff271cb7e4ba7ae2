using System.Net;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.Testing;
using static SeveEmploi.AnimationRegionale.Tests.Evenements.EvenementsHttpTests;

namespace SeveEmploi.AnimationRegionale.Tests.Inscriptions;

public sealed class InscriptionsHttpTests(AnimationApi api) : IClassFixture<AnimationApi>
{
    private const string Inscriptions = $"{AnimationApi.Base}/inscriptions";
    private const string Signalements = $"{AnimationApi.Base}/signalements";

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Deux_structures_se_partagent_une_place_et_aucune_ne_voit_l_autre()
    {
        Guid une = await api.Structure("Atelier de la place"), autre = await api.Structure("Tremplin de la place");
        var (normandie, siae, voisine) = (await api.ChargeeDeMission("28"), await api.Siae(une), await api.Siae(autre));
        var evenement = await Annoncer(normandie, "2022-05-10", capacite: 1);

        var premiere = await siae.Create($"{Adresse(evenement)}/inscriptions", Personne("Duval", une, "duval@exemple.fr"));
        var seconde = await voisine.Create($"{Adresse(evenement)}/inscriptions", Personne("Morin", autre));

        (await Etat(voisine, seconde)).Should().Be("en_attente");
        (await voisine.Read<JsonNode>($"{Inscriptions}/{seconde}"))["rang_attente"]!.GetValue<int>().Should().Be(1);
        (await voisine.GetAsync($"{Inscriptions}/{premiere}").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
        (await siae.Read<JsonNode>($"{Inscriptions}?evenement_id={evenement}"))["elements"]!.AsArray().Should().ContainSingle();
        // The same e-mail in another structure: the caller does not see the first, and is refused all the same.
        (await voisine.PostAsync($"{Adresse(evenement)}/inscriptions", Corps(Personne("Autre", autre, "DUVAL@exemple.fr"))).Refusal()).Code.Should().Be("inscription_en_double");
        (await siae.PostAsync($"{Adresse(evenement)}/inscriptions", Corps(Personne("DUVAL", une))).Refusal()).Code.Should().Be("inscription_en_double");
        (await siae.PostAsync($"{Adresse(evenement)}/inscriptions", Corps(Personne("Roy", autre))).Refusal()).Code.Should().Be("structure_animee_inconnue");
        (await siae.PostAsync($"{Adresse(evenement)}/inscriptions", Corps(Personne("Roy", null))).Refusal()).Code.Should().Be("structure_a_nommer");

        await siae.Act(HttpMethod.Post, $"{Inscriptions}/{premiere}", "/desistement", null).Accept();
        await Waiting.Until(async () => await Etat(voisine, seconde) == "inscrit", "the place that was freed goes to nobody");
    }

    [Fact]
    [Trait("Exigence", "ANI-73")]
    public async Task Les_presences_se_pointent_et_la_participation_se_lit()
    {
        var structure = await api.Structure("Atelier des présences");
        var normandie = await api.ChargeeDeMission("28");
        var evenement = await Annoncer(normandie, "2022-05-11");
        var inscrite = await normandie.Create($"{Adresse(evenement)}/inscriptions", Personne("Duval", structure));
        var presences = new { presences = new[] { new { inscription_id = inscrite, presence = "present" } }, sans_inscription = new[] { Personne("Adam", structure) } };
        await normandie.PostAsync($"{Adresse(evenement)}/presences", Corps(presences)).Accept();
        await normandie.Act(HttpMethod.Put, Adresse(evenement), "/effectifs", new { secteurs = Array.Empty<object>(), formes = new[] { new { region = "28", nombre = 4 } } }).Accept();

        var vue = await normandie.Read<JsonNode>($"{Adresse(evenement)}/participation");
        (vue["presents"]!.GetValue<int>(), vue["presents_sans_inscription"]!.GetValue<int>()).Should().Be((1, 1));
        vue["ensemble"]!["inscrits_sur_formes"]!["valeur"]!.GetValue<decimal>().Should().Be(25m);
        (await normandie.GetStringAsync($"{Adresse(evenement)}/emargement")).Should().Contain("Duval").And.NotContain("Adam");
        (await normandie.PostAsync($"{Adresse(evenement)}/presences", Corps(new { presences = new[] { new { inscription_id = Guid.CreateVersion7(), presence = "present" } } })).Refusal()).Code
            .Should().Be("inscription_introuvable");

        var futur = await Annoncer(normandie, "2022-06-02");
        (await normandie.PostAsync($"{Adresse(futur)}/presences", Corps(new { presences = Array.Empty<object>() })).Refusal()).Code.Should().Be("evenement_a_venir");
    }

    [Fact]
    [Trait("Exigence", "OPP-3")]
    public async Task Une_difficulte_de_terrain_va_de_la_structure_a_l_ordre_du_jour()
    {
        Guid structure = await api.Structure("Atelier des difficultés"), autre = await api.Structure("Tremplin des difficultés");
        var (normandie, siae, voisine) = (await api.ChargeeDeMission("28"), await api.Siae(structure), await api.Siae(autre));
        var copil = await Planifier(normandie, "copil_regional", "2022-12-02", "28");

        var difficulte = await siae.Create(Signalements, new { structure_id = structure, texte = "Les entreprises ne répondent pas." });

        (await voisine.GetAsync($"{Signalements}/{difficulte}").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await api.ChargeeDeMission("53")).GetAsync($"{Signalements}/{difficulte}").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
        (await normandie.Read<JsonNode>($"{Signalements}?region=28&nature=difficulte"))["elements"]!.AsArray().Should().ContainSingle();
        await normandie.Act(HttpMethod.Post, $"{Signalements}/{difficulte}", "/ordre-du-jour", new { evenement_id = copil }).Accept();
        await normandie.Act(HttpMethod.Put, $"{Signalements}/{difficulte}", "/reponse", new { reponse = "Un atelier suivra." }).Accept();
        (await normandie.Read<JsonNode>(Adresse(copil)))["fiche"]!["ordre_du_jour"]!.AsArray().Select(point => point!.GetValue<string>()).Should().Equal("Les entreprises ne répondent pas.");
        (await siae.Read<JsonNode>($"{Signalements}/{difficulte}"))["reponse"]!.GetValue<string>().Should().Be("Un atelier suivra.");

        await normandie.Create($"{Adresse(copil)}/points", new { texte = "Les évaluations" });
        (await siae.PostAsync(Signalements, Corps(new { structure_id = autre, texte = "D'une autre" })).Refusal()).Code.Should().Be("structure_animee_inconnue");
    }

    [Fact]
    public async Task Deux_ans_apres_les_noms_s_effacent()
    {
        var structure = await api.Structure("Atelier effacé");
        var evenement = await Annoncer(api.Client, "2020-06-01");
        var recent = await Annoncer(api.Client, "2020-06-02");
        Guid ancienne = await api.Client.Create($"{Adresse(evenement)}/inscriptions", Personne("Duval", structure, "duval@exemple.fr")),
            recente = await api.Client.Create($"{Adresse(recent)}/inscriptions", Personne("Duval", structure, "duval@exemple.fr"));

        (await api.InScope(services => services.GetRequiredService<IMediator>().Send(new AppliquerConservationAnimation()))).Error.Should().BeNull();

        (await api.Client.Read<JsonNode>($"{Inscriptions}/{ancienne}"))["nom"]!.GetValue<string>().Should().Be("effacée");
        (await api.Client.Read<JsonNode>($"{Inscriptions}/{recente}"))["nom"]!.GetValue<string>().Should().Be("Duval");
    }

    private static async Task<string> Etat(HttpClient qui, Guid inscription) => (await qui.Read<JsonNode>($"{Inscriptions}/{inscription}"))["etat"]!.GetValue<string>();

    private static string Adresse(Guid evenement) => $"{AnimationApi.Base}/evenements/{evenement}";

    private static async Task<Guid> Annoncer(HttpClient qui, string jour, int? capacite = null)
    {
        var evenement = await Planifier(qui, "journee_interregionale", jour, "28", capacite, ouvert: true);
        await qui.Act(HttpMethod.Post, Adresse(evenement), "/annonce", null).Accept();
        return evenement;
    }

    private static object Personne(string nom, Guid? structure, string? courriel = null) => new { nom, prenom = "Claire", courriel, structure_id = structure };
}

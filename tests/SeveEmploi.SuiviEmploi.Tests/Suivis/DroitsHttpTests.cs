using System.Net;
using System.Net.Http.Json;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.SuiviEmploi.Suivis;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

public sealed class DroitsHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    public static readonly TheoryData<string> SansDroit = ["ddets", "dreets", "dgefp", "reseau", "groupement_employeurs", "formateur"];

    [Theory]
    [MemberData(nameof(SansDroit))]
    public async Task L_etat_et_les_partenaires_ne_lisent_aucune_personne(string role)
    {
        var (structure, suivi, entreprise) = await Monde($"{role} 1");
        var http = await api.CreateClientFor(role switch
        {
            "ddets" => new(role, Departements: ["14"], Partenaire: Guid.CreateVersion7()),
            "dreets" => new(role, Regions: ["28"]),
            "formateur" => new(role, Parcours: [Guid.CreateVersion7()]),
            "dgefp" => new(role),
            _ => new(role, Partenaire: Guid.CreateVersion7()),
        });

        foreach (var adresse in Adresses(structure, suivi, entreprise))
        {
            var refus = await http.GetAsync($"{SuiviApi.Base}/{adresse}").Refusal();
            (refus.Status, refus.Code).Should().Be((HttpStatusCode.Forbidden, "droit_absent"), adresse);
        }

        (await http.PostAsJsonAsync($"{SuiviApi.Base}/structures/{structure}/suivis", Corps("Z-9"), HttpSteps.Json).Refusal()).Code.Should().Be("droit_absent");
    }

    [Theory]
    [InlineData("direction_siae")]
    [InlineData("equipe_siae")]
    [InlineData("charge_mission")]
    public async Task Une_autre_structure_ou_une_autre_region_n_existe_pas(string role)
    {
        var (structure, suivi, entreprise) = await Monde($"{role} 2");
        var http = await api.CreateClientFor(role == "charge_mission" ? new(role, Regions: ["52"]) : new(role, Structures: [await api.Structure($"Voisine {role}")]));

        foreach (var adresse in Adresses(structure, suivi, entreprise).Where(adresse => adresse.Contains('/')))
            (await http.GetAsync($"{SuiviApi.Base}/{adresse}")).StatusCode.Should().Be(HttpStatusCode.NotFound, adresse);
        (await http.Read<Page<SuiviResumeVue>>($"{SuiviApi.Base}/suivis?structure_id={structure}")).Elements.Should().BeEmpty();
        (await http.PostAsJsonAsync($"{SuiviApi.Base}/structures/{structure}/suivis", Corps("Z-9"), HttpSteps.Json).Refusal()).Code.Should().Be("siae_du_suivi_introuvable");
        (await http.PostAsJsonAsync($"{SuiviApi.Base}/structures/{structure}/entreprises", new { nom = "X" }, HttpSteps.Json).Refusal()).Code.Should().Be("siae_du_suivi_introuvable");
    }

    [Theory]
    [InlineData("direction_siae")]
    [InlineData("equipe_siae")]
    [InlineData("charge_mission")]
    public async Task Qui_accompagne_lit_et_ecrit(string role)
    {
        var (structure, suivi, entreprise) = await Monde($"{role} 3");
        var http = await api.CreateClientFor(role == "charge_mission" ? new(role, Regions: ["28"]) : new(role, Structures: [structure]));

        foreach (var adresse in Adresses(structure, suivi, entreprise))
            (await http.GetAsync($"{SuiviApi.Base}/{adresse}")).StatusCode.Should().Be(HttpStatusCode.OK, adresse);
        await http.PostAsJsonAsync($"{SuiviApi.Base}/structures/{structure}/suivis", Corps("Z-9"), HttpSteps.Json).Accept();
        await http.Act(HttpMethod.Post, $"{SuiviApi.Base}/entreprises/{entreprise}", "/sollicitations", new { le = "2024-04-10" }).Accept();
    }

    private async Task<(Guid Structure, Guid Suivi, Guid Entreprise)> Monde(string nom)
    {
        var structure = await api.Structure(nom);
        return (
            structure, await api.Client.Create($"{SuiviApi.Base}/structures/{structure}/suivis", Corps("Z-1")),
            await api.Client.Create($"{SuiviApi.Base}/structures/{structure}/entreprises", new { nom = "Une entreprise" }));
    }

    private static object Corps(string code) =>
        new { suivi = new { code, employeur = "X" }, contrat = new { nature = "cdi", debut = "2024-03-01", heures_hebdomadaires = 35, origine = "autre" } };

    private static string[] Adresses(Guid structure, Guid suivi, Guid entreprise) =>
        ["suivis", $"suivis/{suivi}", "entreprises", $"entreprises/{entreprise}", $"structures/{structure}/propositions/2024-03"];
}

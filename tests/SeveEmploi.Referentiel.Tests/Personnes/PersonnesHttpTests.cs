using System.Net.Http.Json;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Personnes;

public sealed class PersonnesHttpTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    [Fact]
    [Trait("Exigence", "XC-64")]
    public async Task La_direction_du_jour_se_lit_sur_la_structure()
    {
        var structure = await api.Structure("Relève", departement: "33");
        var (ancienne, nouvelle) = (await Personne("Ancien", structure, "direction", "2020-01-01"), await Personne("Nouveau", structure, "direction", "2022-09-01"));
        await Personne("Référente", structure, "referent_seve", "2022-01-01");
        await api.Client.Act(HttpMethod.Post, $"{ReferentielApi.Personnes}/{ancienne}", "/departs", new { fonction = "direction", au = "2022-08-31", structure_id = structure }).Accept();

        (await Direction(structure, "2022-08-31")).Should().Be(ancienne);
        (await Direction(structure, "2022-09-01")).Should().Be(nouvelle);
        (await api.Lire($"{ReferentielApi.Structures}/{structure}?le=2022-01-01"))["referents_seve"]!.AsArray().Should().ContainSingle();
        (await api.Lire($"{ReferentielApi.Personnes}?structure_id={structure}&le=2022-08-31"))["elements"]!.AsArray().Select(p => p!["nom"]!.GetValue<string>())
            .Should().Equal("Ancien", "Référente");
        (await api.Lire($"{ReferentielApi.Personnes}?structure_id={structure}&fonction=direction&le=2022-09-01"))["elements"]!.AsArray().Should().ContainSingle();
        (await api.Lire($"{ReferentielApi.Personnes}/{ancienne}"))["fonctions"]![0]!["au"]!.GetValue<string>().Should().Be("2022-08-31");
    }

    [Fact]
    public async Task Les_coordonnees_se_corrigent()
    {
        var id = await api.Client.Create(ReferentielApi.Personnes, new { nom = "Roux", prenom = "Ana", courriel = "ana@exemple.fr" });
        await api.Client.Act(HttpMethod.Put, $"{ReferentielApi.Personnes}/{id}", "/coordonnees", new { courriel = "a.roux@exemple.fr", telephone = "02 31 00 00 00" }).Accept();

        var lue = await api.Lire($"{ReferentielApi.Personnes}/{id}");
        lue["courriel"]!.GetValue<string>().Should().Be("a.roux@exemple.fr");
        (await api.Client.PostAsJsonAsync(ReferentielApi.Personnes, new { nom = "R", prenom = "A", courriel = "pas un courriel" }).Refusal()).Champs
            .Should().ContainSingle().Which.Code.Should().Be("courriel_invalide");
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Une_chargee_de_mission_se_trouve_par_sa_region()
    {
        var id = await api.Client.Create(ReferentielApi.Personnes, new { nom = "Chargée", prenom = "Zoé" });
        await api.Client.Act(HttpMethod.Post, $"{ReferentielApi.Personnes}/{id}", "/nominations", new { fonction = "charge_mission", du = "2021-01-01", region = "28" }).Accept();

        (await api.Lire($"{ReferentielApi.Personnes}?region=28&fonction=charge_mission&le=2022-01-01"))["elements"]!.AsArray()
            .Should().ContainSingle().Which!["id"]!.GetValue<Guid>().Should().Be(id);
    }

    [Theory]
    [InlineData("""{"fonction":"direction","du":"2022-01-01"}""", "affectation_incomplete")]
    [InlineData("""{"fonction":"direction","du":"2022-01-01","structure_id":"0192f0c4-0000-7000-8000-00000000dead"}""", "structure_introuvable")]
    [InlineData("""{"fonction":"autre","du":"2022-01-01","partenaire_id":"0192f0c4-0000-7000-8000-00000000dead"}""", "partenaire_introuvable")]
    [InlineData("""{"fonction":"charge_mission","du":"2022-01-01","region":"99"}""", "demande_invalide")]
    public async Task Une_nomination_impossible_dit_pourquoi(string json, string code)
    {
        var id = await api.Client.Create(ReferentielApi.Personnes, new { nom = "X", prenom = "Y" });

        (await api.Client.Act(HttpMethod.Post, $"{ReferentielApi.Personnes}/{id}", "/nominations", System.Text.Json.Nodes.JsonNode.Parse(json)).Refusal()).Code.Should().Be(code);
    }

    private async Task<Guid> Personne(string nom, Guid structure, string fonction, string du)
    {
        var id = await api.Client.Create(ReferentielApi.Personnes, new { nom, prenom = "Sacha" });
        await api.Client.Act(HttpMethod.Post, $"{ReferentielApi.Personnes}/{id}", "/nominations", new { fonction, du, structure_id = structure }).Accept();
        return id;
    }

    private async Task<Guid> Direction(Guid structure, string le) =>
        (await api.Lire($"{ReferentielApi.Structures}/{structure}?le={le}"))["direction"]!.AsArray().Single()!["personne_id"]!.GetValue<Guid>();
}

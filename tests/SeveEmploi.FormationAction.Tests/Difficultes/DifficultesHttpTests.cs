using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Difficultes;

public sealed class DifficultesHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    private const string Difficultes = $"{FormationApi.Base}/difficultes";
    private const string Leviers = $"{FormationApi.Base}/leviers";

    [Fact]
    [Trait("Exigence", "OPP-29")]
    public async Task Une_difficulte_partagee_se_lit_partout_sans_dire_a_qui_elle_est()
    {
        var (structure, parcours) = await api.Parcours("Tremplin Caennais");
        var difficulte = await Noter(parcours, "Concilier PMSMP et production", "Un planning des PMSMP en fonction de l'activité");
        var ailleurs = await api.CreateClientFor(new("direction_siae", Structures: [await api.Structure("Lointaine", "2B")]));
        (await ailleurs.GetAsync($"{Difficultes}/{difficulte}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Chercher(ailleurs, "planning")).Should().BeEmpty();

        (await Acte(difficulte, "/partage", new { difficulte = "Le Tremplin Caennais manque de temps" }).Refusal()).Code.Should().Be("partage_nomme_la_structure");
        await Acte(difficulte, "/partage", new { }).Accept();

        var brut = await ailleurs.GetStringAsync($"{Leviers}?recherche=plannings+PMSMP");
        brut.Should().Contain("Concilier PMSMP et production").And.NotContain(structure.ToString()).And.NotContain(parcours.ToString()).And.NotContain(difficulte.ToString()).And.NotContain("Tremplin");
        (await ailleurs.GetAsync($"{Difficultes}/{difficulte}")).StatusCode.Should().Be(HttpStatusCode.NotFound, "the base does not open the structure");

        await Acte(difficulte, "/partage/retrait", new { }).Accept();
        (await Chercher(ailleurs, "planning")).Should().BeEmpty();
        (await ailleurs.GetStringAsync($"{Leviers}?modifie_depuis=2021-01-01T00:00:00Z")).Should().NotContain("Concilier").And.Contain("2021-12-20");
    }

    [Fact]
    public async Task Une_structure_note_et_ne_partage_pas_d_elle_meme()
    {
        var (structure, parcours) = await api.Parcours("Prudente");
        var difficulte = await Noter(parcours, "Dédier du temps", null);
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));

        (await direction.Act(HttpMethod.Post, $"{Difficultes}/{difficulte}", "/partage", new { }).Refusal()).Code.Should().Be("droit_absent");
        await direction.Act(HttpMethod.Put, $"{Difficultes}/{difficulte}", "", new { categorie = "organisation_interne", difficulte = "Dédier du temps", levier = "Plannings", est_levee = true }).Accept();
        (await direction.Read<JsonNode>($"{Difficultes}?parcours_id={parcours}&est_levee=true"))["elements"]!.AsArray().Should().ContainSingle();
    }

    [Theory]
    [Trait("Exigence", "FOR-75")]
    [Trait("Exigence", "FOR-77")]
    [Trait("Exigence", "FOR-78")]
    [Trait("Exigence", "FOR-79")]
    [InlineData("formation_action", "Lever les représentations des permanents sur les employeurs", "Passage par l'action auprès des entreprises")]
    [InlineData("mediation_production", "Concilier PMSMP et production", "Planning des PMSMP en fonction de l'activité")]
    [InlineData("recrutement_salaries", "Recruter des CDDI", "Réunion de présentation auprès de prescripteurs")]
    [InlineData("organisation_interne", "Mouvement des équipes", "Lien entre professionnel·les d'autres SIAE SEVE")]
    [InlineData("recrutement_permanents", "Renfort de permanent·es", "Augmentation du temps de travail")]
    public async Task Chaque_categorie_garde_plusieurs_difficultes_et_le_levier_de_chacune(string categorie, string difficulte, string levier)
    {
        var (_, parcours) = await api.Parcours($"Catégorie {categorie}");
        foreach (var (texte, aide) in new[] { (difficulte, levier), ($"{difficulte}, encore", (string?)null) })
            await api.Client.Create($"{FormationApi.Base}/parcours/{parcours}/difficultes", new { categorie, difficulte = texte, levier = aide });

        var lues = (await api.Client.Read<JsonNode>($"{Difficultes}?parcours_id={parcours}&categorie={categorie}"))["elements"]!.AsArray();
        lues.Select(lue => (lue!["difficulte"]!.GetValue<string>(), lue["levier"]?.GetValue<string>())).Should().BeEquivalentTo([(difficulte, levier), ($"{difficulte}, encore", null)]);
    }

    [Theory]
    [Trait("Exigence", "FOR-71")]
    [Trait("Exigence", "FOR-72")]
    [Trait("Exigence", "FOR-73")]
    [Trait("Exigence", "FOR-74")]
    [InlineData("sante", "Liens vers les partenaires de l'accompagnement vers les soins", "CMP")]
    [InlineData("logement", "Ouverture de droits", "CCAS")]
    [InlineData("mobilite", "Vélo électrique, permis", "Garage solidaire")]
    [InlineData("formation", "FLE, remise à niveau", "Organisme de formation")]
    [InlineData("autres", "Parentalité", "CAF")]
    public async Task Chaque_theme_social_nomme_ses_partenaires(string theme, string action, string partenaire)
    {
        var (_, parcours) = await api.Parcours($"Thème {theme}");

        var id = await Social(parcours, theme, action, partenaire);

        var lue = await api.Client.Read<JsonNode>($"{FormationApi.Base}/actions-sociales/{id}");
        (lue["theme"]!.GetValue<string>(), lue["action"]!.GetValue<string>(), lue["partenaires"]!.AsArray().Single()!.GetValue<string>()).Should().Be((theme, action, partenaire));
    }

    [Fact]
    [Trait("Exigence", "FOR-70")]
    public async Task Les_actions_sociales_se_lisent_par_theme()
    {
        var (_, parcours) = await api.Parcours("Sociale", "2A");
        var sante = await Social(parcours, "sante", "Liens vers les partenaires de soins", "CSPA", "CMP", "CARSAT", "CMP");
        await Social(parcours, "logement", "Orientations vers le secteur AHI", "CCAS");

        var lues = (await api.Client.Read<JsonNode>($"{FormationApi.Base}/actions-sociales?region=94&annee=2022&theme=sante"))["elements"]!.AsArray();
        lues.Should().ContainSingle().Which!["partenaires"]!.AsArray().Select(p => p!.GetValue<string>()).Should().Equal("CSPA", "CMP", "CARSAT");
        await api.Client.Act(HttpMethod.Put, $"{FormationApi.Base}/actions-sociales/{sante}", "", new { theme = "mobilite", action = "Vélo électrique" }).Accept();
        (await api.Client.Read<JsonNode>($"{FormationApi.Base}/actions-sociales/{sante}"))["theme"]!.GetValue<string>().Should().Be("mobilite");
    }

    private static async Task<JsonArray> Chercher(HttpClient http, string mots) => (await http.Read<JsonNode>($"{Leviers}?recherche={mots}"))["elements"]!.AsArray();

    private Task<HttpResponseMessage> Acte(Guid difficulte, string acte, object corps) => api.Client.Act(HttpMethod.Post, $"{Difficultes}/{difficulte}", acte, corps);

    private Task<Guid> Noter(Guid parcours, string difficulte, string? levier) =>
        api.Client.Create($"{FormationApi.Base}/parcours/{parcours}/difficultes", new { categorie = "mediation_production", difficulte, levier });

    private Task<Guid> Social(Guid parcours, string theme, string action, params string[] partenaires) =>
        api.Client.Create($"{FormationApi.Base}/parcours/{parcours}/actions-sociales", new { theme, action, partenaires });
}

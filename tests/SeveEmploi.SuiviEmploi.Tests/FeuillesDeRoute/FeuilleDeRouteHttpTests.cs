using System.Net;
using System.Net.Http.Headers;
using SeveEmploi.SuiviEmploi.FeuillesDeRoute;
using SeveEmploi.SuiviEmploi.Tests.Plans;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.FeuillesDeRoute;

[Trait("Exigence", "SUI-60")]
[Trait("Exigence", "XC-47")]
public sealed class FeuilleDeRouteHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    private static string Adresse(Guid structure, int promotion = 2024) => $"{SuiviApi.Base}/feuilles-de-route/{structure}/{promotion}";

    [Fact]
    [Trait("Exigence", "SUI-61")]
    [Trait("Exigence", "SUI-62")]
    [Trait("Exigence", "SUI-63")]
    [Trait("Exigence", "SUI-64")]
    [Trait("Exigence", "SUI-65")]
    public async Task La_structure_y_lit_seule_le_cadre_ses_echeances_et_les_temps_collectifs()
    {
        var structure = await api.Structure("Feuille Caen");
        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [structure]));

        var feuille = await equipe.Read<FeuilleDeRouteVue>(Adresse(structure));

        feuille.Cadre.Should().NotBeEmpty();
        feuille.OrdreDuJourLancement.Should().HaveCount(6);
        Dates(feuille, "saisie_mensuelle").Should().HaveCount(12).And.StartWith(new DateOnly(2024, 2, 10));
        Dates(feuille, "auto_evaluation").Should().Equal(new DateOnly(2024, 6, 28), new(2024, 9, 30), new(2024, 12, 31));
        Dates(feuille, "point_trimestriel").Should().Equal(new DateOnly(2024, 6, 28), new(2024, 9, 30), new(2024, 12, 31));
        Dates(feuille, "validation_calque").Should().Equal(new DateOnly(2024, 7, 13), new(2024, 10, 15), new(2025, 1, 15));
        Dates(feuille, "bilan_annuel").Should().Equal(new DateOnly(2025, 1, 31));
        feuille.Individuelle.Should().BeInAscendingOrder(ligne => ligne.Le);
        feuille.Collective.Select(ligne => ligne.Nature).Distinct().Should().Contain(["echange_pratiques", "echange_directions", "journee_nationale_seve2", "lancement_seve2", "copil_regional"]);
    }

    [Fact]
    [Trait("Exigence", "SUI-93")]
    public async Task Elle_dit_ou_en_est_l_annee_et_ce_qui_est_fait()
    {
        var structure = await api.Structure("Feuille Étapes");
        (await Feuille(structure)).Etape.Should().Be(EtapeAnnee.PlanAEcrire);
        var plan = await api.Client.OuvrirPlan(structure);
        await api.Client.Rediger(plan).Accept();
        await api.Client.Envoyer(plan).Accept();
        (await Feuille(structure)).Etape.Should().Be(EtapeAnnee.PlanAValider);
        await api.Client.Acte(plan, "validation").Accept();
        await api.Client.Put($"{PlanSteps.Plan(plan)}/evaluations/1", PlanSteps.Evaluation()).Accept();
        await api.Client.Act(HttpMethod.Post, $"{PlanSteps.Plan(plan)}/evaluations/1", "/envoi", null).Accept();

        var feuille = await Feuille(structure);

        (feuille.Etape, feuille.PlanId).Should().Be((EtapeAnnee.AnneeEnCours, plan));
        feuille.Individuelle.Where(ligne => ligne.Nature == "auto_evaluation").Select(ligne => ligne.FaitLe).Should().Equal(SuiviApi.Aujourdhui, null, null);
        feuille.Individuelle.Should().NotContain(ligne => ligne.EnRetard);
    }

    [Fact]
    public async Task Elle_s_imprime_et_n_obeit_pas_au_nom_de_la_structure()
    {
        var structure = await api.Structure("Feuille <script>alert(1)</script>");
        var demande = new HttpRequestMessage(HttpMethod.Get, Adresse(structure));
        demande.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var reponse = await api.Client.SendAsync(demande);

        var page = await reponse.Content.ReadAsStringAsync();
        reponse.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        page.Should().Contain("Feuille &lt;script&gt;").And.NotContain("<script>").And.Contain("31 janvier 2025").And.Contain("Le plan d'action est à écrire".Replace("'", "&#x27;", StringComparison.Ordinal));
        reponse.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'");
    }

    [Theory]
    [InlineData(2020)]
    [InlineData(1)]
    [InlineData(2199)]
    [InlineData(99999)]
    public async Task Une_promotion_sans_programme_n_a_pas_de_feuille(int promotion) =>
        (await api.Client.GetAsync(Adresse(await api.Structure($"Feuille {promotion}"), promotion))).StatusCode.Should().Be(HttpStatusCode.NotFound);

    private Task<FeuilleDeRouteVue> Feuille(Guid structure) => api.Client.Read<FeuilleDeRouteVue>(Adresse(structure));

    private static IEnumerable<DateOnly> Dates(FeuilleDeRouteVue feuille, string nature) => feuille.Individuelle.Where(ligne => ligne.Nature == nature).Select(ligne => ligne.Le);
}

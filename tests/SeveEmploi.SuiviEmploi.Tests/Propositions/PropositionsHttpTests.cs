using System.Net;
using System.Net.Http.Json;
using SeveEmploi.SuiviEmploi.Propositions;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Propositions;

public sealed class PropositionsHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    [Fact]
    [Trait("Exigence", "SUI-68")]
    [Trait("Exigence", "SUI-69")]
    [Trait("Exigence", "SUI-70")]
    [Trait("Exigence", "SUI-71")]
    [Trait("Exigence", "SUI-79")]
    public async Task Les_contrats_du_mois_se_comptent_du_premier_au_dernier_jour()
    {
        var structure = await api.Structure("Contrats du mois");
        await Suivre(structure, "P-1", "cdi", "2024-03-01", origine: "pmsmp");
        await Suivre(structure, "P-2", "cdd", "2024-03-31", "2024-09-29");
        await Suivre(structure, "P-3", "cdd", "2024-03-31", "2024-09-30");
        await Suivre(structure, "P-4", "interim", "2024-03-15", "2024-03-20", "mise_a_disposition");
        await Suivre(structure, "P-5", "contrat_passerelle", "2024-03-15", "2025-03-20");
        await Suivre(structure, "P-6", "cdi", "2024-02-29");
        await Suivre(structure, "P-7", "cdi", "2024-04-01");

        var mars = await Lire(structure, "2024-03");

        mars.Should().Contain(new Dictionary<string, int> { ["i1"] = 2, ["i2"] = 1, ["i3"] = 3, ["i4"] = 1 });
        (await Codes(structure, "2024-03", "i1")).Should().Equal("P-1", "P-3");
        (await Codes(structure, "2024-03", "i4")).Should().Equal("P-4");
        (await Lire(structure, "2024-02"))["i1"].Should().Be(1);
        (await Lire(structure, "2024-04"))["i1"].Should().Be(1);
    }

    [Fact]
    [Trait("Exigence", "SUI-74")]
    [Trait("Exigence", "SUI-75")]
    [Trait("Exigence", "SUI-76")]
    [Trait("Exigence", "SUI-80")]
    [Trait("Exigence", "SUI-83")]
    [Trait("Exigence", "SUI-84")]
    public async Task Le_suivi_du_mois_compte_rendez_vous_essais_et_transformations_sans_recompter()
    {
        var structure = await api.Structure("Suivi du mois");
        var court = await Suivre(structure, "Q-1", "cdd", "2024-02-01", "2024-04-30", essai: "2024-02-15");
        var durable = await Suivre(structure, "Q-2", "cdi", "2024-02-10", essai: "2024-03-10");
        foreach (var modalite in new[] { "physique", "telephone", "visio" })
            await Agir(durable, "/rencontres", new { le = "2024-03-31", modalite, avec_employeur = true, avec_salarie = true });
        await Agir(durable, "/rencontres", new { le = "2024-03-05", modalite = "visio", avec_salarie = true });
        await Agir(durable, "/rencontres", new { le = "2024-02-09", modalite = "visio", avec_employeur = true, est_preparation = true });
        await Agir(court, "/essai/validation", new { le = "2024-03-01" });
        await Agir(durable, "/essai/validation", new { le = "2024-03-10" });
        await Agir(court, "/transformation", new { nature = "cdi", debut = "2024-04-01", signe_le = "2024-03-29", heures_hebdomadaires = 35, origine = "autre" });

        var mars = await Lire(structure, "2024-03");

        mars.Should().Contain(new Dictionary<string, int> { ["i1"] = 0, ["i3"] = 0, ["i7"] = 3, ["i8"] = 1, ["i9"] = 1 }, "a trial is validated in a month without signature");
        (await Lire(structure, "2024-02")).Should().Contain(new Dictionary<string, int> { ["i1"] = 1, ["i3"] = 1, ["i7"] = 0 });
        (await Lire(structure, "2024-04")).Values.Should().OnlyContain(nombre => nombre == 0, "what is transformed is not counted again when it starts");
    }

    [Fact]
    [Trait("Exigence", "SUI-72")]
    [Trait("Exigence", "SUI-73")]
    [Trait("Exigence", "SUI-78")]
    public async Task Les_actions_et_les_sollicitations_du_mois_se_comptent_une_fois_chacune()
    {
        var structure = await api.Structure("Actions du mois");
        var (une, autre) = (await Creer(structure, "Une"), await Creer(structure, "Autre"));
        foreach (var entreprise in new[] { une, autre })
        {
            await Mener(entreprise, new { le = "2024-03-01", nature = "forum", portee = "collective", intitule = "Forum de l'emploi" });
            await Mener(entreprise, new { le = "2024-03-31", nature = "visite", portee = "collective" });
            await Mener(entreprise, new { le = "2024-03-31", nature = "visite", portee = "sans_salarie" });
            await Mener(entreprise, new { le = "2024-03-31", nature = "pmsmp", portee = "individuelle", code = "A-1" });
        }

        await Mener(une, new { le = "2024-04-01", nature = "immersion", portee = "individuelle" });
        foreach (var jour in new[] { "2024-03-01", "2024-03-31", "2024-04-01" })
            await api.Client.Act(HttpMethod.Post, $"{SuiviApi.Base}/entreprises/{une}", "/sollicitations", new { le = jour }).Accept();

        (await Lire(structure, "2024-03")).Should().Contain(new Dictionary<string, int> { ["i5"] = 3, ["i6"] = 2, ["i11"] = 1 });
        (await Lire(structure, "2024-04")).Should().Contain(new Dictionary<string, int> { ["i5"] = 0, ["i6"] = 1, ["i11"] = 1 });
    }

    [Fact]
    [Trait("Exigence", "SUI-84")]
    public async Task La_siae_garde_le_dernier_mot_et_l_ecart_se_voit()
    {
        var structure = await api.Retenue("Dernier mot");
        await Suivre(structure, "R-1", "cdi", "2024-03-04");
        var avant = (await Propositions(structure, "2024-03")).Indicateurs.Single(ligne => ligne.Code == "i1");
        (avant.Proposee, avant.Saisie, avant.Ecart).Should().Be((1, null, null));

        var adresse = $"/api/v1/indicateurs/saisies/{structure}/2024-03";
        await api.Client.PutAsJsonAsync($"{adresse}?programme=SEVE2", new { valeurs = new { i1 = 3, i2 = 0, i3 = 0, i4 = 0, i5 = 0, i6 = 0, i7 = 0, i8 = 0, i9 = 0, i10 = 0.3, i11 = 0 } }, HttpSteps.Json).Accept();
        await api.Client.Act(HttpMethod.Post, adresse, "/envoi?programme=SEVE2", new { }).Accept();

        var apres = (await Propositions(structure, "2024-03")).Indicateurs;
        apres.Select(ligne => ligne.Code).Should().Equal("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9", "i11");
        var i1 = apres[0];
        (i1.Proposee, i1.Saisie, i1.Ecart, i1.Faits.Single().Libelle, i1.Faits.Single().Le).Should().Be((1, 3m, 2m, "R-1", new DateOnly(2024, 3, 4)));
        (await Lire(structure, "2024-03"))["i1"].Should().Be(1, "nothing that is entered changes what the facts say");
    }

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2024-3")]
    [InlineData("1999-12")]
    [InlineData("mars")]
    public async Task Un_mois_illisible_est_refuse(string mois)
    {
        var structure = await api.Structure($"Mois {mois}");

        var refus = await api.Client.GetAsync($"{SuiviApi.Base}/structures/{structure}/propositions/{mois}").Refusal();

        (refus.Status, refus.Champs.Single().Champ).Should().Be((HttpStatusCode.BadRequest, "mois"));
        (await api.Client.GetAsync($"{SuiviApi.Base}/structures/{Guid.CreateVersion7()}/propositions/2024-03")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private Task<PropositionsVue> Propositions(Guid structure, string mois) => api.Client.Read<PropositionsVue>($"{SuiviApi.Base}/structures/{structure}/propositions/{mois}");

    private async Task<Dictionary<string, int>> Lire(Guid structure, string mois) =>
        (await Propositions(structure, mois)).Indicateurs.ToDictionary(ligne => ligne.Code, ligne => ligne.Proposee);

    private async Task<IEnumerable<string>> Codes(Guid structure, string mois, string indicateur) =>
        (await Propositions(structure, mois)).Indicateurs.Single(ligne => ligne.Code == indicateur).Faits.Select(fait => fait.Libelle);

    private Task<Guid> Suivre(Guid structure, string code, string nature, string debut, string? fin = null, string origine = "autre", string? essai = null) =>
        api.Client.Create($"{SuiviApi.Base}/structures/{structure}/suivis", new
        {
            suivi = new { code, employeur = "X" },
            contrat = new { nature, debut, fin_prevue = fin, heures_hebdomadaires = 35, origine, fin_essai = essai },
        });

    private Task<Guid> Creer(Guid structure, string nom) => api.Client.Create($"{SuiviApi.Base}/structures/{structure}/entreprises", new { nom });

    private Task Agir(Guid suivi, string acte, object corps) => api.Client.Act(HttpMethod.Post, $"{SuiviApi.Base}/suivis/{suivi}", acte, corps).Accept();

    private Task Mener(Guid entreprise, object action) => api.Client.Act(HttpMethod.Post, $"{SuiviApi.Base}/entreprises/{entreprise}", "/actions", action).Accept();
}

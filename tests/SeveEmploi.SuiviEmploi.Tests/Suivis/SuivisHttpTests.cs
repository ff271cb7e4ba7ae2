using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Suivis;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

public sealed class SuivisHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    private const string Base = $"{SuiviApi.Base}/suivis";

    [Fact]
    [Trait("Exigence", "SUI-1")]
    [Trait("Exigence", "SUI-2")]
    [Trait("Exigence", "SUI-3")]
    [Trait("Exigence", "SUI-80")]
    public async Task Une_personne_recrutee_est_suivie_sous_un_code_de_son_embauche_a_sa_stabilisation()
    {
        var structure = await api.Structure("Le Tremplin");
        var entreprise = await api.Client.Create($"{SuiviApi.Base}/structures/{structure}/entreprises", new { nom = "Boulangerie du Port" });
        var suivi = await Ouvrir(structure, new { code = "a-24", entreprise_id = entreprise, metier = "Vente", code_rome = "d1106" },
            new { nature = "cdd", debut = "2024-03-01", fin_prevue = "2024-05-31", heures_hebdomadaires = 24.5, origine = "pmsmp", fin_essai = "2024-03-15" });
        var adresse = $"{Base}/{suivi}";

        foreach (var modalite in new[] { "physique", "telephone", "visio" })
            await api.Client.Act(HttpMethod.Post, adresse, "/rencontres", new { le = "2024-03-10", modalite, avec_employeur = true, note = "Point d'étape" }).Accept();
        var mediation = await Id(api.Client.Act(HttpMethod.Post, adresse, "/mediations", new { le = "2024-03-11", par = "salarie" }));
        await api.Client.Act(HttpMethod.Post, adresse, $"/mediations/{mediation}/conclusion", new { issue = "accord", le = "2024-03-12" }).Accept();
        await api.Client.Act(HttpMethod.Post, adresse, "/essai/validation", new { le = "2024-03-15" }).Accept();
        await api.Client.Act(HttpMethod.Post, adresse, "/transformation", new { nature = "cdi", debut = "2024-04-01", heures_hebdomadaires = 35, origine = "autre" }).Accept();
        await api.Client.Act(HttpMethod.Post, adresse, "/cloture", new { motif = "emploi_stabilise" }).Accept();

        var vue = await api.Client.Read<SuiviEmploiVue>(adresse);
        (vue.Code, vue.Employeur, vue.CodeRome, vue.Etat, vue.ClosLe).Should().Be(("A-24", "Boulangerie du Port", "D1106", EtatSuivi.Clos, SuiviApi.Aujourdhui));
        vue.Contrats.Select(contrat => (contrat.Rang, contrat.EstDurable, contrat.EstTransformation)).Should().Equal((1, false, false), (2, true, true));
        vue.Rencontres.Select(rencontre => rencontre.Modalite).Should().BeEquivalentTo(Enum.GetValues<ModaliteRencontre>());
        vue.Mediations.Single().Should().Match<MediationVue>(conclue => conclue.DemandeePar == PartieAuContrat.Salarie && conclue.Issue == IssueMediation.Accord);
    }

    [Theory]
    [Trait("Exigence", "SUI-1")]
    [InlineData("Jean Dupont", "pourrait être un nom")]
    [InlineData("1 85 05 78 006 084 91", "numéro de sécurité sociale")]
    [InlineData("185057800608491", "numéro de sécurité sociale")]
    public async Task Un_vrai_nom_ou_un_nir_est_refuse_et_dit_pourquoi(string code, string raison)
    {
        var structure = await api.Structure($"Refus {Guid.NewGuid():N}");

        var refus = await Poster(structure, new { code, employeur = "Une" }, Cdi()).Refusal();

        (refus.Status, refus.Code).Should().Be((HttpStatusCode.BadRequest, "demande_invalide"));
        refus.Champs.Single().Should().Match<BuildingBlocks.ChampInvalide>(champ => champ.Champ == "suivi.code" && champ.Code == "code_refuse" && champ.Message.Contains(raison));
        (await api.Lire<long>($"SELECT count(*) FROM suivi_emploi.suivis WHERE structure_id = '{structure}'")).Should().Be(0);
    }

    [Fact]
    public async Task Un_code_est_unique_dans_sa_structure_et_libre_dans_une_autre()
    {
        var (une, autre) = (await api.Structure("Une"), await api.Structure("Une autre"));
        await Ouvrir(une, new { code = "B-1", employeur = "Une" }, Cdi());

        (await Poster(une, new { code = "b-1", employeur = "Une" }, Cdi()).Refusal()).Code.Should().Be("code_deja_suivi");
        await Ouvrir(autre, new { code = "B-1", employeur = "Une" }, Cdi());
        var second = await Ouvrir(une, new { code = "B-2", employeur = "Une" }, Cdi());
        (await api.Client.Act(HttpMethod.Put, $"{Base}/{second}", "", new { code = "B-1", employeur = "Une" }).Refusal()).Code.Should().Be("code_deja_suivi");
        await api.Client.Act(HttpMethod.Put, $"{Base}/{second}", "", new { code = "B-2", employeur = "Autre" }).Accept();
    }

    [Fact]
    public async Task Un_employeur_est_une_entreprise_de_la_structure_ou_un_nom()
    {
        var (une, autre) = (await api.Structure("Employeur"), await api.Structure("Employeur autre"));
        var ailleurs = await api.Client.Create($"{SuiviApi.Base}/structures/{autre}/entreprises", new { nom = "Ailleurs" });

        (await Poster(une, new { code = "C-1" }, Cdi()).Refusal()).Code.Should().Be("employeur_a_preciser");
        (await Poster(une, new { code = "C-1", employeur = "X", entreprise_id = ailleurs }, Cdi()).Refusal()).Code.Should().Be("employeur_a_preciser");
        (await Poster(une, new { code = "C-1", entreprise_id = ailleurs }, Cdi()).Refusal()).Code.Should().Be("employeur_d_une_autre_structure");
        (await Poster(une, new { code = "C-1", entreprise_id = Guid.CreateVersion7() }, Cdi()).Refusal()).Code.Should().Be("entreprise_introuvable");
        (await Poster(Guid.CreateVersion7(), new { code = "C-1", employeur = "X" }, Cdi()).Refusal()).Code.Should().Be("siae_du_suivi_introuvable");
    }

    [Fact]
    public async Task Un_contrat_impossible_est_refuse_par_sa_raison()
    {
        var structure = await api.Structure("Contrats");
        async Task Refuse(object contrat, string code) => (await Poster(structure, new { code = "D-1", employeur = "X" }, contrat).Refusal()).Code.Should().Be(code);

        await Refuse(new { nature = "cdd", debut = "2024-03-02", fin_prevue = "2024-03-01", heures_hebdomadaires = 35, origine = "autre" }, "contrat_fini_avant_son_debut");
        await Refuse(new { nature = "cdi", debut = "2024-03-02", heures_hebdomadaires = 0, origine = "autre" }, "heures_hebdomadaires_impossibles");
        await Refuse(new { nature = "cdi", debut = "2024-03-02", heures_hebdomadaires = 48.01, origine = "autre" }, "heures_hebdomadaires_impossibles");
        await Refuse(new { nature = "cdi", debut = "2024-03-02", heures_hebdomadaires = 24.001, origine = "autre" }, "demande_invalide");
        await Refuse(new { nature = "stage", debut = "2024-03-02", heures_hebdomadaires = 35, origine = "autre" }, "demande_invalide");
    }

    [Fact]
    public async Task Une_note_ne_porte_pas_de_nir_et_se_borne()
    {
        var adresse = $"{Base}/{await Ouvrir(await api.Structure("Notes"), new { code = "E-1", employeur = "X" }, Cdi())}";
        Task<HttpResponseMessage> Noter(string note) =>
            api.Client.Act(HttpMethod.Post, adresse, "/rencontres", new { le = "2024-04-01", modalite = "physique", avec_salarie = true, note });

        (await Noter("Vu avec 1 85 05 78 006 084 91").Refusal()).Champs.Single().Should().Match<BuildingBlocks.ChampInvalide>(champ => champ.Champ == "note" && champ.Code == "texte_identifiant");
        (await Noter(new string('a', 501)).Refusal()).Champs.Single().Code.Should().Be("trop_long");
        await Noter(new string('a', 500)).Accept();
    }

    [Fact]
    public async Task Un_acte_se_decide_sur_la_version_lue()
    {
        var adresse = $"{Base}/{await Ouvrir(await api.Structure("Versions"), new { code = "F-1", employeur = "X" }, Cdi())}";

        (await api.Client.PostAsJsonAsync($"{adresse}/rupture", new { le = "2024-04-01", cause = "demission" }).Refusal()).Code.Should().Be("if_match_absent");
        await api.Client.Act(HttpMethod.Post, adresse, "/rupture", new { le = "2024-04-01", cause = "demission" }).Accept();
        (await api.Client.Act(HttpMethod.Post, adresse, "/rupture", new { le = "2024-04-01", cause = "demission" }).Refusal()).Code.Should().Be("contrat_deja_rompu");
        await api.Client.Act(HttpMethod.Post, adresse, "/annulations", new { acte = "rupture", motif = "Erreur de suivi" }).Accept();
        (await api.Client.Act(HttpMethod.Post, adresse, "/annulations", new { acte = "rupture", motif = " " }).Refusal()).Champs.Single().Champ.Should().Be("motif");
        (await api.Client.Act(HttpMethod.Post, adresse, "/fin", null).Refusal()).Code.Should().Be("cdi_sans_terme");
        (await api.Client.Act(HttpMethod.Post, $"{Base}/{Guid.CreateVersion7()}", "/fin", null).Refusal()).Code.Should().Be("if_match_absent");
        await api.Client.Act(HttpMethod.Put, adresse, "/contrat", new { contrat = Cdi("2024-03-05"), motif = "Le contrat commence le 5." }).Accept();
        var vue = await api.Client.Read<SuiviEmploiVue>(adresse);
        vue.Corrections.Select(correction => correction.Objet).Should().Equal(ObjetCorrection.Rupture, ObjetCorrection.Contrat);
        vue.Corrections[1].Avant!.Debut.Should().Be(new DateOnly(2024, 3, 1));
        var rencontre = await Id(api.Client.Act(HttpMethod.Post, adresse, "/rencontres", new { le = "2024-04-01", modalite = "visio", avec_employeur = true }));
        await api.Client.Act(HttpMethod.Post, adresse, $"/rencontres/{rencontre}/annulation", new { motif = "Mauvais suivi" }).Accept();
        (await api.Client.Act(HttpMethod.Post, adresse, $"/rencontres/{rencontre}/annulation", new { motif = "Mauvais suivi" }).Refusal()).Code.Should().Be("rencontre_du_suivi_annulee");
    }

    [Fact]
    public async Task Une_liste_se_filtre_se_pagine_et_s_exporte()
    {
        var structure = await api.Structure("Listes");
        var entreprise = await api.Client.Create($"{SuiviApi.Base}/structures/{structure}/entreprises", new { nom = "Café de l'Étoile" });
        foreach (var jour in Enumerable.Range(1, 5))
            await Ouvrir(structure, new { code = $"L-{jour}", employeur = $"Entreprise {jour}" }, Cdi($"2024-04-0{jour}"));
        var ancien = await Ouvrir(structure, new { code = "L-6", entreprise_id = entreprise }, Cdi("2024-01-10"));
        async Task<string[]> Codes(string filtre) =>
            [.. (await api.Client.Read<Page<SuiviResumeVue>>($"{Base}?structure_id={structure}&{filtre}")).Elements.Select(suivi => suivi.Code)];

        (await Codes("")).Should().Equal("L-6", "L-1", "L-2", "L-3", "L-4", "L-5");
        (await Codes("du=2024-04-02&au=2024-04-03")).Should().Equal("L-2", "L-3");
        (await Codes("a_suivre=true")).Should().Equal("L-6");
        (await Codes("a_suivre=false&au=2024-04-01")).Should().Equal("L-1");
        (await Codes($"entreprise_id={entreprise}")).Should().Equal("L-6");
        (await Codes("employeur=cafe de l")).Should().Equal("L-6");
        (await Codes("est_durable=false")).Should().BeEmpty();
        await api.Client.Act(HttpMethod.Post, $"{Base}/{ancien}", "/rupture", new { le = "2024-04-01", cause = "demission" }).Accept();
        (await Codes("etat=rompu")).Should().Equal("L-6");
        var premiere = await api.Client.Read<Page<SuiviResumeVue>>($"{Base}?structure_id={structure}&limite=4&compter=true");
        var seconde = await api.Client.Read<Page<SuiviResumeVue>>($"{Base}?structure_id={structure}&limite=4&curseur={premiere.CurseurSuivant}");
        (premiere.Total, premiere.Elements.Count, seconde.Elements.Count, seconde.CurseurSuivant).Should().Be((6, 4, 2, null));
        (await Csv($"{Base}?structure_id={structure}")).Should().HaveCount(7).And.Contain(ligne => ligne.Contains("L-3"));
    }

    [Fact]
    [Trait("Exigence", "SUI-4")]
    public async Task Les_contrats_a_suivre_sont_ranges_par_urgence_et_annonces_une_fois()
    {
        var structure = await api.Structure("À suivre");
        await Ouvrir(structure, new { code = "S-1", employeur = "X" }, Cdi("2024-04-10"));
        var silence = await Ouvrir(structure, new { code = "S-2", employeur = "X" }, Cdi("2024-03-16"));
        await Ouvrir(structure, new { code = "S-3", employeur = "X" }, Cdi("2024-03-17"));
        await Ouvrir(structure, new { code = "S-4", employeur = "X" }, Cdi("2024-04-10", "2024-04-30"));
        await Ouvrir(structure, new { code = "S-5", employeur = "X" }, Cdi("2024-04-10", "2024-05-01"));

        var page = await api.Client.Read<Page<SuiviASuivreVue>>($"{Base}/a-suivre?structure_id={structure}");

        page.Elements.Select(suivi => (suivi.Code, suivi.JoursAvantFinEssai, suivi.JoursSansRencontre)).Should().BeEquivalentTo(
            [("S-2", (int?)null, 30), ("S-4", 15, 5)]);
        await Veiller();
        await Veiller();
        (await Annonces(structure, "rencontre_suivi")).Should().Be(1);
        (await Annonces(structure, "fin_periode_essai")).Should().Be(2);
        await api.Client.Act(HttpMethod.Post, $"{Base}/{silence}", "/rencontres", new { le = "2024-04-15", modalite = "visio", avec_employeur = true }).Accept();
        (await api.Client.Read<Page<SuiviASuivreVue>>($"{Base}/a-suivre?structure_id={structure}")).Elements.Should().ContainSingle().Which.Code.Should().Be("S-4");
        (await Csv($"{Base}/a-suivre?structure_id={structure}")).Should().HaveCount(2);
    }

    private Task<bool> Veiller() => api.InScope(async services => (await services.GetRequiredService<IMediator>().Send(new VeillerSuivis())).Error is null);

    private Task<long> Annonces(Guid structure, string nature) => api.Lire<long>(
        $"SELECT count(*) FROM suivi_emploi.outbox WHERE type LIKE '%ObligationPosee%' AND payload::text LIKE '%{structure}%' AND payload::text LIKE '%{nature}%'");

    private Task<Guid> Ouvrir(Guid structure, object suivi, object contrat) => api.Client.Create($"{SuiviApi.Base}/structures/{structure}/suivis", new { suivi, contrat });

    private Task<HttpResponseMessage> Poster(Guid structure, object suivi, object contrat) =>
        api.Client.PostAsJsonAsync($"{SuiviApi.Base}/structures/{structure}/suivis", new { suivi, contrat }, HttpSteps.Json);

    private static object Cdi(string debut = "2024-03-01", string? essai = null) =>
        new { nature = "cdi", debut, heures_hebdomadaires = 35, origine = "autre", fin_essai = essai };

    private static async Task<Guid> Id(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
    }

    private async Task<string[]> Csv(string adresse)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, adresse) { Headers = { { "Accept", "text/csv" } } };
        using var answer = await api.Client.SendAsync(request);
        return (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.RapprochementApi;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>L'expérimentation des Pays de la Loire, sur la vraie application.</summary>
public sealed class RapprochementsHttpTests(RapprochementApi api) : IClassFixture<RapprochementApi>
{
    private static readonly string Annee = $"experimentations/{PaysDeLaLoire}/2021";

    [Fact]
    [Trait("Exigence", "GE-5")]
    [Trait("Exigence", "GE-6")]
    [Trait("Exigence", "GE-18")]
    public async Task L_experimentation_de_2021_se_joue_de_bout_en_bout()
    {
        await Regler();
        var groupement = await api.UnGroupement("GE de l'Estuaire", "44", "49");
        var fiche = $"groupements/{groupement}";
        await PremierePhase(fiche);
        var besoin = await api.Groupement.Create($"{AnimationApi.Base}/{fiche}/besoins", Besoin());
        var projet = await api.Projet(api.Semes, "SEMES", "A-24", "N1103");
        await api.Projet(api.Semes, "SEMES", "A-25", "K1304");

        var mise = await Proposer(besoin, projet);
        await Acte(api.Groupement, $"mises-en-rapport/{mise}", "issues", new { issue = "mise_en_relation", le = "2021-12-20" }).Accept();
        await Acte(api.Groupement, $"mises-en-rapport/{mise}", "issues", new { issue = "embauche", le = "2021-12-20", contrat = "cdi" }).Accept();
        (await Lire(api.Groupement, $"besoins/{besoin}"))["etat"]!.GetValue<string>().Should().Be("pourvu");
        await Acte(api.Chargee, fiche, "subvention", new { le = "2021-12-20" }).Accept();

        Chiffres(await Lire(api.Chargee, Annee));
    }

    private static void Chiffres(JsonNode vue)
    {
        vue["siaes"]!.AsArray().GroupBy(siae => siae!["promotion"]!.GetValue<int>()).Select(promotion => (promotion.Key, promotion.Count())).Should().Equal((2019, 3), (2020, 5));
        vue["siaes"]!.AsArray().Select(siae => siae!["departement"]!.GetValue<string>()).Distinct().Order().Should().Equal("44", "49", "53", "85");
        var chiffres = vue["chiffres"]!;
        (string Nom, decimal Valeur)[] attendus =
        [
            ("documents_valides", 1), ("contacts", 1), ("partenariats", 1), ("propositions", 1), ("mises_en_relation", 1), ("embauches", 1), ("refus", 0), ("heures_valorisees", 7),
            ("temps_valorise_eur", 227.5m), ("subventions", 1), ("subventions_eur", 10_000), ("groupements_rencontres", 1),
        ];
        attendus.Select(attendu => (attendu.Nom, chiffres[attendu.Nom]!.GetValue<decimal>())).Should().Equal(attendus);
        chiffres["delais"]![0]!["mediane_jours"]!.GetValue<decimal>().Should().Be(9);
    }

    private async Task Regler()
    {
        var siaes = Siaes.Select(siae => new { structure_id = api.Structures[siae.Nom], promotion = siae.Promotion });
        await api.Chargee.PutAsJsonAsync($"{AnimationApi.Base}/{Annee}", new { montant_subvention_eur = 10_000, siaes }, HttpSteps.Json).Accept();
        var hypothese = await api.Chargee.Create($"{AnimationApi.Base}/{Annee}/hypotheses", new { enonce = "Une immersion convainc", le = "2021-09-06" });
        await Acte(api.Chargee, Annee, $"hypotheses/{hypothese}/constat", new { verdict = "confirmee", constat = "Deux groupements sur trois" }).Accept();
    }

    /// <summary>Each step by who does it: the groupement validates its own document.</summary>
    private async Task PremierePhase(string fiche)
    {
        await Etape(fiche, "animatrice_accueillie", "2021-09-15");
        await Acte(api.Chargee, fiche, "temps", new { le = "2021-09-15", heures = 7, cout_horaire_eur = 32.5m }).Accept();
        await Acte(api.Chargee, fiche, "journees", new { le = "2021-09-15", demi_journees = 2, objet = "Accueil" }).Accept();
        await Acte(api.Chargee, fiche, "collaborations", new { nature = "Mise à disposition", structure_id = api.Structures["Partage 44"] }).Accept();
        await Etape(fiche, "collaborations_identifiees", "2021-09-20");
        await Acte(api.Chargee, fiche, "tensions", new { code_rome = "N1103", cause = "Horaires décalés" }).Accept();
        await Etape(fiche, "tensions_analysees", "2021-10-04");
        await Acte(api.Chargee, fiche, "analyses", new { texte = "Ce que nous avons observé.", le = "2021-10-11" }).Accept();
        (await Acte(api.Chargee, fiche, "analyses/1/validation", new { le = "2021-10-18" }).Refusal()).Code.Should().Be("validation_sans_motif");
        await Acte(api.Groupement, fiche, "analyses/1/validation", new { le = "2021-10-18" }).Accept();
        await Etape(fiche, "document_analyse_valide", "2021-10-18");
        (await Acte(api.Chargee, fiche, "contacts-siae", new { structure_id = api.Structures["Passerelles 85"], le = "2021-11-08" }).Refusal()).Code.Should().Be("siae_hors_du_territoire");
        await Acte(api.Chargee, fiche, "contacts-siae", new { structure_id = api.Structures["SEMES"], le = "2021-11-08" }).Accept();
        await Etape(fiche, "mis_en_contact_siae", "2021-11-08");
        (await Acte(api.Chargee, fiche, "subvention", new { le = "2021-12-20" }).Refusal()).Code.Should().Be("premiere_phase_inachevee");
        await Acte(api.Chargee, fiche, "partenariats", new { structure_id = api.Structures["SEMES"], objet = "Deux immersions par mois", le = "2021-12-06" }).Accept();
        await Etape(fiche, "partenariat_amorce", "2021-12-06");
    }

    private async Task<Guid> Proposer(Guid besoin, Guid projet)
    {
        var classes = (await Lire(api.Chargee, $"besoins/{besoin}/appariements"))["projets"]!.AsArray();
        classes.Select(classe => classe!["code"]!.GetValue<string>()).Take(2).Should().Equal("A-24", "A-25");
        classes[0]!["score"]!.GetValue<int>().Should().Be(90);

        var mise = await api.Chargee.Create($"{AnimationApi.Base}/besoins/{besoin}/mises-en-rapport", new { projet_id = projet });
        (await api.Groupement.GetAsync($"{AnimationApi.Base}/mises-en-rapport/{mise}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Liste(api.Groupement, "mises-en-rapport")).Should().NotContain(mise);
        (await api.Chargee.PostAsJsonAsync($"{AnimationApi.Base}/besoins/{besoin}/mises-en-rapport", new { projet_id = projet }).Refusal()).Code.Should().Be("proposition_deja_en_cours");
        await Acte(api.Semes, $"mises-en-rapport/{mise}", "accord", new { }).Accept();

        var lue = await Lire(api.Groupement, $"mises-en-rapport/{mise}");
        lue.ToJsonString().Should().NotContain("A-24").And.NotContain($"{projet}").And.Contain("N1103");
        (await Lire(api.Semes, $"mises-en-rapport/{mise}"))["code"]!.GetValue<string>().Should().Be("A-24");
        return mise;
    }

    private Task Etape(string fiche, string etape, string le) => Acte(api.Chargee, fiche, "etapes", new { etape, le }).Accept();

    [Fact]
    public async Task Chacun_ne_voit_que_ce_qui_est_a_lui()
    {
        var groupement = await api.UnGroupement("GE du Vignoble", "44");
        await Acte(api.Chargee, $"groupements/{groupement}", "contacts-siae", new { structure_id = api.Structures["SEMES"] }).Accept();
        var besoin = await api.Groupement.Create($"{AnimationApi.Base}/groupements/{groupement}/besoins", Besoin());
        var projet = await api.Projet(api.Semes, "SEMES", "B-1", "N1103");

        foreach (var (voit, http) in new[]
                 {
                     (true, api.Chargee), (true, api.Groupement), (true, api.Semes), (false, api.Passerelles), (true, await api.Ddets("44")), (false, await api.Ddets("85")),
                     (false, await api.ChargeeDeMission("53")), (false, await api.CreateClientFor(new("groupement_employeurs", Partenaire: Guid.CreateVersion7()))),
                 })
        {
            (await http.GetAsync($"{AnimationApi.Base}/groupements/{groupement}")).StatusCode.Should().Be(voit ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            (await Liste(http, "groupements")).Contains(groupement).Should().Be(voit);
            (await http.GetAsync($"{AnimationApi.Base}/besoins/{besoin}")).StatusCode.Should().Be(voit ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }

        (await api.Passerelles.GetAsync($"{AnimationApi.Base}/projets/{projet}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await api.Groupement.GetAsync($"{AnimationApi.Base}/projets/{projet}").Refusal()).Code.Should().Be("droit_absent");
        (await api.Groupement.PostAsJsonAsync($"{AnimationApi.Base}/besoins/{besoin}/mises-en-rapport", new { projet_id = projet }).Refusal()).Code.Should().Be("projet_introuvable");
        (await api.Semes.GetAsync($"{AnimationApi.Base}/{Annee}").Refusal()).Code.Should().Be("hors_perimetre");
        (await api.Chargee.GetAsync($"{AnimationApi.Base}/experimentations/france/2021").Refusal()).Code.Should().Be("hors_perimetre");
        (await api.Client.GetAsync($"{AnimationApi.Base}/experimentations/france/2021")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Une_saisie_fausse_est_refusee_avec_sa_raison()
    {
        var groupement = await api.UnGroupement("GE du Layon", "49");

        (await Poster("groupements", new { groupement = new { nom = "GE sans lieu" } }, api.Client)).Should().Be("groupement_sans_territoire");
        (await Poster("groupements", new { groupement = new { nom = "GE DU LAYON", departements = new[] { "49" } } })).Should().Be("groupement_deja_connu");
        (await Poster("groupements", new { groupement = new { nom = "GE d'ailleurs", departements = new[] { "14" } } })).Should().Be("hors_perimetre");
        (await Poster("groupements", new { groupement = new { nom = new string('x', 1_000_000), departements = new[] { "49" } } })).Should().Be("demande_invalide");
        (await Poster($"groupements/{groupement}/besoins", Besoin("Z9999"), api.Groupement)).Should().Be("code_rome_inconnu");
        (await Poster($"groupements/{groupement}/besoins", Besoin("magasinier"), api.Groupement)).Should().Be("demande_invalide");
        (await Poster($"groupements/{groupement}/besoins", Besoin(postes: 0), api.Groupement)).Should().Be("demande_invalide");
        var projets = $"structures/{api.Structures["SEMES"]}/projets";
        (await Poster(projets, new { code = "C-1", projet = new { metiers = new[] { "Z9999" } } }, api.Semes)).Should().Be("code_rome_inconnu");
        (await Poster(projets, new { code = "C-1", projet = new { metiers = Array.Empty<string>() } }, api.Semes)).Should().Be("demande_invalide");
        (await Poster(projets, new { code = "Camille Martin", projet = new { metiers = new[] { "N1103" } } }, api.Semes)).Should().Be("demande_invalide");
        (await Poster(projets, new { code = "C-1", projet = new { metiers = new[] { "N1103" } } }, api.Passerelles)).Should().Be("siae_du_rapprochement_introuvable");
        (await Poster($"groupements/{groupement}/difficultes", new { texte = "Vue avec 1 85 07 14 118 001 25" }, api.Chargee, groupement)).Should().Be("demande_invalide");
    }

    [Fact]
    public async Task Un_fichier_de_codes_rome_se_simule_se_charge_et_dit_ses_anomalies()
    {
        const string fichier = "code;libelle\nM1607;Secrétariat\nN1103;Magasinage\nXX;Faux\nM1607;Secrétariat bis\n";

        var essai = await (await Charger(api.Client, fichier, "?simulation=true")).Content.ReadFromJsonAsync<JsonNode>();
        var refuse = await (await Charger(api.Client, fichier)).Content.ReadFromJsonAsync<JsonNode>();
        essai!["anomalies"]!.AsArray().Select(anomalie => (anomalie!["ligne"]!.GetValue<int>(), anomalie["code"]!.GetValue<string>()))
            .Should().Equal((3, "libelle_change"), (4, "code_rome_mal_forme"), (5, "doublon_dans_le_fichier"));
        refuse!["importees"]!.GetValue<int>().Should().Be(0);

        var charge = await (await Charger(api.Client, fichier, "?partiel=true")).Content.ReadFromJsonAsync<JsonNode>();
        charge!["importees"]!.GetValue<int>().Should().Be(2);
        (await Codes("secret")).Should().Equal("M1607");
        (await Codes("m16")).Should().Equal("M1607");
        (await Codes("MAGASINAGE")).Should().Equal("N1103");
        (await Charger(api.Chargee, fichier).Refusal()).Code.Should().Be("droit_absent");
    }

    private async Task<IEnumerable<string>> Codes(string recherche) =>
        (await Lire(api.Groupement, $"codes-rome?recherche={recherche}"))["elements"]!.AsArray().Select(code => code!["code"]!.GetValue<string>());

    private async Task<string> Poster(string adresse, object corps, HttpClient? http = null, Guid? groupement = null) => groupement is { } id
        ? (await Acte(http!, $"groupements/{id}", adresse.Split('/')[^1], corps).Refusal()).Code
        : (await (http ?? api.Chargee).PostAsJsonAsync($"{AnimationApi.Base}/{adresse}", corps, HttpSteps.Json).Refusal()).Code;
}

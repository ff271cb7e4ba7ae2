using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.AnimationRegionale.Tests.Enquetes;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.AnimationRegionale.Tests;

/// <summary>Accompaniments, taken-over counts, watch list, communication and programme, and who reads them.</summary>
public sealed class VieHttpTests(VieApi api) : IClassFixture<VieApi>
{
    private const string Publie = """
        action;cible;objectifs;nombre
        Rencontres partenariales;stratégie pauvreté, SPIE, CD, DREETS, DDETS, réseaux;Promouvoir les enjeux du programme SEVE;9
        Groupe d'échange de pratiques CIP/ET;SEVE 1;avancées, tensions, recrutement;4
        Groupe d'échange de pratiques CIP/ET pour les AI;SEVE 1;retours d'expérience en AI;2
        Groupe de travail interrégional pour les AI;SEVE 1;outil PMSMP, recrutement;5
        Temps collectifs d'échange pour les formateurs;SEVE 1;avancées, GEP, logistique;4
        Temps individuels pour les formateurs;SEVE 1;avancées, GEP, logistique;14
        Accompagnement individuel;SEVE 1;évaluations, régulation formation;14
        Accompagnement individuel;SEVE 2;évaluations, régulation formation;20
        Accompagnement collectif;SEVE 1;retour d'expérience, communication;3
        Accompagnement collectif;SEVE 2;retour d'expérience, communication;3
        Groupe d'échange de pratiques CIP/ET;SEVE 2;outils de suivi;1
        """;

    [Fact]
    [Trait("Exigence", "ANI-57")]
    public async Task Le_decompte_publie_d_une_annee_se_reprend_se_redepose_et_redonne_ses_totaux()
    {
        (await Deposer(Publie, "region=28&annee=2021&fichier=accompagnements.csv&simulation=true"))["importees"]!.GetValue<int>().Should().Be(0);
        (await Deposer(Publie, "region=28&annee=2021&fichier=accompagnements.csv"))["importees"]!.GetValue<int>().Should().Be(11);
        await Deposer(Publie, "region=28&annee=2021&fichier=accompagnements.csv");

        var bilan = await api.Vue("bilans-actions/28/2021");

        (bilan["total_seve1"]!.GetValue<int>(), bilan["total_seve2"]!.GetValue<int>(), bilan["total_promotion"]!.GetValue<int>(), bilan["total"]!.GetValue<int>()).Should().Be((46, 24, 9, 79));
        bilan["lignes"]!.AsArray().Select(ligne => ligne!["nombre"]!.GetValue<int>()).Should().Equal(9, 4, 2, 5, 4, 14, 14, 20, 3, 3, 1);
        var retrait = $"{VieApi.Base}/actions-reprises/{(await api.Vue("actions-reprises?region=28&annee=2021"))["elements"]![0]!["id"]}/retrait";
        (await api.Client.PostAsJsonAsync(retrait, new { motif = "Détail saisi" }).AsRefusal()).Code.Should().Be("if_match_absent");
    }

    [Fact]
    public async Task Un_decompte_ambigu_double_ou_mal_compte_n_ecrit_rien()
    {
        var vue = await Deposer("action;cible;objectifs;nombre\nGEP;SEVE 1 et SEVE 2;;3\nCOPIL;SEVE 1;;2\nCopil;Seve 1;;1\nVisite;SEVE 1;;-1\nJMA;SEVE 1;a\u0007b;1\n", "region=28&annee=2020");

        vue["importees"]!.GetValue<int>().Should().Be(0);
        vue["anomalies"]!.AsArray().Select(anomalie => anomalie!["code"]!.GetValue<string>()).Should()
            .BeEquivalentTo("valeur_ambigue", "doublon_dans_le_fichier", "doublon_dans_le_fichier", "nombre_negatif", "caractere_interdit");
        (await api.Vue("bilans-actions/28/2020"))["total"]!.GetValue<int>().Should().Be(0);
    }

    [Fact]
    public async Task Un_accompagnement_collectif_se_note_se_corrige_et_n_est_lu_que_des_siens()
    {
        var (ici, voisine) = (await api.Structure("Atelier du Bocage"), await api.Structure("Rouen Emploi", "76"));
        var corps = Accompagnement([ici, voisine]);
        var id = await api.Client.Create($"{VieApi.Base}/accompagnements", new { region = "28", accompagnement = corps });

        (await api.Client.PostAsJsonAsync($"{VieApi.Base}/accompagnements", new { region = "28", accompagnement = Accompagnement([ici, ici]) }).AsRefusal()).Should()
            .Be((HttpStatusCode.BadRequest, "accompagne_deux_fois"));
        (await api.Client.PostAsJsonAsync($"{VieApi.Base}/accompagnements", new { region = "28", accompagnement = Accompagnement([ici], "2022-10-21") }).AsRefusal()).Should()
            .Be((HttpStatusCode.Conflict, "accompagnement_a_venir"));
        (await api.Client.PostAsJsonAsync($"{VieApi.Base}/accompagnements", new { region = "28", accompagnement = Accompagnement([Guid.CreateVersion7()]) }).AsRefusal()).Should()
            .Be((HttpStatusCode.NotFound, "structure_accompagnee_introuvable"));
        await api.Acte(HttpMethod.Put, $"accompagnements/{id}", "", Accompagnement([voisine, ici], "2022-10-12")).Accept();

        var siae = await api.CreateClientFor(new("direction_siae", Structures: [ici]));
        var lu = await siae.Read<JsonNode>($"{VieApi.Base}/accompagnements/{id}");
        (lu["le"]!.GetValue<string>(), lu["structures"]!.AsArray().Count, lu["structures"]![0]!["nom"]!.GetValue<string>()).Should().Be(("2022-10-12", 1, "Atelier du Bocage"));
        (await siae.PostAsJsonAsync($"{VieApi.Base}/accompagnements", new { region = "28", accompagnement = corps }).AsRefusal()).Code.Should().Be("droit_absent");
        var orne = await api.CreateClientFor(new("ddets", Departements: ["61"]));
        (await orne.GetAsync($"{VieApi.Base}/accompagnements/{id}").AsRefusal()).Status.Should().Be(HttpStatusCode.NotFound);
        var bretagne = await api.CreateClientFor(new("charge_mission", Regions: ["53"]));
        (await bretagne.PostAsJsonAsync($"{VieApi.Base}/accompagnements", new { region = "28", accompagnement = corps }).AsRefusal()).Code.Should().Be("hors_perimetre");
        await api.Acte(HttpMethod.Post, $"accompagnements/{id}", "/retrait", new { motif = "Noté deux fois" }).Accept();
        (await siae.GetStringAsync($"{VieApi.Base}/accompagnements?annee=2022&structure={voisine}")).Should().NotContain(id.ToString());
        (await api.Client.GetStringAsync($"{VieApi.Base}/accompagnements?annee=2022&region=28&programme=SEVE2&nature=collectif&structure={voisine}")).Should().Contain(id.ToString());
    }

    [Fact]
    public async Task Une_structure_suivie_de_pres_ne_le_lit_pas_et_ne_l_est_qu_une_fois_par_motif()
    {
        var structure = await api.Structure("Tremplin en peine");
        var corps = new { structure_id = structure, motif = "changement_direction", gravite = "a_suivre", depuis = "2022-10-01" };
        var id = await api.Client.Create($"{VieApi.Base}/vigilances", corps);

        (await api.Client.PostAsJsonAsync($"{VieApi.Base}/vigilances", corps).AsRefusal()).Should().Be((HttpStatusCode.Conflict, "vigilance_deja_ouverte"));
        await api.Acte(HttpMethod.Post, $"vigilances/{id}", "/suivi", new { le = "2022-10-05", note = "Point avec la présidence", gravite = "critique" }).Accept();
        var siae = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        (await siae.GetAsync($"{VieApi.Base}/vigilances/{id}").AsRefusal()).Status.Should().Be(HttpStatusCode.NotFound);
        (await siae.GetStringAsync($"{VieApi.Base}/vigilances")).Should().Contain("\"elements\":[]");
        var ddets = await api.CreateClientFor(new("ddets", Departements: ["14"]));
        (await ddets.GetStringAsync($"{VieApi.Base}/vigilances?gravite=critique&ouvertes=true")).Should().Contain("Point avec la présidence");
        await api.Acte(HttpMethod.Post, $"vigilances/{id}", "/levee", new { le = "2022-10-20", raison = "La direction est là" }).Accept();
        await api.Client.Create($"{VieApi.Base}/vigilances", corps);
    }

    [Fact]
    public async Task Deux_fiches_fusionnees_ne_laissent_qu_une_vigilance_ouverte_et_citent_la_conservee()
    {
        var (absorbee, conservee) = (await api.Structure("Fiche en double"), await api.Structure("Fiche gardée"));
        foreach (var structure in new[] { absorbee, conservee })
            await api.Client.Create($"{VieApi.Base}/vigilances", new { structure_id = structure, motif = "decrochage", gravite = "critique", depuis = "2022-10-01" });
        var accompagnement = await api.Client.Create($"{VieApi.Base}/accompagnements", new { region = "28", accompagnement = Accompagnement([absorbee]) });

        await api.Dire(new StructuresFusionnees(conservee, absorbee, VieApi.Aujourdhui));
        await api.Dire(new StructureRenommee(conservee, "Fiche renommée"));

        (await api.Lire<long>($"SELECT count(*) FROM animation_regionale.vigilances WHERE structure_id = '{conservee}' AND levee_le IS NULL")).Should().Be(1);
        (await api.Lire<long>($"SELECT count(*) FROM animation_regionale.vigilances WHERE structure_id = '{absorbee}'")).Should().Be(0);
        var structures = (await api.Vue($"accompagnements/{accompagnement}"))["structures"]!.AsArray();
        (structures.Count, structures[0]!["structure_id"]!.GetValue<Guid>(), structures[0]!["nom"]!.GetValue<string>()).Should().Be((1, conservee, "Fiche renommée"));
    }

    [Fact]
    [Trait("Exigence", "ANI-80")]
    public async Task Les_articles_de_la_lettre_se_listent_par_mois_et_une_formule_ne_s_execute_pas()
    {
        foreach (var mois in new[] { "2022-09", "2022-01", "2022-04" })
            await api.Client.Create($"{VieApi.Base}/communications", Communication("article_newsletter", mois, $"=Titre {mois}"));
        await api.Client.Create($"{VieApi.Base}/communications", Communication("video", "2022-05", "Vidéo"));

        var liste = await api.Vue("communications?region=28&annee=2022&nature=article_newsletter");
        liste["elements"]!.AsArray().Select(article => article!["mois"]!.GetValue<string>()).Should().Equal("2022-01-01", "2022-04-01", "2022-09-01");
        var demande = new HttpRequestMessage(HttpMethod.Get, $"{VieApi.Base}/communications") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/csv") } } };
        (await (await api.Client.SendAsync(demande)).Content.ReadAsStringAsync()).Should().Contain("'=Titre 2022-01");
        (await api.Client.PostAsJsonAsync($"{VieApi.Base}/communications", Communication("site", "2022-05", "Page", "http://exemple.fr")).Refusal()).Champs
            .Should().ContainSingle().Which.Should().Match<SeveEmploi.BuildingBlocks.ChampInvalide>(champ => champ.Champ == "communication.lien" && champ.Code == "lien_invalide");
    }

    [Fact]
    [Trait("Exigence", "ANI-6")]
    public async Task Le_programme_d_une_region_et_d_une_structure_suit_l_echeancier_et_se_transmet()
    {
        var structure = await api.Structure("Programme Emploi");
        var region = await api.Vue("programmes/regions/28/2022");
        var seve2 = await api.Vue($"programmes/structures/{structure}/2022?programme=SEVE2");

        Natures(region).Count(nature => nature == "copil_regional").Should().Be(2);
        Natures(region).Should().Contain("journee_interregionale").And.Contain("seminaire_regional").And.NotContain("saisie_mensuelle");
        Natures(seve2).Count(nature => nature == "saisie_mensuelle").Should().Be(12);
        Natures(seve2).Should().Contain("auto_evaluation").And.Contain("point_trimestriel").And.Contain("bilan_annuel").And.Contain("lancement_seve2");
        seve2["temps"]!.AsArray().Select(temps => temps!["le"]!.GetValue<string>()).Should().BeInAscendingOrder();
        seve2["temps"]!.AsArray().Select(temps => temps!["quand"]!.GetValue<string>()).Should().Contain("avant le 31/01/2023");

        var transmission = new { region = "28", annee = 2022, le = "2022-10-20", destinataires = new[] { "Directions de la promotion 2022" }, occasion = "Premier séminaire" };
        await api.Client.Create($"{VieApi.Base}/programmes/transmissions", transmission);
        (await api.Client.PostAsJsonAsync($"{VieApi.Base}/programmes/transmissions", transmission).AsRefusal()).Code.Should().Be("programme_deja_transmis");
        var gardee = (await api.Vue("programmes/transmissions?region=28&annee=2022"))["elements"]![0]!;
        gardee["temps"]!.AsArray().Should().HaveCount(region["temps"]!.AsArray().Count);
    }

    private static IEnumerable<string> Natures(JsonNode programme) => programme["temps"]!.AsArray().Select(temps => temps!["nature"]!.GetValue<string>());

    private async Task<JsonNode> Deposer(string csv, string parametres)
    {
        var corps = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var reponse = await api.Client.PostAsync($"{VieApi.Base}/actions-reprises/imports?{parametres}", corps);
        reponse.StatusCode.Should().Be(HttpStatusCode.OK, await reponse.Content.ReadAsStringAsync());
        return (await reponse.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static object Accompagnement(Guid[] structures, string le = "2022-10-10") =>
        new { nature = "collectif", cible = "structures", programme = "SEVE2", le, themes = new[] { "preparation_copil" }, structure_ids = structures };

    private static object Communication(string nature, string mois, string titre, string? lien = null) => new { region = "28", communication = new { nature, mois, titre, lien } };
}

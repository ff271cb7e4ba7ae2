using System.Net;
using System.Net.Http.Json;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Structures;

public sealed class StructuresHttpTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    [Fact]
    [Trait("Exigence", "XC-60")]
    [Trait("Exigence", "XC-61")]
    public async Task Une_structure_se_cree_et_se_lit_avec_les_faits_du_jour()
    {
        var id = await api.Client.Create(ReferentielApi.Structures, new
        {
            nom = "Atelier du Bocage",
            type = "ACI",
            departement = "14",
            siret = Sirets.Nouveau(),
            commune = "Vire",
            bassin_emploi = "Vire Normandie",
            activites = new List<string> { "Maraîchage" },
            du = "2020-01-01",
        });
        await api.Acte(id, "conventionnements", new { type = "EI", du = "2021-06-01" }).Accept();
        await api.Acte(id, "effectifs", new { le = "2021-01-01", permanents = 5, salaries_insertion = 28, entreprises_partenaires = 0 }).Accept();
        await api.Acte(id, "sorties-emploi-durable", new { annee = 2020, nombre = 3 }).Accept();
        await api.Acte(id, "declarations-fse", new { annee = 2021, part = "partie" }).Accept();
        await api.Acte(id, "localisations", new { departement = "76", du = "2021-07-01", commune = "Rouen" }).Accept();

        var avant = await api.Lire($"{ReferentielApi.Structures}/{id}?le=2021-05-31");
        var apres = await api.Lire($"{ReferentielApi.Structures}/{id}?le=2021-07-01");

        avant["types"]!.ToJsonString().Should().Be("""["ACI"]""");
        avant["departement"]!.GetValue<string>().Should().Be("14");
        avant["bassin_emploi"]!.GetValue<string>().Should().Be("Vire Normandie");
        apres["types"]!.ToJsonString().Should().Be("""["ACI","EI"]""");
        apres["departement"]!.GetValue<string>().Should().Be("76");
        apres["region"]!.GetValue<string>().Should().Be("28");
        apres["effectifs"]!["entreprises_partenaires"]!.GetValue<int>().Should().Be(0);
        apres["sorties_emploi_durable"]!["nombre"]!.GetValue<int>().Should().Be(3);
        apres["fse"]!["part"]!.GetValue<string>().Should().Be("partie");
    }

    [Fact]
    public async Task Chaque_acte_demande_la_version_lue()
    {
        var id = await api.Structure("Version");

        var sans = await api.Client.PostAsJsonAsync($"{ReferentielApi.Structures}/{id}/renommages", new { nom = "X" });
        sans.StatusCode.Should().Be((HttpStatusCode)428);

        var perimee = new HttpRequestMessage(HttpMethod.Post, $"{ReferentielApi.Structures}/{id}/renommages") { Content = JsonContent.Create(new { nom = "X" }) };
        perimee.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
        (await api.Client.SendAsync(perimee).Refusal()).Code.Should().Be("version_perimee");
    }

    [Fact]
    public async Task Deux_structures_vivantes_ne_partagent_pas_un_siret_et_un_type()
    {
        var siret = Sirets.Nouveau();
        var premiere = await api.Structure("Première", siret: siret);

        var refus = await api.Client.PostAsJsonAsync(ReferentielApi.Structures, new { nom = "Seconde", type = "ACI", departement = "14", siret }).Refusal();
        refus.Code.Should().Be("cle_naturelle_deja_prise");
        refus.Detail.Should().Contain(premiere.ToString());

        var autreType = await api.Structure("Autre type", type: "EI", siret: siret);
        (await api.Acte(autreType, "conventionnements", new { type = "ACI", du = "2022-01-01" }).Refusal()).Code.Should().Be("cle_naturelle_deja_prise");

        await api.Acte(premiere, "fermeture", new { le = "2022-06-30", motif = "Fin" }).Accept();
        await api.Acte(autreType, "conventionnements", new { type = "ACI", du = "2022-07-01" }).Accept();
    }

    [Fact]
    public async Task De_deux_creations_simultanees_une_seule_passe()
    {
        var corps = new { nom = "Course", type = "ACI", departement = "14", siret = Sirets.Nouveau() };

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Client.PostAsJsonAsync(ReferentielApi.Structures, corps)));

        responses.Count(response => response.StatusCode == HttpStatusCode.Created).Should().Be(1);
        responses.Count(response => response.StatusCode == HttpStatusCode.Conflict).Should().Be(7);
    }

    [Theory]
    [InlineData("""{"nom":"A","type":"ACI","departement":"14","siret":"12345678901234"}""", "siret", "siret_invalide")]
    [InlineData("""{"nom":"A","type":"ACI","departement":"20"}""", "departement", "valeur_inconnue")]
    [InlineData("""{"nom":"A","type":"XXX","departement":"14"}""", "type", "invalide")]
    [InlineData("""{"nom":" ··· ","type":"ACI","departement":"14"}""", "nom", "obligatoire")]
    [InlineData("""{"nom":"A\u0000","type":"ACI","departement":"14"}""", "nom", "invalide")]
    [InlineData("""{"nom":"A","type":"ACI","departement":"14","du":"0000-01-01"}""", "du", "invalide")]
    [InlineData("""{"nom":"A","type":"ACI"}""", "departement", "obligatoire")]
    public async Task Une_creation_mal_formee_est_refusee_par_son_champ(string json, string champ, string code)
    {
        var refus = await api.Client.PostAsync(ReferentielApi.Structures, new StringContent(json, null, "application/json")).Refusal();

        refus.Status.Should().Be(HttpStatusCode.BadRequest);
        refus.Champs.Should().Contain(invalide => invalide.Champ == champ && invalide.Code == code);
    }

    [Fact]
    public async Task Un_acte_sur_une_structure_inconnue_repond_404()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{ReferentielApi.Structures}/{Guid.NewGuid()}/aliases") { Content = JsonContent.Create(new { alias = "X" }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        (await api.Client.SendAsync(request).Refusal()).Code.Should().Be("structure_introuvable");
        (await api.Client.GetAsync($"{ReferentielApi.Structures}/{Guid.NewGuid()}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("region=99", "region")]
    [InlineData("departement=20", "departement")]
    [InlineData("type=XXX", "type")]
    [InlineData("limite=1000", "limite")]
    public async Task Un_filtre_inconnu_est_refuse_par_son_nom(string requete, string champ) =>
        (await api.Client.GetAsync($"{ReferentielApi.Structures}?{requete}").Refusal()).Champs.Should().ContainSingle().Which.Champ.Should().Be(champ);

    [Fact]
    [Trait("Exigence", "XC-63")]
    public async Task La_recherche_ignore_accents_casse_et_ecriture_inclusive_et_connait_les_alias()
    {
        var id = await api.Structure("Régie des salarié·es engagé·e·s", departement: "27");
        await api.Structure("Régie de Dieppe", departement: "27");
        await api.Acte(id, "aliases", new { alias = "Les Chargé-e-s" }).Accept();

        foreach (var recherche in new[] { "REGIE salarié", "salarié.e.s", "engage", "chargé·e", "chargés", "ré salarie" })
        {
            (await api.Noms($"departement=27&recherche={Uri.EscapeDataString(recherche)}")).Should().Equal(["Régie des salarié·es engagé·e·s"], recherche);
        }

        (await api.Noms("departement=27&recherche=regie")).Should().Equal("Régie de Dieppe", "Régie des salarié·es engagé·e·s");
        (await api.Noms("departement=27&recherche=egie")).Should().BeEmpty();
    }

    [Fact]
    public async Task Renommer_fait_trouver_par_les_deux_noms()
    {
        var id = await api.Structure("Ancienne Enseigne", departement: "48");
        await api.Acte(id, "renommages", new { nom = "Nouvelle Enseigne" }).Accept();

        (await api.Noms("departement=48&recherche=ancienne")).Should().Equal("Nouvelle Enseigne");
    }

    [Fact]
    [Trait("Exigence", "XC-62")]
    public async Task La_liste_repond_du_jour_demande_et_se_suit_page_par_page()
    {
        foreach (var nom in new[] { "Écho", "beta", "Alpha" }) await api.Structure(nom, departement: "05");
        var partie = await api.Structure("Delta", departement: "05");
        await api.Acte(partie, "localisations", new { departement = "04", du = "2022-06-01" }).Accept();

        (await api.Noms("departement=05&le=2022-05-31")).Should().Equal("Alpha", "beta", "Delta", "Écho");
        (await api.Noms("departement=05&le=2022-06-01")).Should().Equal("Alpha", "beta", "Écho");

        var premiere = await api.Lire($"{ReferentielApi.Structures}?departement=05&le=2022-05-31&limite=3&compter=true");
        premiere["total"]!.GetValue<int>().Should().Be(4);
        (await api.Noms($"departement=05&le=2022-05-31&limite=3&curseur={premiere["curseur_suivant"]}")).Should().Equal("Écho");
    }

    [Fact]
    public async Task La_liste_se_filtre_par_type_et_par_reseau()
    {
        var reseau = (await api.Lire($"{ReferentielApi.Partenaires}?nature=reseau"))["elements"]![0]!["id"]!.GetValue<Guid>();
        var id = await api.Structure("En réseau", type: "ETTI", departement: "09");
        await api.Structure("Sans réseau", type: "AI", departement: "09");
        await api.Acte(id, "reseaux", new { reseau_id = reseau, du = "2022-01-01" }).Accept();

        (await api.Noms("departement=09&type=ETTI&le=2022-01-01")).Should().Equal("En réseau");
        (await api.Noms($"departement=09&reseau={reseau}&le=2022-01-01")).Should().Equal("En réseau");
        (await api.Noms($"departement=09&reseau={reseau}&le=2021-12-31")).Should().BeEmpty();
        (await api.Lire($"{ReferentielApi.Structures}/{id}?le=2022-01-01"))["reseaux"]![0]!["id"]!.GetValue<Guid>().Should().Be(reseau);
        (await api.Acte(id, "reseaux", new { reseau_id = Guid.NewGuid(), du = "2022-01-01" }).Refusal()).Code.Should().Be("reseau_introuvable");
        await api.Acte(id, "reseaux/departs", new { reseau_id = reseau, au = "2022-12-31" }).Accept();
    }

    [Fact]
    public async Task La_liste_sort_en_csv_et_en_xlsx()
    {
        await api.Structure("=Formule", departement: "06");
        var csv = new HttpRequestMessage(HttpMethod.Get, $"{ReferentielApi.Structures}?departement=06") { Headers = { { "Accept", "text/csv" } } };
        var texte = await (await api.Client.SendAsync(csv)).Content.ReadAsStringAsync();

        texte.Should().Contain("nom;siret;departement;region").And.Contain("'=Formule");
        texte.Should().NotContain("cle");
        var xlsx = new HttpRequestMessage(HttpMethod.Get, $"{ReferentielApi.Structures}?departement=06")
        {
            Headers = { { "Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" } },
        };
        (await (await api.Client.SendAsync(xlsx)).Content.ReadAsByteArrayAsync()).Take(2).Should().Equal((byte)'P', (byte)'K');
    }

    [Fact]
    [Trait("Exigence", "XC-60")]
    public async Task Une_fusion_reprend_noms_personnes_et_fiches_deja_fondues()
    {
        var (conservee, absorbee, deja) = (await api.Structure("CLIPS la ressourcerie", departement: "76"), await api.Structure("CLIPS", departement: "76"), await api.Structure("Clips asso", departement: "76"));
        var personne = await api.Client.Create(ReferentielApi.Personnes, new { nom = "Martin", prenom = "Lou" });
        await api.Client.Act(HttpMethod.Post, $"{ReferentielApi.Personnes}/{personne}", "/nominations", new { fonction = "direction", du = "2021-01-01", structure_id = absorbee }).Accept();
        await api.Acte(absorbee, "fusions", new { absorbee_id = deja, motif = "Doublon" }).Accept();

        (await api.Lire($"{ReferentielApi.Structures}/{conservee}/rapprochements"))["elements"]!.AsArray()
            .Should().Contain(proche => proche!["id"]!.GetValue<Guid>() == absorbee);
        await api.Acte(conservee, "fusions", new { absorbee_id = absorbee, motif = "Même structure", par = "Camille Durand" }).Accept();

        var lue = await api.Lire($"{ReferentielApi.Structures}/{conservee}");
        lue["aliases"]!.ToJsonString().Should().Contain("CLIPS").And.Contain("Clips asso");
        lue["direction"]![0]!["personne_id"]!.GetValue<Guid>().Should().Be(personne);
        (await api.Lire($"{ReferentielApi.Structures}/{absorbee}"))["fusionnee_dans"]!.GetValue<Guid>().Should().Be(conservee);
        (await api.Lire($"{ReferentielApi.Structures}/{deja}"))["fusionnee_dans"]!.GetValue<Guid>().Should().Be(conservee);
        (await api.Noms("departement=76&recherche=clips")).Should().Equal("CLIPS la ressourcerie");
        (await api.Noms("departement=76&recherche=clips&modifie_depuis=2021-01-01T00:00:00Z")).Should().HaveCount(3);
        (await api.Acte(conservee, "fusions", new { absorbee_id = absorbee, motif = "Encore" }).Refusal()).Code.Should().Be("structure_deja_fusionnee");
        (await api.Acte(conservee, "fusions", new { absorbee_id = conservee, motif = "Soi" }).Refusal()).Code.Should().Be("fusion_avec_elle_meme");
    }

    [Fact]
    public async Task Une_fusion_repond_la_version_de_la_conservee()
    {
        var (conservee, absorbee) = (await api.Structure("Conservée", departement: "88", siret: Sirets.Nouveau()), await api.Structure("Absorbée", departement: "88", siret: Sirets.Nouveau()));
        var corps = new { absorbee_id = absorbee, motif = "Même structure" };
        (await api.Acte(conservee, "fusions", corps).Refusal()).Code.Should().Be("fusion_de_sirets_differents");

        var response = await api.Acte(conservee, "fusions", new { corps.absorbee_id, corps.motif, sirets_differents_confirmes = true });

        var version = (await api.Lire($"{ReferentielApi.Structures}/{conservee}"))["version"]!.GetValue<long>();
        response.Headers.ETag!.Tag.Should().Be($"\"{version}\"");
    }

    [Fact]
    public async Task Les_autres_actes_se_font_par_leur_route()
    {
        var id = await api.Structure("Actes", departement: "12");
        var siret = Sirets.Nouveau();
        await api.Acte(id, "sirets", new { siret }).Accept();
        await api.Acte(id, "activites", new { activites = new List<string> { "Bois", "bois", "Fer" } }).Accept();
        await api.Acte(id, "conventionnements/clotures", new { type = "ACI", au = "2022-12-31" }).Accept();

        var lue = await api.Lire($"{ReferentielApi.Structures}/{id}?le=2023-01-01");
        lue["siret"]!.GetValue<string>().Should().Be(siret);
        lue["activites"]!.ToJsonString().Should().Be("""["Bois","Fer"]""");
        lue["types"]!.AsArray().Should().BeEmpty();
        (await api.Acte(id, "effectifs", new { le = "2022-01-01" }).Refusal()).Code.Should().Be("effectifs_vides");
        (await api.Acte(id, "effectifs", new { le = "2022-01-01", permanents = -1 }).Refusal()).Champs.Should().ContainSingle().Which.Champ.Should().Be("permanents");
        (await api.Acte(id, "sorties-emploi-durable", new { annee = 0, nombre = 3 }).Refusal()).Champs.Should().ContainSingle().Which.Champ.Should().Be("annee");
    }
}

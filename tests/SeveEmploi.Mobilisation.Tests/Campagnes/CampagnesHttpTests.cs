using System.Net;
using System.Net.Http.Json;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Campagnes;

public sealed class CampagnesHttpTests(MobilisationApi api) : IClassFixture<MobilisationApi>
{
    [Fact]
    public async Task Une_campagne_est_annoncee_reglee_datee_ciblee_ouverte_et_close()
    {
        var annee = api.NouvelleAnnee();
        var id = await api.Annoncer(annee: annee);
        (await api.ActeCampagne(id, HttpMethod.Post, "ouverture").Refusal()).Code.Should().Be("jalon_absent");

        await api.ActeCampagne(id, HttpMethod.Put, "reglement", Exemples.Regional).Accept();
        await api.ActeCampagne(id, HttpMethod.Put, "calendrier", new
        {
            jalons = new object[]
            {
                new { code = "comite", libelle = "Comité national", jour = "2021-12-16" },
                new { code = "ouverture", libelle = "Ouverture", jour = "2021-06-01" },
                new { code = "limite_contact", libelle = "Dernier contact", jour = "2021-09-22" },
            },
        }).Accept();
        await api.ActeCampagne(id, HttpMethod.Put, "objectifs", new { national = 180, regions = 18, regionaux = new[] { new { region = "28", places = 10 } } }).Accept();
        await api.ActeCampagne(id, HttpMethod.Post, "ouverture").Accept();

        var ouverte = await Lire(id);
        (ouverte.Annee, ouverte.Promotion, ouverte.Etat).Should().Be((annee, annee + 1, EtatCampagne.Ouverte));
        ouverte.Reglement.Should().BeEquivalentTo(Exemples.Regional);
        ouverte.Calendrier.Select(jalon => jalon.Libelle).Should().Equal("Ouverture", "Dernier contact", "Comité national");
        (ouverte.ObjectifNational, ouverte.ObjectifRegions).Should().Be((180, 18));
        ouverte.ObjectifsRegionaux.Should().Equal(new ObjectifRegionalVue("28", 10));
        (await api.ActeCampagne(id, HttpMethod.Put, "reglement", Exemples.National).Refusal()).Code.Should().Be("campagne_deja_ouverte");

        await api.ActeCampagne(id, HttpMethod.Post, "cloture").Accept();

        (await Lire(id)).Etat.Should().Be(EtatCampagne.Close);
        (await api.ActeCampagne(id, HttpMethod.Put, "objectifs", new { national = 1, regions = 1, regionaux = Array.Empty<object>() }).Refusal()).Code.Should().Be("campagne_close");
        (await api.Deposer(id, new { le = "2021-06-10", emetteur = "direction", region = "28" }).Refusal()).Code.Should().Be("campagne_non_ouverte");
        (await api.Compter(id)).Should().Be(0);
    }

    [Fact]
    public async Task Une_annee_annoncee_deux_fois_repond_409_meme_au_meme_instant()
    {
        var annee = api.NouvelleAnnee();
        object Corps(string programme) => new { programme, annee, titre = "Appel", reglement = Exemples.National };
        Task<HttpResponseMessage> Annoncer(string programme) => api.Client.PostAsJsonAsync($"{MobilisationApi.Base}/campagnes", Corps(programme), HttpSteps.Json);

        var reponses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Annoncer("SEVE1")));

        reponses.Select(reponse => reponse.StatusCode).Order().Should().Equal(
            HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict);
        (await Annoncer("SEVE1").Refusal()).Should().Match<Refusal>(refus => refus.Code == "campagne_deja_annoncee" && refus.Status == HttpStatusCode.Conflict);
        await Annoncer("SEVE2").Accept();
        var page = await api.Client.Read<Page<CampagneResumeVue>>($"{MobilisationApi.Base}/campagnes?promotion={annee + 1}");
        page.Elements.Select(campagne => campagne.Programme).Should().BeEquivalentTo([BuildingBlocks.Programme.Seve1, BuildingBlocks.Programme.Seve2]);
    }

    [Fact]
    public async Task La_liste_des_campagnes_se_filtre_par_programme_et_se_lit_par_pages()
    {
        var annee = api.NouvelleAnnee();
        await api.Annoncer(annee: annee);
        await api.Annoncer();

        var premiere = await api.Client.Read<Page<CampagneResumeVue>>($"{MobilisationApi.Base}/campagnes?programme=SEVE1&limite=1");
        var suite = await api.Client.Read<Page<CampagneResumeVue>>($"{MobilisationApi.Base}/campagnes?programme=SEVE1&limite=1&curseur={premiere.CurseurSuivant}");

        premiere.Elements.Concat(suite.Elements).Select(campagne => campagne.Id).Should().OnlyHaveUniqueItems().And.HaveCount(2);
        (await api.Client.GetAsync($"{MobilisationApi.Base}/campagnes?programme=SEVE9").Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Exigence", "MOB-55")]
    [Trait("Exigence", "MOB-56")]
    public async Task La_source_de_chaque_candidature_remonte_a_son_atelier()
    {
        // The four ateliers of the bilan: two in Manche, one in Seine-Maritime, one in Calvados; they brought 5 of the 10.
        string[] ateliers = ["Atelier de la Manche 1", "Atelier de la Manche 2", "Atelier de Seine-Maritime", "Atelier du Calvados"];
        var campagne = await api.CampagneOuverte();
        foreach (var rang in Enumerable.Range(0, 10))
        {
            var (information, evenement) = rang < 5 ? ("atelier_departemental", ateliers[rang % 4]) : ("courriel_ddets", null);
            await api.Deposer(campagne, new { le = "2021-06-10", emetteur = "direction", information, evenement, structure_id = await api.Structure($"Source {rang}") }).Accept();
        }

        var page = await api.Client.Read<Page<CandidatureResumeVue>>($"{MobilisationApi.Base}/candidatures?campagne={campagne}");
        var sources = (await Task.WhenAll(page.Elements.Select(element => api.Lire(element.Id)))).Select(vue => vue.Manifestation).ToList();

        sources.Should().HaveCount(10);
        var venues = sources.FindAll(source => source.Information == Information.AtelierDepartemental);
        venues.CountBy(source => source.Evenement!).Should().BeEquivalentTo(
            [new KeyValuePair<string, int>(ateliers[0], 2), new(ateliers[1], 1), new(ateliers[2], 1), new(ateliers[3], 1)]);
    }

    private Task<CampagneVue> Lire(Guid id) => api.Client.Read<CampagneVue>(MobilisationApi.Campagnes(id));
}

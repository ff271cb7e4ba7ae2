using System.Net;
using System.Net.Http.Headers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Formes;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Stagiaires;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Emargements;

public sealed class FormesTests(FormationApi api) : IClassFixture<FormationApi>
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    [Trait("Exigence", "FOR-40")]
    [Trait("Exigence", "FOR-41")]
    [Trait("Exigence", "FOR-42")]
    public void Les_parts_se_comparent_en_points_a_une_decimale()
    {
        Dictionary<FonctionStagiaire, int> avant = new() { [FonctionStagiaire.EncadrantTechnique] = 53, [FonctionStagiaire.Administratif] = 3, [FonctionStagiaire.Direction] = 44 };
        Dictionary<FonctionStagiaire, int> apres = new() { [FonctionStagiaire.EncadrantTechnique] = 39, [FonctionStagiaire.Administratif] = 15, [FonctionStagiaire.Direction] = 46 };

        var vue = ConsulterPersonnesFormeesHandler.Dresser(2022, null, apres, avant);

        (vue.Total, vue.TotalPrecedent).Should().Be((100, 100));
        Ligne(vue, FonctionStagiaire.EncadrantTechnique).Should().Match<FonctionFormeeVue>(l => l.EvolutionPoints == -14.0m && l.Evolution == "\u221214,0 points");
        Ligne(vue, FonctionStagiaire.Administratif).Evolution.Should().Be("+12,0 points");
        Ligne(vue, FonctionStagiaire.Autre).Evolution.Should().Be("0,0 point");
        ConsulterPersonnesFormeesHandler.Dresser(2022, null, apres, new Dictionary<FonctionStagiaire, int>()).ParFonction
            .Should().OnlyContain(l => l.EvolutionPoints == null && l.Evolution == "n.c." && l.PartPrecedentePourcent == null);
    }

    [Theory]
    [InlineData(1, 2, null, false)]
    [InlineData(2, 3, null, true)]
    [InlineData(2, 3, 4, false)]
    [InlineData(2, 3, 1, true)]
    [InlineData(0, 0, null, false)]
    public void Plus_de_la_moitie_est_strict_et_l_effectif_declare_compte_s_il_n_est_pas_depasse(int formes, int presents, int? declares, bool attendu)
    {
        var equipe = Enumerable.Range(1, presents).Select(rang => new StagiaireSuivi(UnStagiaire($"P{rang}"), rang <= formes ? 5 : 4, 5)).ToList();

        var vue = ConsulterPartFormeeHandler.Compter(new(Guid.CreateVersion7(), new(2022, 12, 1)), equipe, declares);

        (vue.Formes, vue.PlusDeLaMoitie, vue.EffectifDeclare).Should().Be((formes, attendu, declares >= presents));
        (vue.PartPourcent ?? 0).Should().BeLessThanOrEqualTo(100);
    }

    [Fact]
    [Trait("Exigence", "SUI-11")]
    public void Le_cycle_au_complet_forme_a_partir_de_son_jour_et_une_personne_de_deux_annees_compte_une_fois()
    {
        var (question, jour) = (new ConsulterPartFormee(Guid.CreateVersion7(), new(2022, 6, 14)), new DateOnly(2022, 6, 14));
        List<StagiaireSuivi> equipe = [new(UnStagiaire("A", jour), 0, 5), new(UnStagiaire("A"), 0, 5), new(UnStagiaire("B", jour.AddDays(1)), 0, 5)];

        var vue = ConsulterPartFormeeHandler.Compter(question, equipe, null);

        (vue.Formes, vue.Permanents).Should().Be((1, 2));
    }

    [Fact]
    [Trait("Exigence", "FOR-43")]
    public async Task Est_forme_qui_est_venu_a_la_moitie_des_journees_ou_a_suivi_le_cycle()
    {
        api.Clock.Set(new DateOnly(2041, 12, 1));
        var (structure, parcours) = await api.Parcours("Formés", departement: "2A", annee: 2041);
        var (assidue, moins, cycle) = (await api.Inscrire(parcours, "Assidue"), await api.Inscrire(parcours, "Moins", FonctionStagiaire.Administratif), await api.Inscrire(parcours, "Cycle", FonctionStagiaire.ConseillerInsertion));
        for (var numero = 1; numero <= 5; numero++)
        {
            var journee = await api.JourneeTenue(parcours, $"2041-0{numero}-10", NatureSeance.JourneeSurSite, numero);
            await api.Pointer(parcours, journee, (assidue, DemiJournee.Matin, Presence.Present), (moins, DemiJournee.Matin, numero < 5 ? Presence.Present : Presence.Excuse)).Accept();
        }

        await api.Client.Act(HttpMethod.Put, $"{FormationApi.Base}/stagiaires/{cycle}", "", new { nom = "Cycle", prenom = "Camille", fonction = "conseiller_insertion", present_du = "2041-06-01", do_it_your_seve_le = "2041-06-14" }).Accept();

        var vue = await api.Client.Read<PersonnesFormeesVue>($"{FormationApi.Base}/formes?annee=2041&region=94");
        vue.Total.Should().Be(2);
        vue.ParFonction.Where(l => l.Nombre > 0).Select(l => (l.Fonction, l.PartPourcent)).Should().Equal((FonctionStagiaire.ConseillerInsertion, 50m), (FonctionStagiaire.EncadrantTechnique, 50m));
        (await PartFormee(structure, new(2041, 4, 30))).Formes.Should().Be(0);
        (await PartFormee(structure, new(2041, 5, 10))).Should().Match<PartFormeeVue>(part => part.Formes == 1 && part.Permanents == 2 && !part.PlusDeLaMoitie);
        (await PartFormee(structure, new(2041, 6, 14))).Should().Match<PartFormeeVue>(part => part.Formes == 2 && part.Permanents == 3 && part.PlusDeLaMoitie);
        var charge = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        (await charge.GetAsync($"{FormationApi.Base}/formes?annee=2041").Refusal()).Code.Should().Be("hors_perimetre");
    }

    [Fact]
    public async Task L_attestation_compte_ce_qui_a_ete_suivi_et_se_lit_en_page_et_en_document()
    {
        api.Clock.Set(new DateOnly(2022, 6, 1));
        var (_, parcours) = await api.Parcours("Attestée & Cie");
        var (camille, absente) = (await api.Inscrire(parcours, "D'Été <b>"), await api.Inscrire(parcours, "Absente"));
        (await api.Client.GetAsync(Attestation(camille)).Refusal()).Should().Match<Refusal>(r => r.Status == HttpStatusCode.Conflict && r.Code == "attestation_sans_presence");
        var entiere = await api.JourneeTenue(parcours, "2022-03-01", NatureSeance.JourneeSurSite, 1);
        var matin = await api.JourneeTenue(parcours, "2022-04-05", NatureSeance.JourneeSurSite, 2, "matin");
        await api.JourneeTenue(parcours, "2022-01-18");
        await api.Pointer(parcours, entiere, (camille, DemiJournee.Matin, Presence.Present), (camille, DemiJournee.ApresMidi, Presence.Excuse), (absente, DemiJournee.Matin, Presence.Absent)).Accept();
        await api.Pointer(parcours, matin, (camille, DemiJournee.Matin, Presence.Present)).Accept();

        var page = await Lire(camille, "text/html");
        page.Should().Contain("Camille D&#x27;Été &lt;b&gt;").And.Contain("2 jours suivis sur 2 jours tenus, soit 2 demi-journées sur 3").And.Contain("1er mars 2022").And.NotContain("<b>");
        using var reponse = await Demander(camille, Docx);
        using var document = WordprocessingDocument.Open(await reponse.Content.ReadAsStreamAsync(), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(erreur => erreur.Description).Should().BeEmpty();
        document.MainDocumentPart!.Document.Body!.InnerText.Should().Contain("Attestation d'assiduité").And.Contain("Camille D'Été <b>").And.Contain("Attestée & Cie")
            .And.Contain("2 jours suivis sur 2 jours tenus").And.Contain("5 avril 2022");
        (await api.Client.GetAsync(Attestation(absente)).Refusal()).Code.Should().Be("attestation_sans_presence");
    }

    private static Stagiaire UnStagiaire(string nom, DateOnly? cycle = null) => Stagiaire.Inscrire(
        new ParcoursId(Guid.CreateVersion7()), new(nom, "Camille", FonctionStagiaire.Autre, new(2022, 1, 1), DoItYourSeveLe: cycle)).Value;

    private static FonctionFormeeVue Ligne(PersonnesFormeesVue vue, FonctionStagiaire fonction) => vue.ParFonction.Single(ligne => ligne.Fonction == fonction);

    private static string Attestation(Guid stagiaire) => $"{FormationApi.Base}/stagiaires/{stagiaire}/attestation";

    private Task<PartFormeeVue> PartFormee(Guid structure, DateOnly le) =>
        api.InScope(services => services.GetRequiredService<IMediator>().Send(new ConsulterPartFormee(structure, le)));

    private async Task<string> Lire(Guid stagiaire, string accept)
    {
        using var reponse = await Demander(stagiaire, accept);
        return await reponse.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> Demander(Guid stagiaire, string accept)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Get, Attestation(stagiaire)) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue(accept) } } };
        var reponse = await api.Client.SendAsync(demande);
        reponse.Content.Headers.ContentType!.MediaType.Should().Be(accept);
        return reponse;
    }
}

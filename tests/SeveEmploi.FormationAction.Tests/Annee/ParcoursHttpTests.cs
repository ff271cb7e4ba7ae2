using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Annee;

public sealed class ParcoursHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    private const string Modeles = $"{FormationApi.Base}/modeles";

    [Fact]
    [Trait("Exigence", "FOR-82")]
    public async Task Un_parcours_ouvert_montre_ses_journees_ce_qui_merite_attention_et_ce_qui_manque()
    {
        var (structure, parcours) = await api.Parcours("ASTA");

        var annee = await api.Annee(parcours);

        (annee.StructureId, annee.Etat, annee.Jours, annee.JoursTenus, annee.SeuilFormation).Should().Be((structure, EtatParcours.Selectionnee, 10, 0, 5));
        annee.Journees.Should().HaveCount(15).And.OnlyContain(journee => journee.Etat == EtatJournee.APlanifier);
        annee.Anomalies.Select(anomalie => anomalie.Nature).Should().Equal(NatureAnomalie.SansFormateur);
        annee.Manques.CountBy(manque => manque.Nature).Should().Contain([new(NatureManque.Journee, 15), new(NatureManque.BilanExecution, 1)]);
    }

    [Fact]
    public async Task La_liste_se_filtre_se_parcourt_et_s_exporte()
    {
        var (structure, parcours) = await api.Parcours("Zébulon", departement: "50", annee: 2023);
        await api.Parcours("Yack", departement: "44", annee: 2023);
        await api.Acte(parcours, "difficulte", new { motif = "Départs", depuis = "2022-12-17" }).Refusal();
        api.Clock.Set(new DateOnly(2023, 1, 10));
        await api.Acte(parcours, "difficulte", new { motif = "Départs", depuis = "2023-01-09" }).Accept();
        api.Clock.Set(new DateOnly(2021, 12, 20));

        foreach (var filtre in new[] { "annee=2023&region=28", "annee=2023&departement=50", "annee=2023&en_difficulte=true", $"structure={structure}", "annee=2023&programme=SEVE1&etat=selectionnee&region=28" })
            (await Lister(filtre)).Select(p => p.Id).Should().Equal([parcours], filtre);
        (await Lister("annee=2023")).Select(p => p.Structure).Should().Equal("Yack", "Zébulon");
        (await Lister("annee=2023&etat=abandonnee")).Should().BeEmpty();
        var page = await api.Client.Read<Page<ParcoursResumeVue>>($"{FormationApi.Base}/parcours?annee=2023&limite=1&compter=true");
        (page.Total, page.Elements.Single().Structure).Should().Be((2, "Yack"));
        (await api.Client.Read<Page<ParcoursResumeVue>>($"{FormationApi.Base}/parcours?annee=2023&limite=1&curseur={page.CurseurSuivant}")).Elements.Single().Id.Should().Be(parcours);
        using var export = new HttpRequestMessage(HttpMethod.Get, $"{FormationApi.Base}/parcours?annee=2023") { Headers = { { "Accept", "text/csv" } } };
        (await (await api.Client.SendAsync(export)).Content.ReadAsStringAsync()).Should().Contain("Zébulon").And.Contain("en_difficulte");
        (await api.Client.GetAsync($"{FormationApi.Base}/parcours?etat=inconnu").Refusal()).Code.Should().Be("demande_invalide");
    }

    [Fact]
    public async Task Une_journee_se_planifie_se_reporte_se_tient_et_laisse_sa_trace()
    {
        var (_, parcours) = await api.Parcours("Planifiée");
        var journee = await api.Journee(parcours, NatureSeance.SeminaireDirectionRegional);

        await api.Planifier(parcours, journee, "2021-12-21").Accept();
        (await api.Acte(parcours, $"journees/{journee}/tenue", new { }).Refusal()).Should().Match<Refusal>(r => r.Status == HttpStatusCode.Conflict && r.Code == "journee_dans_le_futur");
        await api.Acte(parcours, $"journees/{journee}/report", new { le = "2021-12-18", motif = "Salle prise" }).Accept();
        await api.Acte(parcours, $"journees/{journee}/tenue", new { }).Accept();

        var annee = await api.Annee(parcours);
        var vue = annee.Journees.Single(j => j.Id == journee);
        (vue.Etat, vue.Le, annee.Etat).Should().Be((EtatJournee.Tenue, new DateOnly(2021, 12, 18), EtatParcours.SeminairesAmont));
        vue.Changements.Should().ContainSingle().Which.DateQuittee.Should().Be(new DateOnly(2021, 12, 21));
        annee.Anomalies.Should().Contain(a => a.Nature == NatureAnomalie.SansEmargement && a.JourneeId == journee);
        (await api.Faits("ObligationLevee", parcours)).Should().ContainSingle("moved to a day that is past, it is expected of nobody");
        (await api.Faits("ObligationHonoree", parcours)).Select(fait => fait["Nature"]!.GetValue<string>()).Should().Equal("premier_seminaire");
    }

    [Theory]
    [InlineData("""{ "plan": { "le": "2022-13-01" } }""")]
    [InlineData("""{ "plan": { "le": "2022-01-18", "visio": "javascript:alert(1)" } }""")]
    [InlineData("""{ "plan": { "le": "2022-01-18", "duree": "soiree" } }""")]
    [InlineData("""{ "plan": { } }""")]
    [InlineData("""{ "plan": null }""")]
    public async Task Un_plan_mal_dit_est_refuse(string corps)
    {
        var (_, parcours) = await api.Parcours($"Refusée {corps.GetHashCode(StringComparison.Ordinal)}");
        var journee = await api.Journee(parcours, NatureSeance.JourneeSurSite);

        (await api.Acte(parcours, $"journees/{journee}/plan", JsonNode.Parse(corps), HttpMethod.Put).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Exigence", "FOR-7")]
    [Trait("Exigence", "FOR-11")]
    [Trait("Exigence", "FOR-3")]
    public async Task Ce_qui_avertit_sans_bloquer_se_lit_dans_les_anomalies()
    {
        var (_, parcours) = await api.Parcours("Avertie");
        var (une, deux) = (await api.Journee(parcours, NatureSeance.JourneeSurSite, 1), await api.Journee(parcours, NatureSeance.JourneeSurSite, 2));

        await api.Planifier(parcours, une, "2022-01-10").Accept();
        await api.Planifier(parcours, deux, "2022-01-14").Accept();
        await api.Inscrire(parcours, "Seule");

        (await api.Annee(parcours)).Anomalies.Select(a => (a.Nature, a.JourneeId)).Should().BeEquivalentTo(new (NatureAnomalie, Guid?)[]
        {
            (NatureAnomalie.SansFormateur, null), (NatureAnomalie.GroupeHorsConseil, null), (NatureAnomalie.HorsOrdre, une), (NatureAnomalie.Cadence, deux),
        });
    }

    [Fact]
    public async Task Un_seminaire_se_planifie_pour_toute_une_promotion_d_une_region_et_laisse_ce_qui_ne_s_y_prete_pas()
    {
        var (_, ici) = await api.Parcours("Bulk A", departement: "35", annee: 2025);
        var (_, deja) = await api.Parcours("Bulk B", departement: "29", annee: 2025);
        var (_, ailleurs) = await api.Parcours("Bulk C", departement: "14", annee: 2025);
        var seance = new { programme = "SEVE1", annee = 2025, nature = "seminaire_direction_regional", numero = 1, plan = new { le = "2025-01-14", lieu = "Rennes" }, region = "53" };
        await api.Planifier(deja, await api.Journee(deja, NatureSeance.SeminaireDirectionRegional), "2025-01-15").Accept();

        var faite = await api.Client.PostAsJsonAsync($"{FormationApi.Base}/seminaires", seance, HttpSteps.Json);
        var vue = (await faite.Content.ReadFromJsonAsync<SeminairePlanifieVue>(HttpSteps.Json))!;

        vue.Planifies.Should().Be(1);
        vue.Laisses.Should().ContainSingle().Which.ParcoursId.Should().Be(deja);
        (await api.Annee(ici)).Journees[0].Le.Should().Be(new DateOnly(2025, 1, 14));
        (await api.Annee(ailleurs)).Journees[0].Le.Should().BeNull();
        (await api.Client.PostAsJsonAsync($"{FormationApi.Base}/seminaires", new { seance.programme, seance.annee, nature = "journee_sur_site", seance.numero, seance.plan }, HttpSteps.Json).Refusal())
            .Code.Should().Be("seance_non_collective");
        var charge = await api.CreateClientFor(new("charge_mission", Regions: ["53"]));
        (await charge.PostAsJsonAsync($"{FormationApi.Base}/seminaires", new { seance.programme, seance.annee, seance.nature, seance.numero, seance.plan }, HttpSteps.Json).Refusal())
            .Status.Should().Be(HttpStatusCode.Forbidden, "without a région, the whole country is meant");
    }

    [Fact]
    [Trait("Exigence", "FOR-17")]
    public async Task Un_modele_ajuste_vaut_pour_les_parcours_a_venir_seuls()
    {
        var (_, avant) = await api.Parcours("Modèle avant", departement: "69", annee: 2031);
        var seances = new[] { new { nature = "journee_sur_site", numero = 1, titre = "Journée 1" } };
        var modele = await api.Client.Create(Modeles, new { programme = "SEVE1", de_promotion = 2031, region = "84", contenu = new { titre = "Auvergne-Rhône-Alpes", seances } });
        (await api.Client.PostAsJsonAsync(Modeles, new { programme = "SEVE1", de_promotion = 2031, region = "84", contenu = new { titre = "Encore", seances } }, HttpSteps.Json).Refusal())
            .Code.Should().Be("modele_deja_defini");
        await api.Client.Act(HttpMethod.Put, $"{Modeles}/{modele}", "", new { titre = "Deux jours", seances = new[] { seances[0], new { nature = "journee_sur_site", numero = 2, titre = "Journée 2" } } }).Accept();

        var (_, apres) = await api.Parcours("Modèle après", departement: "69", annee: 2031);

        (await api.Annee(avant)).Journees.Should().HaveCount(15);
        (await api.Annee(apres)).Journees.Should().HaveCount(2);
        (await api.Acte(avant, "modele").Refusal()).Code.Should().Be("modele_deja_applique");
        var charge = await api.CreateClientFor(new("charge_mission", Regions: ["84"]));
        (await charge.PostAsJsonAsync(Modeles, new { programme = "SEVE1", de_promotion = 2032, contenu = new { titre = "Non", seances } }, HttpSteps.Json).Refusal()).Code.Should().Be("droit_absent");
        (await charge.Read<IReadOnlyList<ModeleVue>>(Modeles)).Should().HaveCountGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task Sans_modele_le_parcours_s_ouvre_quand_meme_et_recoit_ses_journees_plus_tard()
    {
        var (_, parcours) = await api.Parcours("SEVE 2 2023", programme: Programme.Seve2, annee: 2023);
        (await api.Annee(parcours)).Anomalies.Should().Contain(a => a.Nature == NatureAnomalie.ModeleAbsent);
        (await api.Acte(parcours, "modele").Refusal()).Code.Should().Be("modele_absent");

        await api.Client.Create(Modeles, new { programme = "SEVE2", de_promotion = 2023, contenu = new { titre = "2023", jusqua_promotion = 2023, seances = new[] { new { nature = "journee_sur_site", numero = 1, titre = "J" } } } });
        await api.Acte(parcours, "modele").Accept();

        (await api.Annee(parcours)).Journees.Should().ContainSingle();
    }

    [Fact]
    public async Task Le_parcours_suit_la_structure_et_la_candidature()
    {
        var (structure, parcours) = await api.Parcours("Ancien nom");
        var conservee = await api.Structure("Conservée");
        var candidature = (await api.Annee(parcours)).CandidatureId;

        await api.Dire(new StructureRenommee(structure, "Nouveau nom"));
        (await api.Annee(parcours)).Structure.Should().Be("Nouveau nom");
        await api.Dire(new StructuresFusionnees(conservee, structure, new(2022, 1, 5)));
        (await api.Annee(parcours)).StructureId.Should().Be(conservee);
        await api.Dire(new StructureFermee(conservee, new(2022, 3, 1)));
        (await api.Annee(parcours)).Anomalies.Should().Contain(a => a.Nature == NatureAnomalie.StructureFermee);
        await api.Dire(new CandidatureAbandonnee(candidature, structure, "Renonce", new(2022, 1, 6)));
        await api.Dire(new CandidatureAbandonnee(candidature, structure, "Renonce", new(2022, 1, 6)));
        (await api.Annee(parcours)).Etat.Should().Be(EtatParcours.Abandonnee);
        (await api.Faits("ParcoursAbandonne", parcours)).Should().ContainSingle();
    }

    [Fact]
    public async Task Une_formatrice_ne_voit_que_son_parcours_et_une_direction_que_sa_structure()
    {
        var ((structure, mien), (_, autre)) = (await api.Parcours("La mienne"), await api.Parcours("Une autre"));
        var stagiaire = await api.Inscrire(autre, "Invisible");
        var formatrice = await api.CreateClientFor(new("formateur", Parcours: [mien]));
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));

        foreach (var client in new[] { formatrice, direction })
        {
            (await client.Read<Page<ParcoursResumeVue>>($"{FormationApi.Base}/parcours")).Elements.Select(p => p.Id).Should().Equal(mien);
            (await client.GetAsync(AnneeSteps.Adresse(autre))).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await client.GetAsync($"{FormationApi.Base}/stagiaires/{stagiaire}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await client.GetAsync($"{AnneeSteps.Adresse(autre)}/stagiaires").Refusal()).Code.Should().Be("parcours_introuvable");
        }

        var journee = await api.Journee(mien, NatureSeance.SeminaireDirectionRegional);
        await api.Acte(mien, $"journees/{journee}/plan", new { plan = new { le = "2022-01-18" } }, HttpMethod.Put, formatrice).Accept();
        (await api.Acte(mien, $"journees/{journee}/report", new { le = "2022-01-19", motif = "Non" }, par: direction).Refusal()).Code.Should().Be("droit_absent");
    }

    private async Task<IReadOnlyList<ParcoursResumeVue>> Lister(string filtre) =>
        (await api.Client.Read<Page<ParcoursResumeVue>>($"{FormationApi.Base}/parcours?{filtre}")).Elements;
}

using System.Net;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Plans;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

public sealed class PlansHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    [Fact]
    [Trait("Exigence", "SUI-23")]
    [Trait("Exigence", "SUI-46")]
    [Trait("Exigence", "XC-39")]
    public async Task L_equipe_ecrit_la_direction_envoie_la_chargee_de_mission_valide()
    {
        var structure = await api.Structure("Plan Entier");
        var (equipe, direction) = (await api.CreateClientFor(new("equipe_siae", Structures: [structure])), await api.CreateClientFor(new("direction_siae", Structures: [structure])));
        var mission = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));

        var plan = await equipe.OuvrirPlan(structure);
        await equipe.Rediger(plan, PlanSteps.Corps(axe1: 14)).Accept();
        (await equipe.LirePlan(plan)).Reproches.Should().ContainSingle().Which.Should().Contain("14 actions choisies, il en faut au moins 15");
        (await direction.Envoyer(plan).Refus()).Should().Be((HttpStatusCode.Conflict, "plan_incomplet"));

        await equipe.Rediger(plan).Accept();
        (await equipe.Envoyer(plan).Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));
        await direction.Envoyer(plan).Accept();
        (await direction.Acte(plan, "validation").Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));
        (await equipe.Acte(plan, "renvoi", new { commentaire = "Non" }).Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));

        await mission.Acte(plan, "renvoi", new { commentaire = "Précisez l'axe 2." }).Accept();
        await direction.Envoyer(plan).Accept();
        await mission.Acte(plan, "validation", new { commentaire = "Plan solide." }).Accept();

        var vue = await direction.LirePlan(plan);
        (vue.Etat, vue.Numero, vue.Reproches.Count).Should().Be((EtatPlan.Valide, 1, 0));
        vue.Versions.Should().ContainSingle().Which.ValideLe.Should().Be(SuiviApi.Aujourdhui);
        vue.Actes.Select(acte => acte.Geste).Should().Equal(GestePlan.Ouvert, GestePlan.Envoye, GestePlan.Renvoye, GestePlan.Envoye, GestePlan.Valide);
        (await api.Faits(nameof(PlanValide), $"{structure}")).Should().ContainSingle();
    }

    [Fact]
    [Trait("Exigence", "SUI-23")]
    public async Task Les_autres_modules_lisent_ou_en_est_le_plan()
    {
        var structure = await api.Structure("Plan Lu");
        (await Etat(structure)).Should().BeNull();
        var plan = await api.Client.OuvrirPlan(structure);
        await api.Client.Rediger(plan, PlanSteps.Corps(axe1: 14)).Accept();
        (await Etat(structure)).Should().BeEquivalentTo(new { Etat = "brouillon", Version = 1, Etp = 0.4m, ValideLe = (DateOnly?)null });
        (await Etat(structure))!.Reproches.Should().ContainSingle();

        await api.Client.Rediger(plan).Accept();
        await api.Client.Envoyer(plan).Accept();
        (await Etat(structure))!.Etat.Should().Be("soumis");
        await api.Client.Acte(plan, "validation").Accept();

        var etat = (await Etat(structure))!;
        (etat.Etat, etat.ValideLe, etat.Reproches.Count).Should().Be(("validé", SuiviApi.Aujourdhui, 0));
        etat.Actions.Should().Equal(new ActionsDeLAxeVue(1, 15), new ActionsDeLAxeVue(2, 4));

        await api.Client.Acte(plan, "versions", new { motif = "Ajuster" }).Accept();
        (await Etat(structure)).Should().BeEquivalentTo(new { Etat = "brouillon", Version = 2, ValideLe = (DateOnly?)null, ValidePar = (string?)null });
    }

    [Fact]
    public async Task Un_seul_plan_par_structure_et_promotion_dans_une_structure_qui_existe()
    {
        var structure = await api.Structure("Plan Unique");
        await api.Client.OuvrirPlan(structure);

        (await api.Client.Poster(PlanSteps.Adresse, new { structure_id = structure, promotion = 2024 }).Refus()).Should().Be((HttpStatusCode.Conflict, "plan_deja_ouvert"));
        (await api.Client.Poster(PlanSteps.Adresse, new { structure_id = Guid.CreateVersion7(), promotion = 2024 }).Refus()).Should().Be((HttpStatusCode.NotFound, "structure_du_plan_introuvable"));
        (await api.Client.Poster(PlanSteps.Adresse, new { structure_id = structure, promotion = 2020 }).Refus()).Should().Be((HttpStatusCode.Conflict, "catalogue_introuvable"));
        (await api.Client.Poster(PlanSteps.Adresse, new { structure_id = structure, promotion = 20 }).Refus()).Should().Be((HttpStatusCode.BadRequest, "demande_invalide"));
        await api.Client.OuvrirPlan(structure, 2025);
    }

    [Fact]
    public async Task Deux_personnes_qui_ouvrent_le_meme_plan_au_meme_instant_n_en_ouvrent_qu_un()
    {
        var structure = await api.Structure("Plan Disputé");

        var reponses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.Client.Poster(PlanSteps.Adresse, new { structure_id = structure, promotion = 2024 })));

        reponses.Count(reponse => reponse.StatusCode == HttpStatusCode.Created).Should().Be(1);
        reponses.Where(reponse => reponse.StatusCode != HttpStatusCode.Created).Should().OnlyContain(reponse => reponse.StatusCode == HttpStatusCode.Conflict);
        (await api.Lire<long>($"SELECT count(*) FROM suivi_emploi.plans WHERE structure_id = '{structure}'")).Should().Be(1);
    }

    [Theory]
    [Trait("Exigence", "SUI-41")]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Un_objectif_hors_de_1_a_100_est_refuse(int objectif)
    {
        var plan = await api.Client.OuvrirPlan(await api.Structure($"Plan Objectif {objectif}"));

        (await api.Client.Rediger(plan, PlanSteps.Corps(objectif: objectif)).Refus()).Should().Be((HttpStatusCode.BadRequest, "objectif_hors_bornes"));
    }

    [Fact]
    public async Task Une_ecriture_sur_une_version_perimee_est_refusee()
    {
        var plan = await api.Client.OuvrirPlan(await api.Structure("Plan Périmé"));
        var sans = await api.Client.Put(PlanSteps.Plan(plan), PlanSteps.Corps());
        sans.StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);

        var perimee = new HttpRequestMessage(HttpMethod.Put, PlanSteps.Plan(plan)) { Content = System.Net.Http.Json.JsonContent.Create(PlanSteps.Corps(), options: HttpSteps.Json) };
        perimee.Headers.TryAddWithoutValidation("If-Match", "\"7\"");
        (await api.Client.SendAsync(perimee)).StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Une_autre_region_et_une_autre_structure_ne_voient_rien()
    {
        var (structure, voisine) = (await api.Structure("Plan Caché"), await api.Structure("Plan Voisin"));
        var plan = await api.PlanValide(structure);
        HttpClient[] ailleurs = [await api.CreateClientFor(new("charge_mission", Regions: ["52"])), await api.CreateClientFor(new("direction_siae", Structures: [voisine]))];

        foreach (var client in ailleurs)
        {
            (await client.GetAsync(PlanSteps.Plan(plan))).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await client.GetAsync($"{PlanSteps.Plan(plan)}/bilan")).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await client.Read<Page<PlanResumeVue>>($"{PlanSteps.Adresse}?limite=200")).Elements.Should().NotContain(vue => vue.Id == plan);
            (await client.GetAsync($"{SuiviApi.Base}/feuilles-de-route/{structure}/2024")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        var ecriture = new HttpRequestMessage(HttpMethod.Put, PlanSteps.Plan(plan)) { Content = System.Net.Http.Json.JsonContent.Create(PlanSteps.Corps(), options: HttpSteps.Json) };
        ecriture.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        (await ailleurs[1].SendAsync(ecriture)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private Task<EtatPlanVue?> Etat(Guid structure) =>
        api.InScope(services => services.GetRequiredService<IMediator>().Send(new ConsulterEtatPlan(structure, 2024)));
}

internal static class Refuses
{
    public static async Task<(HttpStatusCode, string)> Refus(this Task<HttpResponseMessage> sending)
    {
        var refus = await sending.Refusal();
        return (refus.Status, refus.Code);
    }

    public static Task<HttpResponseMessage> Poster(this HttpClient client, string adresse, object corps) =>
        System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(client, adresse, corps, HttpSteps.Json);
}

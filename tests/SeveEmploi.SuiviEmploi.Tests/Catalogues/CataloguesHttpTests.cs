using System.Net;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Tests.Plans;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Catalogues;

[Trait("Exigence", "SUI-39")]
[Trait("Exigence", "CFG-8")]
public sealed class CataloguesHttpTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    private const string Adresse = $"{SuiviApi.Base}/catalogues";

    [Fact]
    public async Task Une_promotion_lit_le_dernier_catalogue_ouvert_a_sa_date()
    {
        (await api.Client.Read<CatalogueVue>($"{Adresse}/2022")).Contenu.Axes.Should().HaveCount(3);
        (await api.Client.Read<CatalogueVue>($"{Adresse}/2023")).Promotion.Should().Be(2022);
        (await api.Client.Read<CatalogueVue>($"{Adresse}/2024")).Contenu.Axes.Should().HaveCount(2);
        (await api.Client.GetAsync($"{Adresse}/2021")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await api.Client.Read<Page<CatalogueResumeVue>>(Adresse)).Elements.Select(catalogue => catalogue.Promotion).Should().StartWith([2022, 2024]);
    }

    [Fact]
    public async Task L_equipe_nationale_remplace_un_catalogue_et_les_plans_gardent_leurs_mots()
    {
        var plan = await api.Client.OuvrirPlan(await api.Structure("Catalogue Remplacé"), 2030);
        var contenu = CataloguesDuProgramme.De2024;
        var reecrit = contenu with { Actions = [.. contenu.Actions.Select(action => action with { Libelle = $"Autrement : {action.Libelle}", EstProposition = false })] };
        await api.Client.Put($"{Adresse}/2030", new { contenu }).Accept();
        await api.Client.Rediger(plan).Accept();

        (await api.Client.Put($"{Adresse}/2030", new { contenu = reecrit })).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        await api.Client.Act(HttpMethod.Put, $"{Adresse}/2030", "", new { contenu = reecrit }).Accept();

        var catalogue = await api.Client.Read<CatalogueVue>($"{Adresse}/2030");
        catalogue.Remplacements.Select(remplacement => remplacement.Numero).Should().Equal(1, 2);
        catalogue.Contenu.Actions[0].Libelle.Should().StartWith("Autrement : ");
        (await api.Client.LirePlan(plan)).Actions[0].Libelle.Should().Be(contenu.Actions[0].Libelle);
    }

    [Fact]
    public async Task Un_catalogue_mal_forme_ou_ecrit_par_une_autre_main_est_refuse()
    {
        var contenu = CataloguesDuProgramme.De2024;
        var mission = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));

        (await mission.Put($"{Adresse}/2031", new { contenu }).Refus()).Should().Be((HttpStatusCode.Forbidden, "droit_absent"));
        (await api.Client.Put($"{Adresse}/2031", new { contenu = contenu with { Actions = [contenu.Actions[0], contenu.Actions[0]] } }).Refus())
            .Should().Be((HttpStatusCode.Conflict, "catalogue_en_double"));
        (await api.Client.Put($"{Adresse}/2031", new { contenu = contenu with { Actions = [contenu.Actions[0] with { Code = "É trange" }] } }).Refus())
            .Should().Be((HttpStatusCode.BadRequest, "demande_invalide"));
        (await api.Client.Put($"{Adresse}/2031", new { contenu = contenu with { Actions = [null!] } })).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await api.Client.Put($"{Adresse}/1", new { contenu }).Refus()).Should().Be((HttpStatusCode.BadRequest, "demande_invalide"));
    }
}

using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Tableaux;
using SeveEmploi.Financement.Tests.GrandLivre;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Tableaux;

/// <summary>The statements that the API really sends, explained on 20,000 conventions: those to pay and the ledger read an index.</summary>
public sealed class PlansDeRequeteTests(PlansDeRequeteTests.GrandeBase api) : IClassFixture<PlansDeRequeteTests.GrandeBase>
{
    [Theory]
    [InlineData("")]
    [InlineData("&region=28&promotion=2022")]
    [InlineData("&departement=14")]
    public async Task Les_versements_exigibles_ne_se_cherchent_pas_parmi_tous(string filtre)
    {
        var adresse = $"{FinancementApi.Base}/versements?exigible=true&limite=2{filtre}";
        var suite = (await api.Client.Read<Page<VersementListeVue>>(adresse)).CurseurSuivant;
        suite.Should().NotBeNull("there is a second page to explain");

        var plans = await Plans("financement.versements", adresse) + await Plans("financement.versements", $"{adresse}&curseur={suite}");

        plans.Should().Contain("Index").And.NotContain("Seq Scan on versements").And.NotContain("Seq Scan on conventions");
    }

    [Fact]
    public async Task Une_page_du_livre_lit_un_index()
    {
        var suite = (await api.Client.Read<Page<EcritureVue>>($"{LivreSteps.Adresse}?limite=10")).CurseurSuivant;

        var plans = await Plans("financement.ecritures", $"{LivreSteps.Adresse}?limite=10&curseur={suite}");

        plans.Should().Contain("Index").And.NotContain("Seq Scan on ecritures");
    }

    private async Task<string> Plans(string table, string adresse)
    {
        var plans = await QueryPlans.Of(api.ConnectionString, table, () => api.Client.GetStringAsync(adresse));
        plans.Should().NotBeEmpty();
        return string.Join("\n\n", plans);
    }

    public sealed class GrandeBase : FinancementApi
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await ConventionsEnNombre.Remplir(ConnectionString, await Signee("Modèle"), 20_000);
        }
    }
}

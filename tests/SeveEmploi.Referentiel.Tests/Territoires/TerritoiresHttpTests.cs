using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests.Territoires;

[Trait("Exigence", "XC-62")]
public sealed class TerritoiresHttpTests(ReferentielApi api) : IClassFixture<ReferentielApi>
{
    [Fact]
    public async Task Les_regions_et_les_departements_se_lisent()
    {
        (await api.Lire($"{ReferentielApi.Base}/regions"))["elements"]!.AsArray().Should().HaveCount(19);
        var normands = (await api.Lire($"{ReferentielApi.Base}/departements?region=28"))["elements"]!.AsArray();
        normands.Select(departement => departement!["code"]!.GetValue<string>()).Should().Equal("14", "27", "50", "61", "76");
        normands[0]!["zone_jours_feries"]!.GetValue<string>().Should().Be("metropole");
        normands[0]!["fuseau"]!.GetValue<string>().Should().Be("Europe/Paris");
    }

    [Theory]
    [InlineData("14", 11)]
    [InlineData("67", 13)]
    [InlineData("974", 12)]
    public async Task Chaque_departement_a_ses_jours_feries(string departement, int attendus) =>
        (await api.Lire($"{ReferentielApi.Base}/jours-feries?annee=2022&departement={departement}"))["elements"]!.AsArray().Should().HaveCount(attendus);

    [Theory]
    [InlineData("annee=0&departement=14", "annee")]
    [InlineData("annee=2022&departement=20", "departement")]
    [InlineData("annee=2022&departement=", "departement")]
    public async Task Une_demande_hors_bornes_est_refusee_par_son_champ(string requete, string champ) =>
        (await api.Client.GetAsync($"{ReferentielApi.Base}/jours-feries?{requete}").Refusal()).Champs.Should().ContainSingle().Which.Champ.Should().Be(champ);
}

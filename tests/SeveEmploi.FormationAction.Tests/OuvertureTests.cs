namespace SeveEmploi.FormationAction.Tests;

public sealed class OuvertureTests(FormationApi api) : IClassFixture<FormationApi>
{
    [Fact]
    public async Task Une_candidature_retenue_ouvre_un_parcours_et_un_seul()
    {
        var (structure, parcours) = await api.Parcours("ASTA");

        parcours.Should().NotBeEmpty();
        (await api.Lire<long>($"SELECT count(*) FROM formation_action.parcours WHERE structure_id = '{structure}'")).Should().Be(1);
    }
}

namespace SeveEmploi.Indicateurs.Tests;

public sealed class InscriptionTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    [Fact]
    public async Task Une_candidature_retenue_inscrit_la_structure_dans_la_promotion()
    {
        var structure = await api.Participante("ASTA");
        await api.Retenir(structure);

        (await api.Lire<int>($"SELECT premier_mois FROM indicateurs.participations WHERE structure_id = '{structure}'")).Should().Be(1);
    }
}

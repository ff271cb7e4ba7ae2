using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>What Référentiel says reaches Mobilisation through the outbox of the running host, and nothing else.</summary>
public sealed class StructuresReactionsTests(MobilisationApi api) : IClassFixture<MobilisationApi>
{
    [Fact]
    public async Task Une_structure_renommee_change_de_nom_dans_toutes_ses_candidatures()
    {
        var structure = await api.Structure("Ancien nom");
        Guid[] siennes = [await api.Manifester(await api.CampagneOuverte(), structure), await api.Manifester(await api.CampagneOuverte(), structure)];
        var autre = await api.Manifester(await api.CampagneOuverte(), await api.Structure("Autre structure"));

        await api.ActeStructure(structure, "renommages", new { nom = "Nouveau nom" }).Accept();

        foreach (var candidature in siennes) await Attendre(async () => (await api.Lire(candidature)).Structure, "Nouveau nom");
        (await api.Lire(autre)).Structure.Should().Be("Autre structure");
    }

    [Fact]
    public async Task Les_candidatures_de_la_structure_absorbee_passent_a_la_conservee_sauf_la_ou_les_deux_candidatent()
    {
        var (conservee, absorbee) = (await api.Structure("Conservée"), await api.Structure("Absorbée", "AI", "50"));
        var deux = await api.CampagneOuverte();
        var (premiere, seconde) = (await api.Manifester(deux, conservee), await api.Manifester(deux, absorbee));
        var seule = await api.Manifester(await api.CampagneOuverte(), absorbee);

        await api.ActeStructure(conservee, "fusions", new { absorbee_id = absorbee, motif = "Même structure" }).Accept();

        await Attendre(async () => (await api.Lire(seule)).StructureId, conservee);
        (await api.Lire(seule)).Should().BeEquivalentTo(new { Departement = "50", Types = new[] { "AI" } }, "the facts are those of the day of the manifestation");
        (await api.Lire(premiere)).StructureId.Should().Be(conservee);
        (await api.Lire(seconde)).StructureId.Should().Be(absorbee, "a person decides which of the two goes on");
    }

    private static Task Attendre<T>(Func<Task<T>> lire, T attendu) =>
        Waiting.Until(async () => Equals(await lire(), attendu), async () => $"{attendu} expected, but {await lire()}");
}

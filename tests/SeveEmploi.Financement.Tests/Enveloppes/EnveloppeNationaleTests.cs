using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Enveloppes;

public sealed class EnveloppeNationaleTests(FinancementApi api) : IClassFixture<FinancementApi>
{
    [Fact]
    public async Task Une_enveloppe_nationale_paie_les_regions_qui_n_ont_pas_la_leur()
    {
        await api.Client.Fixer(20_000).Accept();
        await api.Client.Fixer(20_000, "28").Accept();
        var (administration, normande) = (await api.Seconde(), await api.ASigner("Normande", "14"));
        await administration.SignerPourLAdministration(normande).Accept();
        var (bretonne, francilienne) = (await api.ASigner("Bretonne", "35"), await api.ASigner("Francilienne", "75"));
        await administration.SignerPourLAdministration(bretonne).Accept();

        (await administration.SignerPourLAdministration(francilienne).Refusal()).Code.Should().Be("enveloppe_depassee");

        (await api.Client.Enveloppe(null))!.Euros("engage_eur").Should().Be(20_000, "Normandie has its own");
        (await api.Client.Enveloppe("28"))!.Euros("engage_eur").Should().Be(20_000);
        await api.Client.Fixer(20_000, "11").Accept();
        await administration.SignerPourLAdministration(francilienne).Accept();
    }
}

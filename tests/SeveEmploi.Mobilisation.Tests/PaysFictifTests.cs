using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests;

/// <summary>The imaginary country as the API tells it, painted once for all these tests.</summary>
public sealed class PaysPeint : SeveApi
{
    public static readonly PaysFictif Pays = new(12, 14, 1, new(2026, 11, 22));

    public HttpClient Client => field ??= CreateClient();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Pays.Jour);
        await new PeintureNationale(Services, new(TextWriter.Null)).Peindre(Pays, CancellationToken.None);
    }

    internal async Task<IReadOnlyList<CandidatureResumeVue>> Candidatures(int promotion) =>
        (await Client.Read<Page<CandidatureResumeVue>>($"{MobilisationApi.Base}/candidatures?campagne={Pays.Id("campagne", promotion)}&limite=200")).Elements;
}

public sealed class PaysFictifTests(PaysPeint api) : IClassFixture<PaysPeint>
{
    private static readonly PaysFictif Pays = PaysPeint.Pays;

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public async Task Une_promotion_retient_ses_structures_et_ecarte_un_quart_de_plus(int promotion)
    {
        var candidatures = await api.Candidatures(promotion);

        candidatures.Where(c => c.Etat == EtatCandidature.Retenue).Select(c => (c.Id, c.StructureId))
            .Should().BeEquivalentTo(Pays.Structures.Select(s => (Pays.Id("candidature", PaysFictif.RangDeLAnnee(s.Rang, promotion)), (Guid?)s.Id)));
        candidatures.Select(c => c.Etat).Except([EtatCandidature.Retenue, EtatCandidature.NonRetenue, EtatCandidature.Abandonnee, EtatCandidature.Ineligible]).Should().BeEmpty();
        candidatures.Should().HaveCount(15);
    }

    [Fact]
    public async Task La_campagne_a_venir_est_ouverte_et_ses_candidatures_dans_tous_leurs_etats()
    {
        var campagne = await api.Client.Read<CampagneVue>(MobilisationApi.Campagnes(Pays.Id("campagne", 2027)));

        campagne.Etat.Should().Be(EtatCampagne.Ouverte);
        (await api.Candidatures(2027)).Select(c => c.Etat).Distinct()
            .Should().BeEquivalentTo(Enum.GetValues<EtatCandidature>().Except([EtatCandidature.AvisRecueillis]));
    }

    [Fact]
    public async Task Chaque_decision_est_celle_d_un_comite_clos_de_la_region()
    {
        var comites = (await api.Client.Read<Page<ComiteResumeVue>>($"{MobilisationApi.Campagnes(Pays.Id("campagne", 2026))}/comites?limite=200")).Elements;
        var retenue = await api.Client.Read<CandidatureVue>(MobilisationApi.Candidatures(Pays.Id("candidature", PaysFictif.RangDeLAnnee(3, 2026))));

        comites.Should().OnlyContain(comite => comite.Etat == EtatComite.Clos);
        comites.Single(comite => comite.Id == retenue.Decision!.ComiteId).Region.Should().Be(retenue.Region);
    }
}

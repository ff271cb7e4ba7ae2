using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

[Trait("Exigence", "XC-68")]
public sealed class ConservationTests(SuiviApi api) : IClassFixture<SuiviApi>
{
    private static readonly PersonneCherchee Personne = new("personne@exemple.fr", [], []);

    [Fact]
    public async Task Apres_vingt_quatre_mois_sans_acte_les_noms_s_effacent_et_les_actes_restent()
    {
        var plan = await api.PlanValide(await api.Structure("Conservation"));
        var auteur = (await api.Client.LirePlan(plan)).Versions[0].ValidePar;
        auteur.Should().NotBe("Personne effacée");
        var chercheur = Personne with { Cles = [BuildingBlocks.CleRecherche.De(auteur)] };
        (await Donnees(chercheur)).Should().HaveCount(3, "it opened, sent and validated the plan");

        await Appliquer(SuiviApi.Aujourdhui.AddMonths(24).AddDays(-1));
        (await api.Client.LirePlan(plan)).Versions[0].ValidePar.Should().Be(auteur);
        await Appliquer(SuiviApi.Aujourdhui.AddMonths(24));

        var vue = await api.Client.LirePlan(plan);
        vue.Versions[0].ValidePar.Should().Be("Personne effacée");
        vue.Actes.Should().HaveCount(3).And.OnlyContain(acte => acte.Par == "Personne effacée");
        (await Donnees(chercheur)).Should().BeEmpty();
    }

    private async Task Appliquer(DateOnly le)
    {
        try
        {
            api.Clock.Set(le);
            (await api.InScope(services => services.GetRequiredService<IMediator>().Send(new AppliquerConservationPlans()))).Error.Should().BeNull();
        }
        finally
        {
            api.Clock.Set(SuiviApi.Aujourdhui);
        }
    }

    private Task<IReadOnlyList<DonneeDetenue>> Donnees(PersonneCherchee personne) => api.InScope(services =>
        services.GetServices<IPersonalDataSource>().Single(source => source.Traitement.Nom.EndsWith("plans d'action", StringComparison.Ordinal)).Lire(personne, CancellationToken.None));
}

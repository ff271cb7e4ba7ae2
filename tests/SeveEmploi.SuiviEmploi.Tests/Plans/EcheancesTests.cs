using SeveEmploi.BuildingBlocks;
using SeveEmploi.SuiviEmploi.Plans;
using static SeveEmploi.SuiviEmploi.Tests.Plans.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

[Trait("Exigence", "SUI-66")]
public sealed class EcheancesTests
{
    [Fact]
    [Trait("Exigence", "SUI-81")]
    [Trait("Exigence", "SUI-82")]
    public void Trois_auto_evaluations_au_dernier_jour_ouvre_et_le_bilan_au_31_janvier() =>
        UnPlanValide().Echeances.Select(echeance => (echeance.Rang, echeance.Debut, echeance.Terme, echeance.EstBilan)).Should().Equal(
            (1, new(2024, 4, 1), new(2024, 6, 28), false), (2, new(2024, 7, 1), new(2024, 9, 30), false),
            (3, new(2024, 10, 1), new(2024, 12, 31), false), (4, new(2024, 10, 1), new(2025, 1, 31), true));

    [Fact]
    public void Ce_qui_tombait_avant_la_validation_n_est_pas_du()
    {
        var plan = UnPlanValide(le: new(2024, 7, 15));

        plan.Echeances.Where(echeance => echeance.EstDue).Select(echeance => echeance.Rang).Should().Equal(2, 3, 4);
        plan.Anomalies(new(2024, 8, 1)).Should().BeEmpty();
        plan.ProchainTermeLe.Should().Be(new DateOnly(2024, 9, 30));
    }

    [Theory]
    [InlineData("2024-06-28", 0)]
    [InlineData("2024-06-29", 1)]
    [InlineData("2025-01-31", 3)]
    [InlineData("2025-02-01", 4)]
    public void Le_retard_commence_le_lendemain_du_terme(string le, int retards)
    {
        var jour = DateOnly.Parse(le, System.Globalization.CultureInfo.InvariantCulture);
        var plan = UnPlanValide();

        plan.Anomalies(jour).Should().HaveCount(retards);
        plan.EstEnRetard(jour).Should().Be(retards > 0);
    }

    [Fact]
    public void Ce_qui_est_rendu_une_fois_le_reste()
    {
        var plan = UnPlanValide();
        plan.Rendre(plan.EcheanceDe(1)!, new(2024, 6, 20));
        plan.Rendre(plan.EcheanceDe(1)!, new(2024, 8, 20));

        plan.EcheanceDe(1)!.RenduLe.Should().Be(new DateOnly(2024, 6, 20));
        plan.ProchainTermeLe.Should().Be(new DateOnly(2024, 9, 30));
        plan.EcheanceDe(4).Should().BeNull("the fourth is the bilan");
    }

    [Fact]
    public void Les_jours_ouvres_sont_ceux_du_territoire() =>
        EcheancePlan.De(LeCatalogue.Reglages with { MoisEvaluations = [5] }, 2027, Departement.De("971").Zone, Validation)[0].Terme.Should().Be(new DateOnly(2027, 5, 31));

    [Fact]
    public void Une_nouvelle_version_ne_recommence_pas_l_annee()
    {
        var plan = UnPlanValide();
        plan.Rendre(plan.EcheanceDe(1)!, new(2024, 6, 20));

        plan.OuvrirVersion("Ajuster", Direction, new(2024, 7, 1));
        plan.Redige().Envoye(new(2024, 7, 2)).Valide(new(2024, 7, 3));

        plan.EcheanceDe(1)!.RenduLe.Should().Be(new DateOnly(2024, 6, 20));
    }
}

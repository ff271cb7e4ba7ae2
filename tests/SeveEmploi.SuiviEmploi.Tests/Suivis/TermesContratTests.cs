using System.Globalization;
using SeveEmploi.SuiviEmploi.Suivis;
using static SeveEmploi.SuiviEmploi.Tests.Suivis.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

public sealed class TermesContratTests
{
    [Theory]
    [Trait("Exigence", "CFG-20")]
    [Trait("Exigence", "SUI-68")]
    [InlineData("2024-01-01", "2024-06-30", true)]
    [InlineData("2024-01-01", "2024-06-29", false)]
    [InlineData("2024-03-15", "2024-09-14", true)]
    [InlineData("2024-03-15", "2024-09-13", false)]
    [InlineData("2023-08-31", "2024-02-29", true)]
    [InlineData("2023-08-31", "2024-02-28", false)]
    [InlineData("2022-08-31", "2023-02-28", true)]
    [InlineData("2022-08-31", "2023-02-27", false)]
    [InlineData("2022-08-28", "2023-02-27", true)]
    [InlineData("2023-09-30", "2024-03-29", true)]
    public void Six_mois_se_comptent_de_quantieme_a_quantieme_au_jour_pres(string debut, string fin, bool durable)
    {
        var (du, au) = (DateOnly.Parse(debut, CultureInfo.InvariantCulture), DateOnly.Parse(fin, CultureInfo.InvariantCulture));

        Cdd(du, au).EstDurable.Should().Be(durable);
        Cdd(du, au, nature: NatureContrat.Interim).EstDurable.Should().Be(durable);
    }

    [Fact]
    [Trait("Exigence", "SUI-70")]
    public void Un_cdi_est_durable_un_contrat_passerelle_ne_l_est_jamais()
    {
        Cdi().EstDurable.Should().BeTrue();
        Cdd(fin: J(12, 31), nature: NatureContrat.ContratPasserelle).EstDurable.Should().BeFalse();
        Cdd(fin: J(12, 31), nature: NatureContrat.Autre).EstDurable.Should().BeFalse();
    }

    [Fact]
    [Trait("Exigence", "CFG-20")]
    public void Le_seuil_est_un_reglage()
    {
        (Cdd(J(1, 1), J(4, 30)) with { SeuilMois = 4 }).EstDurable.Should().BeTrue();
        (Cdd(J(1, 1), J(4, 29)) with { SeuilMois = 4 }).EstDurable.Should().BeFalse();
        (Cdd(J(1, 1), J(6, 30)) with { SeuilMois = 7 }).EstDurable.Should().BeFalse();
    }

    [Fact]
    public void Un_contrat_qui_finit_avant_de_commencer_est_refuse()
    {
        Cdd(J(3, 1), new(2024, 2, 29)).Incoherence(Aujourdhui).Should().Be(new ContratFiniAvantSonDebut(J(3, 1), new(2024, 2, 29)));
        Cdd(J(3, 1), J(3, 1)).Incoherence(Aujourdhui).Should().BeNull("one day of work is a contract");
    }

    [Fact]
    public void Seul_un_cdi_n_a_pas_de_fin_prevue()
    {
        (Cdi() with { FinPrevue = J(12, 31) }).Incoherence(Aujourdhui).Should().Be(new CdiAvecFinPrevue());
        foreach (var nature in Enum.GetValues<NatureContrat>().Except([NatureContrat.Cdi]))
            (Cdd(nature: nature) with { FinPrevue = null }).Incoherence(Aujourdhui).Should().Be(new ContratSansFinPrevue());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(0.01, true)]
    [InlineData(48, true)]
    [InlineData(48.01, false)]
    public void Les_heures_vont_de_plus_de_zero_a_quarante_huit(double heures, bool recu) =>
        (Cdi() with { HeuresHebdomadaires = (decimal)heures }).Incoherence(Aujourdhui).Should().Be(recu ? null : new HeuresHebdomadairesImpossibles());

    [Fact]
    public void La_periode_d_essai_tient_dans_le_contrat()
    {
        Cdd(finEssai: J(2, 29)).Incoherence(Aujourdhui).Should().Be(new EssaiFiniAvantLeContrat(J(3, 1), J(2, 29)));
        Cdd(finEssai: J(3, 1)).Incoherence(Aujourdhui).Should().BeNull();
        Cdd(finEssai: J(5, 31)).Incoherence(Aujourdhui).Should().BeNull();
        Cdd(finEssai: J(6, 1)).Incoherence(Aujourdhui).Should().Be(new EssaiPlusLongQueLeContrat(J(5, 31), J(6, 1)));
    }

    [Fact]
    public void Un_contrat_peut_commencer_plus_tard_mais_il_est_deja_signe()
    {
        (Cdi(J(5, 1)) with { SigneLe = Aujourdhui }).Incoherence(Aujourdhui).Should().BeNull();
        (Cdi(J(5, 1)) with { SigneLe = J(4, 16) }).Incoherence(Aujourdhui).Should().Be(new FaitDuSuiviAVenir(J(4, 16)));
    }

    [Fact]
    public void Sans_jour_de_signature_c_est_le_debut_ou_aujourd_hui()
    {
        new ContratSaisi(NatureContrat.Cdi, J(3, 1), 35, OrigineContrat.Autre).Signature(Aujourdhui).Should().Be(J(3, 1));
        new ContratSaisi(NatureContrat.Cdi, J(5, 1), 35, OrigineContrat.Autre).Signature(Aujourdhui).Should().Be(Aujourdhui);
        new ContratSaisi(NatureContrat.Cdi, J(3, 1), 35, OrigineContrat.Autre, SigneLe: J(2, 27)).Signature(Aujourdhui).Should().Be(J(2, 27));
    }
}

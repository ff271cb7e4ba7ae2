using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

public sealed class AnomaliesSortiesTests
{
    private static readonly ReglementSorties Reglement = ReglementSorties.ParDefaut;

    [Theory]
    [Trait("Exigence", "RPT-37")]
    [InlineData(10, 15, true)]
    [InlineData(10, 14, false)]
    [InlineData(10, 5, true)]
    [InlineData(10, 6, false)]
    [InlineData(4, 8, false)]
    [InlineData(3, 8, true)]
    [InlineData(0, 5, true)]
    [InlineData(0, 4, false)]
    [InlineData(100, 149, false)]
    [InlineData(100, 150, true)]
    public void Une_evolution_est_atypique_quand_elle_passe_la_part_et_le_nombre(int avant, int apres, bool attendue)
    {
        var anomalies = AnomaliesSorties.Lister(new(apres, 0, 0, 0, 0), new(null, avant), Reglement);

        anomalies.Any(anomalie => anomalie is { Code: "evolution_atypique", Champ: "emploi_durable" }).Should().Be(attendue);
    }

    [Fact]
    public void Les_deux_seuils_de_l_evolution_sont_des_donnees()
    {
        var exigeant = Reglement with { EvolutionAtypiquePourcent = 10, EvolutionAtypiqueSorties = 1 };

        AnomaliesSorties.Lister(new(11, 0, 0, 0, 0), new(null, 10), Reglement).Should().BeEmpty();
        AnomaliesSorties.Lister(new(11, 0, 0, 0, 0), new(null, 10), exigeant).Should().ContainSingle().Which.Message.Should().Contain("+10,0");
    }

    [Fact]
    public void Le_total_aussi_se_compare_a_l_annee_d_avant() =>
        AnomaliesSorties.Lister(new(5, 20, 0, 0, 0), new(new(5, 0, 0, 0, 0), null), Reglement)
            .Should().ContainSingle().Which.Should().Match<AnomalieSorties>(anomalie => anomalie.Code == "evolution_atypique" && anomalie.Champ == "total");

    [Fact]
    [Trait("Exigence", "FOR-64")]
    public void Chaque_compte_absent_est_dit_a_sa_case() =>
        AnomaliesSorties.Lister(new(13, null, null, 0, null), AnneePrecedente.Inconnue, Reglement).Select(anomalie => (anomalie.Code, anomalie.Champ))
            .Should().Equal(("ligne_incomplete", "moins_3_mois_ou_150h"), ("ligne_incomplete", "transition"), ("ligne_incomplete", "autres"));

    [Fact]
    public void Une_structure_qui_n_a_rien_dit_est_absente() =>
        AnomaliesSorties.Lister(null, AnneePrecedente.Inconnue, Reglement).Should().ContainSingle().Which.Code.Should().Be("ligne_absente");

    [Fact]
    [Trait("Exigence", "RPT-37")]
    public void Deux_sources_qui_se_contredisent_sont_une_anomalie_et_aucune_n_est_choisie()
    {
        var avant = new AnneePrecedente(new(8, 0, 0, 0, 0), 9);

        AnomaliesSorties.Lister(new(12, 0, 0, 0, 0), avant, Reglement).Should().ContainSingle().Which.Should().Match<AnomalieSorties>(anomalie =>
            anomalie.Code == "sources_divergentes" && anomalie.Message.Contains("8 selon les indicateurs") && anomalie.Message.Contains("9 selon le Référentiel"));
        avant.Evolution(CategorieSortie.EmploiDurable, new(12, 0, 0, 0, 0)).Should().Be(new EvolutionVue(null, 12, null, "n.c.", "divergentes", 0));
    }

    [Fact]
    [Trait("Exigence", "RPT-37")]
    public void Chaque_source_est_nommee_et_deux_qui_s_accordent_n_en_font_qu_une()
    {
        ComptesSorties apres = new(12, 2, 0, 10, 14);

        new AnneePrecedente(null, 9).Evolution(CategorieSortie.EmploiDurable, apres).Should().Be(new EvolutionVue(9, 12, 33.3m, "+33,3\u202F%", "referentiel", 1));
        new AnneePrecedente(new(9, 0, 0, 0, 0), 9).Evolution(CategorieSortie.EmploiDurable, apres).Source.Should().Be("indicateurs");
        new AnneePrecedente(null, 0).Evolution(CategorieSortie.EmploiDurable, apres).Should().Be(new EvolutionVue(0, 12, null, "n.c.", "referentiel", 1));
        AnneePrecedente.Inconnue.Evolution(CategorieSortie.EmploiDurable, apres).Source.Should().BeNull();
        new AnneePrecedente(null, 9).Evolution(CategorieSortie.Transition, apres).Avant.Should().BeNull();
    }

    [Theory]
    [Trait("Exigence", "FOR-62")]
    [InlineData(38, null)]
    [InlineData(37, "total_incoherent")]
    [InlineData(39, "total_incoherent")]
    [InlineData(0, "total_incoherent")]
    public void Un_total_tape_doit_etre_la_somme(int total, string? code) =>
        AnomaliesSorties.Total(BilanSortiesTests.Aipf, total)?.Code.Should().Be(code);

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    [InlineData(40, false)]
    public void Un_total_d_une_ligne_incomplete_est_au_moins_ce_qui_est_dit(int total, bool incoherent) =>
        (AnomaliesSorties.Total(BilanSortiesTests.Aipf with { EmploiDurable = null }, total) is not null).Should().Be(incoherent);
}

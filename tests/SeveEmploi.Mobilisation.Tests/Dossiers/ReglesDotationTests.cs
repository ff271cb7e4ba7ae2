using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Dossiers;
using static SeveEmploi.Mobilisation.Tests.Dossiers.DesDossiers;

namespace SeveEmploi.Mobilisation.Tests.Dossiers;

public sealed class ReglesDotationTests
{
    [Theory]
    [InlineData(0.2, 10_000)]
    [InlineData(0.4, 15_000)]
    [InlineData(0.6, 25_000)]
    [Trait("Exigence", "FIN-18")]
    public void Le_bareme_de_2022_n_est_pas_lineaire(double etp, int montant) => De2022.Dotation!.MontantPour((decimal)etp).Should().Be(montant);

    [Fact]
    public void Un_temps_hors_bareme_n_a_pas_de_montant() => De2022.Dotation!.MontantPour(0.5m).Should().BeNull();

    [Fact]
    [Trait("Exigence", "FIN-22")]
    public void Une_dotation_unique_ne_depend_pas_du_temps() => De2024.Dotation!.MontantPour(0.3m).Should().Be(15_000);

    [Fact]
    public void L_appel_de_2024_ne_dit_pas_son_montant_et_le_modele_n_en_invente_pas() =>
        ModelesSeve2.Tous.Single(modele => modele.Code == "seve2_2024").Reglement.Dotation.Should().BeNull();

    [Fact]
    public void Un_bareme_et_un_montant_unique_s_excluent()
    {
        new ReglesDotation().Incoherence.Should().NotBeNull();
        new ReglesDotation { MontantUniqueEur = 15_000, Bareme = [new(0.2m, 10_000)] }.Incoherence.Should().NotBeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000000.01")]
    [InlineData("100.001")]
    public void Un_montant_est_positif_et_tient_en_centimes(string montant) =>
        new ReglesDotation { MontantUniqueEur = decimal.Parse(montant, System.Globalization.CultureInfo.InvariantCulture) }.Incoherence.Should().NotBeNull();

    [Fact]
    public void Un_bareme_va_en_croissant()
    {
        new ReglesDotation { Bareme = [new(0.4m, 15_000), new(0.2m, 10_000)] }.Incoherence.Should().NotBeNull();
        new ReglesDotation { Bareme = [new(0.2m, 15_000), new(0.4m, 15_000)] }.Incoherence.Should().NotBeNull();
    }

    [Fact]
    public void Les_deux_modeles_peuvent_regir_une_campagne() => ModelesSeve2.Tous.Should().OnlyContain(modele => modele.Reglement.Incoherence == null);

    [Fact]
    [Trait("Exigence", "SUI-48")]
    [Trait("Exigence", "SUI-50")]
    [Trait("Exigence", "SUI-51")]
    public void Le_calendrier_de_2024_est_celui_de_l_appel() =>
        ModelesSeve2.Tous[1].Calendrier.Select(jalon => (jalon.Code, jalon.Jour)).Should().Equal(
            (CodeJalon.Ouverture, new DateOnly(2023, 11, 16)), (CodeJalon.LimiteContact, new(2023, 12, 18)), (CodeJalon.LimiteDossier, new(2024, 1, 12)),
            (CodeJalon.Comite, new(2024, 2, 22)), (CodeJalon.AnnonceResultats, new(2024, 2, 26)), (CodeJalon.Autre, new(2025, 1, 31)));

    [Fact]
    [Trait("Exigence", "SUI-53")]
    [Trait("Exigence", "CFG-15")]
    public void La_convention_de_2024_court_jusqu_au_31_decembre() => De2024.FinConvention.Should().Be(new DateOnly(2024, 12, 31));

    [Fact]
    public void Des_categories_en_double_ou_a_l_envers_sont_refusees()
    {
        var categorie = Regles2024.Categories[0];

        (Regles2024 with { Categories = [categorie, categorie] }).Incoherence.Should().BeOfType<CategoriesIncoherentes>();
        (Regles2024 with { Categories = [] }).Incoherence.Should().BeOfType<CategoriesIncoherentes>();
        (Regles2024 with { Categories = [categorie with { PremiereAnnee = 2024 }] }).Incoherence.Should().BeOfType<CategoriesIncoherentes>();
        (Regles2024 with { Categories = [categorie with { Pieces = [new("vide", "Vide", AuteurPiece.Structure, [])] }] }).Incoherence.Should().BeOfType<CategoriesIncoherentes>();
    }
}

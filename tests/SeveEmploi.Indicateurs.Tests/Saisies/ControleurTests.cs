using SeveEmploi.BuildingBlocks;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Saisies;
using SeveEmploi.Indicateurs.Tests.Grilles;

namespace SeveEmploi.Indicateurs.Tests.Saisies;

public sealed class ControleurTests
{
    private static readonly ContenuGrille Seve2 = GrilleTests.De(Programme.Seve2);

    [Theory]
    [Trait("Exigence", "SUI-84")]
    [Trait("Exigence", "OPP-32")]
    [InlineData(2, 2, null)]
    [InlineData(2, 3, "depasse_le_total")]
    [InlineData(0, 0, null)]
    [InlineData(null, 0, null)]
    [InlineData(null, 1, "total_absent")]
    public void Une_part_ne_depasse_jamais_son_total(int? i1, int? i2, string? code)
    {
        var constats = Verifier([i1, i2], []).Where(constat => constat.Bloque);

        constats.Select(constat => (constat.Indicateur, constat.Code)).Should().Equal(code is null ? [] : [("i2", code)]);
    }

    [Fact]
    [Trait("Exigence", "SUI-84")]
    [Trait("Exigence", "SUI-83")]
    public void Les_periodes_d_essai_et_les_contrats_transformes_ne_sont_bornes_par_aucun_autre_nombre() =>
        Verifier([0, 0, 0, 0, null, null, null, 5, 7], []).Should().BeEmpty();

    [Theory]
    [InlineData(15, null)]
    [InlineData(16, "ecart_a_la_mediane")]
    [InlineData(5, null)]
    [InlineData(4, "ecart_a_la_mediane")]
    public void Un_ecart_de_plus_de_la_moitie_a_la_mediane_avertit(int valeur, string? code)
    {
        var constats = Verifier([valeur], Mois(10, 9, 30)).ToList();

        constats.Select(constat => (constat.Code, constat.Bloque)).Should().Equal(code is null ? [] : [(code, false)]);
    }

    [Fact]
    public void Deux_mois_ne_font_pas_une_mediane() => Verifier([100], Mois(1, 1)).Should().BeEmpty();

    [Fact]
    public void Un_mois_absent_ne_compte_pas_dans_la_mediane() => Verifier([100], Mois(1, null, 1, null)).Should().BeEmpty();

    [Fact]
    public void Une_mediane_nulle_ne_fait_avertir_de_rien() => Verifier([3], Mois(0, 0, 0)).Should().BeEmpty();

    [Fact]
    public void Un_zero_apres_un_mois_qui_n_en_etait_pas_un_avertit()
    {
        Verifier([0], Mois(4)).Select(constat => constat.Code).Should().Equal("zero_apres_non_zero");
        Verifier([0], Mois(0, 4)).Should().BeEmpty();
        Verifier([null], Mois(4)).Should().BeEmpty();
    }

    [Fact]
    public void Une_ligne_d_avant_un_indicateur_neuf_n_en_dit_rien() =>
        Verifier([null, null, null, null, null, null, null, null, null, null, 9], Mois(1, 1, 1)).Should().BeEmpty();

    [Theory]
    [InlineData(new[] { 3 }, 3)]
    [InlineData(new[] { 4, 1 }, 2.5)]
    [InlineData(new[] { 9, 1, 4 }, 4)]
    public void La_mediane_est_celle_des_ecoles(int[] valeurs, double mediane) =>
        Controleur.Mediane([.. valeurs.Select(valeur => (decimal)valeur)]).Should().Be((decimal)mediane);

    private static List<decimal?[]> Mois(params int?[] i1) => [.. i1.Select(valeur => new decimal?[] { valeur })];

    private static IEnumerable<Constat> Verifier(int?[] valeurs, List<decimal?[]> precedents) =>
        Controleur.Verifier(Seve2, [.. valeurs.Select(valeur => (decimal?)valeur)], precedents);
}

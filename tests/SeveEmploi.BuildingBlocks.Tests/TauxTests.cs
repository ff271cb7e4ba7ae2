using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class TauxTests
{
    private static readonly Arbitrary<int> Comptes = Gen.Choose(-100_000, 100_000).ToArbitrary();

    [Theory]
    [InlineData(3, 2, "+50,0\u202F%")]
    [InlineData(7, 8, "\u221212,5\u202F%")]
    [InlineData(5, 5, "0,0\u202F%")]
    [InlineData(0, 5, "\u2212100,0\u202F%")]
    [InlineData(250, 8, "+3\u202F025,0\u202F%")]
    [InlineData(10_001, 10_000, "0,0\u202F%")]
    [InlineData(9_999, 10_000, "0,0\u202F%")]
    public void Une_evolution_porte_son_signe(int apres, int avant, string lu) => Taux.Evolution(apres, avant).ToString().Should().Be(lu);

    [Theory]
    [InlineData(1, 3, "33,3\u202F%")]
    [InlineData(2, 3, "66,7\u202F%")]
    [InlineData(0, 3, "0,0\u202F%")]
    [InlineData(3, 3, "100,0\u202F%")]
    public void Une_part_se_lit_sans_signe(int partie, int total, string lu) => Taux.Part(partie, total).ToString().Should().Be(lu);

    [Theory]
    [InlineData(1, 2_000, 0.1)]
    [InlineData(3, 2_000, 0.2)]
    [InlineData(499, 1_000_000, 0.0)]
    [InlineData(1_999, 2_000, 100.0)]
    [InlineData(1_998_999, 2_000_000, 99.9)]
    [InlineData(-1, 2_000, -0.1)]
    public void Cinq_centiemes_montent_au_dixieme(int partie, int total, double taux) => Taux.Part(partie, total).Valeur.Should().Be((decimal)taux);

    [Fact]
    public void Une_baisse_de_cinq_centiemes_descend_au_dixieme() => Taux.Evolution(1_999, 2_000).Valeur.Should().Be(-0.1m);

    [Theory]
    [Trait("Exigence", "MOB-71")]
    [InlineData(28)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Sans_base_un_taux_est_non_calculable(int valeur)
    {
        foreach (var taux in new[] { Taux.Evolution(valeur, 0), Taux.Part(valeur, 0), default })
        {
            taux.EstCalculable.Should().BeFalse();
            taux.Valeur.Should().BeNull();
            taux.ToString().Should().Be("n.c.");
        }
    }

    [Fact]
    public void Un_taux_est_le_dixieme_le_plus_proche_et_le_plus_grand_a_egalite() =>
        Prop.ForAll(Comptes, Comptes, (partie, total) =>
        {
            if (total == 0) return !Taux.Part(partie, total).EstCalculable;
            // The same rounding in whole numbers only.
            long p = Math.Abs(partie), t = Math.Abs(total);
            var dixiemes = ((2_000 * p) + t) / (2 * t);
            return Taux.Part(partie, total).Valeur == Math.Sign((long)partie * total) * dixiemes / 10m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Une_evolution_est_la_part_de_la_difference() =>
        Prop.ForAll(Comptes, Comptes, (apres, avant) => Taux.Evolution(apres, avant).Valeur == Taux.Part((decimal)apres - avant, avant).Valeur)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Un_taux_se_lit_toujours() =>
        Prop.ForAll(Comptes, Comptes, (apres, avant) =>
            Taux.Evolution(apres, avant).ToString() is var lu && (avant == 0 ? lu == "n.c." : lu.EndsWith("\u202F%", StringComparison.Ordinal)))
            .QuickCheckThrowOnFailure();
}

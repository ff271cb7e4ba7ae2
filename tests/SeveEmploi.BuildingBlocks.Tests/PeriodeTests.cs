using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class PeriodeTests
{
    private static readonly DateOnly Origine = new(2026, 1, 1);
    private static readonly Periode Mars = new(new(2026, 3, 1), new(2026, 3, 31));

    private static readonly Arbitrary<Periode> Periodes = (
        from debut in Gen.Choose(0, 40)
        from duree in Gen.Choose(-1, 20)
        select new Periode(Origine.AddDays(debut), duree < 0 ? null : Origine.AddDays(debut + duree))).ToArbitrary();

    [Theory]
    [InlineData(2, 28, false)]
    [InlineData(3, 1, true)]
    [InlineData(3, 31, true)]
    [InlineData(4, 1, false)]
    public void Une_periode_contient_son_premier_et_son_dernier_jour(int mois, int jour, bool contient) =>
        Mars.Contient(new(2026, mois, jour)).Should().Be(contient);

    [Fact]
    public void Une_periode_sans_fin_contient_tous_les_jours_qui_suivent()
    {
        new Periode(Origine).Contient(DateOnly.MaxValue).Should().BeTrue();
        new Periode(Origine).Contient(Origine.AddDays(-1)).Should().BeFalse();
    }

    [Fact]
    public void Une_periode_ne_finit_pas_avant_de_commencer()
    {
        FluentActions.Invoking(() => new Periode(Origine, Origine.AddDays(-1))).Should().Throw<ArgumentException>();
        new Periode(Origine, Origine).Contient(Origine).Should().BeTrue();
    }

    [Fact]
    public void Deux_periodes_de_memes_bornes_sont_egales() => new Periode(Mars.Debut, Mars.Fin).Should().Be(Mars);

    [Fact]
    public void Deux_periodes_se_chevauchent_quand_un_jour_est_dans_les_deux() =>
        Prop.ForAll(Periodes, Periodes, (une, autre) =>
        {
            var commun = Enumerable.Range(0, 100).Select(Origine.AddDays).Any(jour => une.Contient(jour) && autre.Contient(jour));
            return une.Chevauche(autre) == commun && autre.Chevauche(une) == commun;
        }).QuickCheckThrowOnFailure();
}

using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.SuiviEmploi.Evaluations;

namespace SeveEmploi.SuiviEmploi.Tests.Evaluations;

[Trait("Exigence", "SUI-41")]
public sealed class MesureTests
{
    [Theory]
    [InlineData(12, 20, 80, "75,0\u202F%")]
    [InlineData(20, 20, 80, "125,0\u202F%")]
    [InlineData(0, 20, 80, "0,0\u202F%")]
    [InlineData(0, 0, 80, "n.c.")]
    [InlineData(12, 20, null, "n.c.")]
    [InlineData(1, 16, 50, "12,5\u202F%")]
    [InlineData(1, 3, 80, "41,7\u202F%")]
    [InlineData(1, 2000, 100, "0,1\u202F%")]
    public void Le_score_rapporte_le_realise_a_l_objectif_a_une_decimale(int nombre, int personnes, int? objectif, string score) =>
        new Mesure(nombre, personnes).Score(objectif).ToString().Should().Be(score);

    [Theory]
    [InlineData("60", 80, "75,0\u202F%")]
    [InlineData("33.3", 100, "33,3\u202F%")]
    [InlineData("0", 50, "0,0\u202F%")]
    public void Un_pourcentage_donne_se_rapporte_de_meme(string pourcentage, int objectif, string score) =>
        new Mesure(Pourcentage: decimal.Parse(pourcentage, System.Globalization.CultureInfo.InvariantCulture)).Score(objectif).ToString().Should().Be(score);

    [Fact]
    public void Un_realise_depasse_sa_base_ou_ne_se_lit_pas()
    {
        new Mesure(20, 20).Refus("a").Should().BeNull();
        new Mesure(0, 0).Refus("a").Should().BeNull();
        new Mesure(Pourcentage: 100).Refus("a").Should().BeNull();
        new Mesure(21, 20).Refus("a").Should().Be(new RealiseSuperieurALaBase("a"));
        new Mesure(Pourcentage: 100.1m).Refus("a").Should().Be(new RealiseSuperieurALaBase("a"));
        new Mesure(-1, 20).Refus("a").Should().Be(new MesureNegative("a"));
        new Mesure(Pourcentage: -0.1m).Refus("a").Should().Be(new MesureNegative("a"));
        foreach (var incomplete in new Mesure[] { new(), new(3), new(Base: 3), new(1, 2, 50), new(1, null, 50), new(null, 2, 50) })
            incomplete.Refus("a").Should().Be(new MesureIncomplete("a"));
    }

    [Fact]
    public void Qui_atteint_l_objectif_a_cent_pour_cent_et_plus_de_personnes_ne_baisse_jamais_le_score()
    {
        var mesures = (from personnes in Gen.Choose(1, 500) from nombre in Gen.Choose(0, personnes) from objectif in Gen.Choose(1, 100) select (nombre, personnes, objectif)).ToArbitrary();

        Prop.ForAll(mesures, m =>
        {
            var score = new Mesure(m.nombre, m.personnes).Score(m.objectif).Valeur!.Value;
            score.Should().BeGreaterThanOrEqualTo(0);
            // Rounded to a tenth: the objective is met by who reaches it, and by nobody who is half a tenth under.
            if (100m * m.nombre >= (decimal)m.objectif * m.personnes) score.Should().BeGreaterThanOrEqualTo(100);
            else score.Should().BeLessThanOrEqualTo(100);
            if (m.nombre < m.personnes) new Mesure(m.nombre + 1, m.personnes).Score(m.objectif).Valeur.Should().BeGreaterThanOrEqualTo(score);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }
}

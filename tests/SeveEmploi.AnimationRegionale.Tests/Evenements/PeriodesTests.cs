using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.BuildingBlocks;
using static SeveEmploi.AnimationRegionale.Tests.Evenements.UnEvenement;

namespace SeveEmploi.AnimationRegionale.Tests.Evenements;

public sealed class PeriodesTests
{
    [Theory]
    [Trait("Exigence", "ANI-27")]
    [InlineData(5, new int[0], 6)]
    [InlineData(6, new int[0], 6)]
    [InlineData(12, new[] { 6 }, 12)]
    [InlineData(7, new int[0], 6)]
    [InlineData(7, new[] { 6 }, 12)]
    [InlineData(6, new[] { 6 }, null)]
    [InlineData(12, new[] { 6, 12 }, null)]
    [InlineData(3, new[] { 6, 12 }, null)]
    public void Un_copil_honore_son_mois_sinon_celui_qui_manque_sinon_le_suivant(int mois, int[] pris, int? attendu) =>
        Periodes.Choisir(mois, [6, 12], pris).Should().Be(attendu);

    [Fact]
    [Trait("Exigence", "ANI-29")]
    public void Deux_journees_du_meme_mois_n_en_honorent_qu_une() => Periodes.Choisir(1, [.. Enumerable.Range(1, 12)], [1]).Should().BeNull();

    [Fact]
    public void Sans_echeance_rien_n_est_honore() => Periodes.Choisir(6, [], []).Should().BeNull();

    [Theory]
    [InlineData("28", "28:2022-06")]
    [InlineData(null, "2022-06")]
    public void L_objet_dit_la_region_et_le_mois_et_s_y_relit(string? region, string objet)
    {
        Periodes.Objet(region, 2022, 6).Should().Be(objet);
        Periodes.Mois(objet, region, 2022).Should().Be(6);
        Periodes.Mois(objet, "53", 2022).Should().BeNull();
        Periodes.Mois(objet, region, 2021).Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "ANI-57")]
    public void Le_decompte_compte_un_evenement_dans_chacun_de_ses_programmes_et_une_fois_en_tout()
    {
        var deux = Planifier(Fiche("28") with { Programmes = [Programme.Seve1, Programme.Seve2] }).Value;
        var aucun = Planifier(Fiche("28") with { Programmes = [] }).Value;
        var un = Tenu("28");
        aucun.DeclarerEffectifs(new([new("IAE", 27), new("AHIL", 12, true)], [])).Error.Should().BeNull();

        var decompte = DecompteEvenements.Grouper([Type(), Type("webinaire")], [un, deux, aucun], new Dictionary<EvenementId, int> { [un.Id] = 10, [deux.Id] = 5 });

        decompte[0].Programmes.Should().Equal(new DecompteProgramme(Programme.Seve1, 2, 15), new DecompteProgramme(Programme.Seve2, 1, 5), new DecompteProgramme(null, 1, 39));
        (decompte[0].Tenus, decompte[0].Participants).Should().Be((3, 54));
        decompte[0].Evenements.Select(e => e.EstApproximatif).Should().Equal(false, false, true);
        (decompte[1].Tenus, decompte[1].Evenements.Count).Should().Be((0, 0), "un type sans événement se lit comme zéro");
    }
}

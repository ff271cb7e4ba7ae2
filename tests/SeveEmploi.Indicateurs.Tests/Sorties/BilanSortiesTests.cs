using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

/// <summary>The figures of the extract of 2022, worked out by hand, and what holds of any figures.</summary>
public sealed class BilanSortiesTests
{
    internal static readonly ComptesSorties Aipf = new(12, 2, 0, 10, 14);
    internal static readonly ComptesSorties Asta = new(4, 1, 9, 7, 11);
    internal static readonly ComptesSorties Atre = new(7, 0, 3, 14, 12);

    public static TheoryData<int, int, string[], string[]> Extrait => new()
    {
        // 12/36, 0/36, 10/36, 14/36, then 12/38, 2/38, 0/38, 10/38, 14/38.
        { 0, 38, ["33,3", "hors base", "0,0", "27,8", "38,9"], ["31,6", "5,3", "0,0", "26,3", "36,8"] },
        // 4/31, 9/31, 7/31, 11/31, then over 32.
        { 1, 32, ["12,9", "hors base", "29,0", "22,6", "35,5"], ["12,5", "3,1", "28,1", "21,9", "34,4"] },
        // No short exit: 7/36, 3/36, 14/36, 12/36 on both bases.
        { 2, 36, ["19,4", "hors base", "8,3", "38,9", "33,3"], ["19,4", "0,0", "8,3", "38,9", "33,3"] },
    };

    [Theory]
    [MemberData(nameof(Extrait))]
    [Trait("Exigence", "FOR-62")]
    [Trait("Exigence", "FOR-63")]
    [Trait("Exigence", "RPT-34")]
    public void Les_lignes_de_l_extrait_ont_leur_total_et_leurs_taux_dans_les_deux_bases(int rang, int total, string[] officielle, string[] toutes)
    {
        ComptesSorties[] extrait = [Aipf, Asta, Atre];

        extrait[rang].Total.Should().Be(total);
        Taux([extrait[rang]], ecarte: true).Should().Equal(officielle);
        Taux([extrait[rang]], ecarte: false).Should().Equal(toutes);
    }

    [Fact]
    [Trait("Exigence", "RPT-34")]
    public void Le_total_de_l_extrait_additionne_les_parts()
    {
        // 23 + 3 + 12 + 31 + 37 = 106; without the 3 short ones, 103.
        var bilan = Bilan([Aipf, Asta, Atre], ecarte: true);

        ComptesSorties.Categories.Select(bilan.Nombre).Should().Equal(23, 3, 12, 31, 37);
        (bilan.Total, bilan.Base).Should().Be((106, 103));
        Taux([Aipf, Asta, Atre], ecarte: true).Should().Equal("22,3", "hors base", "11,7", "30,1", "35,9");
        Taux([Aipf, Asta, Atre], ecarte: false).Should().Equal("21,7", "2,8", "11,3", "29,2", "34,9");
    }

    [Fact]
    [Trait("Exigence", "FOR-64")]
    public void Une_ligne_incomplete_n_entre_ni_dans_les_sommes_ni_dans_les_taux()
    {
        var bilan = Bilan([Aipf, new(13, null, null, 5, 5)], ecarte: true);

        (bilan.Completes, bilan.Incompletes, bilan.Total).Should().Be((1, 1, 38));
        (bilan.Ecarte(CategorieSortie.EmploiDurable), bilan.Ecarte(CategorieSortie.Courtes)).Should().Be((13, 0));
        bilan.Taux(CategorieSortie.EmploiDurable).Pourcent.Should().Be(33.3m);
    }

    [Fact]
    public void Sans_base_un_taux_est_non_calculable()
    {
        Taux([new(0, 0, 0, 0, 0)], ecarte: false).Should().OnlyContain(taux => taux == "n.c.");
        Taux([new(0, 7, 0, 0, 0)], ecarte: true).Should().Equal("n.c.", "hors base", "n.c.", "n.c.", "n.c.");
        Taux([], ecarte: true).Should().OnlyContain(taux => taux == "n.c.");
    }

    [Fact]
    [Trait("Exigence", "FOR-64")]
    public void Zero_n_est_pas_absent()
    {
        var zero = new ComptesSorties(0, 0, 0, 0, 0);
        var absent = zero with { Transition = null };

        (zero.EstComplet, zero.Total, zero.EstVide).Should().Be((true, 0, false));
        (absent.EstComplet, absent.Total, absent.Somme).Should().Be((false, null, 0));
        absent.Manquantes.Should().Equal(CategorieSortie.Transition);
        ComptesSorties.Vides.EstVide.Should().BeTrue();
    }

    [Fact]
    public void Une_eiti_compte_toutes_ses_sorties_et_un_double_conventionnement_suit_le_plus_exigeant()
    {
        bool Ecarte(params string[] types) => ReglementSorties.ParDefaut.EcarteLesCourtes(BaseSorties.Officielle, types);

        new[] { "ACI", "AI", "EI", "ETTI" }.Select(type => Ecarte(type)).Should().OnlyContain(ecarte => ecarte);
        Ecarte("EITI").Should().BeFalse();
        Ecarte("EITI", "ACI").Should().BeTrue();
        Ecarte().Should().BeFalse();
        ReglementSorties.ParDefaut.EcarteLesCourtes(BaseSorties.Toutes, ["ACI"]).Should().BeFalse();
    }

    [Fact]
    public void Quand_une_seule_structure_compte_ses_courtes_leur_taux_ne_compte_qu_elles()
    {
        // An ACI (base 36) beside an EITI (base 32): the 1 short exit of the second over 68.
        var bilan = BilanSorties.De([new(Aipf, EcarteLesCourtes: true), new(Asta, EcarteLesCourtes: false)]);

        bilan.Base.Should().Be(68);
        bilan.Taux(CategorieSortie.Courtes).Texte.Should().Be("1,5\u202F%");
        bilan.Taux(CategorieSortie.EmploiDurable).Texte.Should().Be("23,5\u202F%");
    }

    [Fact]
    [Trait("Exigence", "RPT-34")]
    public void Quels_que_soient_les_nombres_les_taux_restent_sous_cent_et_les_parts_font_le_total()
    {
        var hasard = new Random(2022);
        for (var essai = 0; essai < 10_000; essai++)
        {
            var lignes = Enumerable.Range(0, hasard.Next(0, 12)).Select(_ => new LigneDeSorties(AuHasard(hasard), hasard.Next(2) == 0)).ToList();
            var bilan = BilanSorties.De(lignes);

            var completes = lignes.FindAll(ligne => ligne.Comptes.EstComplet);
            bilan.Total.Should().Be(completes.Sum(ligne => (long)ligne.Comptes.Total!)).And.Be(ComptesSorties.Categories.Sum(bilan.Nombre));
            bilan.Base.Should().Be(completes.Sum(ligne => ligne.Base)).And.BeInRange(0, bilan.Total);
            (bilan.Completes + bilan.Incompletes).Should().Be(lignes.Count);
            var taux = ComptesSorties.Categories.Select(bilan.Taux).ToList();
            taux.Should().OnlyContain(un => un.Pourcent == null || (un.Pourcent >= 0 && un.Pourcent <= 100 && decimal.Round(un.Pourcent.Value, 1) == un.Pourcent));
            // Each of five rates is off by half a tenth at most.
            if (bilan.Base > 0) taux.Sum(un => un.Pourcent ?? 0).Should().BeInRange(99.7m, 100.3m);
            taux[0].Pourcent.Should().Be(Independant(bilan.Nombre(CategorieSortie.EmploiDurable), bilan.Base));
        }
    }

    // Half up on integers alone: (2000 n + b) / 2b tenths of a percent.
    private static decimal? Independant(long partie, long total) => total == 0 ? null : ((2000 * partie) + total) / (2 * total) / 10m;

    private static ComptesSorties AuHasard(Random hasard)
    {
        int? Un() => hasard.Next(20) switch { 0 => null, 1 => ComptesSorties.Maximum, < 6 => 0, _ => hasard.Next(60) };
        return new(Un(), Un(), Un(), Un(), Un());
    }

    private static BilanSorties Bilan(IEnumerable<ComptesSorties> comptes, bool ecarte) => BilanSorties.De(comptes.Select(un => new LigneDeSorties(un, ecarte)));

    private static string[] Taux(IEnumerable<ComptesSorties> comptes, bool ecarte) =>
        [.. ComptesSorties.Categories.Select(categorie => Bilan(comptes, ecarte).Taux(categorie).Texte.Replace("\u202F%", "", StringComparison.Ordinal))];
}

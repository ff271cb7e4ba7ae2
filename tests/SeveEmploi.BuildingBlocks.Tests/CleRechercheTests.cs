using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Tests;

public sealed class CleRechercheTests
{
    // What names are made of, and what breaks normalisations: half surrogates, non-characters, ligatures, marks alone.
    private static readonly Arbitrary<string> Textes = Gen.Elements(
        "a", "é", "E", "S", "s", "e", "un", "salarié", "teur", "trice", "les", "œ", "Æ", "ß", "İ", "ﬁ", "ǽ", "½", ".", "·", "•", "-", "‐", "/", "(", ")",
        "(e)", "·e·s", "'", "’", " ", "\u00A0", "\u202F", "\t", "\uD83D", "\uDE00", "😀", "\uFFFE", "\uFFFF", "\u0301", "\u00AD", "\u200D", "0", "٣", "中", "한")
        .ListOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [Trait("Exigence", "XC-63")]
    [InlineData("salarié.e.s", "salarié")]
    [InlineData("salarié·e·s", "salarié")]
    [InlineData("salarié•es", "salarié")]
    [InlineData("salarié(e)s", "salarié")]
    [InlineData("salarié(e)(s)", "salarié")]
    [InlineData("salarié(s)", "salarié")]
    [InlineData("salarié-e-s", "salarié")]
    [InlineData("salarié/e/s", "salarié")]
    [InlineData("SALARIÉ·E·S", "salarié")]
    [InlineData("salarie\u0301.e.s", "salarié")]
    [InlineData("chargé·e", "chargé")]
    [InlineData("formateur-trices", "formateur")]
    [InlineData("formateur·rice·s", "formateur")]
    [InlineData("formateur.trice.s", "formateur")]
    [InlineData("directeur(trice)", "directeur")]
    [InlineData("sous-directeur·rice", "directeur")]
    [InlineData("sous-directeur-rice", "directeur")]
    [InlineData("professionnel(le)s", "professionnel")]
    [InlineData("directeur (-trice)", "directeur")]
    [InlineData("directeur/directrice", "directeur")]
    [InlineData("encadrant-es", "encadrant")]
    [InlineData("un.e", "un")]
    [InlineData("tou·te·s", "tou")]
    [InlineData("travailleur·euse·s", "travailleur")]
    [InlineData("conseiller·ère", "conseiller")]
    [InlineData("professionnel·le·s", "professionnel")]
    [InlineData("citoyen·ne·s", "citoyen")]
    [InlineData("actif·ve·s", "actif")]
    [InlineData("bénéficiaire·s", "bénéficiaire")]
    [InlineData("celui·celle", "celui")]
    public void Une_ecriture_inclusive_se_trouve_par_son_masculin(string ecrit, string cherche)
    {
        CleRecherche.De($"Les {ecrit} du chantier").Split(' ').Should().Contain(CleRecherche.De(cherche));
        CleRecherche.De($"Les {ecrit}, du chantier.").Should().Be(CleRecherche.De($"Les {ecrit} du chantier"));
        CleRecherche.De($"Les {cherche}s du chantier").Should().Contain(CleRecherche.De(cherche));
    }

    [Theory]
    [Trait("Exigence", "XC-63")]
    [InlineData("Un·e chargé·e de mission", "un charge de mission")]
    [InlineData("les formateur·rice·s et salarié.e.s", "les formateur et salarie")]
    [InlineData("Salarié.e.s/bénévoles", "salarie benevoles")]
    public void Une_phrase_inclusive_devient_sa_phrase_au_masculin(string ecrit, string cle) => CleRecherche.De(ecrit).Should().Be(cle);

    [Theory]
    [InlineData("Bagnols-les-Bains", "bagnols les bains")]
    [InlineData("Moon-sur-Elle", "moon sur elle")]
    [InlineData("Brouzet-lès-Alès", "brouzet les ales")]
    [InlineData("Ducey-Les Chéris", "ducey les cheris")]
    [InlineData("Villefranche-de-Lauragais", "villefranche de lauragais")]
    [InlineData("Saint-Yves", "saint yves")]
    [InlineData("A.C.I.E", "a c i e")]
    [InlineData("S.E.V.E. Emploi", "s e v e emploi")]
    [InlineData("rendez-vous", "rendez vous")]
    [InlineData("peut-être", "peut etre")]
    [InlineData("12.5", "12 5")]
    [InlineData("ACI/EI", "aci ei")]
    public void Un_nom_compose_garde_tous_ses_mots(string ecrit, string cle) => CleRecherche.De(ecrit).Should().Be(cle);

    [Theory]
    [InlineData("L'Œuvre d’Élan", "l oeuvre d elan")]
    [InlineData("  Régie   de\tquartier — Caen  ", "regie de quartier caen")]
    [InlineData("CURRICULUM VITÆ", "curriculum vitae")]
    [InlineData("Straße ﬁn", "strasse fin")]
    [InlineData("Atelier n° 3 & Cie", "atelier n 3 cie")]
    [InlineData("sala\u00ADrié", "salarie")]
    [InlineData("ＡＣＩ", "aci")]
    [InlineData("…", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Une_cle_ignore_accents_casse_et_ponctuation(string? ecrit, string cle) => CleRecherche.De(ecrit).Should().Be(cle);

    [Fact]
    public void Une_cle_est_sa_propre_cle_pour_tout_texte() =>
        Prop.ForAll(Textes, texte => CleRecherche.De(CleRecherche.De(texte)) == CleRecherche.De(texte)).QuickCheckThrowOnFailure();

    [Fact]
    public void Une_cle_ne_porte_que_des_lettres_des_chiffres_et_des_espaces_simples() =>
        Prop.ForAll(Textes, texte =>
        {
            var cle = CleRecherche.De(texte);
            return cle == cle.Trim() && !cle.Contains("  ", StringComparison.Ordinal) && cle.EnumerateRunes().All(rune => rune.Value == ' ' || Rune.IsLetterOrDigit(rune));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void La_casse_et_la_forme_unicode_ne_changent_pas_la_cle() =>
        Prop.ForAll(Gen.Elements("Élan", "ça", "où", "salarié·e·s", " ", "’", "NOËL", "œ").ListOf().Select(string.Concat).ToArbitrary(), texte =>
            CleRecherche.De(texte.ToUpperInvariant()) == CleRecherche.De(texte)
            && CleRecherche.De(texte.Normalize(NormalizationForm.FormD)) == CleRecherche.De(texte)).QuickCheckThrowOnFailure();

    [Fact]
    public void Chaque_caractere_unicode_a_une_cle_stable()
    {
        for (var unite = 0; unite <= char.MaxValue; unite++) Verifier(((char)unite).ToString());
        for (var point = 0x10000; point <= 0x1FFFF; point++) Verifier(char.ConvertFromUtf32(point));

        static void Verifier(string caractere)
        {
            var cle = CleRecherche.De($"ab{caractere}e");
            Assert.True(CleRecherche.De(cle) == cle, $"U+{(int)caractere[0]:X4}");
        }
    }
}

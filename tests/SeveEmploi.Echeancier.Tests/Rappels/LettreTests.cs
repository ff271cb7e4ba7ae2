using System.Globalization;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Tests.Rappels;

public sealed class LettreTests
{
    private static readonly Nature Saisie = NaturesDuProgramme.Toutes().Single(nature => nature.Code == "saisie_mensuelle");
    private static readonly Nature Bilan = NaturesDuProgramme.Toutes().Single(nature => nature.Code == "bilan_annuel");

    [Theory]
    [InlineData("2024-04-03", "Indicateurs du mois (mars 2024) : il reste 7 jours")]
    [InlineData("2024-04-09", "Indicateurs du mois (mars 2024) : c'est demain")]
    [InlineData("2024-04-10", "Indicateurs du mois (mars 2024) : c'est aujourd'hui")]
    [InlineData("2024-04-11", "En retard : Indicateurs du mois (mars 2024)")]
    public void Le_sujet_dit_quoi_et_pour_quand(string jour, string sujet) => De(jour, Ligne()).Sujet.Should().Be(sujet);

    [Fact]
    public void Le_texte_se_suffit_et_n_a_qu_un_lien_celui_du_formulaire()
    {
        var texte = De("2024-04-03", Ligne(lien: "/indicateurs/saisies/x")).Texte;

        texte.Should().Contain("Bonjour Zoé Martin").And.Contain("au plus tard le mercredi 10 avril 2024 : il reste 7 jours")
            .And.Contain("Saisissez les indicateurs du mois").And.Contain("Répondre : https://seve.example/indicateurs/saisies/x");
        texte.Split("http").Should().HaveCount(2);
    }

    [Fact]
    public void Un_terme_un_jour_chome_le_dit() =>
        De("2024-12-02", Ligne(echeance: "2024-12-25")).Texte.Should().Contain("mercredi 25 décembre 2024, un jour non ouvré");

    [Fact]
    public void Plusieurs_echeances_tiennent_en_une_lettre_le_retard_d_abord()
    {
        var lettre = De("2024-04-11", Ligne(echeance: "2024-05-10", precision: "avril 2024"), Ligne(), new(Ligne(echeance: "2024-04-30").Obligation, Bilan, true));

        lettre.Sujet.Should().Be("3 échéances à suivre, dont 1 en retard");
        lettre.Texte.IndexOf("mars 2024", StringComparison.Ordinal).Should().BeLessThan(lettre.Texte.IndexOf("avril 2024)", StringComparison.Ordinal));
        lettre.Texte.Should().Contain("https://seve.example/obligations\n");
    }

    [Fact]
    public void Qui_surveille_lit_de_qui_l_on_parle_et_pourquoi_on_le_previent()
    {
        var lettre = De("2024-04-18", Ligne(responsable: false));

        lettre.Sujet.Should().Be("En retard : Indicateurs du mois (mars 2024), L'Étape");
        lettre.Texte.Should().Contain("Vous en êtes prévenu·e").And.Contain("Voir ce qui est attendu");
    }

    [Fact]
    public void La_page_ne_croit_pas_ce_que_les_noms_contiennent() =>
        De("2024-04-03", Ligne(precision: "<script>alert(1)</script>")).Html.Should().NotContain("<script>").And.Contain("&lt;script&gt;");

    [Fact]
    public void Des_milliers_d_echeances_ne_font_pas_une_lettre_sans_fin()
    {
        var lettre = De("2024-04-11", [.. Enumerable.Range(0, 4500).Select(_ => Ligne())]);

        lettre.Texte.Should().Contain("Et 4470 autres").And.HaveLength(lettre.Texte.Length);
        lettre.Texte.Length.Should().BeLessThan(10_000);
        lettre.Html.Length.Should().BeLessThan(20_000);
    }

    private static Lettre De(string jour, params LigneLettre[] lignes) => new("Zoé Martin", lignes, DateOnly.Parse(jour, CultureInfo.InvariantCulture), "https://seve.example");

    private static LigneLettre Ligne(string echeance = "2024-04-10", string precision = "mars 2024", string? lien = null, bool responsable = true) => new(
        Obligation.Poser(
            new("indicateurs", "saisie_mensuelle", Guid.NewGuid().ToString()), precision,
            new(Guid.NewGuid(), "L'Étape", Departement.De("14"), null, null, null), new(2024, 3, 1), DateOnly.Parse(echeance, CultureInfo.InvariantCulture), lien).Value,
        Saisie, responsable);
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

public sealed class TroisDocumentsTests
{
    private static readonly Config CentFois = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void Le_fichier_Word_montre_chaque_chiffre_et_reste_valide() => Prop.ForAll(DesRapports.AuHasard, rapport =>
    {
        var fichier = RapportDocx.De(rapport);

        Lecture.ErreursDocx(fichier).Should().BeEmpty();
        Lecture.Docx(fichier, Lecture.Tableaux).Should().BeEquivalentTo(Attendus(rapport), ordre => ordre.WithStrictOrdering());
    }).Check(CentFois);

    [Fact]
    public void La_page_montre_chaque_chiffre_et_reste_bien_formee() => Prop.ForAll(DesRapports.AuHasard, rapport =>
        Lecture.Tableaux(Lecture.Page(RapportPage.De(rapport))).Should().BeEquivalentTo(Attendus(rapport), ordre => ordre.WithStrictOrdering())).Check(CentFois);

    [Fact]
    public void Le_classeur_donne_chaque_chiffre_comme_un_nombre_et_reste_valide() => Prop.ForAll(DesRapports.AuHasard, rapport =>
    {
        var fichier = RapportXlsx.De(rapport);

        Lecture.ErreursXlsx(fichier).Should().BeEmpty();
        var feuilles = Lecture.Xlsx(fichier, Lecture.Feuilles);
        feuilles.Should().HaveCount(rapport.Tableaux.Count() + 2);
        feuilles.Select(feuille => feuille.Nom.ToUpperInvariant()).Should().OnlyHaveUniqueItems().And.OnlyContain(nom => nom.Length <= 31);
        foreach (var (tableau, feuille) in rapport.Tableaux.Zip(feuilles.Skip(1))) Verifier(tableau, feuille.Cellules);
    }).Check(CentFois);

    [Fact]
    public void Un_long_rapport_se_rend_dans_les_trois()
    {
        var rapport = DesRapports.Long(tableaux: 20, lignes: 250);

        Lecture.Docx(RapportDocx.De(rapport), Lecture.Tableaux).Sum(tableau => tableau.Count).Should().Be(20 * 251);
        Lecture.Tableaux(Lecture.Page(RapportPage.De(rapport))).Sum(tableau => tableau.Count).Should().Be(20 * 251);
        Lecture.Xlsx(RapportXlsx.De(rapport), Lecture.Feuilles).Should().HaveCount(22);
    }

    [Fact]
    public void Un_texte_d_un_megaoctet_se_rend_dans_les_trois()
    {
        var immense = new string('é', 1_000_000);
        var tableau = new TableauRapport("t", immense, immense, [new("c", immense, true)],
            [new("14", immense, [CelluleRapport.De(3, DesRapports.Source(immense, immense))])], Representation.Barres, immense);
        var rapport = new Rapport(immense, immense, DesRapports.Le, [new("s", immense, 1, [immense], [tableau])]);

        Lecture.ErreursDocx(RapportDocx.De(rapport)).Should().BeEmpty();
        Lecture.ErreursXlsx(RapportXlsx.De(rapport)).Should().BeEmpty();
        Lecture.Page(RapportPage.De(rapport)).Descendants("h2").Should().Contain(titre => titre.Value == immense);
    }

    [Fact]
    public void Un_rapport_sans_section_se_rend_dans_les_trois()
    {
        var vide = new Rapport("Bilan", "", DesRapports.Le, []);

        Lecture.ErreursDocx(RapportDocx.De(vide)).Should().BeEmpty();
        Lecture.ErreursXlsx(RapportXlsx.De(vide)).Should().BeEmpty();
        Lecture.Page(RapportPage.De(vide)).Descendants("h1").Single().Value.Should().Be("Bilan");
    }

    private static List<List<List<string>>> Attendus(Rapport rapport) =>
    [
        .. rapport.Tableaux.Select(tableau => tableau.Lignes.Select(ligne => ligne.Cellules.Select(cellule => cellule.Affiche).Prepend(ligne.Libelle))
            .Prepend(tableau.Colonnes.Select(colonne => colonne.Libelle).Prepend(tableau.EnTete))
            .Select(ligne => ligne.Select(Texts.Shown).ToList()).ToList()),
    ];

    private static void Verifier(TableauRapport tableau, Dictionary<string, string> cellules)
    {
        foreach (var (rang, colonne) in tableau.Colonnes.Index())
        {
            var lettres = cellules.Where(cellule => cellule.Key.TrimStart([.. Enumerable.Range('A', 26).Select(lettre => (char)lettre)]) == "1")
                .Single(cellule => cellule.Value == colonne.Libelle || cellule.Value.StartsWith($"{colonne.Libelle} (", StringComparison.Ordinal)).Key[..^1];
            foreach (var (ligne, attendue) in tableau.Lignes.Select(ligne => ligne.Cellules[rang]).Index())
            {
                var lue = cellules[lettres + (ligne + 2).ToString(CultureInfo.InvariantCulture)];
                if (attendue.Valeur is { } valeur) Lecture.Nombre(lue).Should().Be(valeur);
                else lue.Should().Be(Texts.Shown(attendue.Affiche));
            }
        }
    }
}

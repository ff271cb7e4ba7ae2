using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.BuildingBlocks.Rapports;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

public sealed class RapportDocxTests
{
    [Theory]
    [InlineData(Representation.Barres, typeof(BarChart))]
    [InlineData(Representation.Secteurs, typeof(PieChart))]
    [InlineData(Representation.Courbe, typeof(LineChart))]
    public void Un_graphique_se_modifie_dans_Word_avec_les_chiffres_de_son_classeur(Representation representation, Type forme)
    {
        var tableau = DesRapports.Tableau(representation, ("14", "Calvados", [12, 14.5m]), ("27", "Eure", [null, 3]), ("50", "Manche", [7, 0]));

        Lecture.Docx(RapportDocx.De(DesRapports.Avec(tableau)), document =>
        {
            var graphique = document.ChartParts.Single();
            graphique.ChartSpace.Descendants().Should().ContainSingle(element => element.GetType() == forme);
            graphique.EmbeddedPackagePart!.Uri.ToString().Should().EndWith(".xlsx");
            var feuille = Lecture.Xlsx(Lecture.Octets(graphique.EmbeddedPackagePart!), Lecture.Feuilles).Single();
            foreach (var reference in graphique.ChartSpace.Descendants<NumberReference>()) Verifier(reference, feuille);
            graphique.ChartSpace.Descendants<CategoryAxisData>().First().InnerText.Should().Contain("CalvadosEureManche");
            graphique.ChartSpace.Descendants<NumberReference>().First().NumberingCache!.Elements<NumericPoint>().Select(point => point.Index!.Value)
                .Should().Equal([0u, 2u], "an unknown number is a gap, not a zero");
            return graphique.ChartSpace.GetFirstChild<EditingLanguage>()!.Val!.Value;
        }).Should().Be("fr-FR");
    }

    [Fact]
    public void Les_donnees_des_graphiques_sont_celles_de_leur_classeur_quel_que_soit_le_rapport()
    {
        var compares = 0;
        Prop.ForAll(DesRapports.AuHasard, rapport => Lecture.Docx(RapportDocx.De(rapport), document =>
        {
            foreach (var graphique in document.ChartParts)
            {
                var feuille = Lecture.Xlsx(Lecture.Octets(graphique.EmbeddedPackagePart!), Lecture.Feuilles).Single();
                foreach (var reference in graphique.ChartSpace.Descendants<NumberReference>()) compares += Verifier(reference, feuille);
            }

            return true;
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

        compares.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Chaque_graphique_chaque_carte_et_chaque_tableau_dit_ce_qu_il_montre()
    {
        var rapport = DesRapports.Avec(
            DesRapports.Tableau(Representation.Barres, ("14", "Calvados", [12])), DesRapports.Tableau(Representation.Carte, ("14", "Calvados", [12]), ("61", "Orne", [null])));

        Lecture.Docx(RapportDocx.De(rapport), document =>
        {
            document.Document.Descendants<W.DocProperties>().Single().Description!.Value.Should().Contain("Graphique en barres").And.Contain("Calvados : 12");
            document.Document.Descendants<TableDescription>().Select(description => description.Val!.Value).Should()
                .HaveCount(3).And.Contain(dit => dit!.Contains("Calvados (14) : 12 ; Orne (61) : n.c.", StringComparison.Ordinal));
            document.Document.Descendants<TableCaption>().Should().HaveCount(3).And.OnlyContain(titre => titre.Val!.Value!.Length > 0);
            return true;
        });
    }

    [Fact]
    public void La_table_des_matieres_liste_les_titres_et_mene_a_chacun() => Prop.ForAll(DesRapports.AuHasard, rapport => Lecture.Docx(RapportDocx.De(rapport), document =>
    {
        var titres = document.Document.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true).ToList();
        var entrees = document.Document.Descendants<SdtBlock>().Single().Descendants<Hyperlink>().ToList();

        entrees.Select(entree => entree.InnerText).Should().Equal(titres.Select(titre => titre.InnerText));
        entrees.Select(entree => entree.Anchor!.Value).Should().Equal(titres.Select(titre => titre.Descendants<BookmarkStart>().Single().Name!.Value));
        SansSaut(titres.Select(titre => titre.ParagraphProperties!.ParagraphStyleId!.Val!.Value![^1] - '0')).Should().BeTrue();
        return true;
    })).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Les_pages_sont_numerotees_et_les_sources_lues_sous_le_tableau()
    {
        Lecture.Docx(RapportDocx.De(DesRapports.Avec(DesRapports.Tableau(Representation.Aucune, ("14", "Calvados", [1_234.5m])))), document =>
        {
            document.FooterParts.Single().Footer.Descendants<SimpleField>().Select(champ => champ.Instruction!.Value!.Trim()).Should().Equal("PAGE", "NUMPAGES");
            document.HeaderParts.Single().Header.InnerText.Should().Be("Bilan");
            document.DocumentSettingsPart!.Settings.Descendants<UpdateFieldsOnOpen>().Should().BeEmpty("Word would ask a question to whoever opens the file");
            document.Document.Descendants<TableCell>().Single(cellule => cellule.InnerText == "1\u202F234,5").Descendants<ParagraphStyleId>().Single().Val!.Value.Should().Be("Nombre");
            document.Document.InnerText.Should().Contain("Source : Mobilisation : candidatures retenues, au 31/12/2022 (/api/v1/mobilisation/candidatures?annee=2022).");
            return true;
        });
    }

    [Fact]
    public void Des_secteurs_negatifs_deviennent_des_barres_et_un_tableau_sans_chiffre_ne_se_trace_pas()
    {
        var (negatif, inconnu) = (DesRapports.Tableau(Representation.Secteurs, ("a", "A", [-1])), DesRapports.Tableau(Representation.Courbe, ("a", "A", [null])));

        Lecture.Docx(RapportDocx.De(DesRapports.Avec(negatif, inconnu)), document =>
            document.ChartParts.Single().ChartSpace.Descendants<BarChart>().Count()).Should().Be(1);
    }

    internal static bool SansSaut(IEnumerable<int> niveaux)
    {
        var precedent = 0;
        foreach (var niveau in niveaux)
        {
            if (niveau < 1 || niveau > precedent + 1) return false;
            precedent = niveau;
        }

        return true;
    }

    private static int Verifier(NumberReference reference, (string Nom, Dictionary<string, string> Cellules) feuille)
    {
        var etendue = Regex.Match(reference.Formula!.Text, @"^(?<nom>\w+)!\$(?<colonne>[A-Z]+)\$(?<debut>\d+):\$\k<colonne>\$(?<fin>\d+)$").Groups;
        etendue["nom"].Value.Should().Be(feuille.Nom);
        var (colonne, debut, fin) = (etendue["colonne"].Value, int.Parse(etendue["debut"].Value, CultureInfo.InvariantCulture), int.Parse(etendue["fin"].Value, CultureInfo.InvariantCulture));
        var dessines = reference.NumberingCache!.Elements<NumericPoint>().ToDictionary(point => (int)point.Index!.Value, point => Lecture.Nombre(point.NumericValue!.Text));
        var ecrits = Enumerable.Range(debut, fin - debut + 1).Where(ligne => feuille.Cellules.ContainsKey($"{colonne}{ligne}"))
            .ToDictionary(ligne => ligne - debut, ligne => Lecture.Nombre(feuille.Cellules[$"{colonne}{ligne}"]));
        dessines.Should().BeEquivalentTo(ecrits);
        return ecrits.Count;
    }
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

public sealed class RapportXlsxTests
{
    [Fact]
    public void Un_taux_donne_son_numerateur_son_denominateur_et_sa_source()
    {
        var tableau = new TableauRapport("t", "Sorties : 2022/2021", "Type", [new("n", "Nombre"), new("p", "Part")],
            [new("cdi", "CDI", [CelluleRapport.De(3, DesRapports.Source()), CelluleRapport.Part(3, 8, DesRapports.Source())])]);

        var feuilles = Lecture.Xlsx(RapportXlsx.De(DesRapports.Avec(tableau)), Lecture.Feuilles);

        feuilles.Select(feuille => feuille.Nom).Should().Equal("Sommaire", "1 Sorties   2022 2021", "Textes");
        feuilles[1].Cellules.Values.Should().Equal(
            "Type", "Nombre", "Part (%)", "Part : numérateur", "Part : dénominateur", "Source",
            "CDI", "3", "37.5", "3", "8", "Mobilisation : candidatures retenues, au 31/12/2022 (/api/v1/mobilisation/candidatures?annee=2022)");
        feuilles[2].Cellules["C4"].Should().Be("Un texte.");
    }

    [Fact]
    public void Un_texte_n_est_jamais_une_formule_et_un_nombre_en_est_un()
    {
        var tableau = new TableauRapport("t", "T", "=1+1", [new("c", "@SUM(A1)")],
            [new("l", "+cmd", [CelluleRapport.De("=HYPERLINK(1)")]), new("m", "-2", [CelluleRapport.De(-2.5m, DesRapports.Source())])]);

        Lecture.Xlsx(RapportXlsx.De(DesRapports.Avec(tableau)), classeur =>
        {
            var cellules = classeur.WorksheetParts.SelectMany(feuille => feuille.Worksheet.Descendants<Cell>()).ToList();
            cellules.Should().OnlyContain(cellule => cellule.CellFormula == null);
            return cellules.Where(cellule => cellule.DataType is null).Select(cellule => cellule.CellValue!.Text).ToList();
        }).Should().Equal("-2.5", "1");
    }

    [Fact]
    public void Le_sommaire_mene_a_chaque_feuille()
    {
        var rapport = DesRapports.Avec(
            DesRapports.Tableau(Representation.Aucune, ("a", "A", [1])), DesRapports.Tableau(Representation.Aucune, ("a", "A", [1])) with { Titre = "L'année d'avant" });

        Lecture.Xlsx(RapportXlsx.De(rapport), classeur =>
        {
            var noms = classeur.Workbook.Descendants<Sheet>().Select(feuille => feuille.Name!.Value!).ToList();
            var sommaire = (WorksheetPart)classeur.GetPartById(classeur.Workbook.Descendants<Sheet>().First().Id!);
            sommaire.Worksheet.Descendants<Hyperlink>().Select(lien => lien.Location!.Value)
                .Should().Equal(noms.Skip(1).SkipLast(1).Select(nom => $"'{nom.Replace("'", "''", StringComparison.Ordinal)}'!A1"));
            return noms;
        }).Should().Equal("Sommaire", "1 Structures retenues", "2 L'année d'avant", "Textes");
    }

    [Theory]
    [InlineData("[a]:b*c?d/e\\f", "3 a  b c d e f")]
    [InlineData("Une phrase bien trop longue pour une feuille", "3 Une phrase bien trop longue …")]
    [InlineData("l'", "3 l")]
    public void Le_nom_d_une_feuille_est_de_ceux_qu_un_tableur_admet(string titre, string nom) => RapportXlsx.NomDeFeuille(3, titre).Should().Be(nom);

    [Fact]
    public void Le_meme_rapport_donne_le_meme_classeur()
    {
        var rapport = DesRapports.Long(2, 3);

        RapportXlsx.De(rapport).Should().Equal(RapportXlsx.De(rapport));
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.TexteDocx;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>One table of a report in Word: its numbered title, its rows, its note and its sources.</summary>
internal static class TableauDocx
{
    public static IEnumerable<OpenXmlElement> De(TableauRapport tableau, int numero)
    {
        yield return Paragraphe(
            StylesDocx.Legende, Mots("Tableau "), Champ(" SEQ Tableau \\* ARABIC ", $"{numero}"), Mots($". {tableau.Titre}"));
        yield return WordTable.Of(
            Allure(tableau), tableau.Colonnes.Select(colonne => Paragraphe(colonne.Libelle, StylesDocx.Case)).Prepend(Paragraphe(tableau.EnTete, StylesDocx.Case)),
            tableau.Lignes.Select(ligne => ligne.Cellules.Select(Case).Prepend(Paragraphe(ligne.Libelle, StylesDocx.Case))));
        foreach (var dit in new[] { tableau.Note, SourcesDuRapport.Ligne(tableau, avecAdresses: true) })
        {
            if (!string.IsNullOrEmpty(dit)) yield return Paragraphe(dit, StylesDocx.Note);
        }

        // Two tables that touch are one table to Word.
        yield return new Paragraph();
    }

    /// <param name="description">What a screen reader says of the table before its cells.</param>
    public static TableProperties Proprietes(string titre, string description, params OpenXmlElement[] allure) =>
        new([.. allure, new TableCaption { Val = Tables.Texts.Shortened(titre, 250) }, new TableDescription { Val = Tables.Texts.Shortened(description, 1_500) }]);

    private static TableProperties Allure(TableauRapport tableau) => Proprietes(
        tableau.Titre, $"{tableau.Lignes.Count} ligne(s), par {tableau.EnTete} : {string.Join(", ", tableau.Colonnes.Select(colonne => colonne.Libelle))}.",
        new TableStyle { Val = StylesDocx.Tableau }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
        new TableLook { FirstRow = true, FirstColumn = true, LastRow = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true });

    private static Paragraph Case(CelluleRapport cellule) => Paragraphe(cellule.Affiche, cellule.Source is null ? StylesDocx.Case : StylesDocx.Nombre);
}

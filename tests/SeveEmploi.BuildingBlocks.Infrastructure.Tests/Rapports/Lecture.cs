using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>What a document says, read back from its bytes.</summary>
internal static class Lecture
{
    public static T Docx<T>(byte[] fichier, Func<MainDocumentPart, T> lire)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(fichier), false);
        return lire(document.MainDocumentPart!);
    }

    public static T Xlsx<T>(byte[] fichier, Func<WorkbookPart, T> lire)
    {
        using var classeur = SpreadsheetDocument.Open(new MemoryStream(fichier), false);
        return lire(classeur.WorkbookPart!);
    }

    /// <summary>The page is written so that XML reads it too: an unclosed tag or a stray letter throws here.</summary>
    public static XElement Page(string html) => XDocument.Parse(html, LoadOptions.PreserveWhitespace).Root!;

    public static IEnumerable<string> Erreurs(OpenXmlPackage document) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(erreur => $"{erreur.Part?.Uri} {erreur.Path?.XPath} {erreur.Description}");

    public static List<string> ErreursDocx(byte[] fichier)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(fichier), false);
        return [.. Erreurs(document), .. document.MainDocumentPart!.ChartParts.SelectMany(graphique => ErreursXlsx(Octets(graphique.EmbeddedPackagePart!)))];
    }

    public static List<string> ErreursXlsx(byte[] fichier)
    {
        using var classeur = SpreadsheetDocument.Open(new MemoryStream(fichier), false);
        return [.. Erreurs(classeur)];
    }

    /// <summary>The rows of each table, heading first; a map is a table of another kind.</summary>
    public static List<List<List<string>>> Tableaux(MainDocumentPart document) =>
    [
        .. document.Document.Body!.Elements<Table>().Where(table => table.Descendants<TableHeader>().Any())
            .Select(table => table.Elements<TableRow>().Select(ligne => ligne.Elements<TableCell>().Select(cellule => cellule.InnerText).ToList()).ToList()),
    ];

    public static List<List<List<string>>> Tableaux(XElement page) =>
    [
        .. page.Descendants("table").Select(table => table.Descendants("tr").Select(ligne => ligne.Elements().Select(cellule => cellule.Value).ToList()).ToList()),
    ];

    /// <summary>The cells of each sheet by their address, a text as it was before it was escaped.</summary>
    public static List<(string Nom, Dictionary<string, string> Cellules)> Feuilles(WorkbookPart classeur) =>
    [
        .. classeur.Workbook.Descendants<S.Sheet>().Select(feuille => (feuille.Name!.Value!, ((WorksheetPart)classeur.GetPartById(feuille.Id!)).Worksheet.Descendants<S.Cell>()
            .ToDictionary(cellule => cellule.CellReference!.Value!, cellule => XmlConvert.DecodeName(cellule.InnerText)))),
    ];

    public static byte[] Octets(OpenXmlPart partie)
    {
        using var source = partie.GetStream();
        using var copie = new MemoryStream();
        source.CopyTo(copie);
        return copie.ToArray();
    }

    public static decimal Nombre(string texte) => decimal.Parse(texte, CultureInfo.InvariantCulture);
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>The one way to write a table and a text in a Word file; how they look is their document's affair.</summary>
internal static class WordTable
{
    // A4 between two margins of 2 cm, in twentieths of a point.
    private const int Width = 9600;

    public static Table Of(TableProperties look, IEnumerable<Paragraph> heading, IEnumerable<IEnumerable<Paragraph>> rows)
    {
        // The heading is repeated on each page, and told as such to screen readers.
        var top = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        top.Append(heading.Select(Cell));
        var table = new Table(look, Grid(top.Elements<TableCell>().Count()), top);
        table.Append(rows.Select(row => new TableRow(row.Select(Cell).Prepend<OpenXmlElement>(new TableRowProperties(new CantSplit())))));
        return table;
    }

    public static TableGrid Grid(int columns) => new(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = $"{Width / columns}" }));

    public static Text Written(string text) => new(Tables.Texts.Shown(text)) { Space = SpaceProcessingModeValues.Preserve };

    private static TableCell Cell(Paragraph paragraph) => new(paragraph);
}

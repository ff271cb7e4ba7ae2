using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.AspNetCore.Http;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>
/// A document that a person can open, complete and sign: headings, text and tables, no field, no macro, no link. Sent as a DOCX file when
/// the request accepts one.
/// </summary>
public sealed class WordDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly string _title;
    private readonly Body _body = new();

    public WordDocument(string title)
    {
        _title = title;
        _body.Append(Paragraph(title, 36, centered: true, outline: 0));
    }

    public static bool IsWantedBy(HttpRequest request) => request.Headers.Accept.ToString().Contains(ContentType, StringComparison.OrdinalIgnoreCase);

    public WordDocument Heading(string text)
    {
        _body.Append(Paragraph(text, 28, before: "240", outline: 1));
        return this;
    }

    public WordDocument Subheading(string text)
    {
        _body.Append(Paragraph(text, 24, before: "160", outline: 2));
        return this;
    }

    /// <summary>Each line of the text is a paragraph.</summary>
    public WordDocument Text(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) _body.Append(Paragraph(line));
        return this;
    }

    public WordDocument Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var look = new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, Borders());
        _body.Append(
            WordTable.Of(look, columns.Select(name => Paragraph(name, bold: true)), rows.Select(row => row.Select(cell => Paragraph(cell)))), Paragraph(""));
        return this;
    }

    public byte[] ToBytes()
    {
        using var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(_body);
            document.PackageProperties.Title = Tables.Texts.Shown(_title);
            document.PackageProperties.Language = "fr-FR";
        }

        return content.ToArray();
    }

    public IResult ToFile(string fileName) => TypedResults.File(ToBytes(), ContentType, fileName);

    private static Paragraph Paragraph(string text, int? size = null, bool bold = false, bool centered = false, string before = "0", int? outline = null)
    {
        var layout = new ParagraphProperties(new SpacingBetweenLines { Before = before, After = centered ? "240" : "120" });
        if (centered) layout.Append(new Justification { Val = JustificationValues.Center });
        // What a screen reader and the navigation pane list.
        if (outline is not null) layout.Append(new OutlineLevel { Val = outline });
        var style = new RunProperties();
        if (bold || size is not null) style.Append(new Bold());
        if (size is not null) style.Append(new FontSize { Val = $"{size}" });
        style.Append(new Languages { Val = "fr-FR" });
        return new(layout, new Run(style, WordTable.Written(text)));
    }

    private static TableBorders Borders()
    {
        const BorderValues line = BorderValues.Single;
        return new(
            new TopBorder { Val = line, Size = 4 }, new LeftBorder { Val = line, Size = 4 }, new BottomBorder { Val = line, Size = 4 },
            new RightBorder { Val = line, Size = 4 }, new InsideHorizontalBorder { Val = line, Size = 4 }, new InsideVerticalBorder { Val = line, Size = 4 });
    }
}

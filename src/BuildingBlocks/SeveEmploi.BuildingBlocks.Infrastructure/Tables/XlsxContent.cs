using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>The first visible sheet of a workbook, read as a stream of elements: no document tree, no DTD, no entity.</summary>
internal static partial class XlsxContent
{
    private const long MaxUncompressed = 64 * 1024 * 1024;
    private const long MaxRatio = 200;
    // Padding compresses beyond any ratio and is harmless at this size.
    private const long RatioMatters = 1024 * 1024;
    // A sheet is nine levels deep; the XML reader keeps every open level in memory.
    private const int MaxDepth = 64;

    public static TableIllisible? Read(Stream file, TableBuilder table, CancellationToken cancellationToken)
    {
        try
        {
            if (Weigh(file) is { } refus) return refus;

            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            var workbook = document.WorkbookPart!;
            var (sheet, date1904) = FirstVisible(workbook);
            return sheet is null ? TableIllisible.Vide : new Sheet(workbook, date1904, cancellationToken).Read(sheet, table);
        }
        // A damaged package throws a dozen types from three libraries; the person needs one answer.
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            return TableIllisible.Illisible;
        }
    }

    // .NET stops inflating an entry at the length it declares, so a lying entry is cut short, not unbounded.
    private static TableIllisible? Weigh(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return zip.Entries.Sum(entry => entry.Length) > MaxUncompressed ? TableIllisible.TropGrand("plus de 64 Mo une fois décompressé")
            : zip.Entries.Any(entry => entry.Length > RatioMatters && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio)
                ? TableIllisible.TropGrand("sa compression est anormale")
                : null;
    }

    private static (WorksheetPart? Sheet, bool Date1904) FirstVisible(WorkbookPart workbook)
    {
        var date1904 = false;
        foreach (var element in Elements(workbook).Where(element => element.IsStartElement))
        {
            if (element.ElementType == typeof(WorkbookProperties)) date1904 = element.Attribute("date1904") is "1" or "true";
            if (element.ElementType != typeof(DocumentFormat.OpenXml.Spreadsheet.Sheet)) continue;
            if (element.Attribute("state") is null or "visible" && workbook.GetPartById(element.Attribute("id")!) is WorksheetPart sheet)
                return (sheet, date1904);
        }
        return (null, date1904);
    }

    private static IEnumerable<OpenXmlReader> Elements(OpenXmlPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth) throw new InvalidDataException();
            yield return reader;
        }
    }

    private static string? Attribute(this OpenXmlReader element, string name) =>
        element.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value;

    private static int Int(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);

    private sealed class Sheet(WorkbookPart workbook, bool date1904, CancellationToken cancellationToken)
    {
        private readonly List<string> _shared = SharedStrings(workbook);
        private readonly HashSet<int> _dates = DateStyles(workbook);

        public TableIllisible? Read(WorksheetPart sheet, TableBuilder table)
        {
            var (ligne, column, phonetic, cells, text, kind, style) = (0, -1, false, new List<string>(), new StringBuilder(), (string?)null, 0);
            foreach (var element in Elements(sheet))
            {
                var (type, starts) = (element.ElementType, element.IsStartElement);
                if (type == typeof(PhoneticRun)) phonetic = starts;
                if (type == typeof(Row) && starts)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    (ligne, column, cells) = (Int(element.Attribute("r"), ligne + 1), -1, []);
                }
                if (type == typeof(Row) && !starts && table.Add(ligne, [.. cells]) is { } refus) return refus;
                if (type == typeof(Cell) && starts)
                {
                    column = element.Attribute("r") is { } reference ? Column(reference) : column + 1;
                    (kind, style) = (element.Attribute("t"), Int(element.Attribute("s"), 0));
                    text.Clear();
                }
                if (starts && !phonetic && (type == typeof(CellValue) || type == typeof(Text))) text.Append(element.GetText());
                if (type != typeof(Cell) || starts || text.Length == 0) continue;

                if (column >= TableBuilder.MaxColumns) return TableIllisible.TropGrand($"plus de 200 colonnes, ligne {ligne}");
                while (cells.Count <= column) cells.Add("");
                cells[column] = Value(kind, style, text.ToString());
            }
            return null;
        }

        private string Value(string? kind, int style, string text) => kind switch
        {
            "s" => _shared[Int(text, -1)],
            "str" or "inlineStr" => XmlConvert.DecodeName(text),
            "b" => text is "1" or "true" ? "oui" : "non",
            "d" => text.Split('T')[0],
            "e" => text,
            _ => Number(text, _dates.Contains(style)),
        };

        private string Number(string text, bool date)
        {
            if (!double.TryParse(text, CultureInfo.InvariantCulture, out var number)) return text;
            if (date && number is >= 1 and < 2_900_000) return Day((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

            // Fifteen digits, as the spreadsheet shows: 0.30000000000000004 is 0.3 to the person who typed it.
            var shown = number.ToString("G15", CultureInfo.InvariantCulture);
            return decimal.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
                : text;
        }

        // Excel counts a 29 February 1900 that never was.
        private DateOnly Day(int serial) =>
            date1904 ? new DateOnly(1904, 1, 1).AddDays(serial) : new DateOnly(1899, 12, 30).AddDays(serial < 60 ? serial + 1 : serial);

        private static int Column(string reference) =>
            reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (index, letter) => checked((index * 26) + (letter & 31))) - 1;
    }

    private static List<string> SharedStrings(WorkbookPart workbook)
    {
        var (strings, text, phonetic) = (new List<string>(), new StringBuilder(), false);
        foreach (var element in workbook.SharedStringTablePart is { } part ? Elements(part) : [])
        {
            if (element.ElementType == typeof(PhoneticRun)) phonetic = element.IsStartElement;
            if (element.ElementType == typeof(Text) && element.IsStartElement && !phonetic) text.Append(element.GetText());
            if (element.ElementType != typeof(SharedStringItem) || element.IsStartElement) continue;

            strings.Add(XmlConvert.DecodeName(text.ToString()));
            text.Clear();
        }
        return strings;
    }

    private static HashSet<int> DateStyles(WorkbookPart workbook)
    {
        var (formats, dates, style, used) = (new HashSet<int>(), new HashSet<int>(), 0, false);
        foreach (var element in workbook.WorkbookStylesPart is { } part ? Elements(part) : [])
        {
            if (element.ElementType == typeof(CellFormats)) used = element.IsStartElement;
            if (!element.IsStartElement) continue;

            var format = Int(element.Attribute("numFmtId"), 0);
            if (element.ElementType == typeof(NumberingFormat) && IsDay(element.Attribute("formatCode") ?? "")) formats.Add(format);
            if (!used || element.ElementType != typeof(CellFormat)) continue;
            if (format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || formats.Contains(format)) dates.Add(style);
            style++;
        }
        return dates;
    }

    private static bool IsDay(string formatCode) => DayOrYear().IsMatch(Literals().Replace(formatCode, ""));

    [GeneratedRegex("""  "[^"]*"|\\.|_.|\*.|\[[^\]]*\]  """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literals();

    [GeneratedRegex("[dy]", RegexOptions.IgnoreCase)]
    private static partial Regex DayOrYear();
}

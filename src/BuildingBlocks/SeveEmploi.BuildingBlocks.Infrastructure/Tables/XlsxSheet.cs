using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>One worksheet written element by element. The SDK's own package would hold the whole sheet until it is closed.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const int MaxExcelText = 32_767;
    private const uint Bold = 1;
    private const uint DayStyle = 2;
    // Before that day Excel's calendar is one day off; such a day is written as text.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly OpenXmlWriter _writer;
    private uint _rows;

    public XlsxSheet(Stream part, IReadOnlyList<TableColumn> columns)
    {
        _columns = columns;
        _writer = OpenXmlWriter.Create(part);
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        if (columns.Count > 0) _writer.WriteElement(new Columns(columns.Select(Width)));
        _writer.WriteStartElement(new SheetData());
        WriteRow(columns.Select(column => Text(column.Name, Bold)));
    }

    public void Write(object row) => WriteRow(_columns.Select(column => Of(column.Read(row))));

    public void Dispose()
    {
        _writer.WriteEndElement();
        if (_columns.Count > 0) _writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(_columns.Count)}{_rows}" });
        _writer.WriteEndElement();
        _writer.Dispose();
    }

    private void WriteRow(IEnumerable<Cell?> cells)
    {
        _writer.WriteStartElement(new Row { RowIndex = ++_rows });
        foreach (var (position, cell) in cells.Index())
        {
            if (cell is null) continue;
            cell.CellReference = Letters(position + 1) + _rows.ToString(CultureInfo.InvariantCulture);
            _writer.WriteElement(cell);
        }
        _writer.WriteEndElement();
    }

    private static Cell? Of(object? value) => value switch
    {
        null => null,
        DateOnly jour when jour >= FirstSafeDay => new Cell(new CellValue(jour.DayNumber - new DateOnly(1899, 12, 30).DayNumber)) { StyleIndex = DayStyle },
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => null,
        IFormattable number when CellText.IsNumber(number) => new Cell(new CellValue(number.ToString(null, CultureInfo.InvariantCulture))),
        _ => Text(CellText.Of(value)),
    };

    private static Cell Text(string text, uint style = 0)
    {
        var shown = text.Length <= MaxExcelText ? text : string.Concat(text.AsSpan(0, MaxExcelText - 1), "…");
        var content = new Text(Texts.EscapeXml(shown)) { Space = SpaceProcessingModeValues.Preserve };
        return new Cell(new InlineString(content)) { DataType = CellValues.InlineString, StyleIndex = style };
    }

    private static Column Width(TableColumn column, int position) => new()
    {
        Min = (uint)position + 1,
        Max = (uint)position + 1,
        Width = Math.Max(column.Name.Length + 4, column.Type == typeof(string) ? 32 : 12),
        CustomWidth = true,
    };

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}

internal static class XlsxParts
{
    public const string SheetPath = "xl/worksheets/sheet1.xml";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static readonly IReadOnlyDictionary<string, string> Fixed = new Dictionary<string, string>
    {
        ["[Content_Types].xml"] = $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Mime}.sheet.main+xml"/><Override PartName="/{SheetPath}" ContentType="{Mime}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Mime}.styles+xml"/></Types>
            """,
        ["_rels/.rels"] = $"""
            <Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """,
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """,
        ["xl/workbook.xml"] = $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Export" sheetId="1" r:id="rId1"/></sheets></workbook>
            """,
        ["xl/styles.xml"] = $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="0" fontId="1" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """,
    };
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>One worksheet written element by element. The SDK's own package would hold the whole sheet until it is closed.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const int MaxExcelText = 32_767;
    // A title may be a sentence; a wider column would hide its neighbours.
    private const int MaxWidth = 80;
    private const uint Bold = 1;
    private const uint DayStyle = 2;
    // Before that day Excel's calendar is one day off; such a day is written as text.
    private static readonly DateOnly FirstSafeDay = new(1900, 3, 1);

    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly OpenXmlWriter _writer;
    private readonly List<Hyperlink> _links = [];
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

    public void Write(object row)
    {
        WriteRow(_columns.Select(column => Of(column.Read(row))));
        foreach (var (position, column) in _columns.Index())
        {
            if (column.Link?.Invoke(row) is { } place) _links.Add(new() { Reference = Letters(position + 1) + _rows, Location = place });
        }
    }

    public void Dispose()
    {
        _writer.WriteEndElement();
        if (_columns.Count > 0) _writer.WriteElement(new AutoFilter { Reference = $"A1:{Letters(_columns.Count)}{_rows}" });
        if (_links.Count > 0) _writer.WriteElement(new Hyperlinks(_links));
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
        Width = Math.Clamp(column.Name.Length + 4, column.Type == typeof(string) ? 32 : 12, MaxWidth),
        CustomWidth = true,
    };

    internal static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}

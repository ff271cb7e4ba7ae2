using System.IO.Compression;
using System.Text;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>Une feuille d'un classeur : des lignes, et comment chacune se lit.</summary>
internal sealed record XlsxTable(string Name, IReadOnlyList<TableColumn> Columns, IEnumerable<object> Rows);

/// <summary>A whole workbook in memory, for what is counted in pages. A list of any length goes through <see cref="TableWriter"/>.</summary>
internal static class XlsxBook
{
    // The same content is the same file, whenever it is written.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IReadOnlyList<XlsxTable> tables)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in XlsxParts.Around([.. tables.Select(table => table.Name)]))
            {
                using var part = Entry(zip, path);
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
            foreach (var (index, table) in tables.Index())
            {
                using var part = Entry(zip, XlsxParts.SheetPath(index + 1));
                using var sheet = new XlsxSheet(part, table.Columns);
                foreach (var row in table.Rows) sheet.Write(row);
            }
        }

        return file.ToArray();
    }

    private static Stream Entry(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}

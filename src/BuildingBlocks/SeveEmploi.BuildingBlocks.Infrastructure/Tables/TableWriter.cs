using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

public static class TableContentTypes
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/// <summary>Exporte une liste au fil de sa lecture : les lignes sont parcourues une fois et aucune n'est gardée.</summary>
public static class TableWriter
{
    public static async Task WriteCsvAsync<T>(Stream destination, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(destination, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" }, leaveOpen: true);

        foreach (var column in TableColumns<T>.All) csv.WriteField(column.Name);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in TableColumns<T>.All)
            {
                var value = column.Read(row!);
                // A negative number is no formula; any other text may be.
                csv.WriteField(CellText.IsNumber(value) ? CellText.Of(value) : Texts.Disarm(CellText.Of(value)));
            }
            await csv.NextRecordAsync();
        }
    }

    public static async Task WriteXlsxAsync<T>(Stream destination, IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        // A package is written synchronously, which Kestrel refuses on a response; and a list that fails midway leaves
        // no half workbook. GetTempFileName creates the file for its owner alone.
        await using var file = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in XlsxParts.Around(["Export"]))
            {
                await using var part = zip.CreateEntry(path).Open();
                await part.WriteAsync(Encoding.UTF8.GetBytes(xml), cancellationToken);
            }
            await using var entry = zip.CreateEntry(XlsxParts.SheetPath(1), CompressionLevel.Fastest).Open();
            using var sheet = new XlsxSheet(entry, TableColumns<T>.All);
            await foreach (var row in rows.WithCancellation(cancellationToken)) sheet.Write(row!);
        }
        file.Position = 0;
        await file.CopyToAsync(destination, cancellationToken);
    }
}

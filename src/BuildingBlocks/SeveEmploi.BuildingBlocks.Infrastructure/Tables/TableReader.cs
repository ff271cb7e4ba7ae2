using System.Text;
using System.Text.Unicode;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>Lit un fichier déposé, CSV ou XLSX, reconnu à son contenu et jamais à son nom.</summary>
public static class TableReader
{
    // 100,000 ordinary rows weigh about 20 MB as CSV.
    public const int MaxBytes = 32 * 1024 * 1024;

    public static async Task<TableReading> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81_920];
        while (await content.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (file.Length + read > MaxBytes) return new(null, TableIllisible.TropGrand("plus de 32 Mo"));
            file.Write(buffer, 0, read);
        }

        var table = new TableBuilder();
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        var refus = bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..]
            ? XlsxContent.Read(file, table, cancellationToken)
            : CsvContent.Read(Decode(bytes), table, cancellationToken);
        return table.Build(refus);
    }

    /// <summary>Bytes that a marked encoding cannot read become U+FFFD, which the cell reports: one bad byte does not cost the file.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var text] => Encoding.UTF8.GetString(text),
        [0xFF, 0xFE, .. var text] => Encoding.Unicode.GetString(text),
        [0xFE, 0xFF, .. var text] => Encoding.BigEndianUnicode.GetString(text),
        _ when Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
        // What Excel on a French Windows writes; Latin-1 would lose « € », « œ » and « ’ ».
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes),
    };
}

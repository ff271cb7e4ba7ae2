using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

internal static class CsvContent
{
    public static TableIllisible? Read(string text, TableBuilder table, CancellationToken cancellationToken)
    {
        var unclosed = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separator(text).ToString(),
            IgnoreBlankLines = false,
            // A quote inside a plain field is an inch mark; one that opens a field and never closes has swallowed lines.
            BadDataFound = bad => unclosed |= bad.Field.StartsWith('"'),
        };
        using var parser = new CsvParser(new StringReader(text), configuration);

        for (var ligne = 1; parser.Read(); ligne = parser.RawRow + 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = Array.ConvertAll(parser.Record!, Texts.Rearm);
            if (unclosed) return new("fichier_illisible", $"Un guillemet ouvert ligne {ligne} n'est pas refermé.");
            if (table.Add(ligne, cells) is { } refus) return refus;
        }
        return null;
    }

    private static char Separator(string text)
    {
        var (quoted, header) = (false, new List<char>());
        foreach (var letter in text.AsSpan().TrimStart("\r\n"))
        {
            if (letter is '\r' or '\n' && !quoted) break;
            if (letter == '"') quoted = !quoted;
            if (!quoted) header.Add(letter);
        }
        return ";\t,".MaxBy(separator => header.Count(letter => letter == separator));
    }
}

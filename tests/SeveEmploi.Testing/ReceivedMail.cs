using System.Text;
using System.Text.RegularExpressions;

namespace SeveEmploi.Testing;

/// <summary>A mail as it arrived: <paramref name="Brut"/> byte for byte, the rest as a person reads it.</summary>
public sealed record ReceivedMail(string De, string A, string Sujet, string Texte, string Brut)
{
    /// <summary>All that the server was asked to deliver to: one, unless somebody slipped another in.</summary>
    public IReadOnlyList<string> Destinataires { get; init; } = [];

    /// <summary>The HTML part, or nothing.</summary>
    public string? Html { get; init; }

    public DateTimeOffset RecuA { get; init; }

    public string MessageId => (Entete("Message-ID") ?? "").Trim('<', '>');

    /// <summary>What a person sees as the header of that name, or nothing.</summary>
    public string? Entete(string nom) => MimePart.Read(Brut).Header(nom);

    /// <summary>All headers of that name: an injection makes two of one.</summary>
    public int Combien(string nom) => MimePart.Read(Brut).Headers.Count(header => header.Name.Equals(nom, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a mail, or the content of an .eml file.</summary>
    public static ReceivedMail Read(string raw, string from = "", IReadOnlyList<string>? recipients = null, DateTimeOffset at = default)
    {
        var parts = MimePart.Read(raw).Leaves().ToList();
        return new(from, recipients is [.., var last] ? last : "", MimePart.Read(raw).Header("Subject") ?? "", Of("text/plain") ?? "", raw)
        {
            Destinataires = recipients ?? [],
            Html = Of("text/html"),
            RecuA = at,
        };

        string? Of(string type) => parts.FirstOrDefault(part => part.Type == type)?.Text();
    }
}

/// <summary>One part of a mail (RFC 2045): its headers unfolded and decoded, its body.</summary>
internal sealed partial record MimePart(IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public string Type => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    public string? Header(string name) =>
        Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => Decode(header.Value)).FirstOrDefault();

    public static MimePart Read(string raw)
    {
        var parts = raw.ReplaceLineEndings("\n").Split("\n\n", 2);
        var lines = Folding().Replace(parts[0], " ").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new([.. lines.Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1].Trim()))], parts.ElementAtOrDefault(1) ?? "");
    }

    public IEnumerable<MimePart> Leaves()
    {
        if (Boundary().Match(Header("Content-Type") ?? "") is not { Success: true } found) return [this];

        var delimiter = "\n--" + found.Groups[1].Value;
        return ("\n" + Body).Split(delimiter)[1..^1].SelectMany(part => Read(part.TrimStart('\n')).Leaves());
    }

    public string Text() => (Header("Content-Transfer-Encoding")?.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(Body)),
        "quoted-printable" => QuotedPrintable(Body.Replace("=\n", "", StringComparison.Ordinal)),
        _ => Body,
    }).ReplaceLineEndings("\n");

    private static string Decode(string header) => EncodedWord().Replace(BetweenWords().Replace(header, "$1"), word =>
        word.Groups[1].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
            : QuotedPrintable(word.Groups[2].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length) bytes.Add(Convert.ToByte(text.Substring((i += 2) - 1, 2), 16));
            else bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex("boundary=\"?([^\";]+)\"?")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();
}

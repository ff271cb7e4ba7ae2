using System.Text.RegularExpressions;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>What a character or a prefix means to PostgreSQL, to XML and to a spreadsheet.</summary>
internal static partial class Texts
{
    private const string LoneSurrogate = @"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]";

    /// <summary>Control characters, lone surrogates, and the mark left by bytes that were not text.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF]|" + LoneSurrogate)]
    public static partial Regex Forbidden();

    /// <summary>A spreadsheet would run the cell; apostrophes in front are matched too, so that reading back is exact.</summary>
    [GeneratedRegex(@"^'*[=+\-@\t\r]")]
    private static partial Regex Formula();

    [GeneratedRegex(@"[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x(?:[0-9A-Fa-f]{4}){1,2}_)|" + LoneSurrogate)]
    private static partial Regex NotXml();

    [GeneratedRegex(@"[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|" + LoneSurrogate)]
    private static partial Regex NotShown();

    [GeneratedRegex(@"[\t-\r\u0085\u2028\u2029]+")]
    private static partial Regex Breaks();

    /// <summary>One line that any document can carry: nothing that XML refuses, that no one sees, or that turns the letters around it.</summary>
    public static string Shown(string text) => NotShown().Replace(Breaks().Replace(text, " "), "");

    public static string Shortened(string text, int length) =>
        text.Length <= length ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)}…";

    public static string Disarm(string text) => Formula().IsMatch(text) ? "'" + text : text;

    public static string Rearm(string text) => text.StartsWith('\'') && Formula().IsMatch(text) ? text[1..] : text;

    /// <summary>XLSX writes what XML cannot carry as _xHHHH_ (ST_Xstring); XmlConvert.DecodeName reads it back.</summary>
    public static string EscapeXml(string text) => NotXml().Replace(text, match => $"_x{(int)match.Value[0]:X4}_");
}

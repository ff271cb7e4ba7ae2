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

    public static string Disarm(string text) => Formula().IsMatch(text) ? "'" + text : text;

    public static string Rearm(string text) => text.StartsWith('\'') && Formula().IsMatch(text) ? text[1..] : text;

    /// <summary>XLSX writes what XML cannot carry as _xHHHH_ (ST_Xstring); XmlConvert.DecodeName reads it back.</summary>
    public static string EscapeXml(string text) => NotXml().Replace(text, match => $"_x{(int)match.Value[0]:X4}_");
}

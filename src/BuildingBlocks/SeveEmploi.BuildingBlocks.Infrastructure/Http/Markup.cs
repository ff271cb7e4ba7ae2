using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What a page of ours wrote itself; all the rest came from someone, and is encoded by the one method that writes it.</summary>
public sealed record Markup(string Text)
{
    /// <summary>The look of every document to print.</summary>
    public const string PrintStyle =
        "body{font:11pt/1.4 serif;max-width:48rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.5rem}"
        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #555;padding:.25rem .5rem;text-align:left;vertical-align:top}"
        + "tr{break-inside:avoid}@media print{body{margin:0;max-width:none}}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static Markup Html(FormattableString text) => new(string.Format(
        CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(value => value is Markup markup ? markup.Text : Encoder.Encode(Readable(value)))]));

    public static Markup All(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Text)));

    public static Markup Table(IEnumerable<string> columns, IEnumerable<object?[]> rows) => Html(
        $"<table><thead><tr>{Cells("th", columns)}</tr></thead><tbody>{All(rows.Select(row => Html($"<tr>{Cells("td", row)}</tr>")))}</tbody></table>");

    /// <summary>A day in words, as a person says it.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", French);

    private static Markup Cells(string tag, IEnumerable<object?> values) => All(values.Select(value => Html($"<{tag}>{value}</{tag}>")));

    private static string Readable(object? value) => value is DateOnly day ? Day(day) : Convert.ToString(value, French) ?? "";
}

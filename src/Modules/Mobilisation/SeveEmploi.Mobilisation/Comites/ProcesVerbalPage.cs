using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>The procès-verbal as a page to print and sign: no script, and every value is encoded by the one method that writes it.</summary>
internal static class ProcesVerbalPage
{
    public const string Style =
        "body{font:11pt/1.4 serif;max-width:48rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.5rem}"
        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #555;padding:.25rem .5rem;text-align:left;vertical-align:top}"
        + "tr{break-inside:avoid}@media print{body{margin:0;max-width:none}}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string De(ProcesVerbalVue pv) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Procès-verbal du {pv.OuvertLe}</title><style>{new Markup(Style)}</style></head>
        <body>
        <h1>Procès-verbal du {Instance(pv.Region)}</h1>
        <p>{pv.Campagne}. Réunion prévue le {pv.ReuniLe}, convoquée le {pv.ConvoqueLe}, ouverte le {pv.OuvertLe}, close le {pv.ClosLe}.</p>
        <p>Quorum : {pv.Quorum}. Voix délibératives présentes : {pv.Presents}.</p>
        {Table("Membres", ["Nom", "Organisation", "Voix", "Présence"], pv.Membres.Select(m => new object?[]
        {
            m.Nom, m.Organisation, m.Voix == Voix.Deliberative ? "délibérative" : "consultative", m.EstPresent ? "présent" : "absent",
        }))}
        {Table("Intérêts déclarés", ["Membre", "Structure", "Motif"], pv.Interets.Select(i => new object?[] { i.Membre, i.Structure, i.Motif }))}
        {Table("Décisions", ["Ordre", "Structure", "Région", "Décision", "Motif", "Votants"], pv.Decisions.Select(d => new object?[]
        {
            d.Ordre, d.Structure, Region.De(d.Region).Nom, Sens(d), d.Motif, string.Join(", ", d.Votants),
        }))}
        {Table("Dossiers ajournés", ["Structure", "Région", "Motif"], pv.Ajournements.Select(a => new object?[] { a.Structure, Region.De(a.Region).Nom, a.Motif }))}
        {Table("Objectifs dépassés", ["Objectif", "Visées", "Retenues", "Motif"], pv.Depassements.Select(d => new object?[]
        {
            d.NomCible(), d.Objectif, d.Retenues, d.Motif,
        }))}
        </body>
        </html>
        """).Text;

    private static string Instance(string? region) =>
        region is null ? "comité de sélection national" : $"comité de sélection régional : {Region.De(region).Nom}";

    private static string Sens(DecisionVue decision) => decision.Sens switch
    {
        SensDecision.Retenue => "retenue",
        SensDecision.ListeAttente => $"liste d'attente, rang {decision.Rang}",
        SensDecision.NonRetenue => "non retenue",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Sens, null),
    };

    private static Markup Table(string titre, string[] colonnes, IEnumerable<object?[]> lignes)
    {
        var corps = lignes.Select(ligne => Html($"<tr>{Cells("td", ligne)}</tr>")).ToList();
        return corps.Count == 0
            ? Html($"<h2>{titre}</h2><p>Néant.</p>")
            : Html($"<h2>{titre}</h2><table><thead><tr>{Cells("th", colonnes)}</tr></thead><tbody>{All(corps)}</tbody></table>");
    }

    private static Markup Cells(string tag, IEnumerable<object?> values) => All(values.Select(value => Html($"<{tag}>{value}</{tag}>")));

    private static Markup All(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Text)));

    // Markup is what this page wrote; all the rest came from someone.
    private static Markup Html(FormattableString text) => new(string.Format(
        CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(value => value is Markup markup ? markup.Text : Encoder.Encode(Text(value)))]));

    private static string Text(object? value) => value is DateOnly jour ? jour.ToString("d MMMM yyyy", French) : Convert.ToString(value, French) ?? "";

    private sealed record Markup(string Text);
}

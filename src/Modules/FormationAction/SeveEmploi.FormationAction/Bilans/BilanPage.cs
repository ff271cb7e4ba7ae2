using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.FormationAction.Bilans;

/// <summary>The bilan as a page to read and print: no script, and every value is encoded by the one method that writes it.</summary>
internal static class BilanPage
{
    public static string De(BilanExecutionVue bilan) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>{TexteBilan.Titre(bilan)}</title><style>{new Markup(PrintStyle)}</style></head>
        <body>
        <h1>{TexteBilan.Titre(bilan)}</h1>
        {All(TexteBilan.Paragraphes(bilan).Select(texte => Html($"<p>{texte}</p>")))}
        {All(TexteBilan.Sections(bilan).Select(section => Html($"<h2>{section.Titre}</h2>{Lignes(section.Texte)}")))}
        {All(TexteBilan.Tableaux(bilan).Select(tableau => Html($"<h2>{tableau.Titre}</h2>{Table(tableau.Colonnes, tableau.Lignes)}")))}
        </body>
        </html>
        """).Text;

    /// <summary>Each line of the text is a paragraph, as in the document.</summary>
    private static Markup Lignes(string texte) => All(texte.ReplaceLineEndings("\n").Split('\n').Select(ligne => Html($"<p>{ligne}</p>")));
}

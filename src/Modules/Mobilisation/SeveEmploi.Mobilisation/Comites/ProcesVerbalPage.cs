using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.Mobilisation.Comites;

/// <summary>The procès-verbal as a page to print and sign: no script, and every value is encoded by the one method that writes it.</summary>
internal static class ProcesVerbalPage
{
    public static string De(ProcesVerbalVue pv) => Html($"""
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>Procès-verbal du {pv.OuvertLe}</title><style>{new Markup(PrintStyle)}</style></head>
        <body>
        <h1>{TexteProcesVerbal.Titre(pv)}</h1>
        {All(TexteProcesVerbal.Paragraphes(pv).Select(texte => Html($"<p>{texte}</p>")))}
        {All(TexteProcesVerbal.Tableaux(pv).Select(tableau => Table(tableau.Titre, tableau.Colonnes, tableau.Lignes)))}
        </body>
        </html>
        """).Text;

    private static Markup Table(string titre, string[] colonnes, IReadOnlyList<string[]> lignes) =>
        lignes.Count > 0 ? Html($"<h2>{titre}</h2>{Markup.Table(colonnes, lignes)}") : Html($"<h2>{titre}</h2><p>Néant.</p>");
}

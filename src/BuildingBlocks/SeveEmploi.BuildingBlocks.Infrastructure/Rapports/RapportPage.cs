using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>A report as a page to read and print, without a script: each number leads to where it comes from.</summary>
public static class RapportPage
{
    public const string Style = StyleDePage.Css;

    public static string De(Rapport rapport)
    {
        var lisible = RapportLisible.De(rapport);
        var (plan, sources, rang) = (PlanDuRapport.De(lisible), new SourcesDuRapport(lisible), 0);
        return Html($"""
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{lisible.Titre}</title><style>{new Markup(Style)}</style></head>
            <body>
            <a class="evitement" href="#contenu">Aller au contenu</a>
            {MotifSvg.Tous}
            <header><h1>{lisible.Titre}</h1><p class="sous-titre">{lisible.SousTitre}</p><p>Établi le {lisible.EtabliLe}</p></header>
            <nav aria-labelledby="sommaire"><h2 id="sommaire">Table des matières</h2><ol>{All(plan.Select(Entree))}{Html($"<li class=\"niveau-1\"><a href=\"#sources\">Sources</a></li>")}</ol></nav>
            <main id="contenu">{All(plan.Select(titre => Section(titre, sources, ref rang)))}
            <section class="niveau-1 partie" aria-labelledby="sources"><h2 id="sources">Sources</h2><p>D'où vient chaque chiffre de ce document, et le jour où il a été lu.</p><ol class="sources">{All(sources.Toutes.Select(source => Source(source.Numero, source.Source)))}</ol></section>
            </main>
            </body>
            </html>
            """).Text;
    }

    private static Markup Entree(TitreDuPlan titre) =>
        Html($"<li class=\"niveau-{titre.Niveau}\"><a href=\"#{titre.Ancre}\">{titre.Section.Titre}</a></li>");

    private static Markup Section(TitreDuPlan titre, SourcesDuRapport sources, ref int rang)
    {
        List<Markup> blocs = [.. titre.Section.Paragraphes.Select(texte => Html($"<p>{texte}</p>"))];
        foreach (var tableau in titre.Section.Tableaux) blocs.Add(TableauPage.De(tableau, sources, ++rang));
        var balise = new Markup($"h{titre.Niveau + 1}");
        return Html($"<section class=\"niveau-{titre.Niveau} partie\" aria-labelledby=\"{titre.Ancre}\"><{balise} id=\"{titre.Ancre}\">{titre.Section.Titre}</{balise}>{All(blocs)}</section>\n");
    }

    // Only a path of this application is a link: an address typed by someone leads nowhere else.
    private static Markup Source(int numero, SourceChiffre source)
    {
        var fait = source with { Adresse = null };
        return source.Adresse is ['/', not ('/' or '\\'), ..]
            ? Html($"<li id=\"source-{numero}\">{fait}. <a href=\"{source.Adresse}\" aria-label=\"Recompter : {source.Fait}\">Recompter</a></li>")
            : Html($"<li id=\"source-{numero}\">{source}.</li>");
    }
}

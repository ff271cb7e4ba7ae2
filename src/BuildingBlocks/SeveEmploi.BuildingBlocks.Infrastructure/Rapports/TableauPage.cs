using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>One table on the page, what is drawn of it beside it, and under it its note and its sources.</summary>
internal static class TableauPage
{
    public static Markup De(TableauRapport tableau, SourcesDuRapport sources, int rang)
    {
        var dessin = Dessin(tableau, rang);
        // Side by side, as long as neither needs the whole width.
        var cote = dessin is not null && tableau.Colonnes.Count <= 4 ? " cote" : "";
        return Html($"<div class=\"bloc{cote}\">{dessin}<div>{Tableau(tableau, sources, rang)}{Note(tableau.Note)}{Note(SourcesDuRapport.Ligne(tableau, avecAdresses: false))}</div></div>\n");
    }

    private static Markup? Dessin(TableauRapport tableau, int rang)
    {
        if (DonneesDuGraphique.De(tableau) is { } graphique) return Html($"<figure>{GraphiqueSvg.De(graphique, $"graphique-{rang}")}</figure>");
        return DonneesDeLaCarte.De(tableau) is { } carte ? Html($"<figure class=\"carte\">{CarteSvg.De(carte, $"carte-{rang}")}</figure>") : null;
    }

    private static Markup Tableau(TableauRapport tableau, SourcesDuRapport sources, int rang)
    {
        var colonnes = All(tableau.Colonnes.Select(colonne => Html($"<th scope=\"col\">{colonne.Libelle}</th>")));
        var lignes = All(tableau.Lignes.Select(ligne =>
            Html($"<tr><th scope=\"row\">{ligne.Libelle}</th>{All(ligne.Cellules.Select(cellule => Case(cellule, sources)))}</tr>\n")));
        return Html($"""
            <div class="defile" role="region" tabindex="0" aria-labelledby="tableau-{rang}"><table><caption id="tableau-{rang}">Tableau {rang}. {tableau.Titre}</caption>
            <thead><tr><th scope="col">{tableau.EnTete}</th>{colonnes}</tr></thead><tbody>{lignes}</tbody></table></div>
            """);
    }

    private static Markup Case(CelluleRapport cellule, SourcesDuRapport sources)
    {
        if (cellule.Source is not { } source) return Html($"<td>{cellule.Affiche}</td>");

        var numero = sources.Numero(source);
        return Html($"<td class=\"nombre\"><a href=\"#source-{numero}\" title=\"Source {numero} : {source with { Adresse = null }}\">{cellule.Affiche}</a></td>");
    }

    private static Markup? Note(string? texte) => string.IsNullOrEmpty(texte) ? null : Html($"<p class=\"note\">{texte}</p>");
}

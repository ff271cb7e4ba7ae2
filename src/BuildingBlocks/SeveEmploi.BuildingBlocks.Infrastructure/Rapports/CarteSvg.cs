using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.GraphiqueSvg;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The map on the page: a tile per département, with its code and its number.</summary>
internal static class CarteSvg
{
    private const int Cote = 56;
    private const int Marge = 3;
    private const int LigneDeLegende = 20;
    private const int LargeurMin = 360;

    public static Markup De(DonneesDeLaCarte carte, string id)
    {
        var bas = Haut + carte.Hauteur * Cote + 12;
        var legende = carte.Legende.Select((teinte, rang) => Legende(teinte, bas + 18 + rang * LigneDeLegende)).ToList();
        return Cadre(
            id, $"{carte.Titre} : {carte.Colonne}", carte.Description, Math.Max(LargeurMin, carte.Largeur * Cote), bas + 26 + legende.Count * LigneDeLegende,
            Html($"{All(carte.Cases.Select(Case))}{Mot(0, bas + 6, "Du plus clair au plus foncé :", max: 60)}{All(legende)}"));
    }

    private static Markup Case(CaseDeLaCarte place)
    {
        var (x, y) = (place.Colonne * Cote, Haut + place.Rang * Cote);
        var milieu = x + Cote / 2;
        var fond = place.Niveau is { } niveau ? Couleurs.Niveaux[niveau].Fond : "FFFFFF";
        // A département without a number is outlined with dashes; the number of the others is written.
        var contour = place.Chiffre is null ? "3 3" : "none";
        var clair = place.Niveau is { } teinte && Couleurs.Niveaux[teinte].Encre == "FFFFFF" ? " clair" : "";
        return Html($"""
            <g><title>{place.Departement} : {place.Chiffre?.Affiche ?? "sans chiffre"}</title><rect x="{x + Marge}" y="{y + Marge}" width="{Cote - 2 * Marge}" height="{Cote - 2 * Marge}" rx="4" fill="#{fond}" stroke="#37474f" stroke-dasharray="{contour}"/><text class="code{clair}" x="{milieu}" y="{y + 24}" text-anchor="middle">{place.Departement.Code}</text><text class="{clair}" x="{milieu}" y="{y + 42}" text-anchor="middle">{Tables.Texts.Shortened(place.Chiffre?.Affiche ?? "", 9)}</text></g>
            """);
    }

    private static Markup Legende(TeinteDeLaCarte teinte, int y) => Html(
        $"<rect x=\"0\" y=\"{y}\" width=\"14\" height=\"14\" fill=\"#{Couleurs.Niveaux[teinte.Niveau].Fond}\" stroke=\"#37474f\"/>{Mot(22, y + 11, teinte.Libelle, max: 60)}");
}

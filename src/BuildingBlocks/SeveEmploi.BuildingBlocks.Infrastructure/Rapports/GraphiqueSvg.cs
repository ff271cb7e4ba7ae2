using System.Globalization;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>A chart on the page: drawn with its numbers written, and named for who does not see it.</summary>
internal static class GraphiqueSvg
{
    public const int Largeur = 640;

    // Under the title.
    public const int Haut = 44;
    private const int LigneDeLegende = 20;

    public static Markup De(DonneesDuGraphique graphique, string id)
    {
        var (trace, hauteur) = graphique.Forme switch
        {
            Representation.Secteurs => SecteursSvg.De(graphique),
            Representation.Courbe => CourbeSvg.De(graphique),
            _ => BarresSvg.De(graphique),
        };
        // The legend of a disc is beside it: it names its slices, not its series.
        var legende = graphique.Forme == Representation.Secteurs ? [] : graphique.Series.Select((serie, rang) => Legende(graphique, serie, rang, hauteur)).ToList();
        return Cadre(id, graphique.Titre, graphique.Description, Largeur, hauteur + legende.Count * LigneDeLegende + 8, Html($"{trace}{All(legende)}"));
    }

    public static Markup Cadre(string id, string titre, string description, int largeur, double hauteur, Markup contenu) => Html($"""
        <svg width="{largeur}" viewBox="0 0 {largeur} {N(hauteur)}" role="img" aria-labelledby="{id}-titre {id}-description"><title id="{id}-titre">{titre}</title><desc id="{id}-description">{description}</desc><text class="titre" x="0" y="18">{Court(titre, 78)}</text>{contenu}</svg>
        """);

    /// <summary>A length as SVG reads it, whatever the language of the machine.</summary>
    public static string N(double longueur) => longueur.ToString("0.##", CultureInfo.InvariantCulture);

    public static Markup Mot(double x, double y, string texte, string ancre = "start", int max = 34) =>
        Html($"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{ancre}\">{Court(texte, max)}</text>");

    public static Markup Pastille(double x, double y, int rang) =>
        Html($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"14\" height=\"14\" fill=\"{MotifSvg.Fond(rang)}\" stroke=\"#{Couleurs.De(rang)}\"/>");

    private static Markup Legende(DonneesDuGraphique graphique, SerieDuGraphique serie, int rang, double hauteur)
    {
        var y = hauteur + rang * LigneDeLegende;
        var signe = graphique.Forme == Representation.Courbe ? CourbeSvg.Repere(rang, 7, y + 7) : Pastille(0, y, rang);
        return Html($"{signe}{Mot(22, y + 11, SansUnite(graphique) && serie.Unite != "" ? $"{serie.Libelle} ({serie.Unite})" : serie.Libelle, max: 90)}");
    }

    // Along a line, the unit of each point would cover the next one: the legend says it once.
    private static bool SansUnite(DonneesDuGraphique graphique) => graphique.Forme == Representation.Courbe;

    private static string Court(string texte, int max) => Texts.Shortened(texte, max);
}

using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.GraphiqueSvg;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Points joined in the order of the rows; a number that nobody knows breaks the line.</summary>
internal static class CourbeSvg
{
    private const double Gauche = 36;
    private const double Droite = Largeur - 36;
    private const double Sommet = Haut + 24;
    private const double Base = 264;

    // More names than that would cover one another.
    private const int NomsMax = 12;

    private const int NomsDroitsMax = 5;

    private static readonly string[] Tirets = ["none", "8 4", "2 4", "8 3 2 3", "14 5"];

    public static (Markup Trace, double Hauteur) De(DonneesDuGraphique graphique)
    {
        var valeurs = graphique.Series.SelectMany(serie => serie.Points).Select(point => point.Valeur).OfType<decimal>().Select(decimal.ToDouble).ToList();
        var (min, max, nombre) = (Math.Min(0, valeurs.Min()), valeurs.Max() is var haut and > 0 ? haut : 0, graphique.Categories.Count);
        double Y(double valeur) => max == min ? Base : Base - (valeur - min) / (max - min) * (Base - Sommet);
        double X(int rang) => nombre == 1 ? (Gauche + Droite) / 2 : Gauche + rang * (Droite - Gauche) / (nombre - 1);

        var pas = (nombre + NomsMax - 1) / NomsMax;
        var noms = graphique.Categories.Index().Where(nom => nom.Index % pas == 0).Select(nom => Nom(X(nom.Index), nom.Item, penche: nombre > NomsDroitsMax));
        var zero = Html($"<line x1=\"{N(Gauche - 12)}\" x2=\"{N(Droite + 12)}\" y1=\"{N(Y(0))}\" y2=\"{N(Y(0))}\" stroke=\"#37474f\"/>");
        return (Html($"{zero}{All(noms)}{All(graphique.Series.Select((serie, rang) => Ligne(serie, rang, X, Y)))}"), Base + (nombre > NomsDroitsMax ? 84 : 40));
    }

    public static Markup Repere(int rang, double x, double y)
    {
        var forme = (rang % 4) switch
        {
            0 => $"M{N(x - 5)} {N(y)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
            1 => $"M{N(x - 5)} {N(y - 5)}h10v10h-10Z",
            2 => $"M{N(x)} {N(y - 6)}l6 11h-12Z",
            _ => $"M{N(x)} {N(y - 7)}l7 7l-7 7l-7 -7Z",
        };
        return Html($"<path d=\"{forme}\" fill=\"#{Couleurs.De(rang)}\"/>");
    }

    private static Markup Nom(double x, string nom, bool penche) => penche
        ? Html($"<text x=\"{N(x + 4)}\" y=\"{N(Base + 20)}\" text-anchor=\"end\" transform=\"rotate(-35 {N(x + 4)} {N(Base + 20)})\">{Tables.Texts.Shortened(nom, 16)}</text>")
        : Mot(x, Base + 24, nom, "middle", 16);

    private static string SansUnite(CelluleRapport point) =>
        point.Unite != "" && point.Affiche.EndsWith(point.Unite, StringComparison.Ordinal) ? point.Affiche[..^point.Unite.Length].TrimEnd() : point.Affiche;

    private static Markup Ligne(SerieDuGraphique serie, int rang, Func<int, double> x, Func<double, double> y)
    {
        var (trait, points, leve) = (new List<string>(), new List<Markup>(), true);
        foreach (var (index, point) in serie.Points.Index())
        {
            if (point.Valeur is { } connue)
            {
                var (px, py) = (x(index), y(decimal.ToDouble(connue)));
                trait.Add($"{(leve ? "M" : "L")}{N(px)} {N(py)}");
                // Above and below in turn, so that two lines that meet keep their numbers apart.
                points.Add(Html($"{Repere(rang, px, py)}{Mot(px, rang % 2 == 0 ? py - 11 : py + 20, SansUnite(point), "middle", 14)}"));
            }

            leve = point.Valeur is null;
        }

        return Html(
            $"<path d=\"{string.Concat(trait)}\" fill=\"none\" stroke=\"#{Couleurs.De(rang)}\" stroke-width=\"2.5\" stroke-dasharray=\"{Tirets[rang % Tirets.Length]}\"/>{All(points)}");
    }
}

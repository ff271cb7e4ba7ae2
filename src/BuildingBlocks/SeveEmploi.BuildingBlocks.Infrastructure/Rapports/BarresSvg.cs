using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.GraphiqueSvg;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Bars that lie one under another, in the order of the rows: a long name is read without turning one's head.</summary>
internal static class BarresSvg
{
    // Names on the left, numbers at the end of the bars.
    private const double Gauche = 224;
    private const double Droite = Largeur - 76;
    private const double Epaisseur = 16;
    private const double Ecart = 10;

    public static (Markup Trace, double Hauteur) De(DonneesDuGraphique graphique)
    {
        var valeurs = graphique.Series.SelectMany(serie => serie.Points).Select(point => point.Valeur).OfType<decimal>().Select(decimal.ToDouble).ToList();
        var (min, max) = (Math.Min(0, valeurs.Min()), Math.Max(0, valeurs.Max()));
        // Room for the number of a bar that goes to the left of zero.
        var depart = min < 0 ? Gauche + 60 : Gauche;
        double X(double valeur) => max == min ? depart : depart + (valeur - min) / (max - min) * (Droite - depart);

        var pas = graphique.Series.Count * Epaisseur + Ecart;
        var bas = Haut + graphique.Categories.Count * pas;
        var groupes = graphique.Categories.Select((categorie, ligne) =>
        {
            var y = Haut + ligne * pas;
            var barres = graphique.Series.Select((serie, rang) => Barre(serie, ligne, rang, y + rang * Epaisseur, X));
            return Html($"{Mot(Gauche - 8, y + graphique.Series.Count * Epaisseur / 2 + 4, categorie, "end", 30)}{All(barres)}");
        });
        var zero = Html($"<line x1=\"{N(X(0))}\" x2=\"{N(X(0))}\" y1=\"{N(Haut - 4)}\" y2=\"{N(bas)}\" stroke=\"#37474f\"/>");
        return (Html($"{All(groupes)}{zero}"), bas + 12);
    }

    private static Markup Barre(SerieDuGraphique serie, int ligne, int rang, double y, Func<double, double> x)
    {
        var point = serie.Points[ligne];
        if (point.Valeur is not { } connue) return Mot(x(0) + 6, y + 12, point.Affiche);

        var (zero, bout) = (x(0), x(decimal.ToDouble(connue)));
        var rectangle = Html(
            $"<rect x=\"{N(Math.Min(zero, bout))}\" y=\"{N(y)}\" width=\"{N(Math.Abs(bout - zero))}\" height=\"{N(Epaisseur - 2)}\" fill=\"{MotifSvg.Fond(rang)}\" stroke=\"#{Couleurs.De(rang)}\"/>");
        return Html($"{rectangle}{(connue < 0 ? Mot(bout - 6, y + 12, point.Affiche, "end") : Mot(bout + 6, y + 12, point.Affiche))}");
    }
}

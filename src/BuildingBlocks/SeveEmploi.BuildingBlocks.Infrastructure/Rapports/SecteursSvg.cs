using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.GraphiqueSvg;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>A disc whose slices bear the numbers that its legend explains.</summary>
internal static class SecteursSvg
{
    private const double Rayon = 112;
    private const double Centre = 120;
    private const double HauteurDeLigne = 24;

    // In a thinner slice the number would touch the edges.
    private const double PartLisible = 0.04;

    public static (Markup Trace, double Hauteur) De(DonneesDuGraphique graphique)
    {
        var points = graphique.Series[0].Points;
        var total = points.Sum(point => decimal.ToDouble(point.Valeur ?? 0));
        var (parts, legende, depart) = (new List<Markup>(), new List<Markup>(), 0d);
        foreach (var (rang, point) in points.Index())
        {
            var part = decimal.ToDouble(point.Valeur ?? 0) / total;
            if (part > 0) parts.Add(Part(rang, depart, part));
            depart += part;
            var y = Haut + rang * HauteurDeLigne;
            legende.Add(Html($"{Pastille(264, y, rang)}{Mot(286, y + 11, $"{rang + 1}. {graphique.Categories[rang]}", max: 40)}{Mot(Largeur - 4, y + 11, point.Affiche, "end", 16)}"));
        }

        return (Html($"{All(parts)}{All(legende)}"), Math.Max(Haut + 2 * Rayon + 16, Haut + points.Count * HauteurDeLigne + 8));
    }

    private static Markup Part(int rang, double depart, double part)
    {
        var (x1, y1) = Bord(depart, Rayon);
        var (x2, y2) = Bord(depart + part, Rayon);
        // An arc that comes back to its start would be nothing at all.
        var contour = part > 0.9999
            ? Html($"<circle cx=\"{N(Centre)}\" cy=\"{N(Haut + Rayon)}\" r=\"{N(Rayon)}\" fill=\"{MotifSvg.Fond(rang)}\"/>")
            : Html($"<path d=\"M{N(Centre)} {N(Haut + Rayon)}L{N(x1)} {N(y1)}A{N(Rayon)} {N(Rayon)} 0 {(part > 0.5 ? 1 : 0)} 1 {N(x2)} {N(y2)}Z\" fill=\"{MotifSvg.Fond(rang)}\" stroke=\"#fff\" stroke-width=\"2\"/>");
        if (part < PartLisible) return contour;

        var (x, y) = Bord(depart + part / 2, Rayon * 0.68);
        return Html($"{contour}<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"11\" fill=\"#fff\"/>{Mot(x, y + 4, $"{rang + 1}", "middle")}");
    }

    // From noon, clockwise.
    private static (double X, double Y) Bord(double part, double rayon) =>
        (Centre + rayon * Math.Sin(2 * Math.PI * part), Haut + Rayon - rayon * Math.Cos(2 * Math.PI * part));
}

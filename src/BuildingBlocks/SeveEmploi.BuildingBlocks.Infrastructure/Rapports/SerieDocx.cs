using System.Xml.Linq;
using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.TraceDocx;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>One series of a chart: where its data stand in the workbook, a copy of them, and what tells it from the others without colour.</summary>
internal static class SerieDocx
{
    private static readonly string?[] Motifs = [null, "wdUpDiag", "pct40", "dkHorz", "dkVert", "lgCheck", "dkDnDiag", "trellis"];
    private static readonly string[] Tirets = ["solid", "dash", "sysDot", "dashDot", "lgDash"];
    private static readonly string[] Reperes = ["circle", "square", "triangle", "diamond", "x"];

    public static XElement De(DonneesDuGraphique graphique, int rang)
    {
        var serie = graphique.Series[rang];
        object? allure = graphique.Forme switch
        {
            Representation.Secteurs => Parts(graphique),
            Representation.Courbe => new object[] { Trait(rang), Repere(rang) },
            _ => new object[] { Fond(rang), Val("invertIfNegative", 0) },
        };
        return new(
            C + "ser", Val("idx", rang), Val("order", rang),
            new XElement(C + "tx", new XElement(C + "strRef", new XElement(C + "f", ClasseurDuGraphique.Nom(rang)), Mots([serie.Libelle]))),
            allure, Etiquettes(graphique, serie),
            new XElement(C + "cat", new XElement(C + "strRef", new XElement(C + "f", ClasseurDuGraphique.Categories(graphique)), Mots(graphique.Categories))),
            new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", ClasseurDuGraphique.Valeurs(graphique, rang)), Nombres(serie))),
            graphique.Forme == Representation.Courbe ? Val("smooth", 0) : null);
    }

    /// <summary>Written as English has it: who reads sees the separators of their own country.</summary>
    public static string Format(IReadOnlyList<SerieDuGraphique> series)
    {
        var valeurs = series.SelectMany(serie => serie.Points).Select(point => point.Valeur).OfType<decimal>().ToList();
        var decimales = valeurs.TrueForAll(valeur => valeur == Math.Truncate(valeur)) ? "" : valeurs.TrueForAll(UneDecimale) ? ".0" : ".00";
        var unites = series.Select(serie => serie.Unite.Replace("\"", "", StringComparison.Ordinal)).Distinct().ToList();
        var unite = unites is [{ Length: > 0 and <= 12 } seule] ? $"\"\u00A0{seule}\"" : "";
        return $"#,##0{decimales}{unite}";
    }

    public static XElement Couleur(string hexadecimale) => new(A + "srgbClr", new XAttribute("val", hexadecimale));

    private static bool UneDecimale(decimal valeur) => valeur == Math.Round(valeur, 1);

    private static XElement Mots(IReadOnlyList<string> mots) => new(
        C + "strCache", Val("ptCount", mots.Count), mots.Select((mot, rang) => new XElement(C + "pt", new XAttribute("idx", rang), new XElement(C + "v", mot))));

    private static XElement Nombres(SerieDuGraphique serie) => new(
        C + "numCache", new XElement(C + "formatCode", Format([serie])), Val("ptCount", serie.Points.Count),
        serie.Points.Index().Where(point => point.Item.Valeur is not null).Select(point =>
            new XElement(C + "pt", new XAttribute("idx", point.Index), new XElement(C + "v", Nombre(point.Item.Valeur!.Value)))));

    private static XElement Etiquettes(DonneesDuGraphique graphique, SerieDuGraphique serie)
    {
        var secteurs = graphique.Forme == Representation.Secteurs;
        var place = secteurs ? "bestFit" : graphique.Forme == Representation.Courbe ? "t" : "outEnd";
        return new(
            C + "dLbls", new XElement(C + "numFmt", new XAttribute("formatCode", Format([serie])), new XAttribute("sourceLinked", 0)),
            Val("dLblPos", place), Val("showLegendKey", 0), Val("showVal", 1), Val("showCatName", secteurs ? 1 : 0), Val("showSerName", 0),
            Val("showPercent", 0), Val("showBubbleSize", 0), secteurs ? new XElement(C + "separator", " : ") : null,
            secteurs ? Val("showLeaderLines", 1) : null);
    }

    private static IEnumerable<XElement> Parts(DonneesDuGraphique graphique) => graphique.Categories.Select((_, rang) =>
        new XElement(C + "dPt", Val("idx", rang), Val("bubble3D", 0), Fond(rang)));

    private static XElement Fond(int rang) => new(C + "spPr", Remplissage(rang), new XElement(A + "ln", new XAttribute("w", 9_525), Plein(rang)));

    private static XElement Remplissage(int rang) => Motifs[rang % Motifs.Length] is not { } motif ? Plein(rang) : new(
        A + "pattFill", new XAttribute("prst", motif), new XElement(A + "fgClr", Couleur(Couleurs.De(rang))), new XElement(A + "bgClr", Couleur("FFFFFF")));

    private static XElement Plein(int rang) => new(A + "solidFill", Couleur(Couleurs.De(rang)));

    private static XElement Trait(int rang) => new(
        C + "spPr", new XElement(A + "ln", new XAttribute("w", 28_575), Plein(rang), new XElement(A + "prstDash", new XAttribute("val", Tirets[rang % Tirets.Length]))));

    private static XElement Repere(int rang) => new(
        C + "marker", Val("symbol", Reperes[rang % Reperes.Length]), Val("size", 7), new XElement(C + "spPr", Plein(rang)));
}

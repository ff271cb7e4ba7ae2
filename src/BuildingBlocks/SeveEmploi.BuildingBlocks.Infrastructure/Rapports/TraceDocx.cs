using System.Globalization;
using System.Xml.Linq;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The chart itself, as DrawingML wants it: the order of its elements is that of the schema.</summary>
internal static class TraceDocx
{
    internal static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    internal static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int AxeDesCategories = 1;
    private const int AxeDesValeurs = 2;

    public static XElement De(DonneesDuGraphique graphique, string classeur) => new(
        C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R),
        Val("date1904", 0), Val("lang", "fr-FR"), Val("roundedCorners", 0),
        new XElement(
            C + "chart", Titre(graphique.Titre), Val("autoTitleDeleted", 0),
            new XElement(C + "plotArea", new XElement(C + "layout"), Trace(graphique), graphique.Forme == Representation.Secteurs ? null : Axes(graphique)),
            new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", 0)), Val("plotVisOnly", 1), Val("dispBlanksAs", "gap")),
        new XElement(C + "spPr", new XElement(A + "solidFill", SerieDocx.Couleur("FFFFFF"))),
        new XElement(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
            new XElement(A + "p", new XElement(A + "pPr", Lettres("defRPr", 900)), new XElement(A + "endParaRPr", new XAttribute("lang", "fr-FR")))),
        new XElement(C + "externalData", new XAttribute(R + "id", classeur), Val("autoUpdate", 0)));

    internal static XElement Val(string nom, object valeur) => new(C + nom, new XAttribute("val", valeur));

    private static XElement Titre(string titre) => new(
        C + "title", new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(
            A + "p", new XElement(A + "pPr", Lettres("defRPr", 1_200, gras: true)), new XElement(A + "r", Lettres("rPr", 1_200, gras: true), new XElement(A + "t", titre))))),
        Val("overlay", 0));

    private static XElement Lettres(string nom, int taille, bool gras = false) => new(
        A + nom, nom == "rPr" ? new XAttribute("lang", "fr-FR") : null, new XAttribute("sz", taille), new XAttribute("b", gras ? 1 : 0),
        new XElement(A + "solidFill", SerieDocx.Couleur(Couleurs.Encre)));

    private static XElement Trace(DonneesDuGraphique graphique)
    {
        var series = graphique.Series.Select((_, rang) => SerieDocx.De(graphique, rang));
        object[] axes = [Val("axId", AxeDesCategories), Val("axId", AxeDesValeurs)];
        return graphique.Forme switch
        {
            Representation.Secteurs => new(C + "pieChart", Val("varyColors", 1), series, Val("firstSliceAng", 0)),
            Representation.Courbe => new(C + "lineChart", Val("grouping", "standard"), Val("varyColors", 0), series, Val("marker", 1), axes),
            _ => new(C + "barChart", Val("barDir", "bar"), Val("grouping", "clustered"), Val("varyColors", 0), series, Val("gapWidth", 60), axes),
        };
    }

    private static XElement[] Axes(DonneesDuGraphique graphique)
    {
        var couche = graphique.Forme == Representation.Barres;
        return
        [
            new(
                C + "catAx", Val("axId", AxeDesCategories),
                // Bars are stacked from below; the first row of the table is read first.
                new XElement(C + "scaling", Val("orientation", couche ? "maxMin" : "minMax")), Val("delete", 0), Val("axPos", couche ? "l" : "b"),
                Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"), Val("crossAx", AxeDesValeurs), Val("crosses", "autoZero"),
                Val("auto", 0), Val("lblAlgn", "ctr"), Val("lblOffset", 100), Val("noMultiLvlLbl", 1)),
            new(
                C + "valAx", Val("axId", AxeDesValeurs), new XElement(C + "scaling", Val("orientation", "minMax")), Val("delete", 0),
                Val("axPos", couche ? "b" : "l"), Grille(),
                new XElement(C + "numFmt", new XAttribute("formatCode", SerieDocx.Format(graphique.Series)), new XAttribute("sourceLinked", 0)),
                Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"), Val("crossAx", AxeDesCategories),
                Val("crosses", couche ? "max" : "autoZero"), Val("crossBetween", "between")),
        ];
    }

    private static XElement Grille() => new(
        C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 6_350), new XElement(A + "solidFill", SerieDocx.Couleur("D0D4D9")))));

    internal static string Nombre(decimal valeur) => valeur.ToString(CultureInfo.InvariantCulture);
}

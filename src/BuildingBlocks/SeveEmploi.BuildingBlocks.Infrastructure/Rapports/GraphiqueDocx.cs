using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>A chart of Word's own in its line: who opens the file can edit its numbers, in the workbook that it carries.</summary>
internal static class GraphiqueDocx
{
    private const string Classeur = "classeur";

    // In English Metric Units: 360 000 to a centimetre.
    private const long Centimetre = 360_000;
    private const long Largeur = 17 * Centimetre;

    public static Paragraph De(MainDocumentPart document, DonneesDuGraphique graphique, int numero)
    {
        var partie = document.AddNewPart<ChartPart>($"graphique{numero}");
        using (var classeur = new MemoryStream(ClasseurDuGraphique.De(graphique)))
            partie.AddNewPart<EmbeddedPackagePart>(TableContentTypes.Xlsx, Classeur).FeedData(classeur);
        using (var trace = new MemoryStream(Encoding.UTF8.GetBytes(TraceDocx.De(graphique, Classeur).ToString())))
            partie.FeedData(trace);
        return new(new ParagraphProperties(new KeepNext()), new Run(new Drawing(Cadre(graphique, numero))));
    }

    private static W.Inline Cadre(DonneesDuGraphique graphique, int numero) => new(
        new W.Extent { Cx = Largeur, Cy = Hauteur(graphique) },
        new W.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new W.DocProperties { Id = (uint)numero, Name = $"Graphique {numero}", Description = graphique.Description },
        new W.NonVisualGraphicFrameDrawingProperties(),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = $"graphique{numero}" })
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        }))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };

    // Bars lie one under another: as many as there are, up to the height of a page.
    private static long Hauteur(DonneesDuGraphique graphique) => graphique.Forme != Representation.Barres ? 9 * Centimetre
        : Math.Clamp(4 * Centimetre + graphique.Categories.Count * (graphique.Series.Count + 1) * Centimetre / 2, 7 * Centimetre, 22 * Centimetre);
}

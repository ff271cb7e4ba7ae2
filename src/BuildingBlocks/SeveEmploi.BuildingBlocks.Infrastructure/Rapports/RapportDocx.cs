using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.TexteDocx;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>A report as a Word file to complete: its styles, its contents and its charts are Word's own, and no number is a picture.</summary>
public static class RapportDocx
{
    public static byte[] De(Rapport rapport)
    {
        using var contenu = new MemoryStream();
        using (var fichier = WordprocessingDocument.Create(contenu, WordprocessingDocumentType.Document))
        {
            Ecrire(fichier, RapportLisible.De(rapport));
        }

        return contenu.ToArray();
    }

    private static void Ecrire(WordprocessingDocument fichier, Rapport rapport)
    {
        // Under its usual extension, Word knows what opens the workbook of a chart.
        fichier.PartExtensionProvider.MakeSurePartExtensionExist(TableContentTypes.Xlsx, ".xlsx");
        var document = fichier.AddMainDocumentPart();
        using (var styles = new MemoryStream(Encoding.UTF8.GetBytes(StylesDocx.Xml))) document.AddNewPart<StyleDefinitionsPart>("styles").FeedData(styles);
        document.AddNewPart<DocumentSettingsPart>("reglages").Settings = PagesDocx.Reglages();

        var plan = PlanDuRapport.De(rapport);
        var corps = new Body(PagesDocx.Couverture(rapport));
        corps.Append(SommaireDocx.De(plan));
        var numero = 0;
        foreach (var (rang, titre) in plan.Index())
        {
            corps.Append(Titre(titre, rang));
            corps.Append(titre.Section.Paragraphes.Select(texte => Paragraphe(texte)));
            foreach (var tableau in titre.Section.Tableaux) corps.Append(Tableau(document, tableau, ++numero));
        }

        corps.Append(PagesDocx.De(document, rapport));
        document.Document = new(corps);
        fichier.PackageProperties.Title = Texts.Shortened(rapport.Titre, 250);
        fichier.PackageProperties.Language = "fr-FR";
    }

    private static Paragraph Titre(TitreDuPlan titre, int rang) => Paragraphe(
        StylesDocx.DeTitre(titre.Niveau), new BookmarkStart { Id = $"{rang}", Name = SommaireDocx.Signet(titre.Ancre) }, Mots(titre.Section.Titre),
        new BookmarkEnd { Id = $"{rang}" });

    private static IEnumerable<OpenXmlElement> Tableau(MainDocumentPart document, TableauRapport tableau, int numero)
    {
        List<OpenXmlElement> elements = [];
        if (DonneesDuGraphique.De(tableau) is { } graphique) elements.Add(GraphiqueDocx.De(document, graphique, numero));
        if (DonneesDeLaCarte.De(tableau) is { } carte) elements.AddRange(CarteDocx.De(carte));
        return elements.Concat(TableauDocx.De(tableau, numero));
    }
}

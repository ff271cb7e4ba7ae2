using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.TexteDocx;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>
/// A table of contents that Word can count again, and that reads and leads without it. Its page numbers are not known before Word lays the
/// document out, and asking it to do so as it opens would ask the reader a question: they come with the first update.
/// </summary>
internal static class SommaireDocx
{
    private const string Champ = """ TOC \o "1-3" \h \z \u """;
    private const string Conseil = "Pour afficher les numéros de page : clic droit sur cette table, « Mettre à jour les champs ».";

    public static SdtBlock De(IReadOnlyList<TitreDuPlan> plan)
    {
        var entrees = plan.Select(titre => Paragraphe(StylesDocx.DeSommaire(titre.Niveau), Lien(titre))).ToList();
        // The advice stands inside the field: the update that it asks for takes it away.
        entrees.Add(Paragraphe(Conseil, StylesDocx.Note));
        Ouvrir(entrees[0]);
        entrees.Add(new(Borne(FieldCharValues.End)));
        return new(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            new SdtContentBlock(entrees.Prepend(Paragraphe("Table des matières", StylesDocx.TitreDeTable))));
    }

    /// <summary>Word finds again the headings that it lists by names of this form.</summary>
    public static string Signet(string ancre) => $"_Toc_{ancre.Replace('-', '_')}";

    private static Hyperlink Lien(TitreDuPlan titre) =>
        new(Mots(Tables.Texts.Shortened(titre.Section.Titre, 250))) { Anchor = Signet(titre.Ancre), History = true };

    private static void Ouvrir(Paragraph premier)
    {
        OpenXmlElement[] debut =
        [
            Borne(FieldCharValues.Begin), new Run(new FieldCode(Champ) { Space = SpaceProcessingModeValues.Preserve }), Borne(FieldCharValues.Separate),
        ];
        foreach (var element in debut.Reverse()) premier.InsertAfter(element, premier.ParagraphProperties);
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.BuildingBlocks.Infrastructure.Rapports.TexteDocx;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The sheet of paper: A4, the title above, the day and the page below, nothing on the cover.</summary>
internal static class PagesDocx
{
    public static SectionProperties De(MainDocumentPart document, Rapport rapport)
    {
        var haut = document.AddNewPart<HeaderPart>("entete");
        haut.Header = new(Paragraphe(Tables.Texts.Shortened(rapport.Titre, 120), StylesDocx.EnTete));
        var bas = document.AddNewPart<FooterPart>("pied");
        bas.Footer = new(Paragraphe(
            StylesDocx.PiedDePage, Mots($"Établi le {rapport.EtabliLe:dd/MM/yyyy}"), new Run(new TabChar()),
            Mots("Page "), Champ(" PAGE ", "1"), Mots(" sur "), Champ(" NUMPAGES ", "1")));
        return new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "entete" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "pied" },
            new PageSize { Width = 11_906, Height = 16_838 },
            new PageMargin { Top = 1_304, Right = 1_134, Bottom = 1_304, Left = 1_134, Header = 624, Footer = 624, Gutter = 0 },
            new TitlePage());
    }

    /// <summary>The French of the file, and the Word of today: an older mode would change the layout.</summary>
    public static Settings Reglages() => new(
        new DefaultTabStop { Val = 709 },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "fr-FR" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });

    public static IEnumerable<OpenXmlElement> Couverture(Rapport rapport) =>
    [
        Paragraphe(rapport.Titre, StylesDocx.Titre),
        Paragraphe(rapport.SousTitre, StylesDocx.SousTitre),
        Paragraphe($"Établi le {Markup.Day(rapport.EtabliLe)}"),
        new Paragraph(new Run(new Break { Type = BreakValues.Page })),
    ];
}

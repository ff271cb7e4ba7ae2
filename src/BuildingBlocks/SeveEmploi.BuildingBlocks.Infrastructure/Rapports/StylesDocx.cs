namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The styles of a report in Word: to change the look of all its headings, one changes one style.</summary>
internal static class StylesDocx
{
    public const string Titre = "Titre";
    public const string SousTitre = "SousTitre";
    public const string TitreDeTable = "TitreDeTable";
    public const string Legende = "Legende";
    public const string Note = "Note";
    public const string Case = "Case";
    public const string Nombre = "Nombre";
    public const string EnTete = "EnTete";
    public const string PiedDePage = "PiedDePage";
    public const string Tableau = "TableauRapport";

    // The names are those of Word, which it shows in the language of the reader.
    public static readonly string Xml = $"""
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:color w:val="{Couleurs.Encre}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        {Paragraphe(Titre, "Title", """<w:spacing w:before="4000" w:after="240"/>""", """<w:b/><w:color w:val="1F4E79"/><w:sz w:val="52"/>""")}
        {Paragraphe(SousTitre, "Subtitle", """<w:spacing w:after="240"/>""", """<w:color w:val="37474F"/><w:sz w:val="30"/>""")}
        {Heading(1, "<w:pageBreakBefore/>", 480, 36)}
        {Heading(2, "", 320, 28)}
        {Heading(3, "", 240, 24)}
        {Paragraphe(TitreDeTable, "TOC Heading", """<w:keepNext/><w:spacing w:before="240" w:after="240"/>""", """<w:b/><w:color w:val="1F4E79"/><w:sz w:val="36"/>""")}
        {Toc(1, 0)}{Toc(2, 280)}{Toc(3, 560)}
        {Paragraphe(Legende, "caption", """<w:keepNext/><w:spacing w:before="240" w:after="80"/>""", """<w:b/><w:color w:val="1F4E79"/><w:sz w:val="20"/>""")}
        {Paragraphe(Note, "Note", """<w:spacing w:before="60" w:after="120"/>""", """<w:color w:val="37474F"/><w:sz w:val="17"/>""")}
        {Paragraphe(Case, "Case de tableau", """<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>""", """<w:sz w:val="18"/>""")}
        {Paragraphe(Nombre, "Nombre de tableau", """<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>""", """<w:sz w:val="18"/>""")}
        {Paragraphe(EnTete, "header", """<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="1F4E79"/></w:pBdr>""", """<w:color w:val="37474F"/><w:sz w:val="17"/>""")}
        {Paragraphe(PiedDePage, "footer", """<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>""", """<w:color w:val="37474F"/><w:sz w:val="17"/>""")}
        <w:style w:type="table" w:customStyle="1" w:styleId="{Tableau}"><w:name w:val="Tableau de rapport"/><w:basedOn w:val="TableauNormal"/><w:tblPr><w:tblBorders>{Bords}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="1F4E79"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
        </w:styles>
        """;

    private static string Bords => string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }
        .Select(bord => $"""<w:{bord} w:val="single" w:sz="4" w:space="0" w:color="7F8C99"/>"""));

    private static string Paragraphe(string id, string nom, string disposition, string lettres) => $"""
        <w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{nom}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{disposition}</w:pPr><w:rPr>{lettres}</w:rPr></w:style>
        """;

    private static string Heading(int niveau, string saut, int avant, int taille) => $"""
        <w:style w:type="paragraph" w:styleId="{DeTitre(niveau)}"><w:name w:val="heading {niveau}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>{saut}<w:spacing w:before="{avant}" w:after="120"/><w:outlineLvl w:val="{niveau - 1}"/></w:pPr><w:rPr><w:b/><w:color w:val="1F4E79"/><w:sz w:val="{taille}"/></w:rPr></w:style>
        """;

    private static string Toc(int niveau, int retrait) => $"""
        <w:style w:type="paragraph" w:styleId="{DeSommaire(niveau)}"><w:name w:val="toc {niveau}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:autoRedefine/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="{retrait}"/></w:pPr></w:style>
        """;

    public static string DeTitre(int niveau) => $"Heading{niveau}";

    public static string DeSommaire(int niveau) => $"TOC{niveau}";
}

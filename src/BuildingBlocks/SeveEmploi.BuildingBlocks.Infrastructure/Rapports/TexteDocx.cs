using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Paragraphs of a report in Word: a style and words, or a field that Word counts.</summary>
internal static class TexteDocx
{
    public static Paragraph Paragraphe(string texte, string? style = null) => Paragraphe(style, Mots(texte));

    public static Paragraph Paragraphe(string? style, params OpenXmlElement[] contenu)
    {
        var paragraphe = new Paragraph();
        if (style is not null) paragraphe.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraphe.Append(contenu);
        return paragraphe;
    }

    public static Run Mots(string texte) => new(WordTable.Written(texte));

    /// <param name="affiche">What is read until Word counts again.</param>
    public static SimpleField Champ(string instruction, string affiche) => new(Mots(affiche)) { Instruction = instruction };

    public static Run Borne(FieldCharValues genre) => new(new FieldChar { FieldCharType = genre });
}

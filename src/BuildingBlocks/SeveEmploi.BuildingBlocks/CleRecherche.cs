using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeveEmploi.BuildingBlocks;

/// <summary>La forme sous laquelle un nom se cherche : sans accent, sans casse, sans ponctuation, au masculin de l'écriture inclusive (XC-63).</summary>
/// <remarks>
/// An inclusive form folds to the masculine singular, plural mark included, typed or stored: « salarié·e·s » is found by « salarié », and finds
/// « salariés » by prefix. What the pattern does not recognise only becomes words apart, the masculine one still whole.
/// </remarks>
public static partial class CleRecherche
{
    // « le » doubles an l, as in « professionnel·le »: elsewhere it is the article of « Ducey-Les Chéris ».
    private const string Feminin =
        @"(?:e|ee|ne|(?<=l\W{1,2})le|te|se|sse|ve|fe|he|que|ue|ale|ice|rice|trice|euse|use|esse|eresse|ere|iere|ine|ienne|enne|onne|elle|celle|ive)s?|s";

    private const string Marque = "[.·•\u2027⋅/\u2010\u2011-]";

    public static string De(string? texte)
    {
        var lettres = new StringBuilder();
        foreach (var rune in Lisible(texte ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (!EstSansLargeur(rune)) lettres.Append(Replier(Rune.ToLowerInvariant(rune)));
        return Separateurs().Replace(Inclusif().Replace(lettres.ToString(), ""), " ").Trim();
    }

    // Normalize throws on lone surrogates and on U+FFFE; EnumerateRunes already turns the former into U+FFFD.
    private static string Lisible(string texte) => string.Concat(texte.EnumerateRunes()).Replace('\uFFFE', ' ');

    private static bool EstSansLargeur(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static string Replier(Rune rune) => rune.Value switch
    {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        _ => rune.ToString(),
    };

    // A hyphen before or after another one joins a compound: « Bagnols-les-Bains » keeps its « les », « Moon-sur-Elle » its « Elle ».
    [GeneratedRegex(
        $@"(?<=\p{{L}}{{2}})(?:(?!(?<=-\p{{L}}+)-){Marque}(?:{Feminin})(?:{Marque}?s)?|\(-?(?:{Feminin})\)(?:\(s\)|{Marque}?s)?)(?![\p{{L}}\p{{Nd}}]|-\p{{L}})")]
    private static partial Regex Inclusif();

    [GeneratedRegex(@"[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Nd}]+")]
    private static partial Regex Separateurs();
}

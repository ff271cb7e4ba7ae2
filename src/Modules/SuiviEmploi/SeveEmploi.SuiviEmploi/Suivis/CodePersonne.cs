using System.Globalization;
using System.Text.RegularExpressions;

namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Le code sous lequel une SIAE suit une personne : jamais un nom, un NIR, ni rien qui la désigne hors de la SIAE (decisions.md, « People and privacy »).</summary>
internal static partial class CodePersonne
{
    public const int LongueurMin = 2;
    public const int LongueurMax = 12;
    public const int ChiffresMax = 8;

    private const string Conseil = "Choisissez un code de votre SIAE, « A-24 » par exemple.";

    public static bool EstValide(string? saisie) => Reproche(saisie) is null;

    /// <summary>Deux saisies du même code se valent, quelle que soit leur casse.</summary>
    public static string Normaliser(string saisie) => saisie.Trim().ToUpperInvariant();

    /// <summary>Le même, ou le premier qui lui ressemble et que personne n'a : « A-24-2 ».</summary>
    public static string Libre(string code, IReadOnlySet<string> pris)
    {
        var libre = code;
        for (var rang = 2; pris.Contains(libre); rang++)
        {
            var suffixe = $"-{rang}";
            libre = code[..Math.Min(code.Length, LongueurMax - suffixe.Length)] + suffixe;
        }

        return libre;
    }

    /// <summary>Pourquoi ce n'est pas un code ; null quand c'en est un.</summary>
    public static string? Reproche(string? saisie) =>
        saisie?.Trim() is not { Length: > 0 } code ? "Donnez un code."
        : Nir.EstUn(code) ? $"Ce code ressemble à un numéro de sécurité sociale, que le suivi ne connaît jamais. {Conseil}"
        : MotDeQuatreLettres().IsMatch(code) ? $"Ce code pourrait être un nom : jamais quatre lettres de suite. {Conseil}"
        : !Ecriture().IsMatch(code) ? $"Un code s'écrit en lettres sans accent, chiffres et tirets, sans espace. {Conseil}"
        : code.Count(char.IsAsciiDigit) > ChiffresMax ? $"Un si long numéro désigne quelqu'un : {ChiffresMax} chiffres au plus. {Conseil}"
        : EstUneNaissance(code) ? $"Ce code ressemble à une date de naissance. {Conseil}"
        : code.Length is < LongueurMin or > LongueurMax ? $"Un code a de {LongueurMin} à {LongueurMax} caractères. {Conseil}"
        : !code.Any(char.IsAsciiDigit) ? $"Ce code pourrait être des initiales : il lui faut au moins un chiffre. {Conseil}"
        : null;

    // Whoever is old enough to work: a day of this year in a code is a date of the file, not a birth.
    private static bool EstUneNaissance(string code) =>
        code.Replace("-", "", StringComparison.Ordinal) is { Length: 8 } chiffres
        && DateOnly.TryParseExact(chiffres, ["ddMMyyyy", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour)
        && jour.Year is >= 1920 and <= 2012;

    [GeneratedRegex(@"\p{L}{4}")]
    private static partial Regex MotDeQuatreLettres();

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$")]
    private static partial Regex Ecriture();
}

/// <summary>Le numéro de sécurité sociale : reconnu pour être refusé, où qu'on l'écrive.</summary>
internal static partial class Nir
{
    public static bool EstUn(string texte) => SansSeparateurs(texte) is { Length: 13 or 15 } chiffres && Seul().IsMatch(chiffres);

    public static bool EstDans(string? texte) => texte is not null && Parmi().IsMatch(texte);

    private static string SansSeparateurs(string texte) => Separateurs().Replace(texte, "");

    [GeneratedRegex(@"[\s\p{P}]+")]
    private static partial Regex Separateurs();

    // Corsica writes 2A or 2B where others write their département in digits.
    [GeneratedRegex("^[0-9]{5}(?:[0-9]{2}|2[ABab])[0-9]{6}(?:[0-9]{2})?$")]
    private static partial Regex Seul();

    [GeneratedRegex(
        @"(?<![0-9])[1-478][\s.\-_/]*[0-9]{2}[\s.\-_/]*[0-9]{2}[\s.\-_/]*(?:[0-9]{2}|2[ABab])[\s.\-_/]*[0-9]{3}[\s.\-_/]*[0-9]{3}(?:[\s.\-_/]*[0-9]{2})?(?![0-9])")]
    private static partial Regex Parmi();
}

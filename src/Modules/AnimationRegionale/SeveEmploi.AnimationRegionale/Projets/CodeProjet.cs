using System.Text.RegularExpressions;

namespace SeveEmploi.AnimationRegionale.Projets;

/// <summary>Le code sous lequel une SIAE parle d'un salarié en parcours : jamais un nom, un NIR, ni rien qui le désigne hors d'elle (decisions.md, « People and privacy »).</summary>
internal static partial class CodeProjet
{
    public const int LongueurMin = 2;
    public const int LongueurMax = 20;
    public const int ChiffresMax = 8;

    private const string Conseil = "Choisissez un code de votre SIAE, « A-24 » par exemple.";

    public static bool EstValide(string? saisie) => Reproche(saisie) is null;

    /// <summary>Deux saisies du même code se valent, quelle que soit leur casse.</summary>
    public static string Normaliser(string saisie) => saisie.Trim().ToUpperInvariant();

    /// <summary>Pourquoi ce n'est pas un code ; null quand c'en est un.</summary>
    public static string? Reproche(string? saisie) =>
        saisie?.Trim().ToUpperInvariant() is not { Length: > 0 } code ? "Donnez un code."
        : code.Count(char.IsAsciiDigit) > ChiffresMax ? $"Un si long numéro désigne quelqu'un : {ChiffresMax} chiffres au plus. {Conseil}"
        : !Ecriture().IsMatch(code) ? $"Un code s'écrit en lettres sans accent, chiffres et tirets, sans espace. {Conseil}"
        : code.Length is < LongueurMin or > LongueurMax ? $"Un code a de {LongueurMin} à {LongueurMax} caractères. {Conseil}"
        : QuatreLettres().IsMatch(code) ? $"Ce code pourrait être un nom : jamais quatre lettres de suite. {Conseil}"
        : !code.Any(char.IsAsciiDigit) ? $"Ce code pourrait être des initiales : il lui faut au moins un chiffre. {Conseil}"
        : null;

    [GeneratedRegex("^[A-Z0-9-]+$")]
    private static partial Regex Ecriture();

    [GeneratedRegex("[A-Z]{4}")]
    private static partial Regex QuatreLettres();
}

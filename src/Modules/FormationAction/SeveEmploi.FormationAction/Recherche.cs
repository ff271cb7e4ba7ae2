namespace SeveEmploi.FormationAction;

/// <summary>The words of a search, each the beginning of a word of what is sought: « % mot% » has trigrams from its first letter.</summary>
internal static class Recherche
{
    private const int MotsMax = 10;

    public static IEnumerable<string> Mots(string? recherche) =>
        CleRecherche.De(recherche).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singulier).Take(MotsMax);

    private static string Singulier(string mot) => mot.Length > 3 && mot[^1] is 's' or 'x' ? mot[..^1] : mot;
}

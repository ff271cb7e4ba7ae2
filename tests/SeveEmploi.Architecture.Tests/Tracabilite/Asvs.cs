using System.Text.RegularExpressions;

namespace SeveEmploi.Architecture.Tests.Tracabilite;

/// <summary>Une ligne de la table de docs/securite.md : une exigence de l'ASVS, ou plusieurs qui n'ont pas d'objet ici.</summary>
internal sealed record LigneAsvs(IReadOnlyList<string> Ids, string Ici, string Etat, string Preuve);

internal static partial class Asvs
{
    public const string Fait = "fait";
    public const string Partiel = "partiel";
    public const string SansObjet = "non applicable";
    public const string AVenir = "à venir";

    /// <summary>What the lead of a module under way replaces by the name of its test.</summary>
    public const string ACompleter = "{{test}}";

    private static readonly IReadOnlyList<string> Etats = [Fait, Partiel, SansObjet, AVenir];

    // ASVS 5.0.0 lists the requirements of levels 1 and 2 first in each section, from 1 without a gap: 70 + 183.
    private static readonly (string Section, int Nombre)[] Sections =
    [
        ("1.1", 2), ("1.2", 9), ("1.3", 11), ("1.4", 3), ("1.5", 2), ("2.1", 3), ("2.2", 3), ("2.3", 4), ("2.4", 1),
        ("3.2", 2), ("3.3", 4), ("3.4", 6), ("3.5", 5), ("3.7", 2), ("4.1", 3), ("4.2", 1), ("4.3", 2), ("4.4", 4),
        ("5.1", 1), ("5.2", 3), ("5.3", 2), ("5.4", 3),
        ("6.1", 3), ("6.2", 12), ("6.3", 4), ("6.4", 4), ("6.5", 5), ("6.6", 3), ("6.8", 4),
        ("7.1", 3), ("7.2", 4), ("7.3", 2), ("7.4", 5), ("7.5", 2), ("7.6", 2), ("8.1", 2), ("8.2", 3), ("8.3", 1), ("8.4", 1),
        ("9.1", 3), ("9.2", 4), ("10.1", 2), ("10.2", 2), ("10.3", 4), ("10.4", 11), ("10.5", 5), ("10.6", 2), ("10.7", 3),
        ("11.1", 2), ("11.2", 3), ("11.3", 3), ("11.4", 4), ("11.5", 1), ("11.6", 1), ("12.1", 3), ("12.2", 2), ("12.3", 4),
        ("13.1", 1), ("13.2", 5), ("13.3", 2), ("13.4", 5), ("14.1", 2), ("14.2", 4), ("14.3", 3), ("15.1", 3), ("15.2", 3), ("15.3", 7),
        ("16.1", 1), ("16.2", 5), ("16.3", 4), ("16.4", 3), ("16.5", 3), ("17.1", 1), ("17.2", 4), ("17.3", 2),
    ];

    public static IReadOnlyList<string> Exigences { get; } =
        [.. Sections.SelectMany(section => Enumerable.Range(1, section.Nombre).Select(rang => $"V{section.Section}.{rang}"))];

    public static IReadOnlyList<LigneAsvs> Lire(IEnumerable<string> lignes) =>
        [.. lignes.Where(ligne => ligne.StartsWith("| V", StringComparison.Ordinal))
            .Select(ligne => ligne.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Select(c => new LigneAsvs(c[0].Split(", "), c[2], c[3], c.Length > 4 ? c[4] : ""))];

    public static IEnumerable<string> Fautes(IReadOnlyList<LigneAsvs> lignes, Func<string, bool> existe)
    {
        var ids = lignes.SelectMany(ligne => ligne.Ids).ToList();
        foreach (var absent in Exigences.Except(ids)) yield return $"{absent} : absente de la table";
        foreach (var intruse in ids.Except(Exigences)) yield return $"{intruse} : inconnue aux niveaux 1 et 2";
        foreach (var repetee in ids.GroupBy(id => id).Where(lot => lot.Count() > 1)) yield return $"{repetee.Key} : en double";

        foreach (var faute in lignes.SelectMany(ligne => FautesDe(ligne, existe))) yield return faute;
    }

    private static IEnumerable<string> FautesDe(LigneAsvs ligne, Func<string, bool> existe)
    {
        var nom = string.Join(", ", ligne.Ids);
        var preuves = Nom().Matches(ligne.Preuve).Select(preuve => preuve.Groups[1].Value).ToList();
        if (!Etats.Contains(ligne.Etat)) yield return $"{nom} : état inconnu « {ligne.Etat} »";
        if (ligne.Ici.Length == 0) yield return $"{nom} : ne dit ni où, ni pourquoi";
        if (ligne.Ids.Count > 1 && ligne.Etat != SansObjet) yield return $"{nom} : seules se groupent les exigences sans objet";
        if (ligne.Etat == Fait && preuves.Count == 0) yield return $"{nom} : faite sans preuve";
        if (ligne.Etat == Fait && ligne.Preuve.Contains(ACompleter, StringComparison.Ordinal)) yield return $"{nom} : faite, et sa preuve est à compléter";
        foreach (var absente in preuves.Where(preuve => !existe(preuve))) yield return $"{nom} : preuve introuvable « {absente} »";
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Nom();
}

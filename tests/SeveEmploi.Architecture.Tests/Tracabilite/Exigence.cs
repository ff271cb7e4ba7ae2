using System.Text.RegularExpressions;

namespace SeveEmploi.Architecture.Tests.Tracabilite;

/// <summary>Une règle ou un fait du programme, tel que docs/exigences.csv le nomme.</summary>
internal sealed record Exigence(string Id, string Module, string Etat, string Libelle, string Raison)
{
    public const string Couverte = "couverte";
    public const string AVenir = "à venir";
    public const string HorsPerimetre = "hors périmètre";
    public const string EnTete = "id;module;etat;libelle;raison";
    public const int LibelleMax = 140;

    public static readonly IReadOnlyList<string> Etats = [Couverte, AVenir, HorsPerimetre];

    /// <summary>The modules of the architecture, built or not yet, and the frame they share.</summary>
    public static readonly IReadOnlyList<string> Modules =
    [
        "Mobilisation", "FormationAction", "AnimationRegionale", "SuiviEmploi", "Financement",
        "Referentiel", "Indicateurs", "Echeancier", "Acces", "Socle",
    ];
}

internal static partial class Exigences
{
    public static IReadOnlyList<Exigence> Lire(IReadOnlyList<string> lignes) =>
        [.. lignes.Skip(1).Select(ligne => ligne.Split(';')).Where(c => c.Length == 5)
            .Select(c => new Exigence(c[0], c[1], c[2], c[3], c[4]))];

    public static IEnumerable<string> Malformees(IReadOnlyList<string> lignes)
    {
        if (lignes.Count == 0 || lignes[0] != Exigence.EnTete) yield return $"l'en-tête n'est pas « {Exigence.EnTete} »";

        foreach (var ligne in lignes.Skip(1).Where(ligne => ligne.Count(c => c == ';') != 4)) yield return $"cinq colonnes attendues : {ligne}";

        var exigences = Lire(lignes);
        foreach (var doublon in exigences.GroupBy(e => e.Id).Where(lot => lot.Count() > 1)) yield return $"{doublon.Key} : en double";

        foreach (var e in exigences)
        {
            if (!Id().IsMatch(e.Id)) yield return $"{e.Id} : identifiant inconnu";
            if (!Exigence.Modules.Contains(e.Module)) yield return $"{e.Id} : module inconnu « {e.Module} »";
            if (!Exigence.Etats.Contains(e.Etat)) yield return $"{e.Id} : état inconnu « {e.Etat} »";
            if (e.Libelle.Trim().Length is 0 or > Exigence.LibelleMax) yield return $"{e.Id} : libellé vide ou trop long";
            if (e.Etat == Exigence.HorsPerimetre && e.Raison.Trim().Length == 0) yield return $"{e.Id} : hors périmètre sans raison";
            if (e.Etat != Exigence.HorsPerimetre && e.Raison.Length > 0) yield return $"{e.Id} : une raison ne se donne que hors périmètre";
        }
    }

    public static IEnumerable<string> Incoherences(IReadOnlyList<Exigence> exigences, IReadOnlyList<TestTrace> tests)
    {
        var etats = exigences.ToDictionary(e => e.Id, e => e.Etat);
        var testees = tests.Where(test => !test.Ignore).SelectMany(test => test.Exigences).ToHashSet();

        foreach (var test in tests)
        {
            if (test.Ignore) yield return $"{test.Projet} : test ignoré (Skip), « {test.Phrase} »";
            foreach (var id in test.Exigences.Where(id => !etats.ContainsKey(id))) yield return $"{id} : exigence inconnue, « {test.Phrase} »";
        }

        foreach (var (id, etat) in etats)
        {
            if (etat == Exigence.Couverte && !testees.Contains(id)) yield return $"{id} : couverte sans aucun test";
            if (etat == Exigence.HorsPerimetre && testees.Contains(id)) yield return $"{id} : hors périmètre et pourtant testée";
        }
    }

    [GeneratedRegex(@"^(MOB|FOR|ANI|SUI|FIN|GE|XC|RPT|CFG|OPP|INC)-[1-9]\d*$")]
    private static partial Regex Id();
}

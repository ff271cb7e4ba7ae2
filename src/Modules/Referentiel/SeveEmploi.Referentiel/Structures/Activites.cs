using System.Text.RegularExpressions;

namespace SeveEmploi.Referentiel.Structures;

/// <summary>Les activités supports d'une structure, telles qu'on les écrit sur une ligne (MOB-70).</summary>
internal static partial class Activites
{
    public const int LongueurMax = 200;

    /// <summary>« Tri recyclage, textile/espaces verts » en dit trois ; une activité écrite deux fois n'en fait qu'une.</summary>
    public static string[] Lire(string? texte) => Distinctes(Separateurs().Split(texte ?? ""));

    public static string[] Distinctes(IEnumerable<string> activites) =>
        [.. activites.Select(activite => activite.Trim()).Where(activite => CleRecherche.De(activite).Length > 0).DistinctBy(CleRecherche.De)];

    [GeneratedRegex(@"[,/;\n]|\s+et\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Separateurs();
}

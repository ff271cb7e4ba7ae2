using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SeveEmploi.Acces.Connexions;

/// <summary>
/// Les mots de passe que tout le monde essaie d'abord (Donnees/LICENCE-mots-de-passe-courants.txt), et leurs répétitions, qui seules
/// atteignent la longueur demandée.
/// </summary>
/// <remarks>Kept as 64-bit fingerprints: 400 kB instead of 3 MB of strings; one password in 10¹⁴ would be refused by chance.</remarks>
internal static class MotsDePasseCourants
{
    private const string Suites = "01234567890123456789|abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz|azertyuiopqsdfghjklmwxcvbn|qwertyuiopasdfghjklzxcvbnm|qwertzuiopasdfghjklyxcvbnm";

    private static readonly Lazy<ulong[]> Empreintes = new(Lire);

    private static readonly string[] SuitesDansLesDeuxSens = [.. Suites.Split('|').SelectMany(suite => new[] { suite, string.Concat(suite.Reverse()) })];

    /// <summary>Pourquoi ce mot de passe se devine ; null s'il n'est pas courant.</summary>
    public static string? Reproche(string motDePasse)
    {
        var texte = motDePasse.ToLowerInvariant();
        if (texte.All(lettre => lettre == texte[0])) return "Un seul caractère répété se devine.";
        if (EstUneSuite(texte)) return "Une suite de chiffres ou de touches voisines se devine.";
        if (EstCourant(texte)) return "Ce mot de passe est parmi les plus courants.";
        return EstUnMotCourantRepete(texte) ? "Un mot de passe courant répété se devine." : null;
    }

    private static bool EstCourant(string texte) => Array.BinarySearch(Empreintes.Value, Empreinte(texte)) >= 0;

    /// <summary>« passwordpassword », « 123456123456123 »: a period, whole or cut short at the end, that is a common password.</summary>
    private static bool EstUnMotCourantRepete(string texte)
    {
        for (var periode = 1; periode <= texte.Length / 2; periode++)
        {
            if (ARepetitionDe(texte, periode) && (periode <= 3 || EstCourant(texte[..periode]))) return true;
        }

        return false;
    }

    private static bool ARepetitionDe(string texte, int periode)
    {
        for (var rang = periode; rang < texte.Length; rang++)
        {
            if (texte[rang] != texte[rang - periode]) return false;
        }

        return true;
    }

    private static bool EstUneSuite(string texte) => SuitesDansLesDeuxSens.Any(suite => EstLueDans(texte, suite));

    /// <summary>Read along the sequence, again from its start when it ends: « 1234567890123456 ».</summary>
    private static bool EstLueDans(string texte, string suite)
    {
        var depart = suite.IndexOf(texte[0], StringComparison.Ordinal);
        return depart >= 0 && !texte.Where((lettre, rang) => suite[(depart + rang) % suite.Length] != lettre).Any();
    }

    private static ulong Empreinte(string texte) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(texte)));

    private static ulong[] Lire()
    {
        using var ressource = typeof(MotsDePasseCourants).Assembly.GetManifestResourceStream("mots-de-passe-courants.txt.gz")!;
        using var lecteur = new StreamReader(new GZipStream(ressource, CompressionMode.Decompress));
        var empreintes = new List<ulong>();
        while (lecteur.ReadLine() is { } mot) empreintes.Add(Empreinte(mot));
        empreintes.Sort();
        return [.. empreintes];
    }
}

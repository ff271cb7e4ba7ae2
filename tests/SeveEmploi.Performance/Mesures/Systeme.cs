using System.Globalization;

namespace SeveEmploi.Performance.Mesures;

/// <summary>What Linux says of a process and of those that it started: processor time, memory.</summary>
internal static class Systeme
{
    private const double BattementsParSeconde = 100; // USER_HZ, the same on every Linux that .NET runs on
    private const int Parent = 1;
    private const int TempsUtilisateur = 11;
    private const int EnfantsUtilisateur = 13;
    private const int EnfantsSysteme = 14;

    /// <summary>Seconds of processor of the whole tree, the dead children counted with their parent.</summary>
    public static double Processeur(int racine) => Arbre(racine).Sum(pid => Champs(pid) is { } champs
        ? Enumerable.Range(TempsUtilisateur, 1 + EnfantsSysteme - TempsUtilisateur).Sum(rang => long.Parse(champs[rang], CultureInfo.InvariantCulture)) / BattementsParSeconde
        : 0);

    /// <summary>Seconds of processor of what this process started and saw end: wrk.</summary>
    public static double Enfants() => Champs(Environment.ProcessId) is { } champs
        ? (long.Parse(champs[EnfantsUtilisateur], CultureInfo.InvariantCulture) + long.Parse(champs[EnfantsSysteme], CultureInfo.InvariantCulture)) / BattementsParSeconde
        : 0;

    /// <summary>Resident memory, in MB.</summary>
    public static double Memoire(int racine) => Arbre(racine).Sum(Residente) / 1024.0;

    /// <summary>Seconds of processor of the whole machine: what neither program explains is noise.</summary>
    public static double Machine()
    {
        var champs = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        int[] occupes = [0, 1, 2, 5, 6];
        return occupes.Sum(rang => long.Parse(champs[rang], CultureInfo.InvariantCulture)) / BattementsParSeconde;
    }

    /// <summary>Others share the machine: waits, not for ever, until they let it be.</summary>
    public static async Task AttendreLeCalme(double limite = 0.25, int essais = 15)
    {
        for (var essai = 0; essai < essais; essai++)
        {
            var avant = Machine();
            await Task.Delay(TimeSpan.FromSeconds(1));
            if (Machine() - avant < limite) return;
        }
    }

    private static List<int> Arbre(int racine)
    {
        var enfants = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(nom => int.TryParse(nom, CultureInfo.InvariantCulture, out _))
            .Select(nom => int.Parse(nom!, CultureInfo.InvariantCulture)).Select(pid => (Pid: pid, Champs: Champs(pid))).Where(lu => lu.Champs is not null)
            .ToLookup(lu => int.Parse(lu.Champs![Parent], CultureInfo.InvariantCulture), lu => lu.Pid);
        var arbre = new List<int> { racine };
        for (var rang = 0; rang < arbre.Count; rang++) arbre.AddRange(enfants[arbre[rang]]);
        return arbre;
    }

    // After the name, which is in parentheses and may hold anything.
    private static string[]? Champs(int pid)
    {
        try
        {
            var texte = File.ReadAllText($"/proc/{pid}/stat");
            return texte[(texte.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // gone meanwhile
        }
    }

    private static long Residente(int pid)
    {
        try
        {
            var ligne = File.ReadLines($"/proc/{pid}/status").FirstOrDefault(lue => lue.StartsWith("VmRSS:", StringComparison.Ordinal));
            return ligne is null ? 0 : long.Parse(ligne.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

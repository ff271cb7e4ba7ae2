using System.Diagnostics;
using System.Globalization;

namespace SeveEmploi.Performance.Mesures;

/// <summary>One request of a load, as wrk will send it.</summary>
internal sealed record Requete(string Chemin, string Methode = "GET", string Corps = "", string? Jeton = null)
{
    public string Ligne => string.Join('\t', Methode, Chemin, Entetes, Corps);

    private string Entetes => string.Join('|', new[] { Jeton is null ? null : $"Authorization:Bearer {Jeton}", Corps.Length == 0 ? null : "Content-Type:application/json" }.OfType<string>());
}

/// <summary>What wrk saw during one shot. Times in ms; whatever was not a success is an error.</summary>
internal sealed record Resultat(
    string Charge, string Programme, int Repetition, double ParSeconde, double P50, double P90, double P99, double Max, long Requetes, long Erreurs,
    double MicrosecondesProgramme, double MicrosecondesPostgres, double Memoire, double AutresCoeurs, IReadOnlyDictionary<string, long> Statuts);

/// <summary>Drives one program with wrk, and reads what it cost.</summary>
internal sealed class Tir(int pidPostgres)
{
    public const string SansRetry = "sans_retry";

    public async Task<Resultat> Tirer(string charge, Serveur serveur, string fichier, int secondes, int repetition, int connexions = Reglages.Connexions, bool compter = false)
    {
        var (programme, postgres, machine) = (Systeme.Processeur(serveur.Pid), Systeme.Processeur(pidPostgres), Systeme.Machine());
        var debut = Stopwatch.GetTimestamp();
        var (lu, generateur) = await Wrk(serveur.Adresse, fichier, secondes, repetition, connexions, compter);
        var duree = Stopwatch.GetElapsedTime(debut).TotalSeconds;
        programme = Systeme.Processeur(serveur.Pid) - programme;
        postgres = Systeme.Processeur(pidPostgres) - postgres;
        var autres = Math.Max(0, Systeme.Machine() - machine - programme - postgres - generateur) / duree;
        var requetes = Math.Max(1, lu["requetes"]);
        return new(
            charge, serveur.Nom, repetition, requetes / (lu["us"] / 1e6), lu["p50"] / 1e3, lu["p90"] / 1e3, lu["p99"] / 1e3, lu["max"] / 1e3, lu["requetes"],
            lu["refus"] + lu["liaison"] + lu["delai"], programme / requetes * 1e6, postgres / requetes * 1e6, Systeme.Memoire(serveur.Pid), autres,
            lu.Where(compte => compte.Key == SansRetry || compte.Key is "liaison" or "delai" || (compte.Key[0] == 's' && char.IsDigit(compte.Key[1])))
                .ToDictionary(compte => compte.Key, compte => compte.Value));
    }

    /// <summary>The requests of a load, one a line, which wrk shuffles with the number of the repetition.</summary>
    public static string Ecrire(string nom, IEnumerable<Requete> requetes)
    {
        var fichier = Path.Combine(Path.GetTempPath(), $"seve-mesure-{Environment.ProcessId}-{nom}.txt");
        File.WriteAllLines(fichier, requetes.Select(requete => requete.Ligne));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(fichier, UnixFileMode.UserRead | UnixFileMode.UserWrite); // it holds tokens
        return fichier;
    }

    private static async Task<(Dictionary<string, long> Lu, double Processeur)> Wrk(Uri adresse, string fichier, int secondes, int graine, int connexions, bool compter)
    {
        string[] args = ["-t1", $"-c{connexions}", $"-d{secondes}s", "--timeout", "10s", "-s", Reglages.Lua, $"{adresse}", "--", fichier, $"{100 + graine}", compter ? "oui" : "non"];
        var enfants = Systeme.Enfants();
        using var wrk = Process.Start(new ProcessStartInfo("wrk", args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var erreurs = wrk.StandardError.ReadToEndAsync();
        var texte = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var ligne = texte.Split('\n').FirstOrDefault(lue => lue.StartsWith("RESULTAT ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk : {texte} {await erreurs}");
        var lu = ligne.Split(' ')[1..].Select(paire => paire.Split('=')).ToDictionary(paire => paire[0], paire => long.Parse(paire[1], CultureInfo.InvariantCulture));
        return (lu, Systeme.Enfants() - enfants);
    }
}

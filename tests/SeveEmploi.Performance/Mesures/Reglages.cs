using System.Globalization;

namespace SeveEmploi.Performance.Mesures;

/// <summary>What ./mesurer.sh was asked.</summary>
internal sealed record Reglages(
    string Mesure, int Structures, int Mois, int Repetitions, int Secondes, IReadOnlyList<string> Seulement, bool Rapide, bool Tout, string Serveur, int PidPostgres)
{
    public const int Connexions = 16;

    private static readonly string[] Mesures = ["cote-a-cote", "croissance", "surcharge", "deux-hotes"];

    /// <summary>Where the published programs are, and where the tables go.</summary>
    public static string Sortie => Path.Combine(Environment.CurrentDirectory, "artifacts", "mesure");

    public static string Hote => Path.Combine(Sortie, "hote", "SeveEmploi.Host.dll");

    public static string Reference => Path.Combine(Sortie, "reference", "SeveEmploi.Performance.Reference.dll");

    public static string Lua => Path.Combine(Environment.CurrentDirectory, "tests", "SeveEmploi.Performance", "wrk", "requetes.lua");

    public bool Veut(string charge) => Seulement.Count == 0 || Seulement.Any(voulue => charge.StartsWith(voulue, StringComparison.Ordinal));

    public static Reglages Lire(string[] args)
    {
        var rapide = args.Contains("--rapide");
        return new(
            args.FirstOrDefault(Mesures.Contains) ?? Mesures[0],
            Nombre(args, "--structures", rapide ? 400 : 20_000), Nombre(args, "--mois", rapide ? 14 : 60),
            Nombre(args, "--repetitions", rapide ? 1 : 3), Nombre(args, "--secondes", rapide ? 3 : 10),
            Valeur(args, "--seulement")?.Split(',') ?? [], rapide, args.Contains("--tout"),
            Variable("SEVE_MESURE_SERVEUR"), int.Parse(Variable("SEVE_MESURE_PG_PID"), CultureInfo.InvariantCulture));
    }

    private static int Nombre(string[] args, string option, int usuel) =>
        Valeur(args, option) is { } valeur ? int.Parse(valeur, CultureInfo.InvariantCulture) : usuel;

    private static string? Valeur(string[] args, string option) => Array.IndexOf(args, option) is >= 0 and var rang && rang + 1 < args.Length ? args[rang + 1] : null;

    private static string Variable(string nom) =>
        Environment.GetEnvironmentVariable(nom) ?? throw new InvalidOperationException($"{nom} manque : lancez ./mesurer.sh.");
}

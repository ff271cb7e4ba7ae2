using System.Text.RegularExpressions;

namespace SeveEmploi.Architecture.Tests.Frontieres;

internal static partial class Sources
{
    /// <summary>The aim is 150; past 300, a file holds more than one idea.</summary>
    private const int LignesMax = 300;

    public static IEnumerable<string> TropLongs(string racine) =>
        from fichier in Fichiers(Path.Combine(racine, "src"))
        where !fichier.Replace('\\', '/').Contains("/Persistence/Migrations/", StringComparison.Ordinal)
        let lignes = File.ReadLines(fichier).Count()
        where lignes > LignesMax
        select $"{Path.GetFileName(fichier)} : {lignes} lignes";

    /// <summary>A module still without code has no module file yet; one with code has exactly its own.</summary>
    public static IEnumerable<string> FichiersDeModule(string racine) =>
        from module in Maison.ModulesDe(racine)
        let runtime = Path.Combine(racine, "src", "Modules", module, $"SeveEmploi.{module}")
        let fichiers = Fichiers(runtime).Select(fichier => Path.GetFileName(fichier)).ToList()
        let deModule = fichiers.Where(fichier => fichier.EndsWith("Module.cs", StringComparison.Ordinal)).ToList()
        where fichiers.Count > 0 && !deModule.SequenceEqual([$"{module}Module.cs"])
        select $"{module} : {string.Join(", ", deModule)}";

    /// <summary>Connections go back to their pool without being reset: what would outlive a transaction would be the next caller's.</summary>
    public static IEnumerable<string> EtatsDeSession(string racine) =>
        from fichier in Fichiers(Path.Combine(racine, "src"))
        where EtatDeSession().IsMatch(File.ReadAllText(fichier))
        select Path.GetFileName(fichier);

    [GeneratedRegex(@"pg_(try_)?advisory_lock(_shared)?\(|set_config\([^;]*,\s*false\)|CREATE\s+TEMP(ORARY)?\s+TABLE\s+\S+(?![^;]*ON\s+COMMIT\s+DROP)|\bSET\s+SESSION\b")]
    private static partial Regex EtatDeSession();

    private static IEnumerable<string> Fichiers(string dossier) =>
        Directory.GetFiles(dossier, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}

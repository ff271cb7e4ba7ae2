using System.Reflection;

namespace SeveEmploi.Architecture.Tests;

/// <summary>The repository that these tests read: its folders are the only list of modules.</summary>
internal static class Maison
{
    public static readonly string Racine = Remonter(AppContext.BaseDirectory);

    /// <summary>The name of the output folder (debug, release): all projects of one build share it.</summary>
    public static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static IReadOnlyList<string> Modules { get; } = ModulesDe(Racine);

    public static IReadOnlyList<string> ModulesDe(string racine) =>
        [.. Directory.GetDirectories(Path.Combine(racine, "src", "Modules")).Select(dossier => Path.GetFileName(dossier)).Order(StringComparer.Ordinal)];

    /// <summary>The Host references every module, so all of them are beside this assembly.</summary>
    public static Assembly Runtime(string module) => Assembly.Load($"SeveEmploi.{module}");

    public static Assembly Contracts(string module) => Assembly.Load($"SeveEmploi.{module}.Contracts");

    private static string Remonter(string dossier) =>
        File.Exists(Path.Combine(dossier, "SeveEmploi.sln")) ? dossier : Remonter(Path.GetDirectoryName(dossier)!);
}

using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SeveEmploi.Architecture.Tests;

/// <summary>The repository that these tests read: its folders are the only list of modules.</summary>
internal static class Maison
{
    public static readonly string Racine = Remonter(AppContext.BaseDirectory);

    /// <summary>The name of the output folder (debug, release): all projects of one build share it.</summary>
    public static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;

    public static IReadOnlyList<string> Modules { get; } = ModulesDe(Racine);

    public static IReadOnlyList<string> ModulesDe(string racine) =>
        [.. new DirectoryInfo(Path.Combine(racine, "src", "Modules")).GetDirectories().Select(dossier => dossier.Name).Order(StringComparer.Ordinal)];

    /// <summary>The Host references every module, so all of them are beside this assembly.</summary>
    public static IReadOnlyList<Type> Runtime(string module) => Ecrits(Assembly.Load($"SeveEmploi.{module}"));

    public static IReadOnlyList<Type> Contracts(string module) => Ecrits(Assembly.Load($"SeveEmploi.{module}.Contracts"));

    /// <summary>The types that a person wrote: neither the compiler, nor a generator, nor dotnet-ef.</summary>
    private static IReadOnlyList<Type> Ecrits(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => !type.FullName!.Contains('<')
            && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.IsDefined(typeof(GeneratedCodeAttribute))
            && type.Namespace?.EndsWith(".Persistence.Migrations", StringComparison.Ordinal) != true)];

    private static string Remonter(string dossier) =>
        File.Exists(Path.Combine(dossier, "SeveEmploi.sln")) ? dossier : Remonter(Path.GetDirectoryName(dossier)!);
}

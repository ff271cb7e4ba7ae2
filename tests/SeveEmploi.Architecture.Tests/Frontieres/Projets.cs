using System.Xml.Linq;

namespace SeveEmploi.Architecture.Tests.Frontieres;

/// <summary>A csproj of the repository and the names of what it references.</summary>
internal sealed record Projet(string Nom, string Dossier, IReadOnlyList<string> References, IReadOnlyList<string> Paquets)
{
    public bool EstUnModule(string racine) => Dossier.StartsWith(Path.Combine(racine, "src", "Modules"), StringComparison.Ordinal);

    public bool EstUnContrat => Nom.EndsWith(".Contracts", StringComparison.Ordinal);
}

/// <summary>Which project may know which: read from the csproj files, never from a typed list.</summary>
internal static class Projets
{
    private const string Domaine = "SeveEmploi.BuildingBlocks";
    private const string Host = "SeveEmploi.Host";

    public static IEnumerable<string> ModulesMalComposes(string racine) =>
        from module in Maison.ModulesDe(racine)
        let attendus = new[] { $"SeveEmploi.{module}", $"SeveEmploi.{module}.Contracts" }
        let trouves = Lire(Path.Combine(racine, "src", "Modules", module)).Select(projet => projet.Nom).ToList()
        where !attendus.SequenceEqual(trouves)
        select $"{module} : {string.Join(", ", trouves)} au lieu de {string.Join(", ", attendus)}";

    public static IEnumerable<string> ReferencesInterdites(string racine)
    {
        var projets = Lire(Path.Combine(racine, "src"));
        var runtimes = projets.Where(projet => projet.EstUnModule(racine) && !projet.EstUnContrat).Select(projet => projet.Nom).ToHashSet();
        var contrats = projets.Where(projet => projet.EstUnModule(racine) && projet.EstUnContrat).Select(projet => projet.Nom).ToHashSet();

        return
            from projet in projets
            from reference in projet.References.Concat(projet.EstUnContrat ? projet.Paquets : [])
            where !EstPermise(projet, reference)
            select $"{projet.Nom} → {reference}";

        bool EstPermise(Projet projet, string reference) => projet switch
        {
            { Nom: Host } => true,
            { EstUnContrat: true } => reference == Domaine,
            _ when runtimes.Contains(projet.Nom) => contrats.Contains(reference) || reference is Domaine or $"{Domaine}.Infrastructure",
            _ => !runtimes.Contains(reference) && !contrats.Contains(reference),
        };
    }

    public static IEnumerable<string> ModulesNonBranches(string racine)
    {
        var branches = Lire(Path.Combine(racine, "src")).Single(projet => projet.Nom == Host).References;
        return
            from module in Maison.ModulesDe(racine)
            where !branches.Contains($"SeveEmploi.{module}")
            select $"{Host} ne branche pas {module}";
    }

    private static IReadOnlyList<Projet> Lire(string dossier) =>
        [.. Directory.GetFiles(dossier, "*.csproj", SearchOption.AllDirectories).Select(LireUn)
            .OrderBy(projet => projet.Nom, StringComparer.Ordinal)];

    private static Projet LireUn(string chemin)
    {
        var xml = XDocument.Load(chemin);
        return new(
            Path.GetFileNameWithoutExtension(chemin),
            Path.GetDirectoryName(chemin)!,
            [.. Inclus("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            [.. Inclus("PackageReference"), .. Inclus("FrameworkReference"), .. Inclus("Reference")]);

        IEnumerable<string> Inclus(string element) => xml.Descendants(element).Select(noeud => (string?)noeud.Attribute("Include") ?? "?");
    }
}

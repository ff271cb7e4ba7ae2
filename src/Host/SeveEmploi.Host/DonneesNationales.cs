using System.Globalization;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Host.Demonstration;

namespace SeveEmploi.Host;

/// <summary>« seve donnees nationales » : un pays imaginaire dans une base vide, et de quoi s'y connecter.</summary>
/// <param name="Structures">Retenues chaque année.</param>
/// <param name="Mois">Les mois civils couverts, jusqu'au dernier qui est fini.</param>
/// <param name="Graine">Deux graines donnent deux pays.</param>
/// <param name="Identifiants">Le fichier où écrire les identifiants des comptes ; null : aucun compte n'est ouvert.</param>
internal sealed record DonneesNationales(int Structures, int Mois, int Graine, string? Identifiants)
{
    private const int StructuresMax = 100_000;
    private const int MoisMax = 120;

    /// <summary>Ce que la ligne de commande demande ; null quand elle ne se lit pas : une option inconnue, redite, sans valeur ou hors de ses bornes.</summary>
    public static DonneesNationales? Lire(ReadOnlySpan<string> options)
    {
        var lues = new Dictionary<string, string>();
        for (var rang = 0; rang < options.Length; rang += 2)
        {
            if (rang + 1 == options.Length || !lues.TryAdd(options[rang], options[rang + 1])) return null;
        }

        if (lues.Keys.Any(option => option is not ("--structures" or "--mois" or "--graine" or "--identifiants"))) return null;
        return Nombre(lues, "--structures", 1, StructuresMax) is { } structures && Nombre(lues, "--mois", 1, MoisMax) is { } mois
            && Nombre(lues, "--graine", 0, int.MaxValue, absente: 1) is { } graine
            ? new(structures, mois, graine, lues.GetValueOrDefault("--identifiants"))
            : null;
    }

    /// <returns>The exit status: 1 when the base is not empty.</returns>
    public async Task<int> Peindre(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.MigrateAsync(cancellationToken);
        var peinture = new PeintureNationale(services, new(Console.Out));
        if (!await peinture.EstVierge(cancellationToken))
        {
            await Console.Error.WriteLineAsync("Cette base a déjà des structures : un pays ne se peint que dans une base vide. Rien n'a été écrit.");
            return 1;
        }

        var pays = new PaysFictif(Structures, Mois, Graine, services.GetRequiredService<TimeProvider>().Today());
        await peinture.Peindre(pays, cancellationToken);
        if (Identifiants is not null) await Ouvrir(services, pays, Identifiants, cancellationToken);
        return 0;
    }

    private static async Task Ouvrir(IServiceProvider services, PaysFictif pays, string chemin, CancellationToken cancellationToken)
    {
        var comptes = new ComptesDuPays(services.GetRequiredService<IServiceScopeFactory>(), pays, cancellationToken);
        var fichier = new DemonstrationFile(chemin, []) { Comptes = await comptes.OuvrirComptes(), Clients = await comptes.OuvrirClients() };
        await fichier.Save(cancellationToken);
        Console.WriteLine($"{fichier.Comptes.Count} comptes et {fichier.Clients.Count} clients ouverts ; leurs identifiants sont dans {chemin}.");
    }

    private static int? Nombre(Dictionary<string, string> lues, string option, int minimum, int maximum, int? absente = null) =>
        !lues.TryGetValue(option, out var texte) ? absente
        : int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) && nombre >= minimum && nombre <= maximum ? nombre
        : null;
}

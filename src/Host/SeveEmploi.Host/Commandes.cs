using System.Security.Cryptography;
using MediatR;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.Audit;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.Host;

/// <summary>What is done on the server itself, by whoever runs it: no route leads here.</summary>
internal static class Commandes
{
    private const string Usage = """
        Usage :
          seve migrer                                  met la base au niveau de cette version
          seve compte creer-administrateur COURRIEL NOM PRENOM
                                                       ouvre un compte de l'équipe nationale, et dit une fois son mot de passe et sa clé
          seve audit verifier [NUMERO:EMPREINTE]       recalcule la chaîne de l'audit ; avec un sceau copié du journal, le retrouve
          seve audit purger                            oublie les traces plus vieilles que la durée de conservation
          seve donnees nationales --structures N --mois M [--graine G] [--identifiants FICHIER]
                                                       peint un pays imaginaire dans une base vide : N structures (1 à 100000), M mois (1 à 120) ;
                                                       avec un fichier, ouvre des comptes et y écrit leurs identifiants, pour vous seul
        """;

    public static bool Reconnait(string[] args) => args is ["migrer" or "compte" or "audit" or "donnees" or "aide" or "--help" or "-h", ..];

    /// <returns>The exit status: 0 done, 1 refused or anomalies found, 2 misunderstood.</returns>
    public static async Task<int> Executer(IServiceProvider services, string[] args) => args switch
    {
        ["migrer"] => await Migrer(services),
        ["compte", "creer-administrateur", var courriel, var nom, var prenom] => await CreerAdministrateur(services, courriel, nom, prenom),
        ["audit", "verifier"] => await Verifier(services, null),
        ["audit", "verifier", var repere] => await Verifier(services, repere),
        ["audit", "purger"] => await Purger(services),
        ["donnees", "nationales", .. var options] when DonneesNationales.Lire(options) is { } donnees => await donnees.Peindre(services, CancellationToken.None),
        _ => Expliquer(),
    };

    private static async Task<int> Migrer(IServiceProvider services)
    {
        await services.MigrateAsync();
        Console.WriteLine("La base est à jour.");
        return 0;
    }

    private static async Task<int> CreerAdministrateur(IServiceProvider services, string courriel, string nom, string prenom)
    {
        var motDePasse = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var commande = new AmorcerCompte(courriel, nom, prenom, "equipe_nationale", [], [], [], [], null, motDePasse, AvecSecondFacteur: true);
        var compte = await services.GetRequiredService<IServiceScopeFactory>().AsSystem(
            "creer_administrateur", scope => scope.GetRequiredService<IMediator>().Send(commande), CancellationToken.None);
        if (compte.Error is { } refus)
        {
            await Console.Error.WriteLineAsync(refus.Message);
            return 1;
        }

        Console.WriteLine($"Compte ouvert : {courriel}");
        Console.WriteLine($"Mot de passe  : {motDePasse}");
        Console.WriteLine($"Clé TOTP      : {compte.Value.CleTotp}");
        Console.WriteLine("Ceci ne sera plus affiché : notez-les, puis changez le mot de passe.");
        return 0;
    }

    private static async Task<int> Verifier(IServiceProvider services, string? repere)
    {
        var vue = await services.GetRequiredService<Verifier>().Verify(repere, CancellationToken.None);
        Console.WriteLine($"{vue.Verifiees} traces vérifiées, {vue.Purgees} purgées. Dernier sceau : {vue.DernierSceau}:{vue.DerniereEmpreinte}");
        foreach (var anomalie in vue.Anomalies) Console.WriteLine($"Anomalie : {anomalie}");
        return vue.Anomalies.Count == 0 ? 0 : 1;
    }

    private static async Task<int> Purger(IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        if (await services.GetRequiredService<Purge>().Run(clock.GetUtcNow(), CancellationToken.None)) return 0;
        await Console.Error.WriteLineAsync("La purge demande le propriétaire de la base : ConnectionStrings__Seve.");
        return 1;
    }

    private static int Expliquer()
    {
        Console.WriteLine(Usage);
        return 2;
    }
}

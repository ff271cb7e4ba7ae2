using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>Peint un pays dans une base vide : chaque module à son tour, tout ou rien, par le propriétaire de la base.</summary>
/// <param name="services">Ceux de l'hôte, dont les peintres.</param>
/// <param name="recit">Où l'avancement se lit.</param>
public sealed class PeintureNationale(IServiceProvider services, RecitDePeinture recit)
{
    private const string Auteur = "donnees_nationales";

    private readonly Databases _bases = services.GetRequiredService<Databases>();

    /// <summary>Aucun peintre ne trouve quoi que ce soit dans la base.</summary>
    public async Task<bool> EstVierge(CancellationToken cancellationToken)
    {
        foreach (var peintre in await Peintres())
        {
            await using var scope = await Ouvrir(cancellationToken);
            if (!await Trouver(scope, peintre).EstVide(cancellationToken)) return false;
        }

        return true;
    }

    public async Task Peindre(PaysFictif pays, CancellationToken cancellationToken)
    {
        recit.Commencer(pays);
        foreach (var peintre in await Peintres()) await Peindre(pays, peintre, cancellationToken);
        recit.Finir();
    }

    private async Task Peindre(PaysFictif pays, Type type, CancellationToken cancellationToken)
    {
        var (copie, duree) = (new BulkCopy(), Stopwatch.StartNew());
        var schema = ModuleRegistration.SchemaOf(type);
        await using (var scope = await Ouvrir(cancellationToken))
        {
            var (session, peintre) = (scope.ServiceProvider.GetRequiredService<DbSession>(), Trouver(scope, type));
            using var suite = recit.Suivre(peintre.Sujet, copie);
            var mur = await MurLeve.Lever(session, schema, cancellationToken);
            await peintre.Peindre(pays, copie, cancellationToken);
            await mur.Relever(cancellationToken);
            await session.CommitAsync(cancellationToken);
        }

        await Entretien.Entretenir(_bases, schema, cancellationToken);
        recit.Dire(copie, duree.Elapsed);
    }

    /// <summary>Les types plutôt que les peintres : chacun naît dans sa propre transaction, et dans l'ordre où l'hôte range les modules.</summary>
    private async Task<List<Type>> Peintres()
    {
        await using var scope = services.CreateAsyncScope();
        var modules = services.GetServices<ModuleDescriptor>().Select(module => module.Assembly).ToList();
        return [.. scope.ServiceProvider.GetServices<IPeintre>().Select(peintre => peintre.GetType()).OrderBy(type => modules.IndexOf(type.Assembly))];
    }

    private static IPeintre Trouver(AsyncServiceScope scope, Type type) => scope.ServiceProvider.GetServices<IPeintre>().Single(peintre => peintre.GetType() == type);

    private async Task<AsyncServiceScope> Ouvrir(CancellationToken cancellationToken)
    {
        var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        session.AsOwner();
        session.Appelant = Appelant.Systeme(Auteur);
        session.Restrict(Perimetre.Partout);
        await session.BeginAsync(cancellationToken);
        await session.SendSettings(cancellationToken);
        return scope;
    }
}

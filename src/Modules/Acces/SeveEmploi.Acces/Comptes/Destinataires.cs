using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

internal sealed class ListerDestinatairesHandler(AccesDbContext db) : IQueryHandler<ListerDestinataires, IReadOnlyList<DestinataireVue>>
{
    public async Task<IReadOnlyList<DestinataireVue>> Handle(ListerDestinataires query, CancellationToken cancellationToken)
    {
        var role = query.Role.ToChoice<Role>("role")!.Value;
        var comptes = await db.Comptes.AsNoTracking()
            .Where(compte => compte.Etat == EtatCompte.Actif && compte.Droits.Any(droit => droit.Role == role))
            .OrderBy(compte => compte.Cle).ThenBy(compte => compte.Id)
            .ToListAsync(cancellationToken);
        return [.. comptes
            .Where(compte => compte.DroitsLe(query.Le).Any(droit => droit.Role == role && Concerne(droit, query)))
            .Select(compte => new DestinataireVue(compte.Id.Value, compte.Courriel, compte.NomComplet))];
    }

    /// <summary>Le droit couvre ce dont on parle : le pays, sa région, son département ou la structure elle-même.</summary>
    private static bool Concerne(DroitTenu droit, ListerDestinataires query) =>
        droit.Perimetre.Tout
        || (query.Region is { } region && droit.Regions.Contains(region))
        || (query.Departement is { } departement && droit.Departements.Contains(departement))
        || (query.StructureId is { } structure && droit.Structures.Contains(structure));
}

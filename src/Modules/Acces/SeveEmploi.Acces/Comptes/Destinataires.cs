using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

internal sealed class ListerDestinatairesHandler(AccesDbContext db) : IQueryHandler<ListerDestinataires, IReadOnlyList<IReadOnlyList<DestinataireVue>>>
{
    public async Task<IReadOnlyList<IReadOnlyList<DestinataireVue>>> Handle(ListerDestinataires query, CancellationToken cancellationToken)
    {
        var comptes = await Candidats(query.Cibles, cancellationToken);
        return [.. query.Cibles.Select(cible => (IReadOnlyList<DestinataireVue>)
            [.. comptes.Where(compte => EstVise(compte, cible, query.Le)).Select(compte => new DestinataireVue(compte.Id.Value, compte.Courriel, compte.NomComplet))])];
    }

    /// <summary>One question for all the targets: whoever could be one of their people, wherever.</summary>
    private Task<List<Compte>> Candidats(IReadOnlyList<CibleDestinataires> cibles, CancellationToken cancellationToken)
    {
        var roles = cibles.Where(cible => cible.Role != CibleDestinataires.Partenaire).Select(cible => RoleDe(cible)).Distinct().ToList();
        var designes = cibles.Select(cible => cible.CompteId).OfType<Guid>().Distinct().Select(id => new CompteId(id)).ToList();
        var partenaires = cibles.Select(cible => cible.PartenaireId).OfType<Guid>().Distinct().ToArray();
        var structures = cibles.Select(cible => cible.StructureId).OfType<Guid>().Distinct().ToArray();
        return db.Comptes.AsNoTracking()
            .Where(compte => compte.Etat == EtatCompte.Actif && (designes.Contains(compte.Id) || compte.Droits.Any(droit =>
                (droit.Partenaire != null && partenaires.Contains(droit.Partenaire.Value))
                || (roles.Contains(droit.Role) && (droit.Structures.Length == 0 || droit.Structures.Any(structure => structures.Contains(structure)))))))
            .OrderBy(compte => compte.Cle).ThenBy(compte => compte.Id)
            .ToListAsync(cancellationToken);
    }

    private static Role RoleDe(CibleDestinataires cible) => cible.Role.ToChoice<Role>("role")!.Value;

    private static bool EstVise(Compte compte, CibleDestinataires cible, DateOnly le)
    {
        if (cible.CompteId is { } designe) return compte.Id.Value == designe;
        if (cible.Role == CibleDestinataires.Partenaire) return compte.DroitsLe(le).Any(droit => droit.Partenaire is { } partenaire && partenaire == cible.PartenaireId);

        var role = RoleDe(cible);
        return compte.DroitsLe(le).Any(droit => droit.Role == role && Concerne(droit, cible));
    }

    /// <summary>Le droit couvre ce dont on parle : le pays, sa région, son département ou la structure elle-même.</summary>
    private static bool Concerne(DroitTenu droit, CibleDestinataires cible) =>
        droit.Perimetre.Tout
        || (cible.Region is { } region && droit.Regions.Contains(region))
        || (cible.Departement is { } departement && droit.Departements.Contains(departement))
        || (cible.StructureId is { } structure && droit.Structures.Contains(structure));
}

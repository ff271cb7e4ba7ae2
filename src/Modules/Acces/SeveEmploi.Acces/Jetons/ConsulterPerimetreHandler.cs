using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Contracts;

namespace SeveEmploi.Acces.Jetons;

internal sealed class ConsulterPerimetreHandler(Identification identification) : IQueryHandler<ConsulterPerimetre, IReadOnlyList<RoleTenuVue>>
{
    public async Task<IReadOnlyList<RoleTenuVue>> Handle(ConsulterPerimetre query, CancellationToken cancellationToken)
    {
        var habilitations = await identification.HabilitationsDe(new CompteId(query.CompteId), query.Le, cancellationToken);
        return [.. habilitations.Where(habilitation => habilitation.Droits.Contains(query.Droit)).Select(Vue)];
    }

    private static RoleTenuVue Vue(Habilitation habilitation) => new(
        habilitation.Role, habilitation.Perimetre.Tout, [.. habilitation.Perimetre.Regions.Select(region => region.Code)],
        [.. habilitation.Perimetre.Departements.Select(departement => departement.Code)], habilitation.Perimetre.Structures, habilitation.Perimetre.Partenaires);
}

using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Formes;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.Indicateurs.Contracts;

namespace SeveEmploi.FormationAction.Bilans;

/// <summary>
/// Asks each module for its figures of the year, in the perimeter of the request. Whether the caller may read them is judged where they are
/// shown: what a deposit freezes does not depend on who deposits.
/// </summary>
internal sealed class ReleveurBilan(FormationActionDbContext db, IMediator mediator)
{
    public async Task<IReadOnlyList<ChiffreBilan>> Relever(Parcours parcours, DateOnly le, CancellationToken cancellationToken)
    {
        if (!parcours.DoitUnBilan) return [];

        var releve = await mediator.Send(new ConsulterReleveAnnuel(parcours.StructureId, parcours.Programme, parcours.Annee), cancellationToken);
        var sorties = await mediator.Send(new ListerSortiesParAnnee(parcours.StructureId), cancellationToken);
        return
        [
            .. await Formation(parcours, le, cancellationToken),
            .. ChiffresIndicateurs.DesMois(releve, parcours.Annee, le),
            .. ChiffresIndicateurs.DesSorties(sorties.FirstOrDefault(annee => annee.Annee == parcours.Annee), parcours.Annee, le),
        ];
    }

    private async Task<IEnumerable<ChiffreBilan>> Formation(Parcours parcours, DateOnly le, CancellationToken cancellationToken)
    {
        var equipe = await db.StagiairesSuivis(db.Parcours.AsNoTracking().Where(p => p.Id == parcours.Id), le, cancellationToken);
        var feuilles = await db.Feuilles.AsNoTracking().AsSplitQuery().Where(f => f.ParcoursId == parcours.Id).ToListAsync(cancellationToken);
        // Read years later, the team of that year is the one of its last day.
        var jour = le < parcours.FinDAnnee ? le : parcours.FinDAnnee;
        var part = await ConsulterPartFormeeHandler.Lire(db, mediator, new ConsulterPartFormee(parcours.StructureId, jour), cancellationToken);
        return ChiffresFormation.De(parcours, equipe, feuilles, le).Append(ChiffresFormation.Formes(part));
    }
}

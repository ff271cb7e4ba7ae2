using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Reactions;

/// <summary>Une année close ne s'écrit plus.</summary>
internal sealed class FermerQuandAnneeCloturee(IndicateursDbContext db) : INotificationHandler<AnneeCloturee>
{
    public Task Handle(AnneeCloturee notification, CancellationToken cancellationToken) => db.Participations
        .Where(p => p.StructureId == notification.StructureId && p.Programme == notification.Programme && p.Annee == notification.Annee && p.CloseLe == null)
        .ExecuteUpdateAsync(champs => champs.SetProperty(p => p.CloseLe, notification.Le), cancellationToken);
}

/// <summary>Qui quitte le programme doit encore le mois de son départ, et rien d'après.</summary>
internal sealed class ArreterQuandParcoursAbandonne(IndicateursDbContext db) : INotificationHandler<ParcoursAbandonne>
{
    public Task Handle(ParcoursAbandonne notification, CancellationToken cancellationToken) => db.Participations
        .Where(p => p.StructureId == notification.StructureId && p.Programme == notification.Programme && p.Annee == notification.Annee)
        .ExecuteUpdateAsync(champs => champs.SetProperty(p => p.DernierMois, p => p.Annee == notification.Le.Year ? notification.Le.Month : 0), cancellationToken);
}

/// <summary>Qui ferme ne doit rien après le mois de sa fermeture.</summary>
internal sealed class ArreterQuandStructureFermee(IndicateursDbContext db) : INotificationHandler<StructureFermee>
{
    public Task Handle(StructureFermee notification, CancellationToken cancellationToken) => db.Participations
        .Where(p => p.StructureId == notification.StructureId && (p.Annee > notification.Le.Year || (p.Annee == notification.Le.Year && p.DernierMois > notification.Le.Month)))
        .ExecuteUpdateAsync(champs => champs.SetProperty(p => p.DernierMois, p => p.Annee == notification.Le.Year ? notification.Le.Month : 0), cancellationToken);
}

internal sealed class RenommerQuandStructureRenommee(IndicateursDbContext db) : INotificationHandler<StructureRenommee>
{
    public Task Handle(StructureRenommee notification, CancellationToken cancellationToken) => db.Participations
        .Where(p => p.StructureId == notification.StructureId)
        .ExecuteUpdateAsync(champs => champs.SetProperty(p => p.StructureNom, notification.Nom), cancellationToken);
}

/// <summary>
/// Ce que l'absorbée a rendu devient de la conservée, sauf une année où les deux participaient : ces mois restent à l'absorbée, et une
/// personne décide. Jamais deux lignes pour un mois.
/// </summary>
internal sealed class ReporterQuandStructuresFusionnees(IndicateursDbContext db) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var (absorbee, conservee) = (notification.AbsorbeeId, notification.ConserveeId);
        await db.VerrouillerLesCumuls(cancellationToken);
        var reportables = db.Participations.Where(p => p.StructureId == absorbee
            && !db.Participations.Any(autre => autre.StructureId == conservee && autre.Programme == p.Programme && autre.Annee == p.Annee));
        await db.Saisies
            .Where(s => s.StructureId == absorbee && reportables.Any(p => p.Programme == s.Programme && p.Annee == s.Annee))
            .ExecuteUpdateAsync(champs => champs.SetProperty(s => s.StructureId, conservee), cancellationToken);
        await reportables.ExecuteUpdateAsync(champs => champs.SetProperty(p => p.StructureId, conservee), cancellationToken);
    }
}

using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Reactions;

/// <summary>Une nouvelle direction doit son adhésion aux plans que la précédente a envoyés (SUI-85).</summary>
internal sealed class AttendreAdhesionQuandDirectionNommee(SuiviEmploiDbContext db) : INotificationHandler<DirectionNommee>
{
    public async Task Handle(DirectionNommee notification, CancellationToken cancellationToken)
    {
        foreach (var plan in await db.PlansDe(notification.StructureId, cancellationToken))
        {
            var reglages = (await db.ContenuPour(plan, cancellationToken)).Reglages;
            plan.AttendreAdhesion(notification.PersonneId, notification.Du, reglages.DelaiNouvelleDirectionJours);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

internal sealed class RenommerPlansQuandStructureRenommee(SuiviEmploiDbContext db) : INotificationHandler<StructureRenommee>
{
    public async Task Handle(StructureRenommee notification, CancellationToken cancellationToken)
    {
        (await db.PlansDe(notification.StructureId, cancellationToken)).ForEach(plan => plan.Renommer(notification.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Une structure qui ferme ne doit plus rien après ce jour.</summary>
internal sealed class LeverPlansQuandStructureFermee(SuiviEmploiDbContext db) : INotificationHandler<StructureFermee>
{
    public async Task Handle(StructureFermee notification, CancellationToken cancellationToken)
    {
        (await db.PlansDe(notification.StructureId, cancellationToken)).ForEach(plan => plan.Fermer(notification.Le));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>
/// Qui citait l'absorbée cite la conservée, avec ses auto-évaluations et son bilan. Quand les deux ont un plan la même année, celui de l'absorbée
/// reste le sien : une personne décide lequel suivre.
/// </summary>
internal sealed class ReporterPlansQuandStructuresFusionnees(SuiviEmploiDbContext db, IMediator mediator) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var deja = (await db.PlansDe(notification.ConserveeId, cancellationToken)).Select(plan => plan.Promotion).ToHashSet();
        var plans = (await db.PlansDe(notification.AbsorbeeId, cancellationToken)).Where(plan => !deja.Contains(plan.Promotion)).ToList();
        if (await mediator.Send(new ConsulterFaitsStructure(notification.ConserveeId, notification.Le), cancellationToken) is not { } conservee) return;

        foreach (var plan in plans)
        {
            plan.Reporter(conservee.Id, conservee.Nom);
            (await db.Evaluations.Where(evaluation => evaluation.PlanId == plan.Id).ToListAsync(cancellationToken)).ForEach(e => e.Reporter(conservee.Id));
            (await db.Bilans.Where(bilan => bilan.PlanId == plan.Id).ToListAsync(cancellationToken)).ForEach(bilan => bilan.Reporter(conservee.Id));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class PlansSuivis
{
    public static Task<List<PlanAction>> PlansDe(this SuiviEmploiDbContext db, Guid structure, CancellationToken cancellationToken) =>
        db.Plans.Where(plan => plan.StructureId == structure).ToListAsync(cancellationToken);
}

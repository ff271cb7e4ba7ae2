using SeveEmploi.Echeancier.Annees;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Echeancier.Reactions;

/// <summary>Une structure retenue doit, l'année de sa promotion, tout ce qui y revient.</summary>
internal sealed class EngagerQuandCandidatureRetenue(EcheancierDbContext db, PlanDeLAnnee plan, IMediator mediator) : INotificationHandler<CandidatureRetenue>
{
    public async Task Handle(CandidatureRetenue notification, CancellationToken cancellationToken)
    {
        var cle = new object[] { notification.StructureId, notification.Programme, notification.Promotion };
        if (await db.Engagements.FindAsync(cle, cancellationToken) is not null) return;
        if (await mediator.Send(new ConsulterFaitsStructure(notification.StructureId, notification.Le), cancellationToken) is not { } faits) return;

        var engagement = new Engagement
        {
            StructureId = faits.Id,
            StructureNom = faits.Nom,
            Programme = notification.Programme,
            Annee = notification.Promotion,
            Departement = Departement.De(notification.Departement),
            RetenueLe = notification.Le,
        };
        db.Engagements.Add(engagement);
        await db.SaveChangesAsync(cancellationToken);
        await plan.Poser([engagement], Lieu.De(engagement.Departement, null).Jour(await db.Maintenant(cancellationToken)), cancellationToken);
    }
}

/// <summary>Qui ferme ne doit plus rien : ses obligations ouvertes sont levées, ses engagements finissent.</summary>
internal sealed class LeverQuandStructureFermee(EcheancierDbContext db, Registre registre) : INotificationHandler<StructureFermee>
{
    public async Task Handle(StructureFermee notification, CancellationToken cancellationToken)
    {
        var ouvertes = await db.Obligations.Where(o => o.StructureId == notification.StructureId && o.Issue == null).ToListAsync(cancellationToken);
        foreach (var obligation in ouvertes)
        {
            if (obligation.Lever("La structure est fermée.", Obligation.Programme, notification.Le).Error is null) await registre.Clore(obligation, cancellationToken);
        }

        await db.Engagements.Where(e => e.StructureId == notification.StructureId).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>La fiche conservée doit ce que l'absorbée devait ; son année, si elle en a une, reste la sienne.</summary>
internal sealed class RattacherQuandStructuresFusionnees(EcheancierDbContext db, IMediator mediator) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterFaitsStructure(notification.ConserveeId, notification.Le), cancellationToken) is not { } conservee) return;

        var siennes = await db.Obligations.Where(o => o.StructureId == notification.AbsorbeeId).ToListAsync(cancellationToken);
        siennes.ForEach(obligation => obligation.Rattacher(conservee.Id, conservee.Nom));
        await db.SaveChangesAsync(cancellationToken);
        await db.Engagements.Where(e => e.StructureId == notification.AbsorbeeId).ExecuteDeleteAsync(cancellationToken);
    }
}

internal sealed class RenommerQuandStructureRenommee(EcheancierDbContext db) : INotificationHandler<StructureRenommee>
{
    public async Task Handle(StructureRenommee notification, CancellationToken cancellationToken)
    {
        var siennes = await db.Obligations.Where(o => o.StructureId == notification.StructureId).ToListAsync(cancellationToken);
        siennes.ForEach(obligation => obligation.Renommer(notification.Nom));
        await db.SaveChangesAsync(cancellationToken);
        await db.Engagements.Where(e => e.StructureId == notification.StructureId)
            .ExecuteUpdateAsync(champs => champs.SetProperty(e => e.StructureNom, notification.Nom), cancellationToken);
    }
}

using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Financement.Reactions;

/// <summary>Les faits de l'année que les versements attendent, dits par les modules qui les connaissent.</summary>
internal sealed class ConstaterLesFaits(FinancementDbContext db) :
    INotificationHandler<BilanExecutionDepose>, INotificationHandler<BilanExecutionAccepte>, INotificationHandler<PlanValide>, INotificationHandler<BilanAnnuelAccepte>
{
    public Task Handle(BilanExecutionDepose notification, CancellationToken cancellationToken) =>
        Constater(notification.StructureId, notification.Programme, notification.Annee, FaitDeLAnnee.BilanExecutionDepose, notification.Le, cancellationToken);

    public Task Handle(BilanExecutionAccepte notification, CancellationToken cancellationToken) =>
        Constater(notification.StructureId, notification.Programme, notification.Annee, FaitDeLAnnee.BilanExecutionAccepte, notification.Le, cancellationToken);

    public Task Handle(PlanValide notification, CancellationToken cancellationToken) =>
        Constater(notification.StructureId, Programme.Seve2, notification.Promotion, FaitDeLAnnee.PlanValide, notification.Le, cancellationToken);

    public Task Handle(BilanAnnuelAccepte notification, CancellationToken cancellationToken) =>
        Constater(notification.StructureId, Programme.Seve2, notification.Promotion, FaitDeLAnnee.BilanAnnuelAccepte, notification.Le, cancellationToken);

    private async Task Constater(Guid structure, Programme programme, int promotion, FaitDeLAnnee fait, DateOnly le, CancellationToken cancellationToken)
    {
        var conventions = await db.Conventions
            .Where(convention => convention.StructureId == structure && convention.Programme == programme && convention.Promotion == promotion).ToListAsync(cancellationToken);
        conventions.ForEach(convention => convention.Constater(fait, le));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>La structure renonce, ou quitte le programme : plus rien ne se verse, et une personne décide de la suite.</summary>
internal sealed class ArreterQuandStructureRenonce(FinancementDbContext db) : INotificationHandler<CandidatureAbandonnee>, INotificationHandler<ParcoursAbandonne>
{
    public async Task Handle(CandidatureAbandonnee notification, CancellationToken cancellationToken)
    {
        var convention = await db.Conventions.SingleOrDefaultAsync(convention => convention.CandidatureId == notification.CandidatureId, cancellationToken);
        await Arreter(convention is null ? [] : [convention], notification.Motif, notification.Le, cancellationToken);
    }

    public async Task Handle(ParcoursAbandonne notification, CancellationToken cancellationToken) => await Arreter(
        await db.Conventions.Where(convention =>
            convention.StructureId == notification.StructureId && convention.Programme == notification.Programme && convention.Promotion == notification.Annee)
            .ToListAsync(cancellationToken),
        notification.Motif, notification.Le, cancellationToken);

    private async Task Arreter(List<Convention> conventions, string motif, DateOnly le, CancellationToken cancellationToken)
    {
        var auteur = new Auteur(null, "programme", le);
        foreach (var convention in conventions)
        {
            // Money may be on its way: a signed convention is only suspended, and what was never signed commits nobody.
            if (convention.SigneeLe is null) convention.Terminer(motif, auteur);
            else convention.Suspendre(motif, auteur);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

using SeveEmploi.AnimationRegionale.Accompagnements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.AnimationRegionale.Reactions;

internal sealed class RenommerLaVieQuandStructureRenommee(AnimationRegionaleDbContext db) : INotificationHandler<StructureRenommee>
{
    public async Task Handle(StructureRenommee notification, CancellationToken cancellationToken)
    {
        var id = notification.StructureId;
        var accompagnements = await db.Accompagnements.Where(a => a.Structures.Any(s => s.StructureId == id)).ToListAsync(cancellationToken);
        foreach (var structure in accompagnements.SelectMany(a => a.Structures).Where(s => s.StructureId == id)) structure.Nom = notification.Nom;
        (await db.Vigilances.Where(v => v.StructureId == id).ToListAsync(cancellationToken)).ForEach(v => v.StructureNom = notification.Nom);
        (await db.Communications.Where(c => c.StructureId == id).ToListAsync(cancellationToken)).ForEach(c => c.Renommer(id, notification.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Qui citait l'absorbée cite la conservée ; pour un même motif, une seule vigilance reste ouverte.</summary>
internal sealed class ReporterLaVieQuandStructuresFusionnees(AnimationRegionaleDbContext db, IMediator mediator) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ConsulterFaitsStructure(notification.ConserveeId, notification.Le), cancellationToken) is not { } conservee) return;

        await ReporterVigilances(notification, conservee, cancellationToken);
        var absorbee = notification.AbsorbeeId;
        (await db.Accompagnements.Where(a => a.Structures.Any(s => s.StructureId == absorbee)).ToListAsync(cancellationToken))
            .ForEach(a => a.SuivreFusion(absorbee, Citee(conservee)));
        (await db.Communications.Where(c => c.StructureId == absorbee).ToListAsync(cancellationToken)).ForEach(c => c.Renommer(conservee.Id, conservee.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ReporterVigilances(StructuresFusionnees notification, FaitsStructureVue conservee, CancellationToken cancellationToken)
    {
        var deja = await db.Vigilances.Where(v => v.StructureId == conservee.Id && v.LeveeLe == null).Select(v => v.Motif).ToListAsync(cancellationToken);
        foreach (var vigilance in await db.Vigilances.Where(v => v.StructureId == notification.AbsorbeeId).ToListAsync(cancellationToken))
        {
            if (vigilance.LeveeLe is null && deja.Contains(vigilance.Motif)) vigilance.FondreDans(conservee.Id, conservee.Nom, notification.Le);
            else vigilance.SuivreFusion(conservee.Id, conservee.Nom);
        }
    }

    private static StructureAccompagnee Citee(FaitsStructureVue conservee) => new()
    {
        StructureId = conservee.Id,
        Nom = conservee.Nom,
        Departement = Departement.De(conservee.Departement),
        Region = Region.De(conservee.Region),
    };
}

/// <summary>La même transmission, faite le même jour aux deux fiches, reste celle de l'absorbée : elle ne dit rien de plus.</summary>
internal sealed class ReporterTransmissionsQuandStructuresFusionnees(AnimationRegionaleDbContext db) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var transmissions = await db.TransmissionsProgrammes
            .Where(t => t.StructureId == notification.AbsorbeeId && !db.TransmissionsProgrammes.Any(autre =>
                autre.StructureId == notification.ConserveeId && autre.Annee == t.Annee && autre.Le == t.Le))
            .ToListAsync(cancellationToken);
        transmissions.ForEach(t => t.SuivreFusion(notification.ConserveeId));
        await db.SaveChangesAsync(cancellationToken);
    }
}

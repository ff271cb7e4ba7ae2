using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Contracts;

namespace SeveEmploi.Financement.Reactions;

/// <summary>Une candidature retenue ouvre une convention, une seule, selon le règlement de sa promotion.</summary>
internal sealed class OuvrirConventionQuandCandidatureRetenue(FinancementDbContext db, IMediator mediator) : INotificationHandler<CandidatureRetenue>
{
    public async Task Handle(CandidatureRetenue notification, CancellationToken cancellationToken)
    {
        if (await db.Conventions.AnyAsync(convention => convention.CandidatureId == notification.CandidatureId, cancellationToken)) return;
        // A promotion older than any règlement was funded otherwise (FIN-24, FIN-28): there is nothing to open.
        if (await db.ReglementDe(notification.Programme, notification.Promotion, cancellationToken) is not { } reglement) return;
        if (await mediator.Send(new ConsulterFaitsStructure(notification.StructureId, notification.Le), cancellationToken) is not { } structure) return;

        db.Add(Convention.Ouvrir(
            new(
                notification.CandidatureId, structure.Id, structure.Nom, Departement.De(notification.Departement), notification.Programme, notification.Promotion,
                notification.DotationSolliciteeEur, notification.DotationOctroyeeEur, notification.MotifBaisse, notification.Le,
                [.. await Faits(notification, cancellationToken)]),
            reglement.Contenu));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What was already there when the convention opens: a plan of SEVE 2 is often validated before the comité.</summary>
    private async Task<List<FaitConstate>> Faits(CandidatureRetenue retenue, CancellationToken cancellationToken)
    {
        var faits = new List<FaitConstate>();
        if (retenue.Programme == Programme.Seve1)
        {
            var annees = await mediator.Send(new ListerAnneesDeFormation(retenue.StructureId), cancellationToken);
            if (annees.FirstOrDefault(annee => annee.Programme == Programme.Seve1 && annee.Annee == retenue.Promotion)?.BilanAccepteLe is { } accepte)
                faits.Add(new(FaitDeLAnnee.BilanExecutionAccepte, accepte));
        }
        else if (await mediator.Send(new ConsulterEtatPlan(retenue.StructureId, retenue.Promotion), cancellationToken) is { ValideLe: { } valide })
        {
            faits.Add(new(FaitDeLAnnee.PlanValide, valide));
        }

        return faits;
    }
}

using SeveEmploi.Indicateurs.Contracts;

namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>Combien de sorties en contrat les indicateurs connaissent pour l'année d'avant le plan, que la structure y ait été en SEVE 1 ou en SEVE 2 (SUI-42).</summary>
internal sealed class SortiesConnues(IMediator mediator)
{
    private static readonly Programme[] Programmes = [Programme.Seve2, Programme.Seve1];

    public Task<int?> De(PlanAction plan, CancellationToken cancellationToken) => De(plan.StructureId, plan.Promotion - 1, cancellationToken);

    private async Task<int?> De(Guid structure, int annee, CancellationToken cancellationToken)
    {
        foreach (var programme in Programmes)
        {
            var releve = await mediator.Send(new ConsulterReleveAnnuel(structure, programme, annee), cancellationToken);
            if (releve?.SortiesEnContrat is { } sorties) return (int)sorties;
        }

        return null;
    }
}

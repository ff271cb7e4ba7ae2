using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.Indicateurs.Contracts;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:ecrire")]
internal sealed record CloreAnnee(Guid ParcoursId) : ICommand;

internal sealed class CloreAnneeHandler(FormationActionDbContext db, IMediator mediator, TimeProvider clock) : ICommandHandler<CloreAnnee>
{
    public async Task<Result> Handle(CloreAnnee command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.Clore(await mediator.Manques(parcours.Value, cancellationToken), clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class Cloture
{
    /// <summary>What is missing here, and the months that Indicateurs still waits for.</summary>
    public static async Task<IReadOnlyList<Manque>> Manques(this IMediator mediator, Parcours parcours, CancellationToken cancellationToken)
    {
        var mois = await mediator.Send(
            new ListerMoisManquants(parcours.StructureId, parcours.Programme, parcours.Annee, parcours.FinDAnnee), cancellationToken);
        return parcours.Manques(mois.Select(manquant => (manquant.Mois, manquant.Etat)));
    }
}

internal static class CloreAnneeEndpoint
{
    public static void MapCloreAnnee(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/cloture", Post)
            .WithName(nameof(CloreAnnee))
            .WithSummary("Clore l'année d'une structure")
            .WithDescription(
                "Refusée tant qu'il manque quelque chose, et le refus dit quoi : journées ni tenues ni excusées, indicateurs d'un mois, bilan d'exécution. "
                + "SEVE 2 et le solde de la subvention attendent cette clôture (FOR-60).")
            .WithExample(new { })
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(AnneeIncomplete));

    private static async Task<IResult> Post(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CloreAnnee(parcoursId), cancellationToken)).ToHttp();
}

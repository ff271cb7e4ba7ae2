using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:lire")]
internal sealed record ConsulterCloture(Guid ParcoursId) : IQuery<ClotureVue?>;

/// <summary>Ce qui manque pour clore l'année, ou le jour où elle l'a été.</summary>
internal sealed record ClotureVue(Guid ParcoursId, EtatParcours Etat, DateOnly? ClotureeLe, bool PeutEtreClose, IReadOnlyList<Manque> Manques);

internal sealed class ConsulterClotureHandler(FormationActionDbContext db, IMediator mediator) : IQueryHandler<ConsulterCloture, ClotureVue?>
{
    public async Task<ClotureVue?> Handle(ConsulterCloture query, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new ParcoursId(query.ParcoursId), cancellationToken);
        if (parcours is null) return null;

        var manques = parcours.EstClos ? [] : await mediator.Manques(parcours, cancellationToken);
        return new(query.ParcoursId, parcours.Etat, parcours.ClotureeLe, !parcours.EstClos && manques.Count == 0, manques);
    }
}

internal static class ConsulterClotureEndpoint
{
    public static void MapConsulterCloture(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/cloture", Get)
            .WithName(nameof(ConsulterCloture))
            .WithSummary("Consulter ce qui manque pour clore")
            .WithDescription("La liste, toujours visible, de ce qui manque : une phrase par journée, par mois d'indicateurs et pour le bilan d'exécution.")
            .WithExample(new ClotureVue(
                new("01990000-0000-7000-8000-000000000062"), EtatParcours.EvaluationJ9, null, false,
                [new(NatureManque.BilanExecution, "Le bilan d'exécution n'est pas déposé.")]))
            .Produces<ClotureVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterCloture(parcoursId), cancellationToken)).ToAnswer();
}

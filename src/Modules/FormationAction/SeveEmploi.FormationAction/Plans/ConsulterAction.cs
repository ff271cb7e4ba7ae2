using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("parcours:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterAction(Guid ActionId) : IQuery<ActionVue?>;

/// <summary>Une action du plan, et son histoire.</summary>
internal sealed record ActionVue(
    Guid Id, Guid ParcoursId, string Intitule, NatureAction Nature, OrigineAction Origine, int? Numero, string Responsable, string? ResponsableNom, DateOnly Echeance,
    AvancementAction Avancement, bool EnRetard, IReadOnlyList<PasAction> Historique, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed class ConsulterActionHandler(FormationActionDbContext db, TimeProvider clock) : IQueryHandler<ConsulterAction, ActionVue?>
{
    public async Task<ActionVue?> Handle(ConsulterAction query, CancellationToken cancellationToken)
    {
        var id = new ActionId(query.ActionId);
        return await db.Actions.AsNoTracking().SingleOrDefaultAsync(action => action.Id == id, cancellationToken) is { } a
            ? new(
                a.Id.Value, a.ParcoursId.Value, a.Intitule, a.Nature, a.Origine, a.Numero, a.Responsable, a.ResponsableNom, a.Echeance, a.Avancement,
                a.EstEnRetard(clock.Today()), a.Historique, a.CreeLe, a.ModifieLe, a.Version)
            : null;
    }
}

internal static class ConsulterActionEndpoint
{
    public static void MapConsulterAction(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/actions/{actionId:guid}", Get)
            .WithName(nameof(ConsulterAction))
            .WithSummary("Consulter une action du plan")
            .WithDescription("Qui la porte, pour quel jour, où elle en est et chaque pas fait depuis le premier jour.")
            .WithExample(new ActionVue(
                new("01990000-0000-7000-8000-000000000081"), new("01990000-0000-7000-8000-000000000051"), "Présenter l'atelier à dix entreprises",
                NatureAction.EmergenceOffres, OrigineAction.Intersession, 2, "CIP", null, new(2022, 5, 13), AvancementAction.EnCours, false,
                [new(AvancementAction.AFaire, new(2022, 4, 4), null), new(AvancementAction.EnCours, new(2022, 4, 20), null)], default, default, 2))
            .AnswersResource<ActionVue>();

    private static async Task<IResult> Get(Guid actionId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAction(actionId), cancellationToken)).ToResource();
}

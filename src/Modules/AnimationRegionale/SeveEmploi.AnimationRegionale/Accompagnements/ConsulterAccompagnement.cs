using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:lire")]
internal sealed record ConsulterAccompagnement(Guid AccompagnementId) : IQuery<AccompagnementVue?>;

internal sealed class ConsulterAccompagnementHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterAccompagnement, AccompagnementVue?>
{
    public Task<AccompagnementVue?> Handle(ConsulterAccompagnement query, CancellationToken cancellationToken)
    {
        var id = new AccompagnementId(query.AccompagnementId);
        return db.Accompagnements.AsNoTracking().Where(a => a.Id == id).Select(AccompagnementVue.De).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterAccompagnementEndpoint
{
    public static void MapConsulterAccompagnement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/accompagnements/{accompagnementId:guid}", Get)
            .WithName(nameof(ConsulterAccompagnement))
            .WithSummary("Consulter un accompagnement")
            .WithDescription("Son jour, qui a été accompagné, sur quels thèmes ; le motif s'il a été retiré.")
            .WithExample(AccompagnementVue.Exemple)
            .AnswersResource<AccompagnementVue>();

    private static async Task<IResult> Get(Guid accompagnementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAccompagnement(accompagnementId), cancellationToken)).ToResource();
}

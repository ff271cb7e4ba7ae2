using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Vigilances;

[Exige("animation:lire")]
internal sealed record ConsulterVigilance(Guid VigilanceId) : IQuery<VigilanceVue?>;

internal sealed class ConsulterVigilanceHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterVigilance, VigilanceVue?>
{
    public Task<VigilanceVue?> Handle(ConsulterVigilance query, CancellationToken cancellationToken)
    {
        var id = new VigilanceId(query.VigilanceId);
        return db.Vigilances.AsNoTracking().Where(vigilance => vigilance.Id == id).Select(VigilanceVue.De).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterVigilanceEndpoint
{
    public static void MapConsulterVigilance(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/vigilances/{vigilanceId:guid}", Get)
            .WithName(nameof(ConsulterVigilance))
            .WithSummary("Consulter le suivi d'une structure en difficulté")
            .WithDescription("Le motif, la gravité d'aujourd'hui et celle de chaque note, la levée et sa raison.")
            .WithExample(VigilanceVue.Exemple)
            .AnswersResource<VigilanceVue>();

    private static async Task<IResult> Get(Guid vigilanceId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterVigilance(vigilanceId), cancellationToken)).ToResource();
}

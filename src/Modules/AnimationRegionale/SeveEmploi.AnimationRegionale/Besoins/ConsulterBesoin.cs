using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Besoins;

[Exige("rapprochements:lire")]
internal sealed record ConsulterBesoin(Guid BesoinId) : IQuery<BesoinDeGroupementVue?>;

internal sealed class ConsulterBesoinHandler(AnimationRegionaleDbContext db, TimeProvider clock) : IQueryHandler<ConsulterBesoin, BesoinDeGroupementVue?>
{
    public Task<BesoinDeGroupementVue?> Handle(ConsulterBesoin query, CancellationToken cancellationToken)
    {
        var id = new BesoinId(query.BesoinId);
        return db.Besoins.AsNoTracking().Where(b => b.Id == id).Select(LectureBesoins.Vue(db, clock.Today())).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterBesoinEndpoint
{
    public static void MapConsulterBesoin(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/besoins/{besoinGroupementId:guid}", Get)
            .WithName(nameof(ConsulterBesoin))
            .WithSummary("Consulter un besoin")
            .WithDescription("Ce que le groupement cherche, où, pour quand, et combien de postes sont pourvus.")
            .WithExample(BesoinDeGroupementVue.Exemple)
            .AnswersResource<BesoinDeGroupementVue>();

    private static async Task<IResult> Get(Guid besoinGroupementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterBesoin(besoinGroupementId), cancellationToken)).ToResource();
}

using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Natures;

[Exige("obligations:lire")]
internal sealed record ConsulterNature(string Code) : IQuery<NatureVue?>;

internal sealed class ConsulterNatureHandler(EcheancierDbContext db) : IQueryHandler<ConsulterNature, NatureVue?>
{
    public async Task<NatureVue?> Handle(ConsulterNature query, CancellationToken cancellationToken) =>
        await db.Natures.AsNoTracking().SingleOrDefaultAsync(nature => nature.Code == query.Code, cancellationToken) is { } nature ? NatureVue.De(nature) : null;
}

internal static class ConsulterNatureEndpoint
{
    public static void MapConsulterNature(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/natures/{nature}", Get)
            .WithName(nameof(ConsulterNature))
            .WithSummary("Consulter une nature d'obligation")
            .WithDescription("Ses réglages du jour ; son ETag se donne dans If-Match pour les changer.")
            .WithExample(ListerNaturesEndpoint.Exemple)
            .AnswersResource<NatureVue>();

    private static async Task<IResult> Get(string nature, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterNature(nature), cancellationToken)).ToResource();
}

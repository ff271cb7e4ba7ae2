using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Signalements;

[Exige("animation:saisir")]
internal sealed record ConsulterSignalement(Guid SignalementId) : IQuery<SignalementVue?>;

internal sealed class ConsulterSignalementHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterSignalement, SignalementVue?>
{
    public Task<SignalementVue?> Handle(ConsulterSignalement query, CancellationToken cancellationToken)
    {
        var id = new SignalementId(query.SignalementId);
        return db.Signalements.AsNoTracking().Where(s => s.Id == id).Select(SignalementVue.De).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterSignalementEndpoint
{
    public static void MapConsulterSignalement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/signalements/{signalementId:guid}", Get)
            .WithName(nameof(ConsulterSignalement))
            .WithSummary("Consulter un point ou une difficulté")
            .WithDescription("Ce qui a été dit, par quelle structure, l'événement où c'est traité et la réponse donnée.")
            .WithExample(SignalementVue.Exemple)
            .AnswersResource<SignalementVue>();

    private static async Task<IResult> Get(Guid signalementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterSignalement(signalementId), cancellationToken)).ToResource();
}

using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Communications;

[Exige("animation:lire")]
internal sealed record ConsulterCommunication(Guid CommunicationId) : IQuery<CommunicationVue?>;

internal sealed class ConsulterCommunicationHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterCommunication, CommunicationVue?>
{
    public Task<CommunicationVue?> Handle(ConsulterCommunication query, CancellationToken cancellationToken)
    {
        var id = new CommunicationId(query.CommunicationId);
        return db.Communications.AsNoTracking().Where(communication => communication.Id == id).Select(CommunicationVue.De).SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterCommunicationEndpoint
{
    public static void MapConsulterCommunication(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/communications/{communicationId:guid}", Get)
            .WithName(nameof(ConsulterCommunication))
            .WithSummary("Consulter une communication")
            .WithDescription("Son mois, son titre, son lien, à qui elle a été transmise.")
            .WithExample(CommunicationVue.Exemple)
            .AnswersResource<CommunicationVue>();

    private static async Task<IResult> Get(Guid communicationId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterCommunication(communicationId), cancellationToken)).ToResource();
}

using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:ecrire", Partout = true)]
internal sealed record FixerReseauxClient(Guid ClientId, IReadOnlyList<string> Reseaux) : ICommand;

internal sealed class FixerReseauxClientValidator : AbstractValidator<FixerReseauxClient>
{
    public FixerReseauxClientValidator() => this.SontDesReseaux(command => command.Reseaux);
}

internal sealed class FixerReseauxClientHandler(AccesDbContext db, CacheJetons cache) : ICommandHandler<FixerReseauxClient>
{
    public async Task<Result> Handle(FixerReseauxClient command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Client>(new ClientId(command.ClientId), new ClientIntrouvable(command.ClientId), cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.FixerReseaux(command.Reseaux).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        cache.Oublier(command.ClientId);
        return Result.Success;
    }
}

internal static class FixerReseauxClientEndpoint
{
    internal sealed record FixerReseauxClientRequest(IReadOnlyList<string> Reseaux);

    public static void MapFixerReseauxClient(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/clients/{clientId:guid}/reseaux", Put)
            .WithName(nameof(FixerReseauxClient))
            .WithSummary("Fixer les réseaux d'un client")
            .WithDescription("Les réseaux d'où le client se présente, en notation CIDR, IPv4 ou IPv6 ; une liste vide l'admet de partout. Ailleurs, ni son secret ni ses jetons ne valent.")
            .WithExample(new FixerReseauxClientRequest(["203.0.113.0/24", "2001:db8:10::/48"]))
            .RequiresIfMatch()
            .Refuses(typeof(ClientIntrouvable), typeof(ClientDejaFerme))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid clientId, FixerReseauxClientRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FixerReseauxClient(clientId, request.Reseaux), cancellationToken)).ToHttp();
}

using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:ecrire", Partout = true)]
internal sealed record FixerPorteesClient(Guid ClientId, IReadOnlyList<string> Portees, TerritoireClient Territoire) : ICommand;

internal sealed class FixerPorteesClientValidator : AbstractValidator<FixerPorteesClient>
{
    public FixerPorteesClientValidator()
    {
        RuleFor(command => command.Territoire).SetValidator(new TerritoireClientValidator());
        this.SontDesPortees(command => command.Portees);
    }
}

internal sealed class FixerPorteesClientHandler(AccesDbContext db, CacheJetons cache) : ICommandHandler<FixerPorteesClient>
{
    public async Task<Result> Handle(FixerPorteesClient command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Client>(new ClientId(command.ClientId), new ClientIntrouvable(command.ClientId), cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.FixerPortees(command.Portees, command.Territoire).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        cache.Oublier(command.ClientId);
        return Result.Success;
    }
}

internal static class FixerPorteesClientEndpoint
{
    internal sealed record FixerPorteesClientRequest(IReadOnlyList<string> Portees, TerritoireClient Territoire);

    public static void MapFixerPorteesClient(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/clients/{clientId:guid}/portees", Put)
            .WithName(nameof(FixerPorteesClient))
            .WithSummary("Fixer les portées d'un client")
            .WithDescription("Ce qu'il peut, et où, à la place de ce qu'il pouvait. Ses jetons en cours perdent aussitôt les portées retirées et n'en gagnent aucune.")
            .WithExample(new FixerPorteesClientRequest(["structures:lire"], new(Departements: ["14", "50", "61"])))
            .RequiresIfMatch()
            .Refuses(typeof(ClientIntrouvable), typeof(ClientDejaFerme))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid clientId, FixerPorteesClientRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FixerPorteesClient(clientId, request.Portees, request.Territoire), cancellationToken)).ToHttp();
}

using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>Nothing that could not leave stays hidden: each module's waiting and dead facts, for operators.</summary>
[Exige("exploitation:lire", Partout = true)]
internal sealed record ListerBoitesEnvoi : IQuery<IReadOnlyList<BoiteEnvoiVue>>;

/// <summary>L'état de la boîte d'envoi d'un module : ce qui attend, et ce qui n'a pas pu partir.</summary>
public sealed record BoiteEnvoiVue(string Module, long EnAttente, DateTimeOffset? PlusAncienLe, IReadOnlyList<MessageMortVue> Morts);

/// <summary>Un fait qu'aucun essai n'a pu transmettre : une personne doit regarder.</summary>
public sealed record MessageMortVue(Guid Id, string Type, Guid AgregatId, int Essais, string? DerniereErreur, DateTimeOffset CreeLe);

internal sealed class ListerBoitesEnvoiHandler(IEnumerable<ModuleDescriptor> modules, IServiceProvider services)
    : IQueryHandler<ListerBoitesEnvoi, IReadOnlyList<BoiteEnvoiVue>>
{
    private const int DeadShown = 100;

    public async Task<IReadOnlyList<BoiteEnvoiVue>> Handle(ListerBoitesEnvoi query, CancellationToken cancellationToken)
    {
        var boards = new List<BoiteEnvoiVue>();
        foreach (var module in modules) boards.Add(await Read((ModuleDbContext)services.GetRequiredService(module.Context), cancellationToken));
        return boards;
    }

    private static async Task<BoiteEnvoiVue> Read(ModuleDbContext db, CancellationToken cancellationToken)
    {
        var waiting = db.Outbox.Where(message => message.ProcessedAt == null);
        var dead = await waiting.Where(message => message.DeadAt != null).OrderBy(message => message.Position).Take(DeadShown)
            .Select(m => new MessageMortVue(m.Id, m.Type, m.AggregateId, m.Attempts, m.LastError, m.RaisedAt))
            .ToListAsync(cancellationToken);
        return new(
            db.Schema,
            await waiting.LongCountAsync(message => message.DeadAt == null, cancellationToken),
            await waiting.MinAsync(message => (DateTimeOffset?)message.RaisedAt, cancellationToken),
            dead);
    }
}

internal static class ListerBoitesEnvoiEndpoint
{
    public static void MapListerBoitesEnvoi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/exploitation/boites-envoi", Get)
            .WithName(nameof(ListerBoitesEnvoi)).WithTags("Exploitation")
            .WithSummary("Lister les boîtes d'envoi")
            .WithDescription("Par module, les faits en attente de transmission et les messages morts, avec la dernière erreur.")
            .Produces<IReadOnlyList<BoiteEnvoiVue>>()
            .WithExample(new[] { new BoiteEnvoiVue("mobilisation", 0, null, []) });

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerBoitesEnvoi(), cancellationToken));
}

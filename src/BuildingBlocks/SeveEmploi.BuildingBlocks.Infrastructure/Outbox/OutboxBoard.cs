using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>L'état de la boîte d'envoi d'un module : ce qui attend, et ce qui n'a pas pu partir.</summary>
public sealed record BoiteEnvoiVue(string Module, long EnAttente, DateTimeOffset? PlusAncienLe, IReadOnlyList<MessageMortVue> Morts);

/// <summary>Un fait qu'aucun essai n'a pu transmettre : une personne doit regarder.</summary>
public sealed record MessageMortVue(Guid Id, string Type, Guid AgregatId, int Essais, string? DerniereErreur, DateTimeOffset CreeLe);

/// <summary>Nothing that could not leave stays hidden: each module's waiting and dead facts, for operators.</summary>
internal static class OutboxBoard
{
    private const int DeadShown = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/exploitation/boites-envoi", Get)
            .WithName("ListerBoitesEnvoi").WithTags("Exploitation")
            .WithSummary("Lister les boîtes d'envoi")
            .WithDescription("Par module, les faits en attente de transmission et les messages morts, avec la dernière erreur.")
            .Produces<IReadOnlyList<BoiteEnvoiVue>>()
            .WithExample(new[] { new BoiteEnvoiVue("mobilisation", 0, null, []) });

    private static async Task<IResult> Get(IEnumerable<ModuleDescriptor> modules, IServiceProvider services, CancellationToken cancellationToken)
    {
        var boards = new List<BoiteEnvoiVue>();
        foreach (var module in modules)
        {
            var db = (ModuleDbContext)services.GetRequiredService(module.Context);
            var waiting = db.Outbox.Where(message => message.ProcessedAt == null);
            var dead = await waiting.Where(message => message.DeadAt != null).OrderBy(message => message.Position).Take(DeadShown)
                .Select(m => new MessageMortVue(m.Id, m.Type, m.AggregateId, m.Attempts, m.LastError, m.RaisedAt))
                .ToListAsync(cancellationToken);
            boards.Add(new(
                db.Schema,
                await waiting.LongCountAsync(message => message.DeadAt == null, cancellationToken),
                await waiting.MinAsync(message => (DateTimeOffset?)message.RaisedAt, cancellationToken),
                dead));
        }

        return TypedResults.Ok(boards);
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

[Exige("audit:lire", Partout = true)]
internal sealed record ListerAudit(PageRequest Page, Guid? AppelantId, Guid? ObjetId, string? Requete, DateTimeOffset? Depuis, DateTimeOffset? JusquA)
    : IQuery<Page<TraceVue>>;

/// <summary>Une trace de l'audit ; la dernière d'abord.</summary>
/// <param name="Nature">personne, client, systeme ou anonyme.</param>
/// <param name="PourId">Le compte de la personne absente, quand l'appelant la suppléait.</param>
/// <param name="Objets">Les identifiants et les territoires que la demande nommait.</param>
/// <param name="Resultat">ok, ou le code du refus.</param>
public sealed record TraceVue(
    long Position, DateTimeOffset Le, string Nature, Guid? AppelantId, Guid? PourId, string Requete, JsonNode? Objets, string Resultat, string? Source, string TraceId);

internal sealed class ListerAuditHandler(SocleDbContext db) : IQueryHandler<ListerAudit, Page<TraceVue>>
{
    public async Task<Page<TraceVue>> Handle(ListerAudit query, CancellationToken cancellationToken)
    {
        query.Page.Check();
        var traces = Filter(query);
        long? total = query.Page.Compter == true ? await traces.LongCountAsync(cancellationToken) : null;
        if (query.Page.Curseur is { } cursor) traces = traces.Where(trace => trace.Position < Position(cursor));

        var size = query.Page.Taille;
        var entries = await traces.OrderByDescending(trace => trace.Position).Take(size + 1).ToListAsync(cancellationToken);
        var next = entries.Count > size ? entries[size - 1].Position.ToString(CultureInfo.InvariantCulture) : null;
        return new([.. entries.Take(size).Select(View)], next, total);
    }

    private IQueryable<AuditEntry> Filter(ListerAudit query)
    {
        var traces = db.Audit.AsNoTracking();
        if (query.AppelantId is { } caller) traces = traces.Where(trace => trace.AppelantId == caller);
        if (query.ObjetId is { } id) traces = traces.Where(trace => trace.Ids.Contains(id));
        if (query.Requete is { } name) traces = traces.Where(trace => trace.Requete == name);
        if ((query.Depuis ?? query.Page.ModifieDepuis) is { } from) traces = traces.Where(trace => trace.Le >= from.ToUniversalTime());
        if (query.JusquA is { } to) traces = traces.Where(trace => trace.Le < to.ToUniversalTime());
        return traces;
    }

    private static long Position(string cursor) =>
        long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : throw new RefusalException(new CurseurInvalide());

    private static TraceVue View(AuditEntry e) =>
        new(e.Position, e.Le, e.Nature, e.AppelantId, e.PourId, e.Requete, e.Objets is null ? null : JsonNode.Parse(e.Objets), e.Resultat, e.Source, e.TraceId);
}

internal static class ListerAuditEndpoint
{
    public static void MapListerAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit", Get)
            .WithName(nameof(ListerAudit)).WithTags("Exploitation")
            .WithSummary("Lire l'audit")
            .WithDescription(
                "Chaque commande, et chaque lecture de données personnelles : qui, pour qui, quoi, sur quoi, quand, d'où et avec quel résultat. La dernière trace "
                + "d'abord ; filtres par appelant, objet, demande (son nom) et instants.")
            .WithExample(new Page<TraceVue>(
                [
                    new(42, new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero), "personne", new("0192f0c4-0000-7000-8000-000000000001"), null, "RealiserEntretien",
                        new JsonObject { ["candidature_id"] = "0192f0c4-0000-7000-8000-000000000002" }, "ok", "192.0.2.1", "4bf92f3577b34da6a3ce929d0e0e4736"),
                ],
                null, null))
            .AnswersList<TraceVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, [FromQuery(Name = "appelant_id")] Guid? appelantId, [FromQuery(Name = "objet_id")] Guid? objetId, string? requete,
        DateTimeOffset? depuis, [FromQuery(Name = "jusqu_a")] DateTimeOffset? jusquA, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "audit", part => mediator.Send(new ListerAudit(part, appelantId, objetId, requete, depuis, jusquA), cancellationToken));
}

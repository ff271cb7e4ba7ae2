using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>Read in the database, so that any node answers, also one that runs no task.</summary>
[Exige("exploitation:lire", Partout = true)]
internal sealed record ListerTaches : IQuery<TachesVue>;

/// <summary>Ce que le programme fait de lui-même : ce qui ne va pas, les nœuds qui l'exécutent, chaque tâche, et les boîtes d'envoi.</summary>
/// <param name="Anomalies">Une phrase par chose à regarder ; vide quand tout va.</param>
/// <param name="Noeud">Celui qui répond.</param>
/// <param name="ExecuteDesTaches">Faux pour un nœud qui ne fait que répondre.</param>
public sealed record TachesVue(
    IReadOnlyList<string> Anomalies, string Noeud, bool ExecuteDesTaches, IReadOnlyList<NoeudVue> Noeuds, IReadOnlyList<TacheVue> Taches,
    IReadOnlyList<BoiteEnvoiVue> BoitesEnvoi);

/// <summary>Un processus qui exécute des tâches, et son dernier signe de vie.</summary>
public sealed record NoeudVue(string Nom, DateTimeOffset VuLe, bool EstMuet);

/// <summary>Une tâche : quand elle s'éveille, et ce qu'elle a fait la dernière fois.</summary>
/// <param name="Cron">À l'heure légale de Paris ; « secondes minutes heures jours mois jours-de-semaine ».</param>
/// <param name="DernierCreneau">Le dernier jour légal couvert ; null pour une tâche qui n'est pas quotidienne.</param>
public sealed record TacheVue(
    string Nom, string Libelle, string Cron, DateTimeOffset? ProchaineLe, DateTimeOffset? DernierDebutLe, DateTimeOffset? DernierSuccesLe,
    DateTimeOffset? DernierEchecLe, string? DerniereErreur, int EchecsDeSuite, int? DureeMs, string? Noeud, DateOnly? DernierCreneau);

internal sealed class ListerTachesHandler(SocleDbContext db, IEnumerable<ScheduledTask> tasks, TaskSettings settings, IMediator mediator)
    : IQueryHandler<ListerTaches, TachesVue>
{
    // Quartz keeps .NET ticks. Its check-ins are 2 s apart; one that is silent for 30 s has not merely paused.
    private const string Nodes = $"""
        SELECT instance_name AS "Nom", vu AS "VuLe", vu < clock_timestamp() - interval '30 seconds' AS "EstMuet"
        FROM (SELECT instance_name, to_timestamp((last_checkin_time - 621355968000000000) / 10000000.0) AS vu FROM {QuartzScheduling.Schema}.qrtz_scheduler_state) AS noeuds
        ORDER BY instance_name
        """;

    private const string Hours = $"""
        SELECT trigger_name AS "Nom", prochaine AS "ProchaineLe", coalesce(trigger_state = 'ERROR' OR prochaine < clock_timestamp() - interval '5 minutes', false) AS "EstEnRetard"
        FROM (SELECT *, to_timestamp((next_fire_time - 621355968000000000) / 10000000.0) AS prochaine FROM {QuartzScheduling.Schema}.qrtz_triggers) AS echeances
        """;

    public async Task<TachesVue> Handle(ListerTaches query, CancellationToken cancellationToken)
    {
        var boxes = await mediator.Send(new ListerBoitesEnvoi(), cancellationToken);
        var nodes = await db.Database.SqlQueryRaw<NoeudVue>(Nodes).ToListAsync(cancellationToken);
        var hours = await db.Database.SqlQueryRaw<Hour>(Hours).ToDictionaryAsync(hour => hour.Nom, cancellationToken);
        var records = await db.Taches.AsNoTracking().ToDictionaryAsync(record => record.Nom, cancellationToken);
        var views = tasks.Select(task => View(task, hours.GetValueOrDefault(task.Nom), records.GetValueOrDefault(task.Nom))).OrderBy(view => view.Libelle, StringComparer.Ordinal).ToList();
        return new(
            [.. AnomaliesOf(nodes), .. views.SelectMany(view => AnomaliesOf(view, hours.GetValueOrDefault(view.Nom))), .. boxes.SelectMany(AnomaliesOf)],
            settings.Noeud, settings.Actives, nodes, views, boxes);
    }

    private static TacheVue View(ScheduledTask task, Hour? hour, TaskRecord? record) => new(
        task.Nom, task.Libelle, task.Cron, hour?.ProchaineLe, record?.DernierDebut, record?.DernierSucces, record?.DernierEchec, record?.DerniereErreur,
        record?.EchecsDeSuite ?? 0, record?.DureeMs, record?.Noeud, record?.DernierCreneau);

    private static IEnumerable<string> AnomaliesOf(List<NoeudVue> nodes)
    {
        if (nodes.All(node => node.EstMuet)) yield return "Aucun nœud n'exécute de tâches.";
        foreach (var node in nodes.Where(node => node.EstMuet)) yield return $"Le nœud {node.Nom} ne donne plus signe de vie.";
    }

    private static IEnumerable<string> AnomaliesOf(TacheVue task, Hour? hour)
    {
        if (task.EchecsDeSuite > 0) yield return $"« {task.Libelle} » échoue ({task.EchecsDeSuite} de suite).";
        if (hour?.ProchaineLe is null) yield return $"« {task.Libelle} » n'a pas de prochaine exécution.";
        else if (hour.EstEnRetard) yield return $"« {task.Libelle} » est en retard.";
    }

    private static IEnumerable<string> AnomaliesOf(BoiteEnvoiVue box)
    {
        if (box.Morts.Count > 0) yield return $"La boîte d'envoi « {box.Module} » garde des messages morts ({box.Morts.Count}).";
    }

    private sealed record Hour(string Nom, DateTimeOffset? ProchaineLe, bool EstEnRetard);
}

internal static class ListerTachesEndpoint
{
    public static readonly TachesVue Example = new(
        [], "seve-1-4f2a9c", true, [new("seve-1-4f2a9c", new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero), false)],
        [
            new(
                "PurgerJetons", "Effacer les jetons expirés ou révoqués", DailyTask.Matin, new(2026, 11, 23, 4, 10, 0, TimeSpan.Zero), new(2026, 11, 22, 4, 10, 0, TimeSpan.Zero),
                new(2026, 11, 22, 4, 10, 1, TimeSpan.Zero), null, null, 0, 812, "seve-1-4f2a9c", new(2026, 11, 22)),
        ],
        [new("mobilisation", 0, null, [])]);

    public static void MapListerTaches(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/exploitation/taches", Get)
            .WithName(nameof(ListerTaches)).WithTags("Exploitation")
            .WithSummary("Lister les tâches")
            .WithDescription(
                "Les nœuds qui exécutent des tâches, chaque tâche avec ses dernières et sa prochaine exécutions, et les boîtes d'envoi ; ce qui demande un regard "
                + "est dit d'abord. Avec « Accept: text/html », une page, que sert aussi /exploitation/taches à un navigateur connecté.")
            .WithExample(Example)
            .Produces<TachesVue>();

    /// <summary>At an address that a person types.</summary>
    public static void MapTachesPage(this IEndpointRouteBuilder routes) => routes.MapGet("/exploitation/taches", GetPage).ExcludeFromDescription();

    private static async Task<IResult> Get(HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        http.Response.Headers.Vary = "Accept";
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)) return await GetPage(mediator, cancellationToken);
        return TypedResults.Ok(await mediator.Send(new ListerTaches(), cancellationToken));
    }

    private static async Task<IResult> GetPage(IMediator mediator, CancellationToken cancellationToken) =>
        new HtmlDocument(TachesPage.Of(await mediator.Send(new ListerTaches(), cancellationToken)), TachesPage.Style);
}

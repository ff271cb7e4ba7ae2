using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:lire")]
internal sealed record ConsulterRepartitionTaches(int Annee) : IQuery<RepartitionTachesVue>;

/// <summary>Qui porte quoi, par région, dans les événements que plusieurs régions préparent : la charge se partage (OPP-5).</summary>
/// <param name="SansRegion">Les tâches que personne n'a prises pour sa région.</param>
internal sealed record RepartitionTachesVue(int Annee, int Evenements, int Taches, int SansRegion, IReadOnlyList<ChargeRegionVue> Regions);

/// <param name="Part">Sa part des tâches qui ont une région ; « n.c. » sans tâche.</param>
/// <param name="PartEgale">Celle qu'elle aurait si chaque tâche se partageait entre les régions de son événement.</param>
internal sealed record ChargeRegionVue(string Region, int Taches, int Terminees, int EnRetard, int? AvancementMoyen, decimal? Part, decimal? PartEgale);

internal sealed class ConsulterRepartitionTachesHandler(AnimationRegionaleDbContext db, TimeProvider clock) : IQueryHandler<ConsulterRepartitionTaches, RepartitionTachesVue>
{
    public async Task<RepartitionTachesVue> Handle(ConsulterRepartitionTaches query, CancellationToken cancellationToken)
    {
        var evenements = await db.Evenements.AsNoTracking()
            .Where(e => e.Annee == query.Annee && e.Etat != EtatEvenement.Annule && e.CodesRegions.Length > 1)
            .Select(e => new Charge(e.CodesRegions, e.Taches)).ToListAsync(cancellationToken);
        return Repartir(query.Annee, evenements, clock.Today());
    }

    internal sealed record Charge(IReadOnlyList<string> Regions, IReadOnlyList<TacheEvenement> Taches);

    internal static RepartitionTachesVue Repartir(int annee, IReadOnlyList<Charge> evenements, DateOnly aujourdhui)
    {
        var prises = evenements.SelectMany(e => e.Taches).Where(tache => tache.Region is not null).ToList();
        var charges = evenements.SelectMany(e => e.Regions).Distinct().Order(StringComparer.Ordinal).Select(region =>
        {
            var siennes = prises.Where(tache => tache.Region == region).ToList();
            var egale = evenements.Where(e => e.Regions.Contains(region)).Sum(e => (decimal)e.Taches.Count(tache => tache.Region is not null) / e.Regions.Count);
            return new ChargeRegionVue(
                region, siennes.Count, siennes.Count(tache => tache.Avancement == 100), siennes.Count(tache => tache.Avancement < 100 && tache.Echeance < aujourdhui),
                siennes.Count == 0 ? null : (int)Math.Round(siennes.Average(tache => tache.Avancement), MidpointRounding.AwayFromZero),
                Taux.Part(siennes.Count, prises.Count).Valeur, Taux.Part(egale, prises.Count).Valeur);
        });
        var taches = evenements.Sum(e => e.Taches.Count);
        return new(annee, evenements.Count, taches, taches - prises.Count, [.. charges]);
    }
}

internal static class ConsulterRepartitionTachesEndpoint
{
    public static void MapConsulterRepartitionTaches(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/repartition-taches", Get)
            .WithName(nameof(ConsulterRepartitionTaches))
            .WithSummary("Consulter le partage des tâches entre régions")
            .WithDescription(
                "Dans les événements de l'année que plusieurs régions préparent, et que vous voyez : combien de tâches chacune porte, combien sont finies ou en retard, sa part, et "
                + "celle qu'elle aurait à parts égales.")
            .WithExample(new RepartitionTachesVue(2022, 1, 12, 2, [new("28", 7, 4, 1, 70, 70m, 25m)]))
            .Produces<RepartitionTachesVue>();

    private static async Task<IResult> Get(int annee, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ConsulterRepartitionTaches(annee), cancellationToken));
}

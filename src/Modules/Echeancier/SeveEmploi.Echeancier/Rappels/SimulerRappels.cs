using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

[Exige("obligations:lire")]
internal sealed record SimulerRappels(DateOnly Du, DateOnly Au, Region? Region, string? Nature) : IQuery<SimulationVue>, ISurTerritoire
{
    public const int JoursMax = 92;

    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Ce qui partirait si rien n'était rendu d'ici là : rien n'est envoyé, rien n'est écrit.</summary>
internal sealed record SimulationVue(DateOnly Du, DateOnly Au, int Total, IReadOnlyList<DepartSimuleVue> Departs);

internal sealed record DepartSimuleVue(DateOnly Jour, string Nature, string Libelle, string Palier, int Nombre);

internal sealed class SimulerRappelsHandler(EcheancierDbContext db) : IQueryHandler<SimulerRappels, SimulationVue>
{
    public async Task<SimulationVue> Handle(SimulerRappels query, CancellationToken cancellationToken)
    {
        if (query.Au < query.Du || query.Au.DayNumber - query.Du.DayNumber > SimulerRappels.JoursMax) throw HorsBornes();

        var natures = await db.Natures.AsNoTracking().ToDictionaryAsync(nature => nature.Code, cancellationToken);
        var obligations = db.Obligations.AsNoTracking().Where(o => o.Issue == null);
        if (query.Region is { } region) obligations = obligations.Where(o => o.Region == region);
        if (query.Nature is { Length: > 0 } code) obligations = obligations.Where(o => o.Nature == code);
        var ouvertes = await obligations
            .Join(db.Agendas, o => o.Id, agenda => agenda.ObligationId, (o, agenda) => new { o.Nature, o.Echeance, o.Departement, o.Region, agenda.Palier })
            .GroupBy(o => new { o.Nature, o.Echeance, o.Departement, o.Region, o.Palier })
            .Select(memes => new { memes.Key, Nombre = memes.Count() })
            .ToListAsync(cancellationToken);

        var departs = ouvertes
            .SelectMany(memes => PlanRappels.Departs(memes.Key.Echeance, natures[memes.Key.Nature].Politique, Lieu.De(memes.Key.Departement, memes.Key.Region).Zone)
                .Where(depart => depart.Palier >= memes.Key.Palier && depart.Jour >= query.Du && depart.Jour <= query.Au)
                .Select(depart => (depart.Jour, memes.Key.Nature, depart.Palier, memes.Nombre)))
            .GroupBy(depart => (depart.Jour, depart.Nature, depart.Palier))
            .OrderBy(memes => memes.Key)
            .Select(memes => new DepartSimuleVue(
                memes.Key.Jour, memes.Key.Nature, natures[memes.Key.Nature].Libelle, PalierAtteint.NomDe(memes.Key.Palier), memes.Sum(depart => depart.Nombre)))
            .ToList();
        return new(query.Du, query.Au, departs.Sum(depart => depart.Nombre), departs);
    }

    private static RefusalException HorsBornes() =>
        new(new ValidationError([new("au", "hors_bornes", $"Simulez de 1 à {SimulerRappels.JoursMax} jours, du premier au dernier.")]));
}

internal static class SimulerRappelsEndpoint
{
    public static void MapSimulerRappels(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/simulation", Get)
            .WithName(nameof(SimulerRappels))
            .WithSummary("Simuler les rappels entre deux jours")
            .WithDescription("Les rappels qui partiraient si rien n'était rendu d'ici là, par jour, nature et palier, dans le périmètre de l'appelant. Rien n'est envoyé.")
            .WithExample(new SimulationVue(new(2024, 4, 1), new(2024, 4, 30), 12, [new(new(2024, 4, 3), "saisie_mensuelle", "Indicateurs du mois", "J-7", 12)]))
            .Produces<SimulationVue>();

    private static async Task<IResult> Get(DateOnly du, DateOnly au, string? region, string? nature, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new SimulerRappels(du, au, region.ToRegion(), nature), cancellationToken));
}

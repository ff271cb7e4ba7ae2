using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Modeles;

/// <summary>Une année type.</summary>
/// <param name="Region">Null : le modèle du pays.</param>
/// <param name="Jours">Le nombre de séances qui comptent parmi les jours de formation.</param>
internal sealed record ModeleVue(
    Guid Id, Programme Programme, int DePromotion, int? JusquaPromotion, string? Region, string Titre, IReadOnlyList<Seance> Seances, int Jours,
    int SeuilFormation, int? GroupeMin, int? GroupeMax, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe) : IVersionedView
{
    public static readonly ModeleVue Exemple = new(
        new("01990000-0000-7000-8000-000000000061"), Programme.Seve1, 2022, null, null, "SEVE 1, à partir de la promotion 2022",
        [new(NatureSeance.JourneeSurSite, 1, "Journée 1"), new(NatureSeance.SeminaireDirectionRegional, 1, "Séminaire de direction 1", ModelesDuProgramme.ThemeRegional, true, false)],
        10, 5, 3, 10, 1, new(2021, 12, 1, 8, 0, 0, TimeSpan.Zero), new(2021, 12, 1, 8, 0, 0, TimeSpan.Zero));

    public static ModeleVue De(Modele modele) => new(
        modele.Id.Value, modele.Programme, modele.DePromotion, modele.JusquaPromotion, modele.RegionPropre?.Code, modele.Titre, modele.Seances,
        modele.Seances.Count(seance => seance.CompteDansLesJournees), modele.SeuilFormation, modele.GroupeMin, modele.GroupeMax,
        modele.Version, modele.CreeLe, modele.ModifieLe);
}

[Exige("parcours:lire")]
internal sealed record ListerModeles(Programme? Programme) : IQuery<IReadOnlyList<ModeleVue>>;

internal sealed class ListerModelesHandler(FormationActionDbContext db) : IQueryHandler<ListerModeles, IReadOnlyList<ModeleVue>>
{
    public async Task<IReadOnlyList<ModeleVue>> Handle(ListerModeles query, CancellationToken cancellationToken)
    {
        var modeles = await db.Modeles.AsNoTracking()
            .Where(modele => query.Programme == null || modele.Programme == query.Programme)
            .OrderBy(modele => modele.Programme).ThenBy(modele => modele.DePromotion).ThenBy(modele => modele.Id).ToListAsync(cancellationToken);
        return [.. modeles.Select(ModeleVue.De)];
    }
}

internal static class ListerModelesEndpoint
{
    public static void MapListerModeles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/modeles", Get)
            .WithName(nameof(ListerModeles))
            .WithSummary("Lister les modèles de parcours")
            .WithDescription("Les années types de chaque programme : leurs séances, de quelle promotion à quelle autre, pour le pays ou pour une région.")
            .WithExample(new[] { ModeleVue.Exemple })
            .Produces<IReadOnlyList<ModeleVue>>();

    private static async Task<IResult> Get(string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerModeles(programme.ToChoice<Programme>("programme")), cancellationToken));
}

[Exige("parcours:lire")]
internal sealed record ConsulterModele(Guid ModeleId) : IQuery<ModeleVue?>;

internal sealed class ConsulterModeleHandler(FormationActionDbContext db) : IQueryHandler<ConsulterModele, ModeleVue?>
{
    public async Task<ModeleVue?> Handle(ConsulterModele query, CancellationToken cancellationToken) =>
        await db.Modeles.AsNoTracking().SingleOrDefaultAsync(modele => modele.Id == new ModeleId(query.ModeleId), cancellationToken) is { } modele
            ? ModeleVue.De(modele) : null;
}

internal static class ConsulterModeleEndpoint
{
    public static void MapConsulterModele(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/modeles/{modeleId:guid}", Get)
            .WithName(nameof(ConsulterModele))
            .WithSummary("Consulter un modèle de parcours")
            .WithDescription("Une année type et ses séances. Son ETag se donne dans If-Match pour l'ajuster.")
            .WithExample(ModeleVue.Exemple)
            .AnswersResource<ModeleVue>();

    private static async Task<IResult> Get(Guid modeleId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterModele(modeleId), cancellationToken)).ToResource();
}

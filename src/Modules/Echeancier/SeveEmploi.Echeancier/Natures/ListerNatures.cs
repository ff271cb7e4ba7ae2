using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Natures;

[Exige("obligations:lire")]
internal sealed record ListerNatures : IQuery<IReadOnlyList<NatureVue>>;

/// <summary>Une nature d'obligation, comme le programme la règle aujourd'hui.</summary>
internal sealed record NatureVue(
    string Code, string Module, string Libelle, string Consigne, string Responsable, bool EstDueParLaRegle, Politique Politique, Recurrence? Recurrence,
    long Version) : IVersionedView
{
    public static NatureVue De(Nature nature) => new(
        nature.Code, nature.Module, nature.Libelle, nature.Consigne, nature.Responsable, nature.EstDueParLaRegle, nature.Politique, nature.Recurrence, nature.Version);
}

internal sealed class ListerNaturesHandler(EcheancierDbContext db) : IQueryHandler<ListerNatures, IReadOnlyList<NatureVue>>
{
    public async Task<IReadOnlyList<NatureVue>> Handle(ListerNatures query, CancellationToken cancellationToken) =>
        [.. (await db.Natures.AsNoTracking().OrderBy(nature => nature.Module).ThenBy(nature => nature.Code).ToListAsync(cancellationToken)).Select(NatureVue.De)];
}

internal static class ListerNaturesEndpoint
{
    public static readonly NatureVue Exemple = new(
        "saisie_mensuelle", "indicateurs", "Indicateurs du mois", "Saisissez les indicateurs du mois.", "direction_siae", true, Politique.Ordinaire,
        new(Portee.Structure, null, [1, 2, 3], 10, 1, 9), 1);

    public static void MapListerNatures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/natures", Get)
            .WithName(nameof(ListerNatures))
            .WithSummary("Lister les natures d'obligation")
            .WithDescription("Tout ce que le programme date : ses mots, qui le doit, quand on le rappelle, à qui l'on escalade, et ce qui revient chaque année.")
            .WithExample(new[] { Exemple })
            .Produces<IReadOnlyList<NatureVue>>();

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerNatures(), cancellationToken));
}

using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("indicateurs:lire")]
internal sealed record ConsulterReglementSorties(int Annee) : IQuery<ReglementSortiesVue>;

/// <summary>Le règlement qui vaut pour une année, et les mots par lesquels le rapport nomme chaque base.</summary>
/// <param name="Depuis">L'année pour laquelle il a été écrit ; null : les usages du programme, que personne n'a changés.</param>
/// <param name="Version">0 tant que cette année n'a pas le sien : il se crée sans If-Match.</param>
internal sealed record ReglementSortiesVue(int Annee, int? Depuis, ReglementSorties Reglement, IReadOnlyList<BaseVue> Bases, long Version) : IVersionedView;

internal sealed class ConsulterReglementSortiesHandler(IndicateursDbContext db) : IQueryHandler<ConsulterReglementSorties, ReglementSortiesVue>
{
    public async Task<ReglementSortiesVue> Handle(ConsulterReglementSorties query, CancellationToken cancellationToken)
    {
        var ecrit = await db.ReglementsSorties.AsNoTracking().Where(reglement => reglement.Annee <= query.Annee)
            .OrderByDescending(reglement => reglement.Annee).FirstOrDefaultAsync(cancellationToken);
        var contenu = ecrit?.Contenu ?? ReglementSorties.ParDefaut;
        return new(
            query.Annee, ecrit?.Annee, contenu, [.. Enum.GetValues<BaseSorties>().Select(taux => BaseVue.De(contenu, taux))],
            ecrit?.Annee == query.Annee ? ecrit.Version : 0);
    }
}

internal static class ConsulterReglementSortiesEndpoint
{
    public static void MapConsulterReglementSorties(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sorties/reglements/{annee:int}", Get)
            .WithName(nameof(ConsulterReglementSorties))
            .WithSummary("Consulter le règlement des sorties d'une année")
            .WithDescription("Ce qui vaut pour l'année : son règlement, celui de la dernière année qui en a un, ou les usages du programme.")
            .WithExample(ReglementSorties.ParDefaut)
            .AnswersResource<ReglementSortiesVue>();

    private static async Task<IResult> Get(int annee, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterReglementSorties(annee.ToAnnee()), cancellationToken)).ToResource();
}

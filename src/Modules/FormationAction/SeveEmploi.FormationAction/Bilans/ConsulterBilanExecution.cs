using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Bilans;

[Exige("parcours:lire")]
internal sealed record ConsulterBilanExecution(Guid ParcoursId) : IQuery<BilanExecutionVue?>;

/// <summary>Le bilan d'exécution d'une année, et ce qui lui est arrivé.</summary>
/// <param name="Etat">Null tant que rien n'est déposé.</param>
internal sealed record BilanExecutionVue(
    Guid ParcoursId, bool EstDu, EtatBilan? Etat, SectionsBilan? Sections, Guid? PieceId, IReadOnlyList<ActeBilan> Actes, long Version) : IVersionedView;

internal sealed class ConsulterBilanExecutionHandler(FormationActionDbContext db) : IQueryHandler<ConsulterBilanExecution, BilanExecutionVue?>
{
    public async Task<BilanExecutionVue?> Handle(ConsulterBilanExecution query, CancellationToken cancellationToken) =>
        await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new ParcoursId(query.ParcoursId), cancellationToken) is { } parcours
            ? new(
                query.ParcoursId, parcours.DoitUnBilan, parcours.Bilan?.Etat, parcours.Bilan?.Sections, parcours.Bilan?.PieceId, parcours.Bilan?.Actes ?? [],
                parcours.Version)
            : null;
}

internal static class ConsulterBilanExecutionEndpoint
{
    public static void MapConsulterBilanExecution(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/bilan", Get)
            .WithName(nameof(ConsulterBilanExecution))
            .WithSummary("Consulter le bilan d'exécution")
            .WithDescription("Ce que la direction a déposé, et ce que la chargée de mission en a dit. Son ETag se donne dans If-Match pour tout acte sur le bilan.")
            .WithExample(new BilanExecutionVue(
                new("01990000-0000-7000-8000-000000000062"), true, EtatBilan.Depose, new("Dix journées tenues.", "Vingt partenariats.", "Deux départs.", "Un poste en 2023."),
                null, [new(EtatBilan.Depose, new(2022, 12, 20), null)], 31))
            .AnswersResource<BilanExecutionVue>();

    private static async Task<IResult> Get(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterBilanExecution(parcoursId), cancellationToken)).ToResource();
}

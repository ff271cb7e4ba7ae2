using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Reglements;

[Exige("conventions:lire")]
internal sealed record ListerReglementsFinanciers(PageRequest Page) : IQuery<Page<ReglementFinancierVue>>;

/// <param name="Promotion">La première promotion à laquelle il s'applique.</param>
internal sealed record ReglementFinancierVue(
    Guid Id, Programme Programme, int Promotion, ContenuReglement Contenu, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerReglementsFinanciersHandler(FinancementDbContext db) : IQueryHandler<ListerReglementsFinanciers, Page<ReglementFinancierVue>>
{
    public Task<Page<ReglementFinancierVue>> Handle(ListerReglementsFinanciers query, CancellationToken cancellationToken) => db.Reglements.AsNoTracking().ToPage(
        query.Page, reglement => reglement.Promotion, reglement => reglement.Id,
        r => new ReglementFinancierVue(r.Id.Value, r.Programme, r.Promotion, r.Contenu, r.Version, r.CreeLe, r.ModifieLe),
        vue => (vue.Promotion, vue.Id), cancellationToken);
}

internal static class ListerReglementsFinanciersEndpoint
{
    public static void MapListerReglementsFinanciers(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reglements", Get)
            .WithName(nameof(ListerReglementsFinanciers))
            .WithSummary("Lister les règlements financiers")
            .WithDescription("Un par programme et première promotion, du plus ancien au plus récent. Sa version se donne dans If-Match pour le remplacer.")
            .WithExample(new Page<ReglementFinancierVue>(
                [new(new("01990000-0000-7000-8000-000000000092"), Programme.Seve1, 2019, ReglementsDuProgramme.Seve1, 1, default, default)], null, null))
            .AnswersList<ReglementFinancierVue>();

    private static Task<IResult> Get([AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "reglements-financiers", part => mediator.Send(new ListerReglementsFinanciers(part), cancellationToken));
}

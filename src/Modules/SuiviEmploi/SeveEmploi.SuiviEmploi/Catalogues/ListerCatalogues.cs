using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Catalogues;

[Exige("plans:lire")]
internal sealed record ListerCatalogues(PageRequest Page) : IQuery<Page<CatalogueResumeVue>>;

/// <param name="Promotion">La première promotion à laquelle il s'applique.</param>
internal sealed record CatalogueResumeVue(Guid Id, int Promotion, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version);

internal sealed class ListerCataloguesHandler(SuiviEmploiDbContext db) : IQueryHandler<ListerCatalogues, Page<CatalogueResumeVue>>
{
    public Task<Page<CatalogueResumeVue>> Handle(ListerCatalogues query, CancellationToken cancellationToken) => db.Catalogues.AsNoTracking().ToPage(
        query.Page, catalogue => catalogue.Promotion, catalogue => catalogue.Id,
        catalogue => new CatalogueResumeVue(catalogue.Id.Value, catalogue.Promotion, catalogue.CreeLe, catalogue.ModifieLe, catalogue.Version),
        vue => (vue.Promotion, vue.Id), cancellationToken);
}

internal static class ListerCataloguesEndpoint
{
    public static void MapListerCatalogues(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/catalogues", Get)
            .WithName(nameof(ListerCatalogues))
            .WithSummary("Lister les catalogues d'actions")
            .WithDescription("Un par première promotion d'application, du plus ancien au plus récent.")
            .WithExample(new Page<CatalogueResumeVue>([new(new("01990000-0000-7000-8000-000000000081"), 2024, default, default, 1)], null, null))
            .AnswersList<CatalogueResumeVue>();

    private static Task<IResult> Get([AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "catalogues", part => mediator.Send(new ListerCatalogues(part), cancellationToken));
}

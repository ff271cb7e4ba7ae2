using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Grilles;

[Exige("indicateurs:lire")]
internal sealed record ListerGrilles(PageRequest Page) : IQuery<Page<GrilleResumeVue>>;

/// <param name="Annee">La première promotion à laquelle elle s'applique.</param>
internal sealed record GrilleResumeVue(Guid Id, Programme Programme, int Annee, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version);

internal sealed class ListerGrillesHandler(IndicateursDbContext db) : IQueryHandler<ListerGrilles, Page<GrilleResumeVue>>
{
    public Task<Page<GrilleResumeVue>> Handle(ListerGrilles query, CancellationToken cancellationToken) => db.Grilles.AsNoTracking().ToPage(
        query.Page, grille => grille.Annee, grille => grille.Id,
        grille => new GrilleResumeVue(grille.Id.Value, grille.Programme, grille.Annee, grille.CreeLe, grille.ModifieLe, grille.Version),
        vue => (vue.Annee, vue.Id), cancellationToken);
}

internal static class ListerGrillesEndpoint
{
    public static void MapListerGrilles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/grilles", Get)
            .WithName(nameof(ListerGrilles))
            .WithSummary("Lister les grilles d'indicateurs")
            .WithDescription("Une par programme et par première année d'application, de la plus ancienne à la plus récente.")
            .WithExample(new Page<GrilleResumeVue>([new(new("01990000-0000-7000-8000-000000000007"), Programme.Seve2, 2022, default, default, 1)], null, null))
            .AnswersList<GrilleResumeVue>();

    private static Task<IResult> Get([AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "grilles", part => mediator.Send(new ListerGrilles(part), cancellationToken));
}

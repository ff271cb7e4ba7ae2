using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("parcours:lire")]
internal sealed record ListerActionsSociales(PageRequest Page, Guid? ParcoursId = null, Region? Region = null, int? Annee = null, ThemeSocial? Theme = null)
    : IQuery<Page<ActionSocialeResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une action sociale d'une liste, et la structure qui la mène.</summary>
internal sealed record ActionSocialeResumeVue(
    Guid Id, Guid ParcoursId, string Structure, ThemeSocial Theme, string Action, IReadOnlyList<string> Partenaires, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version);

internal sealed class ListerActionsSocialesHandler(FormationActionDbContext db) : IQueryHandler<ListerActionsSociales, Page<ActionSocialeResumeVue>>
{
    public Task<Page<ActionSocialeResumeVue>> Handle(ListerActionsSociales query, CancellationToken cancellationToken)
    {
        var actions = db.ActionsSociales.AsNoTracking();
        if (query.ParcoursId is { } id && new ParcoursId(id) is var parcours) actions = actions.Where(a => a.ParcoursId == parcours);
        if (query.Region is { } region) actions = actions.Where(a => db.Parcours.Any(p => p.Id == a.ParcoursId && p.Region == region));
        if (query.Annee is { } annee) actions = actions.Where(a => db.Parcours.Any(p => p.Id == a.ParcoursId && p.Annee == annee));
        if (query.Theme is { } theme) actions = actions.Where(a => a.Theme == theme);
        return actions.ToPage(
            query.Page, a => a.CreeLe, a => a.Id,
            a => new ActionSocialeResumeVue(
                a.Id.Value, a.ParcoursId.Value, db.Parcours.First(p => p.Id == a.ParcoursId).StructureNom, a.Theme, a.Texte, a.Partenaires, a.CreeLe, a.ModifieLe, a.Version),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerActionsSocialesEndpoint
{
    public static void MapListerActionsSociales(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/actions-sociales", Get)
            .WithName(nameof(ListerActionsSociales))
            .WithSummary("Lister les actions sociales")
            .WithDescription("Celles d'un parcours, d'une région, d'une promotion ou d'un thème. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<ActionSocialeResumeVue>([], null, 0))
            .AnswersList<ActionSocialeResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? parcours_id, string? region, int? annee, string? theme, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerActionsSociales(page, parcours_id, region.ToRegion(), annee, theme.ToChoice<ThemeSocial>("theme"));
        return page.ToList(http, "actions-sociales", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

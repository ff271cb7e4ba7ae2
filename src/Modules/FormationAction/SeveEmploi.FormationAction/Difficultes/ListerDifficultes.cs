using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("parcours:lire")]
internal sealed record ListerDifficultes(
    PageRequest Page, Guid? ParcoursId = null, Region? Region = null, int? Annee = null, CategorieDifficulte? Categorie = null, bool? EstLevee = null)
    : IQuery<Page<DifficulteResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une difficulté d'une liste, et la structure qui la vit : de votre périmètre seulement.</summary>
internal sealed record DifficulteResumeVue(
    Guid Id, Guid ParcoursId, string Structure, CategorieDifficulte Categorie, string Difficulte, string? Levier, bool EstLevee, bool EstPartagee, DateTimeOffset CreeLe,
    DateTimeOffset ModifieLe, long Version);

internal sealed class ListerDifficultesHandler(FormationActionDbContext db) : IQueryHandler<ListerDifficultes, Page<DifficulteResumeVue>>
{
    public Task<Page<DifficulteResumeVue>> Handle(ListerDifficultes query, CancellationToken cancellationToken)
    {
        var difficultes = db.Difficultes.AsNoTracking();
        if (query.ParcoursId is { } id && new ParcoursId(id) is var parcours) difficultes = difficultes.Where(d => d.ParcoursId == parcours);
        if (query.Region is { } region) difficultes = difficultes.Where(d => db.Parcours.Any(p => p.Id == d.ParcoursId && p.Region == region));
        if (query.Annee is { } annee) difficultes = difficultes.Where(d => db.Parcours.Any(p => p.Id == d.ParcoursId && p.Annee == annee));
        if (query.Categorie is { } categorie) difficultes = difficultes.Where(d => d.Categorie == categorie);
        if (query.EstLevee is { } levee) difficultes = difficultes.Where(d => d.EstLevee == levee);
        return difficultes.ToPage(
            query.Page, d => d.CreeLe, d => d.Id,
            d => new DifficulteResumeVue(
                d.Id.Value, d.ParcoursId.Value, db.Parcours.First(p => p.Id == d.ParcoursId).StructureNom, d.Categorie, d.Texte, d.Levier, d.EstLevee, d.FicheId != null,
                d.CreeLe, d.ModifieLe, d.Version),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerDifficultesEndpoint
{
    public static void MapListerDifficultes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/difficultes", Get)
            .WithName(nameof(ListerDifficultes))
            .WithSummary("Lister les difficultés et leurs leviers")
            .WithDescription("Celles d'un parcours, d'une région, d'une promotion ou d'une catégorie, dans l'ordre où elles ont été notées. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<DifficulteResumeVue>([], null, 0))
            .AnswersList<DifficulteResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? parcours_id, string? region, int? annee, string? categorie, bool? est_levee,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerDifficultes(page, parcours_id, region.ToRegion(), annee, categorie.ToChoice<CategorieDifficulte>("categorie"), est_levee);
        return page.ToList(http, "difficultes", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

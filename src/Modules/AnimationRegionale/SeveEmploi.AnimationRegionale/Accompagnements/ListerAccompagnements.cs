using System.Linq.Expressions;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:lire")]
internal sealed record ListerAccompagnements(
    PageRequest Page, int? Annee = null, Region? Region = null, Guid? Structure = null, Programme? Programme = null, NatureAccompagnement? Nature = null)
    : IQuery<Page<AccompagnementVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Un accompagnement.</summary>
/// <param name="Programme">Absent : la promotion du programme.</param>
/// <param name="Structures">Celles que l'appelant peut connaître.</param>
/// <param name="RetireLe">Depuis ce jour, il ne compte plus.</param>
internal sealed record AccompagnementVue(
    Guid Id, string Region, NatureAccompagnement Nature, CibleAccompagnement Cible, Programme? Programme, DateOnly Le, int? DureeMinutes,
    ModaliteAccompagnement Modalite, IReadOnlyList<ThemeAccompagnement> Themes, string? Note, IReadOnlyList<StructureAccompagneeVue> Structures,
    IReadOnlyList<Guid> FormateurIds, IReadOnlyList<string> Partenaires, DateOnly? RetireLe, string? MotifRetrait, DateTimeOffset ModifieLe, long Version) : IVersionedView
{
    public static readonly Expression<Func<Accompagnement, AccompagnementVue>> De = a => new(
        a.Id.Value, a.Region.Code, a.Nature, a.Cible, a.Programme, a.Le, a.DureeMinutes, a.Modalite, a.Themes, a.Note,
        a.Structures.OrderBy(s => s.StructureId).Select(s => new StructureAccompagneeVue(s.StructureId, s.Nom, s.Departement.Code)).ToList(),
        a.FormateurIds, a.Partenaires, a.RetireLe, a.MotifRetrait, a.ModifieLe, a.Version);

    public static AccompagnementVue Exemple { get; } = new(
        new("01990000-0000-7000-8000-0000000000c1"), "28", NatureAccompagnement.Individuel, CibleAccompagnement.Structures, BuildingBlocks.Programme.Seve1, new(2021, 12, 10),
        90, ModaliteAccompagnement.Distanciel, [ThemeAccompagnement.Evaluations], null, [new(new("01990000-0000-7000-8000-000000000002"), "ASTA", "76")], [], [],
        null, null, new(2021, 12, 10, 9, 0, 0, TimeSpan.Zero), 1);
}

internal sealed record StructureAccompagneeVue(Guid StructureId, string Nom, string Departement);

internal sealed class ListerAccompagnementsHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerAccompagnements, Page<AccompagnementVue>>
{
    public Task<Page<AccompagnementVue>> Handle(ListerAccompagnements query, CancellationToken cancellationToken)
    {
        var lignes = db.Accompagnements.AsNoTracking();
        if (query.Annee is { } annee) lignes = lignes.Where(a => a.Le.Year == annee);
        if (query.Region is { } region) lignes = lignes.Where(a => a.Region == region);
        if (query.Structure is { } structure) lignes = lignes.Where(a => a.Structures.Any(s => s.StructureId == structure));
        if (query.Programme is { } programme) lignes = lignes.Where(a => a.Programme == programme);
        if (query.Nature is { } nature) lignes = lignes.Where(a => a.Nature == nature);
        return lignes.ToPage(query.Page, a => a.Le, a => a.Id, AccompagnementVue.De, vue => (vue.Le, vue.Id), cancellationToken);
    }
}

internal static class ListerAccompagnementsEndpoint
{
    public static void MapListerAccompagnements(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/accompagnements", Get)
            .WithName(nameof(ListerAccompagnements))
            .WithSummary("Lister les accompagnements")
            .WithDescription(
                "Du plus ancien au plus récent, d'une année, d'une région, d'une structure, d'un programme ou d'une nature, retirés compris. Une structure ne lit que les "
                + "siens. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<AccompagnementVue>([AccompagnementVue.Exemple], null, 1))
            .AnswersList<AccompagnementVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, int? annee, string? region, Guid? structure, string? programme, string? nature, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var query = new ListerAccompagnements(
            page, annee, region.ToRegion(), structure, programme.ToChoice<Programme>("programme"), nature.ToChoice<NatureAccompagnement>("nature"));
        return page.ToList(http, "accompagnements", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Projets;

[Exige("projets:lire")]
[DonneesPersonnelles]
internal sealed record ListerProjets(PageRequest Page, Guid? StructureId = null, Region? Region = null, string? CodeRome = null, bool? Clos = null)
    : IQuery<Page<ProjetResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Un projet d'une liste.</summary>
internal sealed record ProjetResumeVue
{
    public required Guid Id { get; init; }

    public required Guid StructureId { get; init; }

    public required string Code { get; init; }

    public required IReadOnlyList<string> Metiers { get; init; }

    public required IReadOnlyList<string> Mobilite { get; init; }

    public required PermisConduire Permis { get; init; }

    public DateOnly? DisponibleLe { get; init; }

    public required DateOnly DeclareLe { get; init; }

    public DateOnly? ClosLe { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }
}

internal sealed class ListerProjetsHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerProjets, Page<ProjetResumeVue>>
{
    public Task<Page<ProjetResumeVue>> Handle(ListerProjets query, CancellationToken cancellationToken) => Filtrer(query).ToPage(
        query.Page, p => p.Code, p => p.Id,
        p => new ProjetResumeVue
        {
            Id = p.Id.Value,
            StructureId = p.StructureId,
            Code = p.Code,
            Metiers = p.Metiers,
            Mobilite = p.Mobilite,
            Permis = p.Permis,
            DisponibleLe = p.DisponibleLe,
            DeclareLe = p.DeclareLe,
            ClosLe = p.ClosLe,
            ModifieLe = p.ModifieLe,
            Version = p.Version,
        },
        vue => (vue.Code, vue.Id), cancellationToken);

    private IQueryable<Projet> Filtrer(ListerProjets query)
    {
        var projets = db.Projets.AsNoTracking();
        if (query.StructureId is { } structure) projets = projets.Where(p => p.StructureId == structure);
        if (query.Region is { } region) projets = projets.Where(p => p.Region == region);
        if (query.CodeRome is { Length: > 0 } rome) projets = projets.Where(p => p.Metiers.Contains(rome));
        if (query.Clos is { } clos) projets = projets.Where(p => p.ClosLe != null == clos);
        return projets;
    }
}

internal static class ListerProjetsEndpoint
{
    public static void MapListerProjets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/projets", Get)
            .WithName(nameof(ListerProjets))
            .WithSummary("Lister les projets professionnels")
            .WithDescription("Par code, ceux d'une structure ou d'une région, ou qui visent un métier. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<ProjetResumeVue>([], null, 0))
            .AnswersList<ProjetResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? structure_id, string? region, string? code_rome, bool? clos, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var query = new ListerProjets(page, structure_id, region.ToRegion(), code_rome, clos);
        return page.ToList(http, "projets", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

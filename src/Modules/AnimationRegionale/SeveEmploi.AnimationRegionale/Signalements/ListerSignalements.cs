using System.Linq.Expressions;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Signalements;

[Exige("animation:saisir")]
internal sealed record ListerSignalements(PageRequest Page, Guid? EvenementId, Region? Region, NatureSignalement? Nature, EtatSignalement? Etat)
    : IQuery<Page<SignalementVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Un point proposé ou une difficulté de terrain, et ce qu'il en est advenu.</summary>
internal sealed record SignalementVue(
    Guid Id, NatureSignalement Nature, Guid? EvenementId, Guid? StructureId, string? Structure, IReadOnlyList<string> Regions, string Texte, DateOnly Le, EtatSignalement Etat,
    string? Reponse, DateTimeOffset ModifieLe, long Version) : IVersionedView
{
    public static readonly SignalementVue Exemple = new(
        new("01990000-0000-7000-8000-000000000221"), NatureSignalement.Difficulte, null, null, "Atelier du Bocage", ["28"], "Les mises en relation restent sans réponse des entreprises.",
        new(2021, 12, 20), EtatSignalement.Propose, null, new(2021, 12, 20, 9, 0, 0, TimeSpan.Zero), 1);

    public static readonly Expression<Func<Signalement, SignalementVue>> De = s => new(
        s.Id.Value, s.Nature, s.EvenementId == null ? null : s.EvenementId.Value.Value, s.StructureId, s.StructureNom, s.CodesRegions, s.Texte, s.Le, s.Etat, s.Reponse, s.ModifieLe, s.Version);
}

internal sealed class ListerSignalementsHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerSignalements, Page<SignalementVue>>
{
    public Task<Page<SignalementVue>> Handle(ListerSignalements query, CancellationToken cancellationToken)
    {
        var signalements = db.Signalements.AsNoTracking();
        if (query.EvenementId is { } id && new EvenementId(id) is var evenement) signalements = signalements.Where(s => s.EvenementId == evenement);
        if (query.Region is { Code: var region }) signalements = signalements.Where(s => s.CodesRegions.Contains(region));
        if (query.Nature is { } nature) signalements = signalements.Where(s => s.Nature == nature);
        if (query.Etat is { } etat) signalements = signalements.Where(s => s.Etat == etat);
        return signalements.ToPage(query.Page, s => s.Le, s => s.Id, SignalementVue.De, vue => (vue.Le, vue.Id), cancellationToken);
    }
}

internal static class ListerSignalementsEndpoint
{
    public static void MapListerSignalements(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/signalements", Get)
            .WithName(nameof(ListerSignalements))
            .WithSummary("Lister les points proposés et les difficultés de terrain")
            .WithDescription("D'une région, d'un événement, d'une nature ou d'un état. Une structure ne lit que les siens. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<SignalementVue>([SignalementVue.Exemple], null, 1))
            .AnswersList<SignalementVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? evenement_id, string? region, string? nature, string? etat, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerSignalements(
            page, evenement_id, region.ToRegion(), nature.ToChoice<NatureSignalement>("nature"), etat.ToChoice<EtatSignalement>("etat"));
        return page.ToList(http, "signalements", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

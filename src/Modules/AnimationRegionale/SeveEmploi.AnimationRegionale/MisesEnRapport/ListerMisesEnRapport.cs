using SeveEmploi.AnimationRegionale.Besoins;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

[Exige("rapprochements:lire")]
internal sealed record ListerMisesEnRapport(
    PageRequest Page, Guid? BesoinId = null, Guid? GroupementId = null, Guid? StructureId = null, Region? Region = null, EtatRapprochement? Etat = null)
    : IQuery<Page<MiseEnRapportResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une proposition d'une liste, sans le projet.</summary>
internal sealed record MiseEnRapportResumeVue
{
    public required Guid Id { get; init; }

    public required Guid BesoinId { get; init; }

    public required Guid GroupementId { get; init; }

    public required Guid StructureId { get; init; }

    public required string Structure { get; init; }

    public required int Score { get; init; }

    public required EtatRapprochement Etat { get; init; }

    public required DateOnly ProposeeLe { get; init; }

    public DateOnly? AccordeeLe { get; init; }

    public DateOnly? CloseLe { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }
}

internal sealed class ListerMisesEnRapportHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerMisesEnRapport, Page<MiseEnRapportResumeVue>>
{
    public Task<Page<MiseEnRapportResumeVue>> Handle(ListerMisesEnRapport query, CancellationToken cancellationToken) => Filtrer(query).ToPage(
        query.Page, m => m.ProposeeLe, m => m.Id,
        m => new MiseEnRapportResumeVue
        {
            Id = m.Id.Value,
            BesoinId = m.BesoinId.Value,
            GroupementId = m.GroupementId.Value,
            StructureId = m.StructureId,
            Structure = m.StructureNom,
            Score = m.Score,
            Etat = m.Etat,
            ProposeeLe = m.ProposeeLe,
            AccordeeLe = m.AccordeeLe,
            CloseLe = m.CloseLe,
            ModifieLe = m.ModifieLe,
            Version = m.Version,
        },
        vue => (vue.ProposeeLe, vue.Id), cancellationToken);

    private IQueryable<MiseEnRapport> Filtrer(ListerMisesEnRapport query)
    {
        var mises = db.MisesEnRapport.AsNoTracking();
        if (query.BesoinId is { } besoin && new BesoinId(besoin) is var besoinId) mises = mises.Where(m => m.BesoinId == besoinId);
        if (query.GroupementId is { } groupement && new GroupementId(groupement) is var groupementId) mises = mises.Where(m => m.GroupementId == groupementId);
        if (query.StructureId is { } structure) mises = mises.Where(m => m.StructureId == structure);
        if (query.Region is { } region) mises = mises.Where(m => m.Region == region);
        if (query.Etat is { } etat) mises = mises.Where(m => m.Etat == etat);
        return mises;
    }
}

internal static class ListerMisesEnRapportEndpoint
{
    public static void MapListerMisesEnRapport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/mises-en-rapport", Get)
            .WithName(nameof(ListerMisesEnRapport))
            .WithSummary("Lister les propositions")
            .WithDescription("Par jour de proposition. Une SIAE voit les siennes, un groupement celles dont la SIAE est d'accord. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<MiseEnRapportResumeVue>([], null, 0))
            .AnswersList<MiseEnRapportResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? besoin_groupement_id, Guid? groupement_id, Guid? structure_id, string? region, string? etat, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var query = new ListerMisesEnRapport(page, besoin_groupement_id, groupement_id, structure_id, region.ToRegion(), etat.ToChoice<EtatRapprochement>("etat"));
        return page.ToList(http, "propositions", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Evenements;

[Exige("animation:lire")]
internal sealed record ListerEvenements(PageRequest Page, int? Annee, Region? Region, string? Type, Programme? Programme, EtatEvenement? Etat)
    : IQuery<Page<EvenementResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Un événement d'une liste.</summary>
internal sealed record EvenementResumeVue(
    Guid Id, string Type, string Titre, DateTimeOffset Debut, DateTimeOffset Fin, EtatEvenement Etat, ModaliteEvenement Modalite, string? Lieu, IReadOnlyList<string> Regions,
    IReadOnlyList<string> Programmes, int? Capacite, bool OuvertAuxStructures, DateTimeOffset ModifieLe, long Version);

internal sealed class ListerEvenementsHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerEvenements, Page<EvenementResumeVue>>
{
    public Task<Page<EvenementResumeVue>> Handle(ListerEvenements query, CancellationToken cancellationToken)
    {
        var evenements = db.Evenements.AsNoTracking();
        if (query.Annee is { } annee) evenements = evenements.Where(e => e.Annee == annee);
        if (query.Region is { Code: var region }) evenements = evenements.Where(e => e.CodesRegions.Contains(region));
        if (query.Type is { } type) evenements = evenements.Where(e => e.Type == type);
        if (query.Programme is { } programme && Evenement.CodeProgramme(programme) is var code) evenements = evenements.Where(e => e.CodesProgrammes.Contains(code));
        if (query.Etat is { } etat) evenements = evenements.Where(e => e.Etat == etat);
        return evenements.ToPage(
            query.Page, e => e.Debut, e => e.Id,
            e => new EvenementResumeVue(
                e.Id.Value, e.Type, e.Titre, e.Debut, e.Fin, e.Etat, e.Modalite, e.Lieu, e.CodesRegions, e.CodesProgrammes, e.Capacite, e.OuvertAuxStructures, e.ModifieLe, e.Version),
            vue => (vue.Debut, vue.Id), cancellationToken);
    }
}

internal static class ListerEvenementsEndpoint
{
    public static void MapListerEvenements(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/evenements", Get)
            .WithName(nameof(ListerEvenements))
            .WithSummary("Lister les événements")
            .WithDescription(
                "Dans l'ordre où ils commencent, d'une année, d'une région, d'un type, d'un programme ou d'un état. Les événements nationaux et ceux ouverts aux structures se "
                + "voient de partout. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<EvenementResumeVue>([], null, 12))
            .AnswersList<EvenementResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, int? annee, string? region, string? type, string? programme, string? etat, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerEvenements(page, annee, region.ToRegion(), type, programme.ToChoice<Programme>("programme"), etat.ToChoice<EtatEvenement>("etat"));
        return page.ToList(http, "evenements", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

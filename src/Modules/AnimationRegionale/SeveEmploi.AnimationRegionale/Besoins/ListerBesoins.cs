using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Besoins;

[Exige("rapprochements:lire")]
internal sealed record ListerBesoins(
    PageRequest Page, Guid? GroupementId = null, Region? Region = null, Departement? Departement = null, EtatBesoin? Etat = null, string? CodeRome = null)
    : IQuery<Page<BesoinDeGroupementVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed class ListerBesoinsHandler(AnimationRegionaleDbContext db, TimeProvider clock) : IQueryHandler<ListerBesoins, Page<BesoinDeGroupementVue>>
{
    public Task<Page<BesoinDeGroupementVue>> Handle(ListerBesoins query, CancellationToken cancellationToken) => db.Filtrer(query, clock.Today()).ToPage(
        query.Page, b => b.Debut, b => b.Id, LectureBesoins.Vue(db, clock.Today()), vue => (vue.Debut, vue.Id), cancellationToken);
}

internal static class ListerBesoinsEndpoint
{
    public static void MapListerBesoins(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/besoins", Get)
            .WithName(nameof(ListerBesoins))
            .WithSummary("Lister les besoins des groupements")
            .WithDescription(
                "Par début prévu. « departement » est celui du lieu de travail, « code_rome » un code ou son début. Un besoin ouvert dont la date est passée se lit « expire ». "
                + "S'exporte en CSV et en XLSX.")
            .WithExample(new Page<BesoinDeGroupementVue>([BesoinDeGroupementVue.Exemple], null, null))
            .AnswersList<BesoinDeGroupementVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? groupement_id, string? region, string? departement, string? etat, string? code_rome, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var query = new ListerBesoins(page, groupement_id, region.ToRegion(), departement.ToDepartement(), etat.ToChoice<EtatBesoin>("etat"), code_rome);
        return page.ToList(http, "besoins", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

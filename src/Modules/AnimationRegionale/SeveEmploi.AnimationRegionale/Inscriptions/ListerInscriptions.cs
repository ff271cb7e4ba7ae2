using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:saisir")]
[DonneesPersonnelles]
internal sealed record ListerInscriptions(PageRequest Page, Guid? EvenementId, Guid? StructureId, EtatInscription? Etat) : IQuery<Page<InscriptionVue>>;

internal sealed class ListerInscriptionsHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerInscriptions, Page<InscriptionVue>>
{
    public Task<Page<InscriptionVue>> Handle(ListerInscriptions query, CancellationToken cancellationToken)
    {
        var inscriptions = db.Inscriptions.AsNoTracking();
        if (query.EvenementId is { } id && new EvenementId(id) is var evenement) inscriptions = inscriptions.Where(i => i.EvenementId == evenement);
        if (query.StructureId is { } structure) inscriptions = inscriptions.Where(i => i.StructureId == structure);
        if (query.Etat is { } etat) inscriptions = inscriptions.Where(i => i.Etat == etat);
        return inscriptions.ToPage(query.Page, i => i.CreeLe, i => i.Id, InscriptionVue.De, vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerInscriptionsEndpoint
{
    public static void MapListerInscriptions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/inscriptions", Get)
            .WithName(nameof(ListerInscriptions))
            .WithSummary("Lister les inscrits")
            .WithDescription("D'un événement, d'une structure ou d'un état, dans l'ordre où ils ont été notés. Une structure ne voit que les siens. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<InscriptionVue>([], null, 0))
            .AnswersList<InscriptionVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? evenement_id, Guid? structure_id, string? etat, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerInscriptions(page, evenement_id, structure_id, etat.ToChoice<EtatInscription>("etat"));
        return page.ToList(http, "inscriptions", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

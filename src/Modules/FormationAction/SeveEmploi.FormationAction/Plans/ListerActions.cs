using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("parcours:lire")]
[DonneesPersonnelles]
internal sealed record ListerActions(
    PageRequest Page, Guid? ParcoursId = null, Region? Region = null, int? Annee = null, AvancementAction? Avancement = null, NatureAction? Nature = null,
    int? Intersession = null, bool? EnRetard = null)
    : IQuery<Page<ActionResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une action d'une liste, et la structure dont c'est le plan.</summary>
internal sealed record ActionResumeVue(
    Guid Id, Guid ParcoursId, string Structure, string Intitule, NatureAction Nature, OrigineAction Origine, int? Numero, string Responsable, string? ResponsableNom,
    DateOnly Echeance, AvancementAction Avancement, bool EnRetard, DateTimeOffset ModifieLe, long Version);

internal sealed class ListerActionsHandler(FormationActionDbContext db, TimeProvider clock) : IQueryHandler<ListerActions, Page<ActionResumeVue>>
{
    public Task<Page<ActionResumeVue>> Handle(ListerActions query, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        return Filtrer(query, aujourdhui).ToPage(
            query.Page, action => action.Echeance, action => action.Id,
            a => new ActionResumeVue(
                a.Id.Value, a.ParcoursId.Value, db.Parcours.First(p => p.Id == a.ParcoursId).StructureNom, a.Intitule, a.Nature, a.Origine, a.Numero, a.Responsable,
                a.ResponsableNom, a.Echeance, a.Avancement,
                a.Echeance < aujourdhui && (a.Avancement == AvancementAction.AFaire || a.Avancement == AvancementAction.EnCours), a.ModifieLe, a.Version),
            vue => (vue.Echeance, vue.Id), cancellationToken);
    }

    private IQueryable<ActionDuPlan> Filtrer(ListerActions query, DateOnly aujourdhui)
    {
        var actions = db.Actions.AsNoTracking();
        if (query.ParcoursId is { } id && new ParcoursId(id) is var parcours) actions = actions.Where(a => a.ParcoursId == parcours);
        if (query.Region is { } region) actions = actions.Where(a => db.Parcours.Any(p => p.Id == a.ParcoursId && p.Region == region));
        if (query.Annee is { } annee) actions = actions.Where(a => db.Parcours.Any(p => p.Id == a.ParcoursId && p.Annee == annee));
        if (query.Avancement is { } avancement) actions = actions.Where(a => a.Avancement == avancement);
        if (query.Nature is { } nature) actions = actions.Where(a => a.Nature == nature);
        if (query.Intersession is { } numero) actions = actions.Where(a => a.Origine == OrigineAction.Intersession && a.Numero == numero);
        if (query.EnRetard is { } retard)
            actions = actions.Where(a => (a.Echeance < aujourdhui && (a.Avancement == AvancementAction.AFaire || a.Avancement == AvancementAction.EnCours)) == retard);
        return actions;
    }
}

internal static class ListerActionsEndpoint
{
    public static void MapListerActions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/actions", Get)
            .WithName(nameof(ListerActions))
            .WithSummary("Lister les actions des plans d'action")
            .WithDescription(
                "Par échéance ; celles d'un parcours, d'une région, d'une promotion, d'une intersession, ou en retard. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<ActionResumeVue>([], null, 0))
            .AnswersList<ActionResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? parcours_id, string? region, int? annee, string? avancement, string? nature, int? intersession, bool? en_retard,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerActions(
            page, parcours_id, region.ToRegion(), annee, avancement.ToChoice<AvancementAction>("avancement"), nature.ToChoice<NatureAction>("nature"), intersession, en_retard);
        return page.ToList(http, "actions", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

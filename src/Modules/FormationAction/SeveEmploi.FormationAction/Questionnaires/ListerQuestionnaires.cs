using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Questionnaires;

[Exige("parcours:lire")]
internal sealed record ListerQuestionnaires(PageRequest Page, Guid? ParcoursId = null, Region? Region = null, int? Annee = null, bool? Remis = null)
    : IQuery<Page<QuestionnaireResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Un questionnaire d'une liste : attendu, en retard ou remis.</summary>
internal sealed record QuestionnaireResumeVue(
    Guid Id, Guid ParcoursId, string Structure, DateOnly OuvertLe, DateOnly Echeance, DateOnly? RemisLe, bool EnRetard, long Version);

internal sealed class ListerQuestionnairesHandler(FormationActionDbContext db, TimeProvider clock) : IQueryHandler<ListerQuestionnaires, Page<QuestionnaireResumeVue>>
{
    public Task<Page<QuestionnaireResumeVue>> Handle(ListerQuestionnaires query, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        var questionnaires = db.Questionnaires.AsNoTracking();
        if (query.ParcoursId is { } id && new ParcoursId(id) is var parcours) questionnaires = questionnaires.Where(q => q.ParcoursId == parcours);
        if (query.Region is { } region) questionnaires = questionnaires.Where(q => db.Parcours.Any(p => p.Id == q.ParcoursId && p.Region == region));
        if (query.Annee is { } annee) questionnaires = questionnaires.Where(q => db.Parcours.Any(p => p.Id == q.ParcoursId && p.Annee == annee));
        if (query.Remis is { } remis) questionnaires = questionnaires.Where(q => (q.RemisLe != null) == remis);
        return questionnaires.ToPage(
            query.Page, q => q.Echeance, q => q.Id,
            q => new QuestionnaireResumeVue(
                q.Id.Value, q.ParcoursId.Value, db.Parcours.First(p => p.Id == q.ParcoursId).StructureNom, q.OuvertLe, q.Echeance, q.RemisLe,
                q.RemisLe == null && q.Echeance < aujourdhui, q.Version),
            vue => (vue.Echeance, vue.Id), cancellationToken);
    }
}

internal static class ListerQuestionnairesEndpoint
{
    public static void MapListerQuestionnaires(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/questionnaires", Get)
            .WithName(nameof(ListerQuestionnaires))
            .WithSummary("Lister les questionnaires de la journée 9")
            .WithDescription("Par échéance : ceux d'un parcours, d'une région ou d'une promotion, remis ou attendus. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<QuestionnaireResumeVue>([], null, 0))
            .AnswersList<QuestionnaireResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? parcours_id, string? region, int? annee, bool? remis, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerQuestionnaires(page, parcours_id, region.ToRegion(), annee, remis);
        return page.ToList(http, "questionnaires", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

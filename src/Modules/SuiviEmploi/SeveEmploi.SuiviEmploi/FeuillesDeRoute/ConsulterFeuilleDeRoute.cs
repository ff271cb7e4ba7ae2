using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.FeuillesDeRoute;

[Exige("plans:lire")]
internal sealed record ConsulterFeuilleDeRoute(Guid StructureId, int Promotion) : IQuery<FeuilleDeRouteVue?>;

/// <summary>La feuille de route d'une structure pour une année SEVE 2 : le cadre, ce qu'elle doit et quand, les temps collectifs (SUI-60 à SUI-65).</summary>
/// <param name="Etape">Où en est l'année (SUI-93).</param>
/// <param name="AdhesionAttendueLe">Le terme donné à une nouvelle direction pour adhérer au plan ; null quand rien n'est attendu.</param>
/// <param name="Individuelle">Les échéances de la structure, par date.</param>
/// <param name="Collective">Les temps collectifs, par date : chacun se tient au plus tard ce jour-là.</param>
internal sealed record FeuilleDeRouteVue(
    Guid StructureId, string Structure, string Region, int Promotion, Guid? PlanId, EtapeAnnee Etape, DateOnly? AdhesionAttendueLe, IReadOnlyList<string> Cadre,
    IReadOnlyList<EcheanceDeLAnneeVue> Individuelle, IReadOnlyList<EcheanceDeLAnneeVue> Collective, IReadOnlyList<string> OrdreDuJourLancement, long Version) : IVersionedView;

/// <param name="Nature">Le code de l'obligation, comme l'échéancier la nomme.</param>
/// <param name="FaitLe">Le jour où c'est fait, quand ce module le sait.</param>
internal sealed record EcheanceDeLAnneeVue(string Nature, string Quoi, DateOnly Le, DateOnly? FaitLe = null, bool EnRetard = false);

internal enum EtapeAnnee
{
    PlanAEcrire,
    PlanAValider,
    AnneeEnCours,
    BilanAttendu,
    Cloturee,
}

internal sealed class ConsulterFeuilleDeRouteHandler(SuiviEmploiDbContext db, TermesDeLAnnee termes, IMediator mediator, TimeProvider clock)
    : IQueryHandler<ConsulterFeuilleDeRoute, FeuilleDeRouteVue?>
{
    public async Task<FeuilleDeRouteVue?> Handle(ConsulterFeuilleDeRoute query, CancellationToken cancellationToken)
    {
        if (query.Promotion is < JoursFeries.PremiereAnnee or >= JoursFeries.DerniereAnnee) return null;
        if (await mediator.Send(new ConsulterFaitsStructure(query.StructureId, clock.Today()), cancellationToken) is not { } faits) return null;
        if (await db.CatalogueDe(query.Promotion, cancellationToken) is not { } catalogue) return null;

        var annee = await Annee(query, catalogue.Contenu.Reglages, Departement.De(faits.Departement), cancellationToken);
        var individuelle = await termes.Individuels(annee, cancellationToken);
        var collective = await termes.Collectifs(annee, cancellationToken);
        return new(
            faits.Id, faits.Nom, faits.Region, query.Promotion, annee.Plan?.Id.Value, annee.Etape, annee.Plan?.AdhesionAttendue?.Terme,
            catalogue.Contenu.Reglages.Cadre, individuelle, collective, catalogue.Contenu.Reglages.OrdreDuJourLancement, annee.Plan?.Version ?? 0);
    }

    private async Task<AnneeSuivie> Annee(ConsulterFeuilleDeRoute query, Catalogues.ReglagesPlan reglages, Departement departement, CancellationToken cancellationToken)
    {
        var le = departement.JourLocal(clock.GetUtcNow());
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.StructureId == query.StructureId && p.Promotion == query.Promotion, cancellationToken);
        if (plan is null) return new(query.Promotion, departement, reglages, le, null, [], null);

        var evaluations = await db.Evaluations.AsNoTracking().Where(evaluation => evaluation.PlanId == plan.Id).ToListAsync(cancellationToken);
        var bilan = await db.Bilans.AsNoTracking().SingleOrDefaultAsync(bilan => bilan.PlanId == plan.Id, cancellationToken);
        return new(query.Promotion, departement, reglages, le, plan, evaluations, bilan);
    }
}

internal static class ConsulterFeuilleDeRouteEndpoint
{
    public static void MapConsulterFeuilleDeRoute(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/feuilles-de-route/{structureId:guid}/{promotion:int}", Get)
            .WithName(nameof(ConsulterFeuilleDeRoute))
            .WithSummary("Consulter la feuille de route d'une structure")
            .WithDescription(
                "Le rappel du cadre ; la partie individuelle, avec les termes des indicateurs mensuels, des auto-évaluations, des points, des calques à valider et du bilan ; "
                + "la partie collective. Elle se lit dès avant la réunion de lancement, plan écrit ou non. Avec « Accept: text/html », une page à imprimer.")
            .WithExample(new FeuilleDeRouteVue(
                new("01990000-0000-7000-8000-000000000002"), "ASTA", "28", 2024, null, EtapeAnnee.PlanAEcrire, null, ["Le plan d'action est annuel et fait l'objet d'une évaluation."],
                [new("auto_evaluation", "Auto-évaluation du plan d'action, juin 2024", new(2024, 6, 28))],
                [new("journee_nationale_seve2", "Journée nationale SEVE 2", new(2024, 11, 29))], ["Rappel du cadre du programme"], 0))
            .AnswersResource<FeuilleDeRouteVue>();

    private static async Task<IResult> Get(Guid structureId, int promotion, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var feuille = await mediator.Send(new ConsulterFeuilleDeRoute(structureId, promotion), cancellationToken);
        http.Response.Headers.Vary = "Accept";
        var page = http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return feuille is not null && page ? new HtmlDocument(FeuilleDeRoutePage.De(feuille), Markup.PrintStyle) : feuille.ToResource();
    }
}

using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("parcours:lire")]
internal sealed record ConsulterAvancementPlans(int Annee, Region? Region) : IQuery<AvancementPlansVue>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Où en sont les plans d'action d'une région (FOR-46) : le taux est la part des actions faites, les abandonnées à part.</summary>
/// <param name="Plans">Les parcours dont le plan a au moins une action, sur ceux de la promotion.</param>
internal sealed record AvancementPlansVue(
    int Annee, string? Region, int Parcours, int Plans, int Actions, int AFaire, int EnCours, int Faites, int Abandonnees, int EnRetard,
    decimal? TauxPourcent, string Taux, IReadOnlyList<NatureAvanceeVue> Natures);

internal sealed record NatureAvanceeVue(NatureAction Nature, int Actions, int Faites);

internal sealed class ConsulterAvancementPlansHandler(FormationActionDbContext db, TimeProvider clock) : IQueryHandler<ConsulterAvancementPlans, AvancementPlansVue>
{
    public async Task<AvancementPlansVue> Handle(ConsulterAvancementPlans query, CancellationToken cancellationToken)
    {
        var (annee, region, aujourdhui) = (query.Annee, query.Region, clock.Today());
        var parcours = db.Parcours.Where(p => p.Annee == annee && (region == null || p.Region == region));
        var actions = db.Actions.AsNoTracking().Where(a => parcours.Any(p => p.Id == a.ParcoursId));
        var comptes = await actions.GroupBy(a => new { a.Nature, a.Avancement })
            .Select(groupe => new { groupe.Key.Nature, groupe.Key.Avancement, Nombre = groupe.Count(), EnRetard = groupe.Count(a => a.Echeance < aujourdhui) })
            .ToListAsync(cancellationToken);

        var (faites, abandonnees, total) = (De(AvancementAction.Faite), De(AvancementAction.Abandonnee), comptes.Sum(compte => compte.Nombre));
        var taux = BuildingBlocks.Taux.Part(faites, total - abandonnees);
        return new(
            annee, region?.Code, await parcours.CountAsync(cancellationToken), await actions.Select(a => a.ParcoursId).Distinct().CountAsync(cancellationToken), total,
            De(AvancementAction.AFaire), De(AvancementAction.EnCours), faites, abandonnees,
            comptes.Where(compte => compte.Avancement is AvancementAction.AFaire or AvancementAction.EnCours).Sum(compte => compte.EnRetard), taux.Valeur, taux.ToString(),
            [.. comptes.GroupBy(compte => compte.Nature).OrderBy(nature => nature.Key).Select(nature => new NatureAvanceeVue(
                nature.Key, nature.Sum(compte => compte.Nombre), nature.Where(compte => compte.Avancement == AvancementAction.Faite).Sum(compte => compte.Nombre)))]);

        int De(AvancementAction avancement) => comptes.Where(compte => compte.Avancement == avancement).Sum(compte => compte.Nombre);
    }
}

internal static class ConsulterAvancementPlansEndpoint
{
    public static void MapConsulterAvancementPlans(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/avancement", Get)
            .WithName(nameof(ConsulterAvancementPlans))
            .WithSummary("Consulter l'avancement des plans d'action")
            .WithDescription(
                "Les actions de la promotion par état et par nature, celles en retard, et la part des faites parmi celles qui ne sont pas abandonnées ; "
                + "« n.c. » quand il n'y en a pas. Sans région, le pays.")
            .WithExample(new AvancementPlansVue(2022, "28", 10, 9, 40, 8, 12, 15, 5, 3, 42.9m, "42,9 %", [new(NatureAction.EmergenceOffres, 12, 6)]))
            .Produces<AvancementPlansVue>();

    private static async Task<IResult> Get(int annee, string? region, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ConsulterAvancementPlans(annee, region.ToRegion()), cancellationToken));
}

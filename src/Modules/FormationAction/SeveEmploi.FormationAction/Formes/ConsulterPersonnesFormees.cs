using System.Globalization;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Formes;

[Exige("parcours:lire")]
internal sealed record ConsulterPersonnesFormees(int Annee, Region? Region, Programme? Programme) : IQuery<PersonnesFormeesVue>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Les personnes formées d'une promotion, par fonction, comparées à la promotion d'avant (FOR-40 à FOR-43).</summary>
/// <param name="Total">L'effectif total des permanents formés : la base des parts.</param>
internal sealed record PersonnesFormeesVue(int Annee, string? Region, int Total, int TotalPrecedent, IReadOnlyList<FonctionFormeeVue> ParFonction);

/// <param name="PartPourcent">Sa part du total, à une décimale ; null sans base.</param>
/// <param name="EvolutionPoints">Sa part moins celle de l'année d'avant ; null quand l'une des deux n'a pas de base.</param>
internal sealed record FonctionFormeeVue(
    FonctionStagiaire Fonction, int Nombre, int NombrePrecedent, decimal? PartPourcent, decimal? PartPrecedentePourcent, decimal? EvolutionPoints, string Evolution);

internal sealed class ConsulterPersonnesFormeesHandler(FormationActionDbContext db) : IQueryHandler<ConsulterPersonnesFormees, PersonnesFormeesVue>
{
    public async Task<PersonnesFormeesVue> Handle(ConsulterPersonnesFormees query, CancellationToken cancellationToken)
    {
        var cette = await Compter(query, query.Annee, cancellationToken);
        var avant = await Compter(query, query.Annee - 1, cancellationToken);
        return Dresser(query.Annee, query.Region, cette, avant);
    }

    internal static PersonnesFormeesVue Dresser(
        int annee, Region? region, IReadOnlyDictionary<FonctionStagiaire, int> cette, IReadOnlyDictionary<FonctionStagiaire, int> avant)
    {
        var (total, precedent) = (cette.Values.Sum(), avant.Values.Sum());
        return new(annee, region?.Code, total, precedent, [.. Enum.GetValues<FonctionStagiaire>().Select(Ligne)]);

        FonctionFormeeVue Ligne(FonctionStagiaire fonction)
        {
            var (nombre, nombreAvant) = (cette.GetValueOrDefault(fonction), avant.GetValueOrDefault(fonction));
            var (part, partAvant) = (Taux.Part(nombre, total).Valeur, Taux.Part(nombreAvant, precedent).Valeur);
            return new(fonction, nombre, nombreAvant, part, partAvant, part - partAvant, EnPoints(part - partAvant));
        }
    }

    private async Task<Dictionary<FonctionStagiaire, int>> Compter(ConsulterPersonnesFormees query, int annee, CancellationToken cancellationToken)
    {
        var parcours = db.Parcours.AsNoTracking().Where(p => p.Annee == annee && (query.Region == null || p.Region == query.Region)
            && (query.Programme == null || p.Programme == query.Programme));
        var formes = await db.StagiairesSuivis(parcours, DateOnly.MaxValue, cancellationToken);
        return formes.Where(suivi => suivi.EstForme(DateOnly.MaxValue)).CountBy(suivi => suivi.Stagiaire.Fonction).ToDictionary();
    }

    private static string EnPoints(decimal? points) => points switch
    {
        null => "n.c.",
        // The minus sign of typography: a hyphen is skipped by screen readers.
        < 0 => $"\u2212{Nombre(-points.Value)} points",
        > 0 => $"+{Nombre(points.Value)} points",
        _ => "0,0 point",
    };

    private static string Nombre(decimal points) => points.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
}

internal static class ConsulterPersonnesFormeesEndpoint
{
    public static void MapConsulterPersonnesFormees(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/formes", Get)
            .WithName(nameof(ConsulterPersonnesFormees))
            .WithSummary("Compter les personnes formées")
            .WithDescription(
                "Par fonction, en nombre et en part du total, pour une promotion et une région, ou toute la France ; l'évolution est en points sur la "
                + "promotion d'avant. Est formée la personne présente à assez de journées, selon le modèle de son parcours, ou qui a suivi le cycle "
                + "« Do It Your SEVE » au complet.")
            .WithExample(new PersonnesFormeesVue(
                2022, "28", 85, 60, [new(FonctionStagiaire.EncadrantTechnique, 33, 32, 38.8m, 53.3m, -14.5m, "\u221214,5 points")]))
            .Produces<PersonnesFormeesVue>();

    private static async Task<IResult> Get(int annee, string? region, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new ConsulterPersonnesFormees(annee, region.ToRegion(), programme.ToChoice<Programme>("programme")), cancellationToken));
}

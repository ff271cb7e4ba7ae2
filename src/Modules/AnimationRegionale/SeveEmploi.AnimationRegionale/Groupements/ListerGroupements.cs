using System.Text.Json.Serialization;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Groupements;

[Exige("rapprochements:lire")]
internal sealed record ListerGroupements(
    PageRequest Page, Region? Region = null, Departement? Departement = null, EtapeGroupement? Etape = null, string? Recherche = null)
    : IQuery<Page<GroupementResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

/// <summary>Un groupement d'une liste, sans ses contacts.</summary>
internal sealed record GroupementResumeVue
{
    public required Guid Id { get; init; }

    public Guid? PartenaireId { get; init; }

    public required string Nom { get; init; }

    public required string Region { get; init; }

    public required IReadOnlyList<string> Departements { get; init; }

    public required IReadOnlyList<string> Secteurs { get; init; }

    public required DateOnly Depuis { get; init; }

    public required EtapeGroupement Etape { get; init; }

    public required DateOnly EtapeLe { get; init; }

    /// <summary>Combien de SIAE le voient : celles qu'il a rencontrées, ou dont un projet lui est proposé.</summary>
    public required int Structures { get; init; }

    public required int BesoinsOuverts { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerGroupementsHandler(AnimationRegionaleDbContext db, TimeProvider clock) : IQueryHandler<ListerGroupements, Page<GroupementResumeVue>>
{
    private const int MotsMax = 10;

    public Task<Page<GroupementResumeVue>> Handle(ListerGroupements query, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        return Filtrer(query).ToPage(
            query.Page, g => g.Cle, g => g.Id,
            g => new GroupementResumeVue
            {
                Id = g.Id.Value,
                PartenaireId = g.PartenaireId,
                Nom = g.Nom,
                Region = g.Region.Code,
                Departements = g.Departements,
                Secteurs = g.Secteurs,
                Depuis = g.Depuis,
                Etape = g.Etape,
                EtapeLe = g.EtapeLe,
                Structures = g.Structures.Length,
                BesoinsOuverts = db.Besoins.Count(b => b.GroupementId == g.Id && b.Etat == Besoins.EtatBesoin.Ouvert && b.ExpireLe >= aujourdhui),
                ModifieLe = g.ModifieLe,
                Version = g.Version,
                Cle = g.Cle,
            },
            vue => (vue.Cle, vue.Id), cancellationToken);
    }

    private IQueryable<Groupement> Filtrer(ListerGroupements query)
    {
        var groupements = db.Groupements.AsNoTracking();
        if (query.Region is { } region) groupements = groupements.Where(g => g.Region == region);
        if (query.Departement is { Code: var code }) groupements = groupements.Where(g => g.Departements.Contains(code));
        if (query.Etape is { } etape) groupements = groupements.Where(g => g.Etape == etape);
        // Tens of them a région: no index of words is worth its upkeep.
        foreach (var mot in CleRecherche.De(query.Recherche).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MotsMax))
            groupements = groupements.Where(g => g.Cle.Contains(mot));
        return groupements;
    }
}

internal static class ListerGroupementsEndpoint
{
    public static void MapListerGroupements(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/groupements", Get)
            .WithName(nameof(ListerGroupements))
            .WithSummary("Lister les groupements d'employeurs")
            .WithDescription(
                "Par nom, avec l'étape où chacun en est. Une SIAE voit ceux avec qui elle est en contact, un groupement se voit lui-même. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<GroupementResumeVue>([], null, 0))
            .AnswersList<GroupementResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, string? departement, string? etape, string? recherche, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var query = new ListerGroupements(page, region.ToRegion(), departement.ToDepartement(), etape.ToChoice<EtapeGroupement>("etape"), recherche);
        return page.ToList(http, "groupements", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

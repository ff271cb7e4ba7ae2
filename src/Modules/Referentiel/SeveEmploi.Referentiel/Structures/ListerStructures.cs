using System.Text.Json.Serialization;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

[Exige("structures:lire")]
internal sealed record ListerStructures(
    PageRequest Page, Region? Region = null, Departement? Departement = null, TypeStructure? Type = null, Guid? Reseau = null,
    string? Recherche = null, DateOnly? Le = null)
    : IQuery<Page<StructureResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

/// <summary>Une structure d'une liste, avec ses faits du jour demandé et les sorties de l'année civile précédente (MOB-67).</summary>
internal sealed record StructureResumeVue
{
    public required Guid Id { get; init; }

    public required string Nom { get; init; }

    public string? Siret { get; init; }

    public required string Departement { get; init; }

    public string Region => BuildingBlocks.Departement.De(Departement).Region.Code;

    public string? Commune { get; init; }

    public required IReadOnlyList<TypeStructure> Types { get; init; }

    public required IReadOnlyList<string> Activites { get; init; }

    public int? SortiesEmploiDurable { get; init; }

    public DateOnly? EffectifsLe { get; init; }

    public int? Permanents { get; init; }

    public int? SalariesInsertion { get; init; }

    public int? EntreprisesPartenaires { get; init; }

    public DateOnly? FermeeLe { get; init; }

    public Guid? FusionneeDans { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerStructuresHandler(ReferentielDbContext db, TimeProvider clock)
    : IQueryHandler<ListerStructures, Page<StructureResumeVue>>
{
    private const int MotsMax = 10;

    public Task<Page<StructureResumeVue>> Handle(ListerStructures query, CancellationToken cancellationToken)
    {
        var le = query.Le ?? clock.Today();
        return Filtrer(query, le).AsNoTracking().AsSingleQuery().ToPage(
            query.Page, structure => structure.CleNom, structure => structure.Id, ResumeStructure.Le(le), vue => (vue.Cle, vue.Id), cancellationToken);
    }

    private IQueryable<Structure> Filtrer(ListerStructures query, DateOnly le)
    {
        IQueryable<Structure> structures = db.Structures;
        // Who follows the changes must read of closings and mergers too: only then are the departed listed.
        if (query.Page.ModifieDepuis is null)
            structures = structures.Where(structure => structure.FusionneeDans == null && (structure.FermeeLe == null || structure.FermeeLe >= le));
        // Of today, the structure itself says where it is, in the order of the list; of another day, its history does.
        if (query.Le is null)
        {
            if (query.Region is { } region) structures = structures.Where(structure => structure.Region == region);
            if (query.Departement is { } departement) structures = structures.Where(structure => structure.Departement == departement);
        }
        else if (Departements(query) is { } departements)
        {
            structures = structures.Where(structure => structure.Localisations.Any(lieu =>
                departements.Contains(lieu.Departement) && (lieu.EstPremiere || lieu.Du <= le) && (lieu.Au == null || lieu.Au >= le)));
        }

        if (query.Type is { } type)
        {
            structures = structures.Where(structure => structure.Conventionnements.Any(conventionnement =>
                conventionnement.Type == type && conventionnement.Du <= le && (conventionnement.Au == null || conventionnement.Au >= le)));
        }

        if (query.Reseau is { } id && new PartenaireId(id) is var reseau)
        {
            structures = structures.Where(structure => structure.Adhesions.Any(adhesion =>
                adhesion.Reseau == reseau && adhesion.Du <= le && (adhesion.Au == null || adhesion.Au >= le)));
        }

        return Chercher(structures, query.Recherche);
    }

    private static List<Departement>? Departements(ListerStructures query)
    {
        if (query is { Region: null, Departement: null }) return null;
        return [.. Departement.Tous.Concat(Departement.Collectivites).Where(departement =>
            departement == (query.Departement ?? departement) && departement.Region == (query.Region ?? departement.Region))];
    }

    // Each word sought begins a word of a name: « % mot% » has trigrams from its first letter, so the index serves it.
    // Inclusive forms are stored as singulars: the plural mark of a sought word is dropped, which as a beginning finds both.
    private static IQueryable<Structure> Chercher(IQueryable<Structure> structures, string? recherche)
    {
        foreach (var mot in CleRecherche.De(recherche).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Singulier).Take(MotsMax))
        {
            structures = structures.Where(structure => EF.Functions.Like(structure.Noms.Recherche, $"% {mot}%"));
        }

        return structures;
    }

    private static string Singulier(string mot) => mot.Length > 3 && mot[^1] is 's' or 'x' ? mot[..^1] : mot;
}

internal static class ListerStructuresEndpoint
{
    public static void MapListerStructures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/structures", Get)
            .WithName(nameof(ListerStructures))
            .WithSummary("Lister les structures")
            .WithDescription(
                "Les structures vivantes au jour « le » (aujourd'hui par défaut), rangées par nom, avec leurs faits de ce jour. « recherche » ignore accents, "
                + "casse et écriture inclusive, et connaît les noms usuels. Avec « modifie_depuis », les structures fermées ou fusionnées sont listées aussi. "
                + "La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<StructureResumeVue>([], null, 0))
            .AnswersList<StructureResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, string? departement, string? type, Guid? reseau, string? recherche, DateOnly? le,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerStructures(
            page, region.ToRegion(), departement.ToDepartement(), type.ToChoice<TypeStructure>("type"), reseau, recherche, le);
        return page.ToList(http, "structures", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

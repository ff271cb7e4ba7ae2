using System.Linq.Expressions;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Vigilances;

[Exige("animation:lire")]
internal sealed record ListerVigilances(
    PageRequest Page, Region? Region = null, Departement? Departement = null, MotifVigilance? Motif = null, GraviteVigilance? Gravite = null, bool? Ouvertes = null)
    : IQuery<Page<VigilanceVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

/// <summary>Une structure suivie de près, pour un motif.</summary>
/// <param name="Suivi">Du plus ancien au plus récent.</param>
internal sealed record VigilanceVue(
    Guid Id, Guid StructureId, string Structure, string Region, string Departement, MotifVigilance Motif, string? Precision, GraviteVigilance Gravite, DateOnly Depuis,
    DateOnly? LeveeLe, string? RaisonLevee, IReadOnlyList<NoteVigilanceVue> Suivi, DateTimeOffset ModifieLe, long Version) : IVersionedView
{
    public static readonly Expression<Func<Vigilance, VigilanceVue>> De = v => new(
        v.Id.Value, v.StructureId, v.StructureNom, v.Region.Code, v.Departement.Code, v.Motif, v.Precision, v.Gravite, v.Depuis, v.LeveeLe, v.RaisonLevee,
        v.Suivi.OrderBy(note => note.Rang).Select(note => new NoteVigilanceVue(note.Le, note.Texte, note.Gravite, note.AuteurId)).ToList(), v.ModifieLe, v.Version);

    public static VigilanceVue Exemple { get; } = new(
        new("01990000-0000-7000-8000-0000000000c4"), new("01990000-0000-7000-8000-000000000002"), "ASTA", "28", "76", MotifVigilance.ChangementDirection, null,
        GraviteVigilance.ASuivre, new(2021, 12, 1), null, null, [new(new(2021, 12, 15), "Point téléphonique.", GraviteVigilance.ASuivre, null)],
        new(2021, 12, 15, 9, 0, 0, TimeSpan.Zero), 2);
}

internal sealed record NoteVigilanceVue(DateOnly Le, string Note, GraviteVigilance Gravite, Guid? AuteurId);

internal sealed class ListerVigilancesHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerVigilances, Page<VigilanceVue>>
{
    public Task<Page<VigilanceVue>> Handle(ListerVigilances query, CancellationToken cancellationToken)
    {
        var lignes = db.Vigilances.AsNoTracking();
        if (query.Region is { } region) lignes = lignes.Where(vigilance => vigilance.Region == region);
        if (query.Departement is { } departement) lignes = lignes.Where(vigilance => vigilance.Departement == departement);
        if (query.Motif is { } motif) lignes = lignes.Where(vigilance => vigilance.Motif == motif);
        if (query.Gravite is { } gravite) lignes = lignes.Where(vigilance => vigilance.Gravite == gravite);
        if (query.Ouvertes is { } ouvertes) lignes = lignes.Where(vigilance => vigilance.LeveeLe == null == ouvertes);
        return lignes.ToPage(query.Page, v => v.Depuis, v => v.Id, VigilanceVue.De, vue => (vue.Depuis, vue.Id), cancellationToken);
    }
}

internal static class ListerVigilancesEndpoint
{
    public static void MapListerVigilances(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/vigilances", Get)
            .WithName(nameof(ListerVigilances))
            .WithSummary("Lister les structures en difficulté")
            .WithDescription("Celles d'une région, d'un département, d'un motif ou d'une gravité ; « ouvertes=true » pour celles que l'on suit encore. Aucune structure ne lit cette liste.")
            .WithExample(new Page<VigilanceVue>([VigilanceVue.Exemple], null, 1))
            .AnswersList<VigilanceVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, string? departement, string? motif, string? gravite, bool? ouvertes, HttpContext http, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var query = new ListerVigilances(
            page, region.ToRegion(), departement.ToDepartement(), motif.ToChoice<MotifVigilance>("motif"), gravite.ToChoice<GraviteVigilance>("gravite"), ouvertes);
        return page.ToList(http, "vigilances", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

using System.Text.Json.Serialization;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

[Exige("entreprises:lire")]
internal sealed record ListerEntreprises(
    PageRequest Page, Guid? StructureId = null, Region? Region = null, string? Recherche = null, string? Secteur = null, bool? BesoinOuvert = null)
    : IQuery<Page<EntrepriseResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une entreprise d'une liste, sans ses contacts.</summary>
internal sealed record EntrepriseResumeVue
{
    public required Guid Id { get; init; }

    public required Guid StructureId { get; init; }

    public required string Nom { get; init; }

    public string? Siret { get; init; }

    public string? Commune { get; init; }

    public string? DepartementLieu { get; init; }

    public string? Secteur { get; init; }

    /// <summary>Combien de personnes suivies elle a recrutées.</summary>
    public required int Recrutements { get; init; }

    public required int BesoinsOuverts { get; init; }

    public DateOnly? DernierContactLe { get; init; }

    public Guid? FusionneeDans { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerEntreprisesHandler(SuiviEmploiDbContext db) : IQueryHandler<ListerEntreprises, Page<EntrepriseResumeVue>>
{
    private const int MotsMax = 10;

    public Task<Page<EntrepriseResumeVue>> Handle(ListerEntreprises query, CancellationToken cancellationToken) => Filtrer(query).ToPage(
        query.Page, e => e.Cle, e => e.Id,
        e => new EntrepriseResumeVue
        {
            Id = e.Id.Value,
            StructureId = e.StructureId,
            Nom = e.Nom,
            Siret = e.Siret == null ? null : e.Siret.Value,
            Commune = e.Commune,
            DepartementLieu = e.Lieu == null ? null : e.Lieu.Code,
            Secteur = e.Secteur,
            Recrutements = db.Suivis.Count(suivi => suivi.EntrepriseId == e.Id),
            BesoinsOuverts = e.Besoins.Count(besoin => besoin.FermeLe == null),
            DernierContactLe = e.DernierContactLe,
            FusionneeDans = e.FusionneeDans == null ? null : e.FusionneeDans.Value.Value,
            ModifieLe = e.ModifieLe,
            Version = e.Version,
            Cle = e.Cle,
        },
        vue => (vue.Cle, vue.Id), cancellationToken);

    private IQueryable<Entreprise> Filtrer(ListerEntreprises query)
    {
        var entreprises = db.Entreprises.AsNoTracking();
        // Who follows the changes must read of mergers too.
        if (query.Page.ModifieDepuis is null) entreprises = entreprises.Where(e => e.FusionneeDans == null);
        if (query.StructureId is { } structure) entreprises = entreprises.Where(e => e.StructureId == structure);
        if (query.Region is { } region) entreprises = entreprises.Where(e => e.Region == region);
        if (query.Secteur is { Length: > 0 } secteur) entreprises = entreprises.Where(e => e.Secteur == secteur);
        if (query.BesoinOuvert is { } ouvert) entreprises = entreprises.Where(e => e.Besoins.Any(besoin => besoin.FermeLe == null) == ouvert);
        // Each word sought begins a word of a name: « % mot% » has trigrams from its first letter, so the index serves it.
        foreach (var mot in CleRecherche.De(query.Recherche).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MotsMax))
            entreprises = entreprises.Where(e => EF.Functions.Like(e.Noms.Recherche, $"% {mot}%"));
        return entreprises;
    }
}

internal static class ListerEntreprisesEndpoint
{
    public static void MapListerEntreprises(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/entreprises", Get)
            .WithName(nameof(ListerEntreprises))
            .WithSummary("Lister les entreprises partenaires")
            .WithDescription(
                "Par nom, avec leur fidélité : combien de personnes suivies elles ont recrutées, et le dernier contact. « recherche » ignore accents et casse, et connaît les noms "
                + "des fiches fusionnées. Avec « modifie_depuis », celles-ci sont listées aussi. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<EntrepriseResumeVue>([], null, 0))
            .AnswersList<EntrepriseResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? structure_id, string? region, string? recherche, string? secteur, bool? besoin_ouvert,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerEntreprises(page, structure_id, region.ToRegion(), recherche, secteur, besoin_ouvert);
        return page.ToList(http, "entreprises", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

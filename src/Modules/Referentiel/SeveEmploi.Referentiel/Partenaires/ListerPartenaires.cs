using System.Text.Json.Serialization;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Partenaires;

[Exige("partenaires:lire")]
internal sealed record ListerPartenaires(PageRequest Page, NaturePartenaire? Nature = null, Region? Region = null, Departement? Departement = null)
    : IQuery<Page<PartenaireVue>>;

/// <summary>Un partenaire et son territoire ; sans département ni région, il est national.</summary>
internal sealed record PartenaireVue(
    Guid Id, NaturePartenaire Nature, string Nom, string? Sigle, string? Courriel, IReadOnlyList<string> Departements, IReadOnlyList<string> Regions,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView
{
    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerPartenairesHandler(ReferentielDbContext db) : IQueryHandler<ListerPartenaires, Page<PartenaireVue>>
{
    public Task<Page<PartenaireVue>> Handle(ListerPartenaires query, CancellationToken cancellationToken) =>
        Filtrer(query).AsNoTracking().ToPage(
            query.Page, partenaire => partenaire.CleNom, partenaire => partenaire.Id,
            partenaire => new PartenaireVue(
                partenaire.Id.Value, partenaire.Nature, partenaire.Nom, partenaire.Sigle, partenaire.Courriel, partenaire.Departements, partenaire.Regions,
                partenaire.CreeLe, partenaire.ModifieLe, partenaire.Version)
            { Cle = partenaire.CleNom },
            vue => (vue.Cle, vue.Id), cancellationToken);

    private IQueryable<Partenaire> Filtrer(ListerPartenaires query)
    {
        IQueryable<Partenaire> partenaires = db.Partenaires;
        if (query.Nature is { } nature) partenaires = partenaires.Where(partenaire => partenaire.Nature == nature);
        if (query.Departement is { Code: var code, Region.Code: var sienne })
        {
            partenaires = partenaires.Where(partenaire => partenaire.Departements.Contains(code) || partenaire.Regions.Contains(sienne)
                || (partenaire.Departements.Length == 0 && partenaire.Regions.Length == 0));
        }

        if (query.Region is { } region)
        {
            var siens = Departement.Tous.Where(departement => departement.Region == region).Select(departement => departement.Code).ToArray();
            partenaires = partenaires.Where(partenaire => partenaire.Regions.Contains(region.Code) || partenaire.Departements.Any(departement => siens.Contains(departement))
                || (partenaire.Departements.Length == 0 && partenaire.Regions.Length == 0));
        }

        return partenaires;
    }
}

internal static class ListerPartenairesEndpoint
{
    public static void MapListerPartenaires(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/partenaires", Get)
            .WithName(nameof(ListerPartenaires))
            .WithSummary("Lister les partenaires")
            .WithDescription("Avec un département ou une région, ceux qui y agissent : les siens, ceux de sa région et les nationaux.")
            .WithExample(new Page<PartenaireVue>([], null, 0))
            .AnswersList<PartenaireVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? nature, string? region, string? departement,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerPartenaires(page, nature.ToChoice<NaturePartenaire>("nature"), region.ToRegion(), departement.ToDepartement());
        return page.ToList(http, "partenaires", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

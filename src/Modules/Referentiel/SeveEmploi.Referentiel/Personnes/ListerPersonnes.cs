using System.Text.Json.Serialization;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Personnes;

[Exige("personnes:lire")]
[DonneesPersonnelles]
internal sealed record ListerPersonnes(
    PageRequest Page, Guid? StructureId = null, Guid? PartenaireId = null, Region? Region = null, FonctionPersonne? Fonction = null, DateOnly? Le = null)
    : IQuery<Page<PersonneResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une personne d'une liste, avec les fonctions qu'elle exerce au jour demandé.</summary>
internal sealed record PersonneResumeVue
{
    public required Guid Id { get; init; }

    public required string Nom { get; init; }

    public required string Prenom { get; init; }

    public string? Courriel { get; init; }

    public string? Telephone { get; init; }

    public required IReadOnlyList<FonctionPersonne> Fonctions { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public string Cle { get; init; } = "";
}

internal sealed class ListerPersonnesHandler(ReferentielDbContext db, TimeProvider clock) : IQueryHandler<ListerPersonnes, Page<PersonneResumeVue>>
{
    public Task<Page<PersonneResumeVue>> Handle(ListerPersonnes query, CancellationToken cancellationToken)
    {
        var le = query.Le ?? clock.Today();
        return Filtrer(query, le).AsNoTracking().AsSingleQuery().ToPage(
            query.Page, personne => personne.Cle, personne => personne.Id,
            personne => new PersonneResumeVue
            {
                Id = personne.Id.Value,
                Nom = personne.Nom,
                Prenom = personne.Prenom,
                Courriel = personne.Courriel,
                Telephone = personne.Telephone,
                Fonctions = personne.Fonctions
                    .Where(fonction => fonction.Du <= le && (fonction.Au == null || fonction.Au >= le)).Select(fonction => fonction.Fonction).ToList(),
                ModifieLe = personne.ModifieLe,
                Version = personne.Version,
                Cle = personne.Cle,
            },
            vue => (vue.Cle, vue.Id), cancellationToken);
    }

    private IQueryable<Personne> Filtrer(ListerPersonnes query, DateOnly le)
    {
        if (query is { StructureId: null, PartenaireId: null, Region: null, Fonction: null, Le: null }) return db.Personnes;

        var structure = query.StructureId is { } s ? new StructureId(s) : (StructureId?)null;
        var partenaire = query.PartenaireId is { } p ? new PartenaireId(p) : (PartenaireId?)null;
        return db.Personnes.Where(personne => personne.Fonctions.Any(fonction =>
            (structure == null || fonction.Structure == structure)
            && (partenaire == null || fonction.Partenaire == partenaire)
            && (query.Region == null || fonction.Region == query.Region)
            && (query.Fonction == null || fonction.Fonction == query.Fonction)
            && fonction.Du <= le && (fonction.Au == null || fonction.Au >= le)));
    }
}

internal static class ListerPersonnesEndpoint
{
    public static void MapListerPersonnes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/personnes", Get)
            .WithName(nameof(ListerPersonnes))
            .WithSummary("Lister les personnes")
            .WithDescription(
                "Les personnes en fonction au jour « le » (aujourd'hui par défaut) dans une structure, chez un partenaire ou pour une région ; "
                + "sans aucun filtre, toutes les personnes.")
            .WithExample(new Page<PersonneResumeVue>([], null, 0))
            .AnswersList<PersonneResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? structure_id, Guid? partenaire_id, string? region, string? fonction, DateOnly? le,
        HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerPersonnes(page, structure_id, partenaire_id, region.ToRegion(), fonction.ToChoice<FonctionPersonne>("fonction"), le);
        return page.ToList(http, "personnes", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

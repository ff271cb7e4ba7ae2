using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("indicateurs:lire")]
internal sealed record ListerSorties(PageRequest Page, int Annee, FiltreSorties Filtre, BaseSorties? Base) : IQuery<Page<LigneSortiesVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

/// <summary>Les sorties d'une structure, à plat pour un tableur. Un taux est vide sans base, ou hors base.</summary>
internal sealed record LigneSortiesVue
{
    public required Guid Id { get; init; }

    public required Guid StructureId { get; init; }

    public required string Structure { get; init; }

    public required int Annee { get; init; }

    public required string Departement { get; init; }

    public required string Region { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required EtatSorties Etat { get; init; }

    public int? EmploiDurable => Comptes.EmploiDurable;

    [JsonPropertyName("moins_3_mois_ou_150h")]
    public int? Courtes => Comptes.Courtes;

    public int? Transition => Comptes.Transition;

    public int? Positives => Comptes.Positives;

    public int? Autres => Comptes.Autres;

    public int? Total => Comptes.Total;

    [JsonPropertyName("base_des_taux")]
    public long? Base => Total is null ? null : Ligne.Base;

    public decimal? TauxEmploiDurable => Taux(CategorieSortie.EmploiDurable);

    [JsonPropertyName("taux_moins_3_mois_ou_150h")]
    public decimal? TauxCourtes => Taux(CategorieSortie.Courtes);

    public decimal? TauxTransition => Taux(CategorieSortie.Transition);

    public decimal? TauxPositives => Taux(CategorieSortie.Positives);

    public decimal? TauxAutres => Taux(CategorieSortie.Autres);

    public BaseSorties BaseRetenue { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }

    [JsonIgnore]
    public ComptesSorties Comptes { get; init; } = ComptesSorties.Vides;

    [JsonIgnore]
    public bool EcarteLesCourtes { get; init; }

    private LigneDeSorties Ligne => new(Comptes, EcarteLesCourtes);

    private decimal? Taux(CategorieSortie categorie) => BilanSorties.De([Ligne]).Taux(categorie).Pourcent;
}

internal sealed class ListerSortiesHandler(IndicateursDbContext db) : IQueryHandler<ListerSorties, Page<LigneSortiesVue>>
{
    public async Task<Page<LigneSortiesVue>> Handle(ListerSorties query, CancellationToken cancellationToken)
    {
        var reglement = await db.ReglementDesSorties(query.Annee, cancellationToken);
        var taux = query.Base ?? reglement.BaseParDefaut;
        var page = await Filtrer(query).AsNoTracking().ToPage(
            query.Page, sorties => sorties.Annee, sorties => sorties.Id,
            sorties => new LigneSortiesVue
            {
                Id = sorties.Id.Value,
                StructureId = sorties.StructureId,
                Structure = sorties.StructureNom,
                Annee = sorties.Annee,
                Departement = Code(sorties.Departement),
                Region = Code(sorties.Region),
                Types = sorties.Types,
                Etat = sorties.Etat,
                Comptes = sorties.Comptes,
                ModifieLe = sorties.ModifieLe,
                Version = sorties.Version,
            },
            vue => (vue.Annee, vue.Id), cancellationToken);
        return page with { Elements = [.. page.Elements.Select(vue => vue with { BaseRetenue = taux, EcarteLesCourtes = reglement.EcarteLesCourtes(taux, vue.Types) })] };
    }

    private IQueryable<SortiesAnnuelles> Filtrer(ListerSorties query)
    {
        var sorties = db.Sorties.Where(s => s.Annee == query.Annee);
        if (query.Filtre.Region is { } region) sorties = sorties.Where(s => s.Region == region);
        if (query.Filtre.Departement is { } departement) sorties = sorties.Where(s => s.Departement == departement);
        return query.Filtre.Type is { } type ? sorties.Where(s => s.Types.Contains(type)) : sorties;
    }

    // Run on the answer of the database, which only knows the codes.
    private static string Code(Departement departement) => departement.Code;

    private static string Code(Region region) => region.Code;
}

internal static class ListerSortiesEndpoint
{
    public static void MapListerSorties(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sorties/lignes", Get)
            .WithName(nameof(ListerSorties))
            .WithSummary("Lister les sorties saisies pour une année")
            .WithDescription(
                "Une ligne par structure dont l'année a été saisie, avec son total et ses taux calculés sur la base nommée par « base_retenue ». La même liste s'exporte "
                + "en CSV et en XLSX.")
            .WithExample(new Page<LigneSortiesVue>([], null, 0))
            .AnswersList<LigneSortiesVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, int annee, string? region, string? departement, string? type, [FromQuery(Name = "base")] string? taux, HttpContext http,
        IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltreSorties(region.ToRegion(), departement.ToDepartement(), type.ToTypeStructure());
        var query = new ListerSorties(page, annee.ToAnnee(), filtre, taux.ToChoice<BaseSorties>("base"));
        return page.ToList(http, "sorties", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

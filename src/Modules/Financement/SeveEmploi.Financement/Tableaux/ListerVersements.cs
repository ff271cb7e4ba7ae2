using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Tableaux;

[Exige("conventions:lire")]
internal sealed record ListerVersements(FiltreVersements Filtre, PageRequest Page) : IQuery<Page<VersementListeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

internal sealed record FiltreVersements(
    EtatVersement? Etat, bool? Exigible, Programme? Programme, int? Promotion, Region? Region, Departement? Departement, string? Financeur);

/// <summary>Un versement, avec sa convention.</summary>
/// <param name="NetEur">Ce qui est ou sera payé.</param>
/// <param name="ExigibleLe">Le jour depuis lequel plus rien ne lui manque ; null tant que quelque chose manque, ou une fois payé.</param>
internal sealed record VersementListeVue(
    Guid ConventionId, int Rang, string Libelle, Guid StructureId, string Structure, Programme Programme, int Promotion, string Departement, string Region, string Financeur,
    EtatConvention EtatConvention, EtatVersement Etat, decimal NetEur, DateOnly? ExigibleLe, DateOnly? PayeLe, string? Reference, DateTimeOffset ModifieLe);

internal sealed record PositionVersement(DateOnly Depuis, Guid ConventionId, int Rang)
{
    /// <summary>Where those stand that nothing makes due yet: after all the others.</summary>
    public static readonly DateOnly PasEncore = new(2999, 12, 31);
}

internal sealed class ListerVersementsHandler(FinancementDbContext db) : IQueryHandler<ListerVersements, Page<VersementListeVue>>
{
    public Task<Page<VersementListeVue>> Handle(ListerVersements query, CancellationToken cancellationToken)
    {
        var versements = Filtrer(query);
        return query.Page.ToPage<VersementListeVue, PositionVersement>(
            (apres, combien) => Lire(versements, apres, combien, cancellationToken),
            vue => new(vue.ExigibleLe ?? PositionVersement.PasEncore, vue.ConventionId, vue.Rang),
            () => versements.LongCountAsync(cancellationToken));
    }

    private static Task<List<VersementListeVue>> Lire(IQueryable<Ligne> lignes, PositionVersement? apres, int combien, CancellationToken cancellationToken)
    {
        if (apres is { Depuis: var depuis, Rang: var rang } && new ConventionId(apres.ConventionId) is var convention)
        {
            lignes = lignes.Where(l => EF.Functions.GreaterThan(
                ValueTuple.Create(l.V.ExigibleLe ?? PositionVersement.PasEncore, l.C.Id, l.V.Rang), ValueTuple.Create(depuis, convention, rang)));
        }

        return lignes.OrderBy(l => l.V.ExigibleLe ?? PositionVersement.PasEncore).ThenBy(l => l.C.Id).ThenBy(l => l.V.Rang).Take(combien)
            .Select(l => new VersementListeVue(
                l.C.Id.Value, l.V.Rang, l.V.Libelle, l.C.StructureId, l.C.StructureNom, l.C.Programme, l.C.Promotion, l.C.Departement.Code, l.C.Region.Code, l.C.Financeur,
                l.C.Etat, l.V.Etat, l.V.MontantEur - l.V.MinorationEur, l.V.ExigibleLe, l.V.PayeLe, l.V.Reference, l.C.ModifieLe))
            .ToListAsync(cancellationToken);
    }

    private IQueryable<Ligne> Filtrer(ListerVersements query)
    {
        var filtre = query.Filtre;
        var conventions = db.Conventions.AsNoTracking();
        if (filtre.Programme is { } programme) conventions = conventions.Where(c => c.Programme == programme);
        if (filtre.Promotion is { } promotion) conventions = conventions.Where(c => c.Promotion == promotion);
        if (filtre.Region is { } region) conventions = conventions.Where(c => c.Region == region);
        if (filtre.Departement is { } departement) conventions = conventions.Where(c => c.Departement == departement);
        if (filtre.Financeur is { } financeur) conventions = conventions.Where(c => c.Financeur == financeur);
        if (query.Page.ModifieDepuis is { } depuis && depuis.ToUniversalTime() is var instant) conventions = conventions.Where(c => c.ModifieLe >= instant);

        var lignes = conventions.SelectMany(c => c.Versements, (c, v) => new Ligne { C = c, V = v });
        if (filtre.Etat is { } etat) lignes = lignes.Where(l => l.V.Etat == etat);
        if (filtre.Exigible is { } exigible) lignes = exigible ? lignes.Where(l => l.V.ExigibleLe != null) : lignes.Where(l => l.V.ExigibleLe == null);
        return lignes;
    }

    private sealed class Ligne
    {
        public required Convention C { get; init; }

        public required Versement V { get; init; }
    }
}

internal static class ListerVersementsEndpoint
{
    public static void MapListerVersements(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/versements", Get)
            .WithName(nameof(ListerVersements))
            .WithSummary("Lister les versements")
            .WithDescription(
                "De toutes les conventions que l'on voit : ceux auxquels plus rien ne manque d'abord, le plus ancien en tête. Avec « exigible=true », ceux-là seulement ; par état, "
                + "programme, promotion, région, département ou financeur.")
            .WithExample(new Page<VersementListeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000091"), 1, "Premier versement", new("01990000-0000-7000-8000-000000000002"), "ASTA", Programme.Seve1, 2022, "14", "28",
                        "FDI", EtatConvention.Signee, EtatVersement.Propose, 8_000, new(2022, 2, 18), null, null, default),
                ],
                null, null))
            .AnswersList<VersementListeVue>();

    private static Task<IResult> Get(
        string? etat, bool? exigible, string? programme, int? promotion, string? region, string? departement, string? financeur, [AsParameters] PageRequest page, HttpContext http,
        IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltreVersements(
            etat.ToChoice<EtatVersement>("etat"), exigible, programme.ToChoice<Programme>("programme"), promotion, region.ToRegion(), departement.ToDepartement(), financeur);
        return page.ToList(http, "versements", part => mediator.Send(new ListerVersements(filtre, part), cancellationToken));
    }
}

using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Conventions;

[Exige("conventions:lire")]
internal sealed record ListerConventions(FiltreConventions Filtre, PageRequest Page) : IQuery<Page<ConventionResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

internal sealed record FiltreConventions(
    Programme? Programme, int? Promotion, Region? Region, Departement? Departement, EtatConvention? Etat, string? Financeur, Guid? StructureId);

/// <summary>Une convention, dans une liste : ce qui a été demandé, octroyé, versé.</summary>
/// <param name="MotifBaisse">Pourquoi l'octroi est moindre que la demande (FIN-20).</param>
internal sealed record ConventionResumeVue(
    Guid Id, Guid StructureId, string Structure, Programme Programme, int Promotion, string Departement, string Region, EtatConvention Etat, string Financeur,
    decimal? MontantSolliciteEur, decimal MontantOctroyeEur, string? MotifBaisse, DateOnly? SigneeLe, decimal VerseEur, decimal ARecouvrerEur,
    IReadOnlyList<VersementResumeVue> Versements, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

/// <param name="MontantEur">Ce qui est ou sera payé, net de ce qui n'a pas été dépensé.</param>
internal sealed record VersementResumeVue(int Rang, string Libelle, decimal MontantEur, EtatVersement Etat, DateOnly? ExigibleLe, DateOnly? PayeLe, string? Reference);

internal sealed class ListerConventionsHandler(FinancementDbContext db) : IQueryHandler<ListerConventions, Page<ConventionResumeVue>>
{
    public Task<Page<ConventionResumeVue>> Handle(ListerConventions query, CancellationToken cancellationToken) => Filtrer(query.Filtre).ToPage(
        query.Page, convention => convention.StructureNom, convention => convention.Id,
        c => new ConventionResumeVue(
            c.Id.Value, c.StructureId, c.StructureNom, c.Programme, c.Promotion, c.Departement.Code, c.Region.Code, c.Etat, c.Financeur, c.MontantSolliciteEur,
            c.MontantEur, c.MotifBaisse, c.SigneeLe, c.PayeEur, c.ARecouvrerEur,
            c.Versements.OrderBy(v => v.Rang)
                .Select(v => new VersementResumeVue(v.Rang, v.Libelle, v.MontantEur - v.MinorationEur, v.Etat, v.ExigibleLe, v.PayeLe, v.Reference)).ToList(),
            c.Version, c.CreeLe, c.ModifieLe),
        vue => (vue.Structure, vue.Id), cancellationToken);

    private IQueryable<Convention> Filtrer(FiltreConventions filtre)
    {
        var conventions = db.Conventions.AsNoTracking();
        if (filtre.Programme is { } programme) conventions = conventions.Where(c => c.Programme == programme);
        if (filtre.Promotion is { } promotion) conventions = conventions.Where(c => c.Promotion == promotion);
        if (filtre.Region is { } region) conventions = conventions.Where(c => c.Region == region);
        if (filtre.Departement is { } departement) conventions = conventions.Where(c => c.Departement == departement);
        if (filtre.Etat is { } etat) conventions = conventions.Where(c => c.Etat == etat);
        if (filtre.Financeur is { } financeur) conventions = conventions.Where(c => c.Financeur == financeur);
        if (filtre.StructureId is { } structure) conventions = conventions.Where(c => c.StructureId == structure);
        return conventions;
    }
}

internal static class ListerConventionsEndpoint
{
    public static void MapListerConventions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/conventions", Get)
            .WithName(nameof(ListerConventions))
            .WithSummary("Lister les conventions")
            .WithDescription(
                "Celles d'un programme, d'une promotion, d'une région, d'un département, d'un état, d'un financeur ou d'une structure, par nom de structure : sollicité, "
                + "octroyé et pourquoi moins, état, versements.")
            .WithExample(new Page<ConventionResumeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000091"), new("01990000-0000-7000-8000-000000000002"), "L'ABRI", Programme.Seve2, 2022, "27", "28",
                        EtatConvention.EnExecution, "DGEFP", 25_000, 15_000, "0,4 ETP suffisent au plan proposé.", new(2022, 4, 12), 6_000, 0,
                        [
                            new(1, "Premier versement", 6_000, EtatVersement.Paye, null, new(2022, 5, 3), "DP-2022-0001234"),
                            new(2, "Solde", 9_000, EtatVersement.Attendu, null, null, null),
                        ],
                        11, default, default),
                ],
                null, null))
            .AnswersList<ConventionResumeVue>();

    private static Task<IResult> Get(
        string? programme, int? promotion, string? region, string? departement, string? etat, string? financeur, Guid? structure,
        [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltreConventions(
            programme.ToChoice<Programme>("programme"), promotion, region.ToRegion(), departement.ToDepartement(), etat.ToChoice<EtatConvention>("etat"), financeur, structure);
        return page.ToList(http, "conventions", part => mediator.Send(new ListerConventions(filtre, part), cancellationToken));
    }
}

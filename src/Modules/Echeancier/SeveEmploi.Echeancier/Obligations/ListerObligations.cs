using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Obligations;

[Exige("obligations:lire")]
internal sealed record ListerObligations(
    Region? Region, Departement? Departement, Guid? StructureId, string? Nature, DateOnly? Du, DateOnly? Au, bool? Closes, bool? EnRetard, PageRequest Page)
    : IQuery<Page<ObligationResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

internal sealed class ListerObligationsHandler(EcheancierDbContext db) : IQueryHandler<ListerObligations, Page<ObligationResumeVue>>
{
    public async Task<Page<ObligationResumeVue>> Handle(ListerObligations query, CancellationToken cancellationToken)
    {
        var obligations = db.Obligations.AsNoTracking();
        if (query.Region is { } region) obligations = obligations.Where(o => o.Region == region);
        if (query.Departement is { } departement) obligations = obligations.Where(o => o.Departement == departement);
        if (query.StructureId is { } structure) obligations = obligations.Where(o => o.StructureId == structure);
        if (query.Nature is { Length: > 0 } nature) obligations = obligations.Where(o => o.Nature == nature);
        if (query.Du is { } du) obligations = obligations.Where(o => o.Echeance >= du);
        if (query.Au is { } au) obligations = obligations.Where(o => o.Echeance <= au);
        if (query.Closes is { } closes) obligations = obligations.Where(o => (o.Issue != null) == closes);

        var maintenant = await db.Maintenant(cancellationToken);
        // What is late is open: the index of open obligations answers, whatever was honoured since the first year.
        if (query.EnRetard == true) obligations = obligations.Where(o => o.Issue == null && o.FinA <= maintenant);

        var libelles = await db.Natures.AsNoTracking().ToDictionaryAsync(n => n.Code, n => n.Libelle, cancellationToken);
        return await obligations.EnPage(query.Page, maintenant, libelles, cancellationToken);
    }
}

internal static class ListerObligationsEndpoint
{
    public static void MapListerObligations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/obligations", Get)
            .WithName(nameof(ListerObligations))
            .WithSummary("Lister les obligations")
            .WithDescription(
                "Tout ce qui est dû dans le périmètre de l'appelant, par échéance ; par territoire, structure, nature, jours d'échéance, closes ou non. "
                + "« en_retard=true » ne garde que ce qui est ouvert et échu : avec « nature=saisie_mensuelle », « du » et « au » au terme d'un mois, ses retardataires.")
            .WithExample(new Page<ObligationResumeVue>([ListerMesObligationsEndpoint.Exemple], null, null))
            .AnswersList<ObligationResumeVue>();

    private static Task<IResult> Get(
        string? region, string? departement, Guid? structure, string? nature, DateOnly? du, DateOnly? au, bool? closes,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "en_retard")] bool? enRetard, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "obligations", part => mediator.Send(
            new ListerObligations(region.ToRegion(), departement.ToDepartement(), structure, nature, du, au, closes, enRetard, part), cancellationToken));
}

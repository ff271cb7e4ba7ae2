using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Enquetes;

[Exige("animation:lire")]
internal sealed record ListerEnquetes(PageRequest Page, Region? Region = null, int? Annee = null) : IQuery<Page<EnqueteResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une enquête d'une liste, et combien y ont répondu.</summary>
internal sealed record EnqueteResumeVue(
    Guid Id, string? Region, Guid? EvenementId, string Titre, DateOnly OuvreLe, DateOnly ClotLe, int? Sollicites, int Invitations, int Reponses, long Version);

internal sealed class ListerEnquetesHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerEnquetes, Page<EnqueteResumeVue>>
{
    public Task<Page<EnqueteResumeVue>> Handle(ListerEnquetes query, CancellationToken cancellationToken)
    {
        var enquetes = db.Enquetes.AsNoTracking();
        if (query.Region is { } region) enquetes = enquetes.Where(enquete => enquete.Region == region);
        if (query.Annee is { } annee) enquetes = enquetes.Where(enquete => enquete.OuvreLe.Year == annee);
        return enquetes.ToPage(
            query.Page, e => e.OuvreLe, e => e.Id,
            e => new EnqueteResumeVue(
                e.Id.Value, e.Region == null ? null : e.Region.Code, e.EvenementId, e.Titre, e.OuvreLe, e.ClotLe, e.Sollicites,
                db.InvitationsEnquetes.Count(invitation => invitation.EnqueteId == e.Id), db.ReponsesEnquetes.Count(reponse => reponse.EnqueteId == e.Id), e.Version),
            vue => (vue.OuvreLe, vue.Id), cancellationToken);
    }
}

internal static class ListerEnquetesEndpoint
{
    public static void MapListerEnquetes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/enquetes", Get)
            .WithName(nameof(ListerEnquetes))
            .WithSummary("Lister les enquêtes")
            .WithDescription("De la plus ancienne à la plus récente, d'une région ou d'une année, avec leurs nombres d'invitations et de réponses.")
            .WithExample(new Page<EnqueteResumeVue>(
                [new(new("01990000-0000-7000-8000-0000000000c3"), "28", null, "Journée interrégionale", new(2022, 10, 19), new(2022, 11, 19), 216, 0, 44, 1)], null, 1))
            .AnswersList<EnqueteResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, int? annee, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerEnquetes(page, region.ToRegion(), annee);
        return page.ToList(http, "enquetes", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

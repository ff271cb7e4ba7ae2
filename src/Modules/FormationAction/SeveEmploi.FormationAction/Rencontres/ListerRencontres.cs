using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:lire")]
internal sealed record ListerRencontres(PageRequest Page, Region? Region, int? Annee, NatureRencontre? Nature, EtatRencontre? Etat)
    : IQuery<Page<RencontreResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une rencontre d'une liste, et combien y étaient.</summary>
internal sealed record RencontreResumeVue(
    Guid Id, NatureRencontre Nature, string? Region, int Annee, DateOnly PrevueLe, EtatRencontre Etat, DateOnly? TenueLe, int Invites, int Presents, int ARattraper,
    DateTimeOffset ModifieLe, long Version);

internal sealed class ListerRencontresHandler(FormationActionDbContext db) : IQueryHandler<ListerRencontres, Page<RencontreResumeVue>>
{
    public Task<Page<RencontreResumeVue>> Handle(ListerRencontres query, CancellationToken cancellationToken)
    {
        var rencontres = db.Rencontres.AsNoTracking();
        if (query.Region is { } region) rencontres = rencontres.Where(r => r.Region == region);
        if (query.Annee is { } annee) rencontres = rencontres.Where(r => r.Annee == annee);
        if (query.Nature is { } nature) rencontres = rencontres.Where(r => r.Nature == nature);
        if (query.Etat is { } etat) rencontres = rencontres.Where(r => r.Etat == etat);
        return rencontres.ToPage(
            query.Page, r => r.PrevueLe, r => r.Id,
            r => new RencontreResumeVue(
                r.Id.Value, r.Nature, r.Region == null ? null : r.Region.Code, r.Annee, r.PrevueLe, r.Etat, r.TenueLe, r.Participants.Count,
                r.Participants.Count(p => p.Presence == PresenceRencontre.Present),
                r.Participants.Count(p => p.Presence != null && p.Presence != PresenceRencontre.Present && p.RattrapeLe == null), r.ModifieLe, r.Version),
            vue => (vue.PrevueLe, vue.Id), cancellationToken);
    }
}

internal static class ListerRencontresEndpoint
{
    public static void MapListerRencontres(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rencontres", Get)
            .WithName(nameof(ListerRencontres))
            .WithSummary("Lister les rencontres de formateurs")
            .WithDescription("Par jour prévu, avec le nombre d'invités, de présents et de formateurs qui ont à rattraper. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<RencontreResumeVue>([], null, 4))
            .AnswersList<RencontreResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, int? annee, string? nature, string? etat, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerRencontres(page, region.ToRegion(), annee, nature.ToChoice<NatureRencontre>("nature"), etat.ToChoice<EtatRencontre>("etat"));
        return page.ToList(http, "rencontres", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}

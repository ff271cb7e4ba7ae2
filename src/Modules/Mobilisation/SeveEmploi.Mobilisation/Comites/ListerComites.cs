using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Comites;

[Exige("comites:lire")]
internal sealed record ListerComites(Guid CampagneId, EtatComite? Etat, PageRequest Page) : IQuery<Page<ComiteResumeVue>>;

/// <summary>Un comité, dans une liste ; sans région, il est national.</summary>
internal sealed record ComiteResumeVue(
    Guid Id, Guid CampagneId, string? Region, DateOnly ReuniLe, EtatComite Etat, int Quorum, int Membres, int Dossiers,
    long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerComitesHandler(MobilisationDbContext db) : IQueryHandler<ListerComites, Page<ComiteResumeVue>>
{
    public Task<Page<ComiteResumeVue>> Handle(ListerComites query, CancellationToken cancellationToken)
    {
        var comites = db.Comites.AsNoTracking().Where(comite => comite.CampagneId == new CampagneId(query.CampagneId));
        if (query.Etat is { } etat) comites = comites.Where(comite => comite.Etat == etat);

        return comites.ToPage(
            query.Page, comite => comite.ReuniLe, comite => comite.Id,
            c => new ComiteResumeVue(
                c.Id.Value, c.CampagneId.Value, c.Region == null ? null : c.Region.Code, c.ReuniLe, c.Etat, c.Quorum,
                c.Membres.Count, c.Dossiers.Count(dossier => dossier.Ordre != null), c.Version, c.CreeLe, c.ModifieLe),
            vue => (vue.ReuniLe, vue.Id), cancellationToken);
    }
}

internal static class ListerComitesEndpoint
{
    public static void MapListerComites(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/campagnes/{campagneId:guid}/comites", Get)
            .WithName(nameof(ListerComites))
            .WithSummary("Lister les comités d'une campagne")
            .WithDescription("Les comités nationaux et régionaux de la campagne, par jour de réunion.")
            .WithExample(new Page<ComiteResumeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000031"), new("01990000-0000-7000-8000-000000000001"), null, new(2021, 12, 16),
                        EtatComite.Convoque, 3, 5, 12, 20, new(2021, 11, 2, 8, 0, 0, TimeSpan.Zero), new(2021, 12, 6, 8, 0, 0, TimeSpan.Zero)),
                ],
                null, null))
            .AnswersList<ComiteResumeVue>();

    private static Task<IResult> Get(
        Guid campagneId, string? etat, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "comites", part => mediator.Send(new ListerComites(campagneId, etat.ToChoice<EtatComite>("etat"), part), cancellationToken));
}

using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:lire")]
internal sealed record ListerCampagnes(Programme? Programme, int? Promotion, PageRequest Page) : IQuery<Page<CampagneResumeVue>>;

/// <summary>Une campagne, dans une liste.</summary>
internal sealed record CampagneResumeVue(
    Guid Id, Programme Programme, int Annee, int Promotion, string Titre, EtatCampagne Etat, int? ObjectifNational,
    long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerCampagnesHandler(MobilisationDbContext db) : IQueryHandler<ListerCampagnes, Page<CampagneResumeVue>>
{
    public Task<Page<CampagneResumeVue>> Handle(ListerCampagnes query, CancellationToken cancellationToken)
    {
        var campagnes = db.Campagnes.AsNoTracking();
        if (query.Programme is { } programme) campagnes = campagnes.Where(campagne => campagne.Programme == programme);
        if (query.Promotion is { } promotion) campagnes = campagnes.Where(campagne => campagne.Promotion == promotion);

        return campagnes.ToPage(
            query.Page, campagne => campagne.CreeLe, campagne => campagne.Id,
            c => new CampagneResumeVue(
                c.Id.Value, c.Programme, c.Annee, c.Promotion, c.Titre, c.Etat, c.ObjectifNational, c.Version, c.CreeLe, c.ModifieLe),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerCampagnesEndpoint
{
    public static void MapListerCampagnes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/campagnes", Get)
            .WithName(nameof(ListerCampagnes))
            .WithSummary("Lister les campagnes")
            .WithDescription("Les appels à mobilisation, du premier créé au dernier.")
            .WithExample(new Page<CampagneResumeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000001"), Programme.Seve1, 2021, 2022, "Appel à mobilisation 2022", EtatCampagne.Close, 180,
                        7, new(2021, 6, 1, 8, 0, 0, TimeSpan.Zero), new(2021, 12, 16, 16, 0, 0, TimeSpan.Zero)),
                ],
                null, null))
            .AnswersList<CampagneResumeVue>();

    private static Task<IResult> Get(
        string? programme, int? promotion, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "campagnes", part =>
            mediator.Send(new ListerCampagnes(programme.ToChoice<Programme>("programme"), promotion, part), cancellationToken));
}

using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:lire")]
internal sealed record ConsulterCampagne(Guid CampagneId) : IQuery<CampagneVue?>;

/// <summary>Une campagne entière : son règlement, son calendrier, ses objectifs.</summary>
internal sealed record CampagneVue(
    Guid Id, Programme Programme, int Annee, int Promotion, string Titre, EtatCampagne Etat, Reglement Reglement,
    IReadOnlyList<JalonVue> Calendrier, int? ObjectifNational, int? ObjectifRegions, IReadOnlyList<ObjectifRegionalVue> ObjectifsRegionaux,
    long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe) : IVersionedView;

internal sealed class ConsulterCampagneHandler(MobilisationDbContext db) : IQueryHandler<ConsulterCampagne, CampagneVue?>
{
    public Task<CampagneVue?> Handle(ConsulterCampagne query, CancellationToken cancellationToken) =>
        db.Campagnes.AsNoTracking()
            .Where(campagne => campagne.Id == new CampagneId(query.CampagneId))
            .Select(c => new CampagneVue(
                c.Id.Value, c.Programme, c.Annee, c.Promotion, c.Titre, c.Etat, c.Reglement,
                c.Jalons.OrderBy(jalon => jalon.Jour).Select(jalon => new JalonVue(jalon.Code, jalon.Libelle, jalon.Jour)).ToList(),
                c.ObjectifNational, c.ObjectifRegions,
                c.ObjectifsRegionaux.Select(objectif => new ObjectifRegionalVue(objectif.Region.Code, objectif.Places)).ToList(),
                c.Version, c.CreeLe, c.ModifieLe))
            .SingleOrDefaultAsync(cancellationToken);
}

internal static class ConsulterCampagneEndpoint
{
    public static void MapConsulterCampagne(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/campagnes/{campagneId:guid}", Get)
            .WithName(nameof(ConsulterCampagne))
            .WithSummary("Consulter une campagne")
            .WithDescription("Le règlement, le calendrier et les objectifs de la campagne.")
            .WithExample(new CampagneVue(
                new("01990000-0000-7000-8000-000000000001"), Programme.Seve1, 2021, 2022, "Appel à mobilisation 2022", EtatCampagne.Ouverte,
                ReglementExemple.National2021, [new(CodeJalon.Comite, "Comité de sélection national", new(2021, 12, 16))], 180, 18, [new("28", 10)],
                4, new(2021, 6, 1, 8, 0, 0, TimeSpan.Zero), new(2021, 6, 2, 8, 0, 0, TimeSpan.Zero)))
            .AnswersResource<CampagneVue>();

    private static async Task<IResult> Get(Guid campagneId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterCampagne(campagneId), cancellationToken)).ToResource();
}

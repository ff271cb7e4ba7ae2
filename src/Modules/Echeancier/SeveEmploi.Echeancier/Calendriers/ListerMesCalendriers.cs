using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Calendriers;

[Exige(Droits.Connecte)]
internal sealed record ListerMesCalendriers(PageRequest Page) : IQuery<Page<LienCalendrierVue>>;

/// <summary>Un de mes calendriers, sans son adresse, que personne ne peut relire.</summary>
internal sealed record LienCalendrierVue
{
    public Guid Id { get; init; }

    public PorteeCalendrier Portee { get; init; }

    public Guid? Structure { get; init; }

    public string? Region { get; init; }

    public DateTimeOffset CreeLe { get; init; }

    public DateOnly? DernierAccesLe { get; init; }

    public DateTimeOffset? RevoqueLe { get; init; }
}

internal sealed class ListerMesCalendriersHandler(EcheancierDbContext db, DbSession session) : IQueryHandler<ListerMesCalendriers, Page<LienCalendrierVue>>
{
    public Task<Page<LienCalendrierVue>> Handle(ListerMesCalendriers query, CancellationToken cancellationToken)
    {
        if (session.Compte() is not { } compte) throw new RefusalException(new ComptePersonnelExige());

        return db.LiensCalendrier.AsNoTracking().Where(lien => lien.CompteId == compte).ToPage(
            query.Page, lien => lien.CreeLe, lien => lien.Id,
            lien => new LienCalendrierVue
            {
                Id = lien.Id.Value,
                Portee = lien.Portee,
                Structure = lien.StructureSuivie,
                Region = lien.RegionSuivie == null ? null : lien.RegionSuivie.Code,
                CreeLe = lien.CreeLe,
                DernierAccesLe = lien.DernierAccesLe,
                RevoqueLe = lien.RevoqueLe,
            },
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerMesCalendriersEndpoint
{
    public static void MapListerMesCalendriers(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendriers", Get)
            .WithName(nameof(ListerMesCalendriers))
            .WithSummary("Lister mes calendriers")
            .WithDescription("Les calendriers que j'ai ouverts, révoqués compris, du plus ancien au plus récent, avec le dernier jour où un agenda les a lus.")
            .WithExample(new Page<LienCalendrierVue>(
                [new LienCalendrierVue { Id = new("0192f0c4-0000-7000-8000-000000000015"), Portee = PorteeCalendrier.Moi, CreeLe = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), DernierAccesLe = new(2026, 1, 31) }], null, 1))
            .Refuses(typeof(ComptePersonnelExige))
            .AnswersList<LienCalendrierVue>();

    private static Task<IResult> Get([AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "calendriers", part => mediator.Send(new ListerMesCalendriers(part), cancellationToken));
}

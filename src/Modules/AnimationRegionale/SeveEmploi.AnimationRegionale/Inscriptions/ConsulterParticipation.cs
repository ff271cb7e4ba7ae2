using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:ecrire")]
internal sealed record ConsulterParticipation(Guid EvenementId) : IQuery<ParticipationVue?>;

internal sealed class ConsulterParticipationHandler(AnimationRegionaleDbContext db, DbSession session) : IQueryHandler<ConsulterParticipation, ParticipationVue?>
{
    public async Task<ParticipationVue?> Handle(ConsulterParticipation query, CancellationToken cancellationToken) =>
        await db.Inscrits(query.EvenementId, session, cancellationToken) is var (evenement, inscrits) ? Participation.Compter(evenement, inscrits) : null;
}

internal static class InscritsDUnEvenement
{
    /// <summary>All of them, for who animates the event; who sees only some would count wrong.</summary>
    public static async Task<(Evenement Evenement, List<Inscription> Inscrits)?> Inscrits(
        this AnimationRegionaleDbContext db, Guid evenementId, DbSession session, CancellationToken cancellationToken)
    {
        var id = new EvenementId(evenementId);
        if (await db.Evenements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } evenement) return null;
        if (!session.Anime(evenement.CodesRegions)) throw new RefusalException(new HorsPerimetre());

        return (evenement, await db.Inscriptions.AsNoTracking().Where(i => i.EvenementId == id).OrderBy(i => i.CleNom).ToListAsync(cancellationToken));
    }
}

internal static class ConsulterParticipationEndpoint
{
    public static void MapConsulterParticipation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/evenements/{evenementId:guid}/participation", Get)
            .WithName(nameof(ConsulterParticipation))
            .WithSummary("Consulter la participation à un événement")
            .WithDescription(
                "Invités, inscrits, présents, absents, excusés, en attente. Les venus sans inscription et ceux d'une autre région sont comptés à part. Par région, les trois taux des "
                + "permanents : inscrits sur formés, présents sur formés, présents sur inscrits ; sans base, un taux n'est pas donné. Ce qui ne tient pas est dit dans « anomalies ».")
            .WithExample(new ParticipationVue(
                new("01990000-0000-7000-8000-000000000201"), 4, 60, 52, 6, 2, 3, 0, 2, 1, 55, false,
                new(null, 88, 60, 52, new(60, 88, 68.2m), new(52, 88, 59.1m), new(52, 60, 86.7m)), [], []))
            .Produces<ParticipationVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid evenementId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterParticipation(evenementId), cancellationToken)).ToAnswer();
}

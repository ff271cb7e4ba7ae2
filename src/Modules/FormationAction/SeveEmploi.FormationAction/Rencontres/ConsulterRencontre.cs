using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterRencontre(Guid RencontreId) : IQuery<RencontreVue?>;

/// <summary>Une rencontre : ce dont on y parle, qui y était, qui a rattrapé.</summary>
internal sealed record RencontreVue(
    Guid Id, NatureRencontre Nature, string? Region, int Annee, Guid? ParcoursId, DateOnly PrevueLe, EtatRencontre Etat, DateOnly? TenueLe,
    string? MotifAnnulation, IReadOnlyList<string> OrdreDuJour, IReadOnlyList<ParticipantVue> Participants, string? Restitution,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record ParticipantVue(Guid FormateurId, PresenceRencontre? Presence, bool DoitRattraper, DateOnly? RattrapagePrevuLe, DateOnly? RattrapeLe);

internal sealed class ConsulterRencontreHandler(FormationActionDbContext db) : IQueryHandler<ConsulterRencontre, RencontreVue?>
{
    public async Task<RencontreVue?> Handle(ConsulterRencontre query, CancellationToken cancellationToken)
    {
        var id = new RencontreId(query.RencontreId);
        return await db.Rencontres.AsNoTracking().SingleOrDefaultAsync(rencontre => rencontre.Id == id, cancellationToken) is { } r
            ? new(
                r.Id.Value, r.Nature, r.Region?.Code, r.Annee, r.ParcoursId?.Value, r.PrevueLe, r.Etat, r.TenueLe, r.MotifAnnulation, r.OrdreDuJour,
                [.. r.Participants.OrderBy(p => p.FormateurId.Value)
                    .Select(p => new ParticipantVue(p.FormateurId.Value, p.Presence, p.DoitRattraper, p.RattrapagePrevuLe, p.RattrapeLe))],
                r.Restitution, r.CreeLe, r.ModifieLe, r.Version)
            : null;
    }
}

internal static class ConsulterRencontreEndpoint
{
    public static void MapConsulterRencontre(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rencontres/{rencontreId:guid}", Get)
            .WithName(nameof(ConsulterRencontre))
            .WithSummary("Consulter une rencontre de formateurs")
            .WithDescription("L'ordre du jour, les présences, ce qui reste à rattraper et ce qui a été restitué aux absents.")
            .WithExample(new RencontreVue(
                new("01990000-0000-7000-8000-000000000071"), NatureRencontre.TempsCollectif, "28", 2022, null, new(2022, 4, 4), EtatRencontre.Tenue, new(2022, 4, 4),
                null, ["Les évaluations mensuelles"],
                [new(new("01990000-0000-7000-8000-000000000061"), PresenceRencontre.Absent, true, new(2022, 4, 20), null)], null, default, default, 3))
            .AnswersResource<RencontreVue>();

    private static async Task<IResult> Get(Guid rencontreId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterRencontre(rencontreId), cancellationToken)).ToResource();
}

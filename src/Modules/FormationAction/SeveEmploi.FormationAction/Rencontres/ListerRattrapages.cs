using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:lire")]
[DonneesPersonnelles]
internal sealed record ListerRattrapages(Region? Region, int? Annee) : IQuery<RattrapagesVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Qui a encore à rattraper une rencontre, de la plus ancienne à la plus récente (FOR-36).</summary>
internal sealed record RattrapagesVue(IReadOnlyList<RattrapageVue> Elements);

internal sealed record RattrapageVue(
    Guid RencontreId, NatureRencontre Nature, DateOnly TenueLe, Guid FormateurId, string Formateur, PresenceRencontre Presence, DateOnly? PrevuLe, bool EnRetard);

internal sealed class ListerRattrapagesHandler(FormationActionDbContext db, TimeProvider clock) : IQueryHandler<ListerRattrapages, RattrapagesVue>
{
    private const int Max = 1000;

    public async Task<RattrapagesVue> Handle(ListerRattrapages query, CancellationToken cancellationToken)
    {
        var (region, annee, aujourdhui) = (query.Region, query.Annee, clock.Today());
        var dus = await db.Rencontres.AsNoTracking()
            .Where(r => r.TenueLe != null && (region == null || r.Region == region) && (annee == null || r.Annee == annee))
            .SelectMany(r => r.Participants.Where(p => p.Presence != PresenceRencontre.Present && p.RattrapeLe == null), (r, p) => new { Rencontre = r, Participant = p })
            .Join(db.Formateurs, du => du.Participant.FormateurId, f => f.Id, (du, f) => new
            {
                RencontreId = du.Rencontre.Id.Value,
                du.Rencontre.Nature,
                du.Rencontre.TenueLe,
                FormateurId = f.Id.Value,
                f.Nom,
                f.Prenom,
                du.Participant.Presence,
                du.Participant.RattrapagePrevuLe,
            })
            .OrderBy(du => du.TenueLe).ThenBy(du => du.Nom).Take(Max).ToListAsync(cancellationToken);
        return new([.. dus.Select(du => new RattrapageVue(
            du.RencontreId, du.Nature, du.TenueLe!.Value, du.FormateurId, $"{du.Prenom} {du.Nom}", du.Presence!.Value, du.RattrapagePrevuLe, du.RattrapagePrevuLe < aujourdhui))]);
    }
}

internal static class ListerRattrapagesEndpoint
{
    public static void MapListerRattrapages(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rencontres/rattrapages", Get)
            .WithName(nameof(ListerRattrapages))
            .WithSummary("Lister les rattrapages à faire")
            .WithDescription("Les formateurs absents ou excusés d'une rencontre qui ne l'ont pas encore rattrapée ; « en_retard » quand le jour prévu est passé.")
            .WithExample(new RattrapagesVue([new(
                new("01990000-0000-7000-8000-000000000071"), NatureRencontre.TempsCollectif, new(2022, 4, 4), new("01990000-0000-7000-8000-000000000061"), "Ana Roux",
                PresenceRencontre.Absent, new(2022, 4, 20), true)]))
            .Produces<RattrapagesVue>();

    private static async Task<IResult> Get(string? region, int? annee, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerRattrapages(region.ToRegion(), annee), cancellationToken));
}

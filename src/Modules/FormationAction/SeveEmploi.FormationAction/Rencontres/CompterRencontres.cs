using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:lire")]
internal sealed record CompterRencontres(int Annee, Region? Region) : IQuery<RencontresCompteesVue>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Les rencontres d'une promotion par nature : prévues, tenues, annulées, et ce qui reste à rattraper.</summary>
internal sealed record RencontresCompteesVue(int Annee, string? Region, IReadOnlyList<NatureCompteeVue> Natures, int ARattraper);

internal sealed record NatureCompteeVue(NatureRencontre Nature, int Prevues, int Tenues, int Annulees);

internal sealed class CompterRencontresHandler(FormationActionDbContext db) : IQueryHandler<CompterRencontres, RencontresCompteesVue>
{
    public async Task<RencontresCompteesVue> Handle(CompterRencontres query, CancellationToken cancellationToken)
    {
        var (annee, region) = (query.Annee, query.Region);
        var rencontres = db.Rencontres.AsNoTracking().Where(r => r.Annee == annee && (region == null || r.Region == region));
        var comptes = await rencontres.GroupBy(r => new { r.Nature, r.Etat }).Select(groupe => new { groupe.Key, Nombre = groupe.Count() }).ToListAsync(cancellationToken);
        var aRattraper = await rencontres.SelectMany(r => r.Participants)
            .CountAsync(p => p.Presence != null && p.Presence != PresenceRencontre.Present && p.RattrapeLe == null, cancellationToken);
        return new(annee, region?.Code, [.. Enum.GetValues<NatureRencontre>().Select(nature => new NatureCompteeVue(
            nature, Nombre(nature, EtatRencontre.Prevue), Nombre(nature, EtatRencontre.Tenue), Nombre(nature, EtatRencontre.Annulee)))], aRattraper);

        int Nombre(NatureRencontre nature, EtatRencontre etat) => comptes.Where(c => c.Key.Nature == nature && c.Key.Etat == etat).Sum(c => c.Nombre);
    }
}

internal static class CompterRencontresEndpoint
{
    public static void MapCompterRencontres(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/rencontres/comptes", Get)
            .WithName(nameof(CompterRencontres))
            .WithSummary("Compter les rencontres de formateurs")
            .WithDescription("Par nature, celles de la promotion « annee » qui restent à venir, se sont tenues ou ont été annulées ; sans région, le pays.")
            .WithExample(new RencontresCompteesVue(2022, "28", [new(NatureRencontre.TempsCollectif, 0, 4, 1), new(NatureRencontre.TempsIndividuel, 0, 14, 0)], 2))
            .Produces<RencontresCompteesVue>();

    private static async Task<IResult> Get(int annee, string? region, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new CompterRencontres(annee, region.ToRegion()), cancellationToken));
}

using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

[Exige("obligations:ecrire")]
[DonneesPersonnelles]
internal sealed record ListerAdressesRefusees(Region? Region) : IQuery<IReadOnlyList<AdresseRefuseeVue>>, ISurTerritoire
{
    public const int Max = 200;

    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une adresse où les rappels n'arrivent pas : à corriger sur le compte de la personne.</summary>
internal sealed record AdresseRefuseeVue(Guid CompteId, string Courriel, string? Structure, int Rappels, string? Raison, DateTimeOffset DernierEssaiA);

internal sealed class ListerAdressesRefuseesHandler(EcheancierDbContext db) : IQueryHandler<ListerAdressesRefusees, IReadOnlyList<AdresseRefuseeVue>>
{
    public async Task<IReadOnlyList<AdresseRefuseeVue>> Handle(ListerAdressesRefusees query, CancellationToken cancellationToken)
    {
        var obligations = db.Obligations.AsNoTracking();
        if (query.Region is { } region) obligations = obligations.Where(o => o.Region == region);
        // Since the last mail that the address took, nothing else is to be corrected.
        return await (from rappel in db.Rappels
                      join obligation in obligations on rappel.ObligationId equals obligation.Id
                      join envoi in db.Envois on rappel.EnvoiId equals envoi.Id
                      where rappel.Etat == EtatRappel.Echoue && envoi.Courriel != null
                          && !db.Envois.Any(autre => autre.CompteId == envoi.CompteId && autre.PartiA > envoi.EssaiA)
                      group new { rappel, obligation, envoi } by new { envoi.CompteId, envoi.Courriel } into refus
                      orderby refus.Max(r => r.envoi.EssaiA) descending
                      select new AdresseRefuseeVue(
                          refus.Key.CompteId, refus.Key.Courriel, refus.Max(r => r.obligation.StructureNom), refus.Count(), refus.Max(r => r.rappel.Raison),
                          refus.Max(r => r.envoi.EssaiA)!.Value))
            .Take(ListerAdressesRefusees.Max).ToListAsync(cancellationToken);
    }
}

internal static class ListerAdressesRefuseesEndpoint
{
    public static void MapListerAdressesRefusees(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/adresses-refusees", Get)
            .WithName(nameof(ListerAdressesRefusees))
            .WithSummary("Lister les adresses où les rappels n'arrivent pas")
            .WithDescription("Les adresses que leur serveur a refusées pour de bon, ou qui n'ont rien accepté en 72 heures, tant qu'aucun courriel n'y est arrivé depuis.")
            .WithExample(new[]
            {
                new AdresseRefuseeVue(new("01990000-0000-7000-8000-000000000003"), "zoe.martin@asta.example", "ASTA", 3, "550 5.1.1 unknown user", new(2024, 4, 9, 8, 0, 0, TimeSpan.Zero)),
            })
            .Produces<IReadOnlyList<AdresseRefuseeVue>>();

    private static async Task<IResult> Get(string? region, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerAdressesRefusees(region.ToRegion()), cancellationToken));
}

using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formateurs;

[Exige("formateurs:lire")]
internal sealed record CompterFormateurs(int Annee, Region? Region) : IQuery<EffectifFormateursVue>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Combien de formateurs une année, dont combien de nouveaux et combien de débutants (FOR-32).</summary>
internal sealed record EffectifFormateursVue(int Annee, string? Region, int Formateurs, int Nouveaux, int Debutants, int ParcoursSuivis);

internal sealed class CompterFormateursHandler(FormationActionDbContext db) : IQueryHandler<CompterFormateurs, EffectifFormateursVue>
{
    public async Task<EffectifFormateursVue> Handle(CompterFormateurs query, CancellationToken cancellationToken)
    {
        var (annee, region) = (query.Annee, query.Region);
        var formateurs = ListerFormateursHandler.Filtrer(db.Formateurs.AsNoTracking(), new(new(), annee, region));
        var parcours = db.Parcours.Where(p => p.Annee == annee && (region == null || p.Region == region)).Select(p => p.Id);
        return new(
            annee, region?.Code,
            await formateurs.CountAsync(cancellationToken),
            await formateurs.CountAsync(f => f.PremierePromotion == annee, cancellationToken),
            await formateurs.CountAsync(f => f.ConfirmeDepuis == null || f.ConfirmeDepuis > annee, cancellationToken),
            await db.Formateurs.SelectMany(f => f.Suivis).CountAsync(suivi => suivi.Au == null && parcours.Contains(suivi.ParcoursId), cancellationToken));
    }
}

internal static class CompterFormateursEndpoint
{
    public static void MapCompterFormateurs(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/formateurs/effectifs", Get)
            .WithName(nameof(CompterFormateurs))
            .WithSummary("Compter les formateurs d'une année")
            .WithDescription("Combien interviennent dans la région (le pays, sans région), dont combien de nouveaux et de débutants cette année-là, et combien de parcours ont le leur.")
            .WithExample(new EffectifFormateursVue(2022, "28", 7, 4, 5, 10))
            .Produces<EffectifFormateursVue>();

    private static async Task<IResult> Get(int annee, string? region, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new CompterFormateurs(annee, region.ToRegion()), cancellationToken));
}

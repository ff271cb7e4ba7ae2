using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Types;

[Exige("animation:lire")]
internal sealed record ListerTypesEvenement : IQuery<TypesEvenementVue>;

/// <summary>Les types d'événement, dans l'ordre du bilan.</summary>
internal sealed record TypesEvenementVue(IReadOnlyList<TypeEvenementVue> Elements);

internal sealed record TypeEvenementVue(string Code, ReglageType Reglage, long Version) : IVersionedView;

internal sealed class ListerTypesEvenementHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerTypesEvenement, TypesEvenementVue>
{
    public async Task<TypesEvenementVue> Handle(ListerTypesEvenement query, CancellationToken cancellationToken)
    {
        var types = await db.TypesEvenement.AsNoTracking().Select(type => new TypeEvenementVue(type.Code, type.Reglage, type.Version)).ToListAsync(cancellationToken);
        return new([.. types.OrderBy(type => type.Reglage.Rang).ThenBy(type => type.Code, StringComparer.Ordinal)]);
    }
}

internal static class ListerTypesEvenementEndpoint
{
    public static readonly ReglageType Exemple = new(
        "COPIL régional", GroupeEvenement.AccompagnementEtReseau, "SIAE SEVE 1 et SEVE 2, partenaires, réseaux", "Faire le point sur l'avancée du programme", "deux par an",
        [Programme.Seve1, Programme.Seve2], "copil_regional", Rang: 8);

    public static void MapListerTypesEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/types-evenements", Get)
            .WithName(nameof(ListerTypesEvenement))
            .WithSummary("Lister les types d'événement")
            .WithDescription("Ce que l'équipe nationale a réglé de chacun : à qui il s'adresse, son objectif, ce qu'il honore dans l'échéancier, et s'il a une ligne au bilan régional.")
            .WithExample(new TypesEvenementVue([new("copil_regional", Exemple, 1)]))
            .Produces<TypesEvenementVue>();

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerTypesEvenement(), cancellationToken));
}

namespace SeveEmploi.Mobilisation.Campagnes;

[Exige("campagnes:lire")]
internal sealed record ListerModelesCampagne : IQuery<IReadOnlyList<ModeleCampagne>>;

internal sealed class ListerModelesCampagneHandler : IQueryHandler<ListerModelesCampagne, IReadOnlyList<ModeleCampagne>>
{
    public Task<IReadOnlyList<ModeleCampagne>> Handle(ListerModelesCampagne query, CancellationToken cancellationToken) => Task.FromResult(ModelesSeve2.Tous);
}

internal static class ListerModelesCampagneEndpoint
{
    public static void MapListerModelesCampagne(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/modeles-de-campagne", Get)
            .WithName(nameof(ListerModelesCampagne))
            .WithSummary("Lister les modèles de campagne")
            .WithDescription(
                "Les campagnes SEVE 2 de 2022 et de 2024 telles que les documents les décrivent, avec ce qu'ils ne disent pas : un point de départ dont le "
                + "« reglement » et le « calendrier » se donnent, relus, à une campagne. La liste se lit d'un bloc, sans page.")
            .WithExample(new[] { new { code = "seve2_2024", programme = "SEVE2", annee = 2023, titre = "Appel à mobilisation SEVE 2 2024" } })
            .AnswersResource<IReadOnlyList<ModeleCampagne>>();

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerModelesCampagne(), cancellationToken));
}

namespace SeveEmploi.AnimationRegionale.Experimentations;

[Exige("rapprochements:lire")]
internal sealed record ConsulterExperimentationNationale(int Annee) : IQuery<ChiffresExperimentationVue>, ISurTerritoireEntier;

internal sealed class ConsulterExperimentationNationaleHandler(MesureExperimentation mesure) : IQueryHandler<ConsulterExperimentationNationale, ChiffresExperimentationVue>
{
    public Task<ChiffresExperimentationVue> Handle(ConsulterExperimentationNationale query, CancellationToken cancellationToken) => mesure.Lire(null, query.Annee, cancellationToken);
}

internal static class ConsulterExperimentationNationaleEndpoint
{
    public static void MapConsulterExperimentationNationale(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/experimentations/france/{annee:int}", Get)
            .WithName(nameof(ConsulterExperimentationNationale))
            .WithSummary("Consulter l'expérimentation EXPRESIAGE du pays")
            .WithDescription("Les chiffres de toutes les régions ensemble, comptés comme ceux de chacune.")
            .WithExample(BilanExperimentation.Dresser(2021, [], new(0, 0, 0, 0, 0, 0)))
            .Produces<ChiffresExperimentationVue>();

    private static async Task<IResult> Get(int annee, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ConsulterExperimentationNationale(AnneesDExperimentation.Lire(annee)), cancellationToken));
}

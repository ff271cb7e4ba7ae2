using SeveEmploi.Indicateurs.Grilles;

namespace SeveEmploi.Indicateurs.Agregats;

/// <summary>Un territoire entier : qui n'en voit qu'une part aurait un total faux, et se voit refuser.</summary>
[Exige("indicateurs:lire")]
internal sealed record ConsulterAgregatRegion(Region Region, Programme Programme, int Annee) : IQuery<Result<AgregatVue>>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Region;
}

[Exige("indicateurs:lire")]
internal sealed record ConsulterAgregatDepartement(Departement Departement, Programme Programme, int Annee) : IQuery<Result<AgregatVue>>, ISurTerritoireEntier
{
    Departement? ISurTerritoire.DepartementVise => Departement;
}

[Exige("indicateurs:lire")]
internal sealed record ConsulterAgregatFrance(Programme Programme, int Annee) : IQuery<Result<AgregatVue>>, ISurTerritoireEntier;

[Exige("indicateurs:lire")]
internal sealed record ConsulterAgregatStructure(Guid StructureId, Programme Programme, int Annee) : IQuery<Result<AgregatVue>>;

internal sealed class ConsulterAgregatRegionHandler(Tableau tableau) : IQueryHandler<ConsulterAgregatRegion, Result<AgregatVue>>
{
    public Task<Result<AgregatVue>> Handle(ConsulterAgregatRegion query, CancellationToken cancellationToken) =>
        tableau.Dresser(new(query.Programme, query.Annee, Region: query.Region), cancellationToken);
}

internal sealed class ConsulterAgregatDepartementHandler(Tableau tableau) : IQueryHandler<ConsulterAgregatDepartement, Result<AgregatVue>>
{
    public Task<Result<AgregatVue>> Handle(ConsulterAgregatDepartement query, CancellationToken cancellationToken) =>
        tableau.Dresser(new(query.Programme, query.Annee, Departement: query.Departement), cancellationToken);
}

internal sealed class ConsulterAgregatFranceHandler(Tableau tableau) : IQueryHandler<ConsulterAgregatFrance, Result<AgregatVue>>
{
    public Task<Result<AgregatVue>> Handle(ConsulterAgregatFrance query, CancellationToken cancellationToken) =>
        tableau.Dresser(new(query.Programme, query.Annee), cancellationToken);
}

internal sealed class ConsulterAgregatStructureHandler(Tableau tableau) : IQueryHandler<ConsulterAgregatStructure, Result<AgregatVue>>
{
    public Task<Result<AgregatVue>> Handle(ConsulterAgregatStructure query, CancellationToken cancellationToken) =>
        tableau.Dresser(new(query.Programme, query.Annee, StructureId: query.StructureId), cancellationToken);
}

internal static class ConsulterAgregatsEndpoint
{
    private const string Description =
        "Par indicateur : le total de chaque mois, les sommes et les moyennes mensuelles de l'année et de ses périodes, et leurs évolutions (« n.c. » sans base). "
        + "Seuls comptent les mois envoyés ou validés ; « sources » liste ceux dont les totaux sont faits. Le programme est SEVE1 par défaut.";

    private static readonly AgregatVue Exemple = new(
        "28", Programme.Seve1, 2022, 10, 118, 110, new(120, 112, 6, 2, 0, 98.3m, 93.3m, "98,3 %"),
        [
            new("mes_pmsmp", "Mises en situation et en relation", "Nombre de mises en situation (PMSMP)", "périodes", NatureMesure.Flux,
                [new(1, 12, 10), new(2, 9, 10)], new("2022", 160, 13.33m, 1.36m, 118), [new("janvier-mars", 30, 10, 1.03m, 29), new("avril-décembre", 130, 14.44m, 1.46m, 89)],
                new("2021", null, null, null, 0), "+25,0 %", "+44,4 %", "n.c."),
        ],
        "/api/v1/indicateurs/saisies?annee=2022&programme=SEVE1&comptees=true&region=28");

    public static void MapConsulterAgregats(this IEndpointRouteBuilder routes)
    {
        Map(routes.MapGet("/regions/{region}/{annee:int}", Region), nameof(ConsulterAgregatRegion), "Consulter l'année d'une région");
        Map(routes.MapGet("/departements/{departement}/{annee:int}", Departement), nameof(ConsulterAgregatDepartement), "Consulter l'année d'un département");
        Map(routes.MapGet("/france/{annee:int}", France), nameof(ConsulterAgregatFrance), "Consulter l'année du pays");
        Map(routes.MapGet("/structures/{structureId:guid}/{annee:int}", Structure), nameof(ConsulterAgregatStructure), "Consulter l'année d'une structure");
    }

    private static void Map(RouteHandlerBuilder route, string name, string summary) => route
        .WithName(name)
        .WithSummary(summary)
        .WithDescription(Description)
        .WithExample(Exemple)
        .Produces<AgregatVue>()
        .Refuses(typeof(GrilleIntrouvable), typeof(RessourceIntrouvable));

    private static async Task<IResult> Region(string region, int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAgregatRegion(region.ToRegion()!, De(programme), annee), cancellationToken)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> Departement(string departement, int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAgregatDepartement(departement.ToDepartement()!, De(programme), annee), cancellationToken)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> France(int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAgregatFrance(De(programme), annee), cancellationToken)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> Structure(Guid structureId, int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAgregatStructure(structureId, De(programme), annee), cancellationToken)).ToHttp(TypedResults.Ok);

    private static Programme De(string? programme) => programme.ToChoice<Programme>("programme") ?? Programme.Seve1;
}

using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Agregats;

/// <summary>Un territoire entier : qui n'en voit qu'une part aurait un total faux, et se voit refuser.</summary>
[Exige("indicateurs:lire")]
internal sealed record ConsulterAgregatTerritoire(Axe Axe) : IQuery<Result<AgregatVue>>, ISurTerritoireEntier
{
    Region? ISurTerritoire.RegionVisee => Axe.Region;

    Departement? ISurTerritoire.DepartementVise => Axe.Departement;
}

[Exige("indicateurs:lire")]
internal sealed record ConsulterAgregatStructure(Guid StructureId, Programme Programme, int Annee) : IQuery<Result<AgregatVue>>;

internal sealed class ConsulterAgregatsHandler(IndicateursDbContext db, Releve releve, Suivi suivi)
    : IQueryHandler<ConsulterAgregatTerritoire, Result<AgregatVue>>, IQueryHandler<ConsulterAgregatStructure, Result<AgregatVue>>
{
    public Task<Result<AgregatVue>> Handle(ConsulterAgregatTerritoire query, CancellationToken cancellationToken) => Dresser(query.Axe, cancellationToken);

    public Task<Result<AgregatVue>> Handle(ConsulterAgregatStructure query, CancellationToken cancellationToken) =>
        Dresser(new(query.Programme, query.Annee, StructureId: query.StructureId), cancellationToken);

    private async Task<Result<AgregatVue>> Dresser(Axe axe, CancellationToken cancellationToken)
    {
        if (await db.GrilleDe(axe.Programme, axe.Annee, cancellationToken) is not { } grille) return new GrilleIntrouvable(axe.Programme, axe.Annee);
        var structures = await releve.Structures(axe, cancellationToken);
        if (axe.StructureId is not null && structures == 0) return new RessourceIntrouvable();

        var totaux = await releve.Lire(axe, grille.Contenu, cancellationToken);
        var deLAnnee = totaux.Where(total => total.Annee == axe.Annee).ToList();
        return new AgregatVue(
            axe.StructureId?.ToString() ?? axe.Departement?.Code ?? axe.Region?.Code ?? "france", axe.Programme, axe.Annee, structures,
            deLAnnee.Sum(total => total.Rendus), deLAnnee.Sum(total => total.Validees), DecompteVue.De(await suivi.Compter(axe, cancellationToken)),
            Agregats.Dresser(grille.Contenu, axe.Annee, totaux), axe.Sources);
    }
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
        Map(routes.MapGet("/regions/{region}/{annee:int}", (string region, int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
            Territoire(new(De(programme), annee, Region: region.ToRegion()), mediator, cancellationToken)), "Region", "Consulter l'année d'une région");
        Map(routes.MapGet("/departements/{departement}/{annee:int}", (string departement, int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
            Territoire(new(De(programme), annee, Departement: departement.ToDepartement()), mediator, cancellationToken)), "Departement", "Consulter l'année d'un département");
        Map(routes.MapGet("/france/{annee:int}", (int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
            Territoire(new(De(programme), annee), mediator, cancellationToken)), "France", "Consulter l'année du pays");
        Map(routes.MapGet("/structures/{structureId:guid}/{annee:int}", Structure), "Structure", "Consulter l'année d'une structure");
    }

    private static void Map(RouteHandlerBuilder route, string axe, string summary) => route
        .WithName($"ConsulterAgregat{axe}")
        .WithSummary(summary)
        .WithDescription(Description)
        .WithExample(Exemple)
        .Produces<AgregatVue>()
        .Refuses(typeof(GrilleIntrouvable), typeof(RessourceIntrouvable));

    private static async Task<IResult> Territoire(Axe axe, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAgregatTerritoire(axe), cancellationToken)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> Structure(Guid structureId, int annee, string? programme, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterAgregatStructure(structureId, De(programme), annee), cancellationToken)).ToHttp(TypedResults.Ok);

    private static Programme De(string? programme) => programme.ToChoice<Programme>("programme") ?? Programme.Seve1;
}

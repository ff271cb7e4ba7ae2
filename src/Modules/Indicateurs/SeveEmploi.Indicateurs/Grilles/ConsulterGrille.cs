using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Grilles;

[Exige("indicateurs:lire")]
internal sealed record ConsulterGrille(Programme Programme, int Annee) : IQuery<GrilleVue?>;

/// <summary>La grille qui vaut pour une année, et ses réglages successifs.</summary>
/// <param name="Annee">La première promotion à laquelle elle s'applique.</param>
internal sealed record GrilleVue(Programme Programme, int Annee, ContenuGrille Contenu, IReadOnlyList<ReglageGrilleVue> Reglages, long Version) : IVersionedView;

internal sealed record ReglageGrilleVue(int Numero, DateOnly Le, string Par);

internal sealed class ConsulterGrilleHandler(IndicateursDbContext db) : IQueryHandler<ConsulterGrille, GrilleVue?>
{
    public async Task<GrilleVue?> Handle(ConsulterGrille query, CancellationToken cancellationToken) =>
        await db.GrilleDe(query.Programme, query.Annee, cancellationToken) is { } grille
            ? new(grille.Programme, grille.Annee, grille.Contenu, [.. grille.Versions.Select(version => new ReglageGrilleVue(version.Numero, version.Le, version.Par))], grille.Version)
            : null;
}

internal static class ConsulterGrilleEndpoint
{
    public static void MapConsulterGrille(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/grilles/{programme}/{annee:int}", Get)
            .WithName(nameof(ConsulterGrille))
            .WithSummary("Consulter la grille d'une année")
            .WithDescription("Les indicateurs que le programme (SEVE1, SEVE2) demande cette année-là : libellé exact, aide, exemple, type, unité, contrôles.")
            .WithExample(new GrilleVue(
                Programme.Seve2, 2022,
                new(
                    [
                        new("i2", 2, "Sorties en emploi", "Parmi les emplois durables, nombre de contrats issus d’une PMSMP ou d’une MAD ?", "Jamais plus que la ligne précédente.",
                            "1", TypeValeur.Entier, "contrats", NatureMesure.Flux, [new(NatureControle.PlafonneParIndicateur, "i1"), new(NatureControle.EcartMediane, Seuil: 50)]),
                    ],
                    151.67m, [new("janvier-mars", 1, 3), new("avril-décembre", 4, 12)]),
                [new(1, new(2022, 1, 1), "programme")], 1))
            .AnswersResource<GrilleVue>();

    private static async Task<IResult> Get(string programme, int annee, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterGrille(programme.ToChoice<Programme>("programme")!.Value, annee), cancellationToken)).ToResource();
}

using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Grilles;

[Exige("indicateurs:lire")]
internal sealed record ConvertirHeures(decimal Heures, Programme Programme, int Annee) : IQuery<Result<ConversionVue>>;

/// <summary>Des heures du mois en équivalents temps plein : à deux décimales, la moitié vers le haut.</summary>
internal sealed record ConversionVue(decimal Heures, decimal HeuresParEtp, decimal Etp);

internal sealed class ConvertirHeuresValidator : AbstractValidator<ConvertirHeures>
{
    public ConvertirHeuresValidator() => RuleFor(query => query.Heures).InclusiveBetween(0, 100_000).WithMessage("Donnez les heures de l'équipe dans le mois, de 0 à 100 000.");
}

internal sealed class ConvertirHeuresHandler(IndicateursDbContext db) : IQueryHandler<ConvertirHeures, Result<ConversionVue>>
{
    public async Task<Result<ConversionVue>> Handle(ConvertirHeures query, CancellationToken cancellationToken) =>
        await db.GrilleDe(query.Programme, query.Annee, cancellationToken) is { Contenu: var grille }
            ? new ConversionVue(query.Heures, grille.HeuresParEtp, grille.Etp(query.Heures))
            : new GrilleIntrouvable(query.Programme, query.Annee);
}

internal static class ConvertirHeuresEndpoint
{
    public static void MapConvertirHeures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/grilles/{programme}/{annee:int}/etp", Get)
            .WithName(nameof(ConvertirHeures))
            .WithSummary("Convertir des heures en équivalents temps plein")
            .WithDescription("Les heures de toute l'équipe dans le mois, divisées par celles d'un temps plein (151,67 par défaut).")
            .WithExample(new ConversionVue(45, 151.67m, 0.3m))
            .Produces<ConversionVue>()
            .Refuses(typeof(GrilleIntrouvable));

    private static async Task<IResult> Get(string programme, int annee, decimal heures, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConvertirHeures(heures, programme.ToChoice<Programme>("programme")!.Value, annee), cancellationToken)).ToHttp(TypedResults.Ok);
}

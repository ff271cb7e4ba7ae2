using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Catalogues;

[Exige("plans:lire")]
internal sealed record ConsulterCatalogue(int Promotion) : IQuery<CatalogueVue?>;

/// <summary>Le catalogue qui vaut pour une promotion, et ses remplacements successifs.</summary>
/// <param name="Promotion">La première promotion à laquelle il s'applique.</param>
internal sealed record CatalogueVue(int Promotion, ContenuCatalogue Contenu, IReadOnlyList<RemplacementVue> Remplacements, long Version) : IVersionedView;

internal sealed record RemplacementVue(int Numero, DateOnly Le, string Par);

internal sealed class ConsulterCatalogueHandler(SuiviEmploiDbContext db) : IQueryHandler<ConsulterCatalogue, CatalogueVue?>
{
    public async Task<CatalogueVue?> Handle(ConsulterCatalogue query, CancellationToken cancellationToken) =>
        await db.CatalogueDe(query.Promotion, cancellationToken) is { } catalogue
            ? new(
                catalogue.Promotion, catalogue.Contenu,
                [.. catalogue.Versions.OrderBy(version => version.Numero).Select(version => new RemplacementVue(version.Numero, version.Le, version.Par))], catalogue.Version)
            : null;
}

internal static class ConsulterCatalogueEndpoint
{
    public static void MapConsulterCatalogue(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/catalogues/{promotion:int}", Get)
            .WithName(nameof(ConsulterCatalogue))
            .WithSummary("Consulter le catalogue d'actions d'une promotion")
            .WithDescription(
                "Les axes du plan, leurs actions avec leur aide, et ce que le programme exige : minimum d'actions, objectif, seuil des sorties en contrat, "
                + "termes. « est_proposition » : une action que l'équipe nationale n'a pas encore relue.")
            .WithExample(new CatalogueVue(2024, Exemples.Contenu, [new(1, new(2024, 1, 1), "programme")], 1))
            .AnswersResource<CatalogueVue>();

    private static async Task<IResult> Get(int promotion, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterCatalogue(promotion), cancellationToken)).ToResource();

    internal static class Exemples
    {
        public static readonly ContenuCatalogue Contenu = new(
            [new(1, "Sécuriser le démarrage du salarié en poste", 1, true)],
            [new("point_premiere_semaine", 1, "Faire le point avec la personne et son employeur à la fin de la première semaine", "Un échange à trois, sur place ou par téléphone ; garder sa date.")],
            new(15, 30, [6, 9, 12], 1, 31, 15, ["Le plan d'action est annuel et fait l'objet d'une évaluation."], ["Rappel du cadre du programme"]));
    }
}

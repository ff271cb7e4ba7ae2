using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Diffusion;

[Exige("indicateurs:lire")]
internal sealed record ConsulterPublicationSorties(int Annee) : IQuery<PublicationSortiesVue?>;

/// <summary>Les sorties d'une année dans tout le pays, par région, sans aucune structure ; ce que le secret statistique masque manque.</summary>
internal sealed record PublicationSortiesVue(int Annee, DateTimeOffset PublieeLe, string Regle, TerritoirePublieVue Pays, IReadOnlyList<TerritoirePublieVue> Regions);

/// <summary>Un territoire : combien de structures, et leurs sorties, ou rien quand elles sont masquées.</summary>
/// <param name="Code">Le code de la région, ou « FR » pour le pays.</param>
internal sealed record TerritoirePublieVue(string Code, string Nom, int Structures, bool EstMasque, long? Total, IReadOnlyList<CategoriePublieeVue> Categories);

/// <summary>Une catégorie : son nombre, sa part des sorties hors courtes (la base officielle), et sa part de toutes.</summary>
internal sealed record CategoriePublieeVue(
    string Code, string Libelle, long Nombre, decimal? TauxOfficielPourcent, string TauxOfficiel, decimal? TauxToutesPourcent, string TauxToutes);

internal sealed class ConsulterPublicationSortiesHandler(IndicateursDbContext db) : IQueryHandler<ConsulterPublicationSorties, PublicationSortiesVue?>
{
    public const string Regle =
        "Sorties complètes et validées. Moins de 3 structures : masqué, et avec elles les plus petites régions qui permettraient de le retrouver. Le taux officiel laisse de "
        + "côté toutes les sorties courtes.";

    public async Task<PublicationSortiesVue?> Handle(ConsulterPublicationSorties query, CancellationToken cancellationToken)
    {
        var publiees = await db.PublicationsSorties.AsNoTracking().Where(publication => publication.Annee == query.Annee).ToListAsync(cancellationToken);
        if (publiees.SingleOrDefault(publication => publication.Territoire == PublicationSorties.Pays) is not { } pays) return null;

        var reglement = await db.ReglementDesSorties(query.Annee, cancellationToken);
        return new(
            query.Annee, pays.PublieeA, Regle, Vue(pays, "France", reglement),
            [
                .. publiees.Where(publication => publication != pays).OrderBy(publication => publication.Territoire, StringComparer.Ordinal)
                    .Select(publication => Vue(publication, Region.De(publication.Territoire).Nom, reglement)),
            ]);
    }

    private static TerritoirePublieVue Vue(PublicationSorties publication, string nom, ReglementSorties reglement) => new(
        publication.Territoire, nom, publication.Structures, publication.Chiffres is null, publication.Chiffres?.Comptes.Sum(),
        publication.Chiffres is { } chiffres ? [.. ComptesSorties.Categories.Select((categorie, rang) => Vue(categorie, rang, chiffres.Comptes, reglement))] : []);

    // Of the published counts alone: a rate cannot tell more than they do.
    private static CategoriePublieeVue Vue(CategorieSortie categorie, int rang, IReadOnlyList<long> comptes, ReglementSorties reglement)
    {
        var toutes = TauxSorties.De(comptes[rang], comptes.Sum());
        var officiel = categorie == CategorieSortie.Courtes
            ? TauxSorties.HorsBase
            : TauxSorties.De(comptes[rang], comptes.Sum() - comptes[(int)CategorieSortie.Courtes]);
        return new(
            AnomaliesSorties.Champ(categorie), reglement.Libelle(categorie), comptes[rang], officiel.Pourcent, officiel.Texte, toutes.Pourcent, toutes.Texte);
    }
}

internal static class ConsulterPublicationSortiesEndpoint
{
    public static void MapConsulterPublicationSorties(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/publications/sorties", Get)
            .WithName(nameof(ConsulterPublicationSorties))
            .WithSummary("Consulter les sorties publiées d'une année")
            .WithDescription(
                "Les sorties complètes et validées de tout le pays, par région et sans aucune structure, telles que la tâche du jour les a publiées. Moins de trois structures "
                + "sont masquées, et avec elles ce qui permettrait de les retrouver par soustraction. 404 tant que rien n'est publié pour l'année.")
            .WithExample(new CategoriePublieeVue("emploi_durable", "Sorties en emploi durable", 23, 22.3m, "22,3\u202F%", 21.7m, "21,7\u202F%"))
            .Produces<PublicationSortiesVue>()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(int annee, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterPublicationSorties(annee.ToAnnee()), cancellationToken)).ToAnswer();
}

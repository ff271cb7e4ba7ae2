using Microsoft.AspNetCore.Mvc;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

[Exige("indicateurs:lire")]
internal sealed record ConsulterBilanSorties(int Annee, FiltreSorties Filtre, BaseSorties? Base) : IQuery<BilanSortiesVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

internal sealed class ConsulterBilanSortiesHandler(IndicateursDbContext db, IMediator mediator, DbSession session)
    : IQueryHandler<ConsulterBilanSorties, BilanSortiesVue>
{
    public async Task<BilanSortiesVue> Handle(ConsulterBilanSorties query, CancellationToken cancellationToken)
    {
        var lecture = new LectureSorties(db, mediator);
        var promotion = await lecture.Promotion(query.Annee, query.Filtre, cancellationToken);
        var lues = await lecture.Lire(promotion, query.Annee, cancellationToken);
        var reglement = await db.ReglementDesSorties(query.Annee, cancellationToken);
        return BilanSortiesVue.Dresser(
            query.Annee, query.Filtre, VoitTout(session.Appelant.PerimetrePour("indicateurs:lire"), query.Filtre), query.Base ?? reglement.BaseParDefaut, reglement, lues);
    }

    internal static bool VoitTout(Perimetre? perimetre, FiltreSorties filtre) => perimetre is not null && (perimetre.Tout
        || (filtre.Region is { } region && perimetre.Contient(region)) || (filtre.Departement is { } departement && perimetre.Contient(departement)));
}

internal static class ConsulterBilanSortiesEndpoint
{
    private static readonly string[] Types = ["ACI", "AI", "EI", "ETTI", "EITI"];

    public static void MapConsulterBilanSorties(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/sorties", Get)
            .WithName(nameof(ConsulterBilanSorties))
            .WithSummary("Consulter l'analyse des sorties d'une promotion")
            .WithDescription(
                "Chaque structure de la promotion de l'année : ses cinq comptes, leur total et leurs taux calculés, l'évolution depuis l'année d'avant avec les deux "
                + "nombres et leur source, ce qui manque et ce qui ne va pas. « base » choisit ce que les taux comptent : « officielle » laisse de côté les sorties "
                + "d'avant 3 mois (ACI, EI) ou 150 h (AI, ETTI), « toutes » les compte toutes ; la réponse nomme la base. Un taux sans base est « n.c. ». Le total "
                + "additionne les lignes complètes ; son évolution compare les seules structures dont on a les deux années. Les lignes s'exportent par /sorties/lignes.")
            .WithExample(new BaseVue(BaseSorties.Officielle, ReglementSorties.ParDefaut.DireLaBase(BaseSorties.Officielle)))
            .Produces<BilanSortiesVue>();

    private static async Task<IResult> Get(
        int annee, string? region, string? departement, string? type, [FromQuery(Name = "base")] string? taux, IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltreSorties(region.ToRegion(), departement.ToDepartement(), type.ToTypeStructure());
        return TypedResults.Ok(await mediator.Send(new ConsulterBilanSorties(annee.ToAnnee(), filtre, taux.ToChoice<BaseSorties>("base")), cancellationToken));
    }

    public static string? ToTypeStructure(this string? type) => string.IsNullOrEmpty(type) ? null
        : Types.FirstOrDefault(connu => connu.Equals(type, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusalException(new ValidationError([new("type", "valeur_inconnue", $"Valeurs connues : {string.Join(", ", Types)}.")]));

    /// <summary>An address says any number: only a year of the programme has a 1 January.</summary>
    public static int ToAnnee(this int annee) => annee is >= 2000 and <= 2099 ? annee
        : throw new RefusalException(new ValidationError([new("annee", "hors_bornes", "Donnez une année de 2000 à 2099.")]));
}

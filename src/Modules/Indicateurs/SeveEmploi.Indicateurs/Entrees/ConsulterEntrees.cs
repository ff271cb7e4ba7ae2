using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Sorties;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Entrees;

[Exige("indicateurs:lire")]
internal sealed record ConsulterEntrees(int Annee, FiltreSorties Filtre) : IQuery<EntreesVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

/// <summary>L'état des lieux d'une promotion au 1er janvier (RPT-10). Ses nombres sont saisis une fois, au Référentiel : ici on les lit.</summary>
/// <param name="Source">D'où viennent les nombres, et où ils se corrigent.</param>
/// <param name="EstTerritoireEntier">Faux quand l'appelant ne voit qu'une part du territoire demandé.</param>
internal sealed record EntreesVue(
    int Annee, DateOnly Le, string? Region, string? Departement, string? Type, string Source, bool EstTerritoireEntier, IReadOnlyList<MesureEntreeVue> Mesures,
    IReadOnlyList<LigneEntreeVue> Lignes);

/// <summary>Une colonne de l'état des lieux, sommée sur les structures qui l'ont dite.</summary>
/// <param name="Moyenne">À une décimale ; null quand personne ne l'a dite.</param>
internal sealed record MesureEntreeVue(string Code, long? Somme, decimal? Moyenne, int Dites, int Manquantes);

/// <summary>Une structure à l'entrée ; null n'est pas dit, 0 est zéro.</summary>
internal sealed record LigneEntreeVue(
    Guid StructureId, string Structure, string Departement, IReadOnlyList<string> Types, int? SortiesEmploiDurableAnneePrecedente, int? Permanents, int? SalariesInsertion,
    int? EntreprisesPartenaires, bool EstComplete);

internal sealed class ConsulterEntreesHandler(IndicateursDbContext db, IMediator mediator, DbSession session) : IQueryHandler<ConsulterEntrees, EntreesVue>
{
    private const string Source = "referentiel";

    public async Task<EntreesVue> Handle(ConsulterEntrees query, CancellationToken cancellationToken)
    {
        var promotion = await new LectureSorties(db, mediator).Promotion(query.Annee, query.Filtre, cancellationToken);
        var situations = (await mediator.Send(
            new ListerSituationsEntree([.. promotion.Select(participation => participation.StructureId)], query.Annee), cancellationToken))
            .ToDictionary(situation => situation.StructureId);
        List<LigneEntreeVue> lignes =
        [
            .. promotion.Select(participation => Ligne(
                new(participation.StructureId, participation.StructureNom, participation.Departement.Code, participation.Types, null, null, null, null, false),
                situations.GetValueOrDefault(participation.StructureId))),
        ];
        return new(
            query.Annee, new(query.Annee, 1, 1), query.Filtre.Region?.Code, query.Filtre.Departement?.Code, query.Filtre.Type, Source,
            ConsulterBilanSortiesHandler.VoitTout(session.Appelant.PerimetrePour("indicateurs:lire"), query.Filtre), Mesurer(lignes), lignes);
    }

    private static LigneEntreeVue Ligne(LigneEntreeVue vide, SituationEntreeVue? situation) => situation is null ? vide : vide with
    {
        SortiesEmploiDurableAnneePrecedente = situation.SortiesEmploiDurableAnneePrecedente,
        Permanents = situation.Permanents,
        SalariesInsertion = situation.SalariesInsertion,
        EntreprisesPartenaires = situation.EntreprisesPartenaires,
        EstComplete = situation is
        { SortiesEmploiDurableAnneePrecedente: not null, Permanents: not null, SalariesInsertion: not null, EntreprisesPartenaires: not null },
    };

    private static IReadOnlyList<MesureEntreeVue> Mesurer(IReadOnlyCollection<LigneEntreeVue> lignes) =>
    [
        Mesure("sorties_emploi_durable_annee_precedente", lignes.Select(ligne => ligne.SortiesEmploiDurableAnneePrecedente)),
        Mesure("permanents", lignes.Select(ligne => ligne.Permanents)),
        Mesure("salaries_insertion", lignes.Select(ligne => ligne.SalariesInsertion)),
        Mesure("entreprises_partenaires", lignes.Select(ligne => ligne.EntreprisesPartenaires)),
    ];

    internal static MesureEntreeVue Mesure(string code, IEnumerable<int?> nombres)
    {
        var tous = nombres.ToList();
        var dits = tous.OfType<int>().ToList();
        if (dits.Count == 0) return new(code, null, null, 0, tous.Count);
        var somme = dits.Sum(nombre => (long)nombre);
        return new(code, somme, Math.Round((decimal)somme / dits.Count, 1, MidpointRounding.AwayFromZero), dits.Count, tous.Count - dits.Count);
    }
}

internal static class ConsulterEntreesEndpoint
{
    public static void MapConsulterEntrees(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/entrees", Get)
            .WithName(nameof(ConsulterEntrees))
            .WithSummary("Consulter l'état des lieux d'une promotion à son entrée")
            .WithDescription(
                "Les effectifs au 1er janvier et les sorties en emploi durable de l'année d'avant, tels que le Référentiel les connaît : c'est là qu'ils se saisissent et se "
                + "corrigent. Sommes et moyennes portent sur les structures qui ont dit le nombre ; « manquantes » compte les autres.")
            .WithExample(new MesureEntreeVue("salaries_insertion", 852, 85.2m, 10, 0))
            .Produces<EntreesVue>();

    private static async Task<IResult> Get(
        int annee, string? region, string? departement, string? type, IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltreSorties(region.ToRegion(), departement.ToDepartement(), type.ToTypeStructure());
        return TypedResults.Ok(await mediator.Send(new ConsulterEntrees(annee.ToAnnee(), filtre), cancellationToken));
    }
}

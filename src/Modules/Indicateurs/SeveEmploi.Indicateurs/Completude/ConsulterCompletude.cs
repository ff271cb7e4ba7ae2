using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Completude;

[Exige("indicateurs:lire")]
internal sealed record ConsulterCompletude(int Annee, Programme? Programme, Region? Region, Departement? Departement) : IQuery<CompletudeVue>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

/// <summary>Ce qui a été rendu, à temps ou non, par région, par structure et par mois, au jour de la demande.</summary>
internal sealed record CompletudeVue(
    int Annee, DateOnly Le, DecompteVue Ensemble, IReadOnlyList<DecompteDuMoisVue> ParMois, IReadOnlyList<DecompteDeRegionVue> ParRegion,
    IReadOnlyList<DecompteDeStructureVue> ParStructure);

/// <summary>Attendus = à temps + en retard + manquants. Les taux sont « n.c. » quand rien n'est attendu.</summary>
internal sealed record DecompteVue(
    int Attendus, int ATemps, int EnRetard, int Manquants, int Exemptes, decimal? CompletudePourcent, decimal? PonctualitePourcent, string Completude)
{
    public static DecompteVue De(Decompte compte) => new(
        compte.Attendus, compte.ATemps, compte.EnRetard, compte.Manquants, compte.Exemptes, compte.Completude.Valeur, compte.Ponctualite.Valeur, compte.Completude.ToString());
}

internal sealed record DecompteDuMoisVue(int Mois, DecompteVue Decompte);

internal sealed record DecompteDeRegionVue(string Region, DecompteVue Decompte);

/// <param name="Mois">Les douze situations, de janvier à décembre.</param>
internal sealed record DecompteDeStructureVue(
    Guid StructureId, string Structure, Programme Programme, string Region, string Departement, IReadOnlyList<SituationDuMois> Mois, DecompteVue Decompte);

internal sealed class ConsulterCompletudeHandler(IndicateursDbContext db, Suivi suivi, TimeProvider clock) : IQueryHandler<ConsulterCompletude, CompletudeVue>
{
    public async Task<CompletudeVue> Handle(ConsulterCompletude query, CancellationToken cancellationToken)
    {
        var participations = db.Participations.Where(p => p.Annee == query.Annee);
        if (query.Programme is { } programme) participations = participations.Where(p => p.Programme == programme);
        if (query.Region is { } region) participations = participations.Where(p => p.Region == region);
        if (query.Departement is { } departement) participations = participations.Where(p => p.Departement == departement);

        var le = clock.Today();
        var lignes = await suivi.Dresser(participations, query.Annee, query.Region ?? query.Departement?.Region, le, cancellationToken);
        return new(
            query.Annee, le, Somme(lignes.SelectMany(ligne => ligne.Mois)),
            [.. Enumerable.Range(1, 12).Select(mois => new DecompteDuMoisVue(mois, Somme(lignes.Select(ligne => ligne.Mois[mois - 1]))))],
            [
                .. lignes.GroupBy(ligne => ligne.Participation.Region.Code).OrderBy(groupe => groupe.Key, StringComparer.Ordinal)
                    .Select(groupe => new DecompteDeRegionVue(groupe.Key, Somme(groupe.SelectMany(ligne => ligne.Mois)))),
            ],
            [.. lignes.Select(De)]);
    }

    private static DecompteVue Somme(IEnumerable<SituationDuMois> situations) => DecompteVue.De(Decompte.Somme(situations));

    private static DecompteDeStructureVue De(LigneSuivi ligne) => new(
        ligne.Participation.StructureId, ligne.Participation.StructureNom, ligne.Participation.Programme, ligne.Participation.Region.Code,
        ligne.Participation.Departement.Code, ligne.Mois, DecompteVue.De(ligne.Decompte));
}

internal static class ConsulterCompletudeEndpoint
{
    public static void MapConsulterCompletude(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/completude", Get)
            .WithName(nameof(ConsulterCompletude))
            .WithSummary("Consulter la complétude des saisies d'une année")
            .WithDescription(
                "Attendus, rendus à temps, en retard, manquants et exemptés, par mois, par région et par structure, au jour de la demande. Un mois dont le terme "
                + "n'est pas passé n'est pas attendu ; aucun taux ne dépasse 100 %.")
            .WithExample(new CompletudeVue(
                2022, new(2023, 1, 15), new(120, 102, 9, 9, 0, 92.5m, 85m, "92,5 %"), [new(1, new(10, 9, 1, 0, 0, 100m, 90m, "100,0 %"))],
                [new("28", new(120, 102, 9, 9, 0, 92.5m, 85m, "92,5 %"))],
                [
                    new(new("01990000-0000-7000-8000-000000000002"), "ASTA", Programme.Seve1, "28", "14",
                        [SituationDuMois.ATemps, SituationDuMois.EnRetard, SituationDuMois.Manquant], new(12, 10, 1, 1, 0, 91.7m, 83.3m, "91,7 %")),
                ]))
            .Produces<CompletudeVue>();

    private static async Task<IResult> Get(
        int? annee, string? programme, string? region, string? departement, TimeProvider clock, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(
            new ConsulterCompletude(annee ?? clock.Today().Year, programme.ToChoice<Programme>("programme"), region.ToRegion(), departement.ToDepartement()), cancellationToken));
}

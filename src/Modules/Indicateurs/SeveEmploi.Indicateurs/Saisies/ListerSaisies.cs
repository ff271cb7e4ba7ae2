using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Saisies;

[Exige("indicateurs:lire")]
internal sealed record ListerSaisies(
    int Annee, Programme? Programme, Region? Region, Departement? Departement, Guid? StructureId, int? Mois, EtatSaisie? Etat, bool? Comptees, bool? ARevoir,
    PageRequest Page) : IQuery<Page<SaisieResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

/// <summary>Un mois d'une structure, dans une liste : de quoi savoir de quelles saisies un total est fait.</summary>
/// <param name="Valeurs">Par rang de la grille du programme ; null est absent.</param>
internal sealed record SaisieResumeVue(
    Guid Id, Guid StructureId, string Structure, Programme Programme, int Annee, int Mois, string Departement, string Region, EtatSaisie Etat, bool RienASignaler,
    IReadOnlyList<decimal?> Valeurs, int NombreConstats, bool ASuivre, DateOnly? EnvoyeeLe, DateOnly? ValideeLe, long Version, DateTimeOffset CreeLe,
    DateTimeOffset ModifieLe);

internal sealed class ListerSaisiesHandler(IndicateursDbContext db) : IQueryHandler<ListerSaisies, Page<SaisieResumeVue>>
{
    public Task<Page<SaisieResumeVue>> Handle(ListerSaisies query, CancellationToken cancellationToken)
    {
        // The year is always said: one partition is read.
        var saisies = db.Saisies.AsNoTracking().Where(s => s.Annee == query.Annee);
        if (query.Programme is { } programme) saisies = saisies.Where(s => s.Programme == programme);
        if (query.Region is { } region) saisies = saisies.Where(s => s.Region == region);
        if (query.Departement is { } departement) saisies = saisies.Where(s => s.Departement == departement);
        if (query.StructureId is { } structure) saisies = saisies.Where(s => s.StructureId == structure);
        if (query.Mois is { } mois) saisies = saisies.Where(s => s.Mois == mois);
        if (query.Etat is { } etat) saisies = saisies.Where(s => s.Etat == etat);
        if (query.Comptees == true) saisies = saisies.Where(s => s.Etat == EtatSaisie.Envoyee || s.Etat == EtatSaisie.Validee);
        if (query.ARevoir == true) saisies = saisies.Where(s => s.NombreConstats > 0 || s.ASuivre);

        return saisies.ToPage(
            query.Page, s => s.CreeLe, s => s.Id,
            s => new SaisieResumeVue(
                s.Id.Value, s.StructureId,
                db.Participations.Where(p => p.StructureId == s.StructureId && p.Programme == s.Programme && p.Annee == s.Annee).Select(p => p.StructureNom).First(),
                s.Programme, s.Annee, s.Mois, s.Departement.Code, s.Region.Code, s.Etat, s.RienASignaler, s.Valeurs, s.NombreConstats, s.ASuivre, s.EnvoyeeLe,
                s.ValideeLe, s.Version, s.CreeLe, s.ModifieLe),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerSaisiesEndpoint
{
    public static void MapListerSaisies(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/saisies", Get)
            .WithName(nameof(ListerSaisies))
            .WithSummary("Lister les saisies d'une année")
            .WithDescription(
                "Les mois saisis de l'année (celle en cours par défaut), de la première saisie à la dernière. « comptees=true » ne garde que ce dont les agrégats sont "
                + "faits ; « a_revoir=true », les constats et les valeurs à suivre.")
            .WithExample(new Page<SaisieResumeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000006"), new("01990000-0000-7000-8000-000000000002"), "ASTA", Programme.Seve2, 2024, 3, "14", "28",
                        EtatSaisie.Validee, false, [2, 1, null], 0, false, new DateOnly(2024, 4, 5), new DateOnly(2024, 4, 8), 3,
                        new(2024, 4, 2, 8, 0, 0, TimeSpan.Zero), new(2024, 4, 8, 9, 0, 0, TimeSpan.Zero)),
                ],
                null, null))
            .AnswersList<SaisieResumeVue>();

    private static Task<IResult> Get(
        int? annee, string? programme, string? region, string? departement, Guid? structure, int? mois, string? etat, bool? comptees,
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "a_revoir")] bool? aRevoir, [AsParameters] PageRequest page, HttpContext http, TimeProvider clock, IMediator mediator,
        CancellationToken cancellationToken) =>
        page.ToList(http, "saisies", part => mediator.Send(
            new ListerSaisies(
                annee ?? clock.Today().Year, programme.ToChoice<Programme>("programme"), region.ToRegion(), departement.ToDepartement(), structure, mois,
                etat.ToChoice<EtatSaisie>("etat"), comptees, aRevoir, part),
            cancellationToken));
}

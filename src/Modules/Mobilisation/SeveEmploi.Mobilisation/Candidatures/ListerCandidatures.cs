using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

[Exige("candidatures:lire")]
internal sealed record ListerCandidatures(
    Guid? CampagneId, Region? Region, Departement? Departement, EtatCandidature? Etat, Guid? StructureId, PageRequest Page)
    : IQuery<Page<CandidatureResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;

    Departement? ISurTerritoire.DepartementVise => Departement;
}

/// <summary>Une candidature, dans une liste. Sans structure, son nom est « non publiée ».</summary>
internal sealed record CandidatureResumeVue(
    Guid Id, Guid CampagneId, Programme Programme, int Promotion, Guid? StructureId, string Structure, string? Departement, string Region,
    IReadOnlyList<string> Types, EtatCandidature Etat, DateOnly ManifesteeLe, Emetteur Emetteur,
    long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerCandidaturesHandler(MobilisationDbContext db) : IQueryHandler<ListerCandidatures, Page<CandidatureResumeVue>>
{
    public Task<Page<CandidatureResumeVue>> Handle(ListerCandidatures query, CancellationToken cancellationToken)
    {
        var candidatures = db.Candidatures.AsNoTracking();
        if (query.CampagneId is { } campagne) candidatures = candidatures.Where(c => c.CampagneId == new CampagneId(campagne));
        if (query.Region is { } region) candidatures = candidatures.Where(c => c.Region == region);
        if (query.Departement is { } departement) candidatures = candidatures.Where(c => c.Departement == departement);
        if (query.Etat is { } etat) candidatures = candidatures.Where(c => c.Etat == etat);
        if (query.StructureId is { } structure) candidatures = candidatures.Where(c => c.StructureId == structure);

        return candidatures.ToPage(
            query.Page, c => c.CreeLe, c => c.Id,
            c => new CandidatureResumeVue(
                c.Id.Value, c.CampagneId.Value, c.Programme, c.Promotion, c.StructureId, c.StructureNom ?? CandidatureVue.NonPubliee,
                c.Departement == null ? null : c.Departement.Code, c.Region.Code, c.Types, c.Etat, c.Manifestation.Le, c.Manifestation.Emetteur,
                c.Version, c.CreeLe, c.ModifieLe),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerCandidaturesEndpoint
{
    public static void MapListerCandidatures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/candidatures", Get)
            .WithName(nameof(ListerCandidatures))
            .WithSummary("Lister les candidatures")
            .WithDescription("Les candidatures d'une campagne, d'une région, d'un département, d'un état ou d'une structure, de la première saisie à la dernière.")
            .WithExample(new Page<CandidatureResumeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000004"), new("01990000-0000-7000-8000-000000000001"), Programme.Seve1, 2022,
                        new Guid("01990000-0000-7000-8000-000000000002"), "ASTA", "14", "28", ["ACI"], EtatCandidature.Retenue,
                        new(2021, 7, 5), Emetteur.Direction, 9, new(2021, 7, 5, 8, 0, 0, TimeSpan.Zero), new(2021, 12, 16, 16, 0, 0, TimeSpan.Zero)),
                ],
                null, null))
            .AnswersList<CandidatureResumeVue>();

    private static Task<IResult> Get(
        Guid? campagne, string? region, string? departement, string? etat, Guid? structure,
        [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "candidatures", part => mediator.Send(
            new ListerCandidatures(
                campagne, region.ToRegion(), departement.ToDepartement(), etat.ToChoice<EtatCandidature>("etat"), structure, part),
            cancellationToken));
}

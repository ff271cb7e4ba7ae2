using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Projets;

[Exige("projets:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterProjet(Guid ProjetId) : IQuery<ProjetVue?>;

/// <summary>Le projet professionnel d'un salarié en parcours, sous son code.</summary>
internal sealed record ProjetVue(
    Guid Id, Guid StructureId, string Code, IReadOnlyList<string> Metiers, MobiliteVue Mobilite, DateOnly? DisponibleLe, IReadOnlyList<PeriodeFaiteVue> Periodes,
    DateOnly DeclareLe, DateOnly? ClosLe, string? MotifCloture, DateTimeOffset ModifieLe, long Version)
    : IVersionedView
{
    public static readonly ProjetVue Exemple = new(
        new("01990000-0000-7000-8000-0000000000a3"), new("01990000-0000-7000-8000-000000000001"), "A-24", ["N1103"], new(["44"], PermisConduire.Oui, 30), new(2022, 2, 1),
        [new(NaturePeriode.Pmsmp, "N1103", 2)], new(2021, 11, 2), null, null, default, 1);

    public static ProjetVue De(Projet p) => new(
        p.Id.Value, p.StructureId, p.Code, p.Metiers, new(p.Mobilite, p.Permis, p.RayonKm), p.DisponibleLe,
        [.. p.Periodes.Select(periode => new PeriodeFaiteVue(periode.Nature, periode.CodeRome, periode.Semaines))], p.DeclareLe, p.ClosLe, p.MotifCloture, p.ModifieLe, p.Version);
}

internal sealed class ConsulterProjetHandler(AnimationRegionaleDbContext db) : IQueryHandler<ConsulterProjet, ProjetVue?>
{
    public async Task<ProjetVue?> Handle(ConsulterProjet query, CancellationToken cancellationToken)
    {
        var id = new ProjetId(query.ProjetId);
        return await db.Projets.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } projet ? ProjetVue.De(projet) : null;
    }
}

internal static class ConsulterProjetEndpoint
{
    public static void MapConsulterProjet(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/projets/{projetId:guid}", Get)
            .WithName(nameof(ConsulterProjet))
            .WithSummary("Consulter un projet professionnel")
            .WithDescription("Lu par sa SIAE et par qui l'accompagne ; jamais par un groupement, qui ne lit que ce qui lui est transmis.")
            .WithExample(ProjetVue.Exemple)
            .AnswersResource<ProjetVue>();

    private static async Task<IResult> Get(Guid projetId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterProjet(projetId), cancellationToken)).ToResource();
}

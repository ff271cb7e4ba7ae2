using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("parcours:lire")]
internal sealed record ConsulterDifficulte(Guid DifficulteId) : IQuery<DifficulteVue?>;

/// <summary>Une difficulté d'une structure.</summary>
internal sealed record DifficulteVue(
    Guid Id, Guid ParcoursId, CategorieDifficulte Categorie, string Difficulte, string? Levier, bool EstLevee, bool EstPartagee,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed class ConsulterDifficulteHandler(FormationActionDbContext db) : IQueryHandler<ConsulterDifficulte, DifficulteVue?>
{
    public async Task<DifficulteVue?> Handle(ConsulterDifficulte query, CancellationToken cancellationToken)
    {
        var id = new DifficulteId(query.DifficulteId);
        return await db.Difficultes.AsNoTracking().Where(difficulte => difficulte.Id == id)
            .Select(d => new DifficulteVue(d.Id.Value, d.ParcoursId.Value, d.Categorie, d.Texte, d.Levier, d.EstLevee, d.FicheId != null, d.CreeLe, d.ModifieLe, d.Version))
            .SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterDifficulteEndpoint
{
    public static void MapConsulterDifficulte(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/difficultes/{difficulteId:guid}", Get)
            .WithName(nameof(ConsulterDifficulte))
            .WithSummary("Consulter une difficulté")
            .WithDescription("Sa catégorie, son levier s'il y en a un, si elle est levée, et si elle est dans la base commune.")
            .WithExample(new DifficulteVue(
                new("01990000-0000-7000-8000-000000000091"), new("01990000-0000-7000-8000-000000000051"), CategorieDifficulte.RecrutementSalaries,
                "Recruter des salariés en CDDI", "Présenter la structure aux prescripteurs", true, false, default, default, 1))
            .AnswersResource<DifficulteVue>();

    private static async Task<IResult> Get(Guid difficulteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterDifficulte(difficulteId), cancellationToken)).ToResource();
}

using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("parcours:lire")]
internal sealed record ConsulterActionSociale(Guid ActionSocialeId) : IQuery<ActionSocialeVue?>;

/// <summary>Une action sociale d'une structure.</summary>
internal sealed record ActionSocialeVue(
    Guid Id, Guid ParcoursId, ThemeSocial Theme, string Action, IReadOnlyList<string> Partenaires, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed class ConsulterActionSocialeHandler(FormationActionDbContext db) : IQueryHandler<ConsulterActionSociale, ActionSocialeVue?>
{
    public async Task<ActionSocialeVue?> Handle(ConsulterActionSociale query, CancellationToken cancellationToken)
    {
        var id = new ActionSocialeId(query.ActionSocialeId);
        return await db.ActionsSociales.AsNoTracking().Where(action => action.Id == id)
            .Select(a => new ActionSocialeVue(a.Id.Value, a.ParcoursId.Value, a.Theme, a.Texte, a.Partenaires, a.CreeLe, a.ModifieLe, a.Version))
            .SingleOrDefaultAsync(cancellationToken);
    }
}

internal static class ConsulterActionSocialeEndpoint
{
    public static void MapConsulterActionSociale(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/actions-sociales/{actionSocialeId:guid}", Get)
            .WithName(nameof(ConsulterActionSociale))
            .WithSummary("Consulter une action sociale")
            .WithDescription("Son thème, ce qui est mis en place et les partenaires mobilisés.")
            .WithExample(new ActionSocialeVue(
                new("01990000-0000-7000-8000-0000000000a1"), new("01990000-0000-7000-8000-000000000051"), ThemeSocial.Logement,
                "Liens et orientations vers le secteur AHI", ["CCAS"], default, default, 1))
            .AnswersResource<ActionSocialeVue>();

    private static async Task<IResult> Get(Guid actionSocialeId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterActionSociale(actionSocialeId), cancellationToken)).ToResource();
}

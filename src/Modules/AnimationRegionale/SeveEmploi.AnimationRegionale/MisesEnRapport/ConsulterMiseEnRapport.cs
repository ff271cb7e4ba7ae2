using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

[Exige("rapprochements:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterMiseEnRapport(Guid MiseEnRapportId) : IQuery<MiseEnRapportVue?>;

internal sealed class ConsulterMiseEnRapportHandler(AnimationRegionaleDbContext db, DbSession session) : IQueryHandler<ConsulterMiseEnRapport, MiseEnRapportVue?>
{
    public async Task<MiseEnRapportVue?> Handle(ConsulterMiseEnRapport query, CancellationToken cancellationToken)
    {
        var id = new MiseEnRapportId(query.MiseEnRapportId);
        if (await db.MisesEnRapport.AsNoTracking().SingleOrDefaultAsync(mise => mise.Id == id, cancellationToken) is not { } trouvee) return null;

        var litLesProjets = session.Appelant.Peut("projets:lire");
        var code = litLesProjets ? await db.Projets.Where(projet => projet.Id == trouvee.ProjetId).Select(projet => projet.Code).SingleOrDefaultAsync(cancellationToken) : null;
        return MiseEnRapportVue.De(trouvee, code, litLesProjets);
    }
}

internal static class ConsulterMiseEnRapportEndpoint
{
    public static void MapConsulterMiseEnRapport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/mises-en-rapport/{miseEnRapportId:guid}", Get)
            .WithName(nameof(ConsulterMiseEnRapport))
            .WithSummary("Consulter une proposition")
            .WithDescription("Le projet tel qu'il a été transmis, les raisons de la proposition, l'accord de la SIAE et ce qui a suivi. Le groupement la lit une fois l'accord donné, sans le code.")
            .WithExample(MiseEnRapportVue.Exemple)
            .AnswersResource<MiseEnRapportVue>();

    private static async Task<IResult> Get(Guid miseEnRapportId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterMiseEnRapport(miseEnRapportId), cancellationToken)).ToResource();
}

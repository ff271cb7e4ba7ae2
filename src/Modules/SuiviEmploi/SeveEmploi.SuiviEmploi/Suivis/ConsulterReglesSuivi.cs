using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige(Droits.Connecte)]
internal sealed record ConsulterReglesSuivi(int Annee) : IQuery<ReglesSuiviVue>;

/// <summary>Ce qui vaut pour une année, et depuis quel règlement.</summary>
/// <param name="DepuisAnnee">L'année du règlement qui vaut ; null : les usages du programme.</param>
/// <param name="Version">Celle du règlement de cette année même ; 0 s'il n'y en a pas.</param>
internal sealed record ReglesSuiviVue(int Annee, int? DepuisAnnee, ReglesSuivi Regles, long Version) : IVersionedView;

internal sealed class ConsulterReglesSuiviHandler(SuiviEmploiDbContext db) : IQueryHandler<ConsulterReglesSuivi, ReglesSuiviVue>
{
    public async Task<ReglesSuiviVue> Handle(ConsulterReglesSuivi query, CancellationToken cancellationToken)
    {
        var reglement = await db.ReglementsSuivis.AsNoTracking().Where(r => r.Annee <= query.Annee).OrderByDescending(r => r.Annee).FirstOrDefaultAsync(cancellationToken);
        return new(query.Annee, reglement?.Annee, reglement?.Contenu ?? ReglesSuivi.ParDefaut, reglement?.Annee == query.Annee ? reglement.Version : 0);
    }
}

internal static class ConsulterReglesSuiviEndpoint
{
    public static void MapConsulterReglesSuivi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/reglements-suivis/{annee:int}", Get)
            .WithName(nameof(ConsulterReglesSuivi))
            .WithSummary("Consulter le règlement du suivi dans l'emploi")
            .WithDescription("Ce qui vaut cette année-là : le seuil d'un emploi durable en mois, et quand un contrat est à suivre.")
            .WithExample(new ReglesSuiviVue(2024, null, ReglesSuivi.ParDefaut, 0))
            .AnswersResource<ReglesSuiviVue>();

    private static async Task<IResult> Get(int annee, IMediator mediator, CancellationToken cancellationToken) =>
        ((ReglesSuiviVue?)await mediator.Send(new ConsulterReglesSuivi(annee), cancellationToken)).ToResource();
}

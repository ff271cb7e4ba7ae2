using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Preferences;

[OuvertATous("le jeton, scellé, prouve qui a reçu le courriel")]
internal sealed record ConsulterDesabonnement(string Jeton) : IQuery<DesabonnementVue?>
{
    public override string ToString() => nameof(ConsulterDesabonnement);
}

internal sealed class ConsulterDesabonnementHandler(EcheancierDbContext db, Desabonnements desabonnements)
    : IQueryHandler<ConsulterDesabonnement, DesabonnementVue?>
{
    public async Task<DesabonnementVue?> Handle(ConsulterDesabonnement query, CancellationToken cancellationToken) =>
        desabonnements.Lire(query.Jeton) is { } desabonnement ? DesabonnementVue.De(await db.Visees(desabonnement, cancellationToken)) : null;
}

internal static class ConsulterDesabonnementEndpoint
{
    public static void MapConsulterDesabonnement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/desabonnement/{jeton}", Get)
            .WithName(nameof(ConsulterDesabonnement))
            .WithSummary("Voir ce qu'un désabonnement arrête")
            .WithDescription("La page que l'on ouvre depuis un courriel : ce qui s'arrêtera, ce qui sera seulement groupé, et un bouton. L'ouvrir ne change rien.")
            .WithMetadata(new PreuvePropre())
            .WithExample(PageDesabonnement.Exemple)
            .Produces<string>(StatusCodes.Status200OK, PageDesabonnement.TypeMime)
            .Refuses(typeof(DesabonnementIntrouvable));

    private static async Task<IResult> Get(string jeton, IMediator mediator, CancellationToken cancellationToken) =>
        await mediator.Send(new ConsulterDesabonnement(jeton), cancellationToken) is { } vue
            ? PageDesabonnement.AConfirmer(vue)
            : PageDesabonnement.Refusee(new DesabonnementIntrouvable());
}

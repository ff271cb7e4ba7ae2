using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Rapports;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Exige("animation:ecrire")]
[DonneesPersonnelles]
internal sealed record ConsulterEmargementEvenement(Guid EvenementId) : IQuery<Rapport?>;

internal sealed class ConsulterEmargementEvenementHandler(AnimationRegionaleDbContext db, DbSession session, TimeProvider clock)
    : IQueryHandler<ConsulterEmargementEvenement, Rapport?>
{
    public async Task<Rapport?> Handle(ConsulterEmargementEvenement query, CancellationToken cancellationToken) =>
        await db.Inscrits(query.EvenementId, session, cancellationToken) is var (evenement, inscrits) ? EmargementEvenement.Rapport(evenement, inscrits, clock.Today()) : null;
}

internal static class ConsulterEmargementEvenementEndpoint
{
    public static void MapConsulterEmargementEvenement(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/evenements/{evenementId:guid}/emargement", Get)
            .WithName(nameof(ConsulterEmargementEvenement))
            .WithSummary("Imprimer la feuille d'émargement")
            .WithDescription("Une page à imprimer, un document Word ou un classeur, selon « Accept » : chaque personne qui a une place, sa structure, sa fonction, sa région, et la place de sa signature ; puis des lignes vides.")
            .WithExample("<!DOCTYPE html>…")
            .AnswersDocument()
            .Refuses(typeof(RessourceIntrouvable));

    private static async Task<IResult> Get(Guid evenementId, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var feuille = await mediator.Send(new ConsulterEmargementEvenement(evenementId), cancellationToken);
        return feuille is null ? feuille.ToAnswer() : feuille.ToDocument(http.Request, "feuille-emargement");
    }
}

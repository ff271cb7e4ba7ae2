using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Pieces;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("parcours:lire")]
[DonneesPersonnelles]
internal sealed record TelechargerEmargementPapier(Guid ParcoursId, Guid JourneeId) : IQuery<Result<Piece>>;

internal sealed class TelechargerEmargementPapierHandler(FormationActionDbContext db) : IQueryHandler<TelechargerEmargementPapier, Result<Piece>>
{
    public async Task<Result<Piece>> Handle(TelechargerEmargementPapier query, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new ParcoursId(query.ParcoursId), cancellationToken);
        if (parcours is null) return new ParcoursIntrouvable(query.ParcoursId);
        if (parcours.UneJournee(new(query.JourneeId)).Error is { } absente) return absente;

        var feuille = await db.Feuilles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == new FeuilleId(query.JourneeId), cancellationToken);
        var deposee = feuille?.Signatures.OrderBy(signature => signature.Rang).LastOrDefault(signature => signature.PieceId is not null)?.PieceId;
        var piece = deposee is null ? null : await db.Pieces.AsNoTracking().SingleOrDefaultAsync(piece => piece.Id == deposee, cancellationToken);
        return piece is { Contenu.Length: > 0 } ? piece : new EmargementSansPapier();
    }
}

internal static class TelechargerEmargementPapierEndpoint
{
    public static void MapTelechargerEmargementPapier(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement/papier", Get)
            .WithName(nameof(TelechargerEmargementPapier))
            .WithSummary("Télécharger la feuille de papier numérisée")
            .WithDescription("La dernière feuille déposée pour cette journée, telle qu'elle a été reçue.")
            .WithExample("%PDF-1.7")
            .Produces<string>(StatusCodes.Status200OK, "application/pdf", "image/jpeg", "image/png")
            .Refuses(typeof(ParcoursIntrouvable), typeof(JourneeIntrouvable), typeof(EmargementSansPapier));

    private static async Task<IResult> Get(Guid parcoursId, Guid journeeId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TelechargerEmargementPapier(parcoursId, journeeId), cancellationToken)).ToHttp(piece => piece.EnFichier("emargement"));
}

using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Pieces;

namespace SeveEmploi.FormationAction.Emargements;

[Exige("journees:ecrire")]
internal sealed record DeposerEmargementPapier(Guid ParcoursId, Guid JourneeId, byte[] Contenu) : ICommand;

internal sealed class DeposerEmargementPapierHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<DeposerEmargementPapier>
{
    public async Task<Result> Handle(DeposerEmargementPapier command, CancellationToken cancellationToken)
    {
        var ouverte = await db.Emarger(command.ParcoursId, command.JourneeId, cancellationToken);
        if (ouverte.Error is { } absente) return absente;
        var piece = Piece.Recevoir(ouverte.Value.Parcours.Id, NaturePiece.EmargementPapier, command.Contenu, session.Now);
        if (piece.Error is { } refusee) return refusee;

        var geste = new Geste(SorteSignature.Papier, session.Appelant.Id, session.Now, PieceId: piece.Value.Id, EmpreintePreuve: piece.Value.Empreinte);
        if (ouverte.Value.Feuille.SignerSurPapier(ouverte.Value.Parcours.FormateurId?.Value, geste).Error is { } refus) return refus;

        db.Add(piece.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeposerEmargementPapierEndpoint
{
    public static void MapDeposerEmargementPapier(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/emargement/papier", Post)
            .WithName(nameof(DeposerEmargementPapier))
            .WithSummary("Déposer la feuille de papier numérisée")
            .WithDescription(
                "Un PDF, un JPEG ou un PNG de 5 Mo au plus, dans le corps de la demande : à défaut de signatures à l'écran, la feuille signe toutes les "
                + "présences déjà dites qui attendent encore une signature. Elle est gardée avec son empreinte.")
            .AcceptsFichier()
            .AnswersNoContent()
            .RefusesEmargement(typeof(RienASigner));

    private static async Task<IResult> Post(
        Guid parcoursId, Guid journeeId, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var contenu = await request.LireFichier(cancellationToken);
        return (await mediator.Send(new DeposerEmargementPapier(parcoursId, journeeId, contenu), cancellationToken)).ToHttp();
    }
}

using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Pieces;

namespace SeveEmploi.FormationAction.Bilans;

[Exige(DroitsDuBilan.Ecrire)]
internal sealed record JoindreAuBilanExecution(Guid ParcoursId, byte[] Contenu) : ICommand;

internal sealed class JoindreAuBilanExecutionHandler(FormationActionDbContext db, DbSession session) : ICommandHandler<JoindreAuBilanExecution>
{
    public async Task<Result> Handle(JoindreAuBilanExecution command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        var piece = Piece.Recevoir(parcours.Value.Id, NaturePiece.BilanExecution, command.Contenu, session.Now);
        if (piece.Error is { } refusee) return refusee;
        if (parcours.Value.JoindreAuBilan(piece.Value.Id).Error is { } refus) return refus;

        db.Add(piece.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class JoindreAuBilanExecutionEndpoint
{
    public static void MapJoindreAuBilanExecution(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/bilan/fichier", Post)
            .WithName(nameof(JoindreAuBilanExecution))
            .WithSummary("Joindre un fichier au bilan d'exécution")
            .WithDescription("Un PDF, un JPEG ou un PNG de 5 Mo au plus, dans le corps de la demande. Il remplace celui qui était joint.")
            .AcceptsFichier()
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(
                typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(BilanExecutionSansObjet), typeof(BilanExecutionDejaAccepte),
                typeof(BilanExecutionNonDepose));

    private static async Task<IResult> Post(Guid parcoursId, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var contenu = await request.LireFichier(cancellationToken);
        return (await mediator.Send(new JoindreAuBilanExecution(parcoursId, contenu), cancellationToken)).ToHttp();
    }
}

[Exige("parcours:lire")]
internal sealed record TelechargerBilanExecution(Guid ParcoursId) : IQuery<Result<Piece>>;

internal sealed class TelechargerBilanExecutionHandler(FormationActionDbContext db) : IQueryHandler<TelechargerBilanExecution, Result<Piece>>
{
    public async Task<Result<Piece>> Handle(TelechargerBilanExecution query, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == new ParcoursId(query.ParcoursId), cancellationToken);
        if (parcours is null) return new ParcoursIntrouvable(query.ParcoursId);
        if (parcours.Bilan?.PieceId is not { } jointe) return new BilanExecutionSansFichier();

        return await db.Pieces.AsNoTracking().SingleAsync(piece => piece.Id == jointe, cancellationToken);
    }
}

internal static class TelechargerBilanExecutionEndpoint
{
    public static void MapTelechargerBilanExecution(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/parcours/{parcoursId:guid}/bilan/fichier", Get)
            .WithName(nameof(TelechargerBilanExecution))
            .WithSummary("Télécharger le fichier joint au bilan d'exécution")
            .WithDescription("Le dernier fichier joint, tel qu'il a été reçu.")
            .WithExample("%PDF-1.7")
            .Produces<string>(StatusCodes.Status200OK, "application/pdf", "image/jpeg", "image/png")
            .Refuses(typeof(ParcoursIntrouvable), typeof(BilanExecutionSansFichier));

    private static async Task<IResult> Get(Guid parcoursId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TelechargerBilanExecution(parcoursId), cancellationToken)).ToHttp(piece => piece.EnFichier("bilan-execution"));
}

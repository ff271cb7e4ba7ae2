using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

// A command behind a GET: it counts.
[Exige("outils:lire")]
internal sealed record TelechargerOutil(Guid OutilId) : ICommand<FichierServi>;

internal sealed record FichierServi(string Nom, TypeFichier Type, byte[] Contenu);

internal sealed class TelechargerOutilHandler(FormationActionDbContext db) : ICommandHandler<TelechargerOutil, FichierServi>
{
    public async Task<Result<FichierServi>> Handle(TelechargerOutil command, CancellationToken cancellationToken)
    {
        var id = new OutilId(command.OutilId);
        if (await db.Outils.AsNoTracking().SingleOrDefaultAsync(outil => outil.Id == id, cancellationToken) is not { } outil) return new OutilIntrouvable(command.OutilId);
        if (outil.Fichier is not { } fichier) return new FichierAbsent();

        var contenu = await db.Contenus.AsNoTracking().SingleAsync(contenu => contenu.OutilId == id, cancellationToken);
        // Neither the version nor the date: nobody who edits it must read it again.
        await db.Outils.Where(lu => lu.Id == id).ExecuteUpdateAsync(lu => lu.SetProperty(o => o.Telechargements, o => o.Telechargements + 1), cancellationToken);
        return new FichierServi(fichier.Nom, fichier.Type, contenu.Contenu);
    }
}

internal static class TelechargerOutilEndpoint
{
    public static void MapTelechargerOutil(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/outils/{outilId:guid}/fichier", Get)
            .WithName(nameof(TelechargerOutil))
            .WithSummary("Télécharger un outil")
            .WithDescription("Le fichier, toujours comme une pièce jointe. Chaque téléchargement est compté.")
            .Refuses(typeof(OutilIntrouvable), typeof(FichierAbsent))
            .WithExample("%PDF-1.7 …")
            .Produces<string>(StatusCodes.Status200OK, "application/octet-stream");

    private static async Task<IResult> Get(Guid outilId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TelechargerOutil(outilId), cancellationToken))
            .ToHttp(fichier => TypedResults.File(fichier.Contenu, fichier.Type.TypeMime(), fichier.Nom));
}

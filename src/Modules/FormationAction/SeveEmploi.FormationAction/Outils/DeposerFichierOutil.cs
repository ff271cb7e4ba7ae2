using Microsoft.AspNetCore.Mvc;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Outils;

[Exige("outils:ecrire")]
internal sealed record DeposerFichierOutil(Guid OutilId, string Nom, byte[] Contenu) : ICommand;

internal sealed class DeposerFichierOutilHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<DeposerFichierOutil>
{
    public async Task<Result> Handle(DeposerFichierOutil command, CancellationToken cancellationToken)
    {
        var found = await db.UnOutil(command.OutilId, cancellationToken);
        if (found.Error is { } absent) return absent;

        var contenu = found.Value.Deposer(command.Nom, command.Contenu, clock.Today());
        if (contenu.Error is { } refus) return refus;

        await db.Contenus.Where(deja => deja.OutilId == found.Value.Id).ExecuteDeleteAsync(cancellationToken);
        db.Add(contenu.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeposerFichierOutilEndpoint
{
    // Beyond this the server cuts; up to this, the refusal says what is admitted.
    private const int LuMax = FichierDepose.TailleMax + (1024 * 1024);

    public static void MapDeposerFichierOutil(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/outils/{outilId:guid}/fichier", Put)
            .WithName(nameof(DeposerFichierOutil))
            .WithSummary("Déposer le fichier d'un outil")
            .WithDescription(
                "Le fichier est le corps de la demande, « nom » est son nom : PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG ou JPEG, de 5 Mo au plus. "
                + "C'est son contenu qui dit ce qu'il est : un nom qui dit autre chose est refusé. Il remplace le précédent.")
            .WithMetadata(new RequestSizeLimitAttribute(LuMax))
            .Accepts<string>("application/octet-stream")
            .WithExample("%PDF-1.7 …")
            .RequiresIfMatch()
            .Refuses(
                typeof(OutilIntrouvable), typeof(OutilDejaPublie), typeof(FichierVide), typeof(FichierTropLourd), typeof(NomDeFichierRefuse), typeof(FichierNonReconnu),
                typeof(FichierMenteur), typeof(FichierAMacros), typeof(ArchiveSuspecte))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid outilId, string nom, HttpRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeposerFichierOutil(outilId, nom, await Lire(request.Body, cancellationToken)), cancellationToken)).ToHttp();

    /// <summary>One byte more than admitted at the most: the domain then refuses it.</summary>
    private static async Task<byte[]> Lire(Stream corps, CancellationToken cancellationToken)
    {
        using var recu = new MemoryStream();
        var bloc = new byte[81920];
        for (int lu; recu.Length <= FichierDepose.TailleMax && (lu = await corps.ReadAsync(bloc, cancellationToken)) > 0;)
            recu.Write(bloc, 0, lu);
        return recu.ToArray();
    }
}

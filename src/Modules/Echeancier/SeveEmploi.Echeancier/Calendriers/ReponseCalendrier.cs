using System.IO.Pipelines;

namespace SeveEmploi.Echeancier.Calendriers;

/// <summary>Written event by event, once the transaction is over: a slow agenda holds neither the text nor a connection to the database.</summary>
internal sealed class ReponseCalendrier(CalendrierVue vue) : IResult
{
    public const string TypeMime = "text/calendar";

    private const int OctetsParEnvoi = 32 * 1024;

    // Shorter than what the feed itself asks of agendas: some ignore it and read every few minutes.
    private const string Cache = "private, max-age=900";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        (answer.Headers.ETag, answer.Headers.CacheControl) = (vue.Etag, Cache);
        if (vue.Contenu is not { } contenu)
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        answer.ContentType = $"{TypeMime}; charset=utf-8";
        answer.Headers.ContentDisposition = "inline; filename=\"seve-emploi.ics\"";
        await Ecrire(contenu, answer.BodyWriter, httpContext.RequestAborted);
    }

    private static async Task Ecrire(ContenuCalendrier contenu, PipeWriter sortie, CancellationToken cancellationToken)
    {
        var flux = new FluxIcs(contenu, sortie);
        flux.Ouvrir();
        foreach (var echeance in contenu.Echeances)
        {
            flux.Ecrire(echeance);
            if (sortie.UnflushedBytes > OctetsParEnvoi) await sortie.FlushAsync(cancellationToken);
        }

        flux.Fermer();
        await sortie.FlushAsync(cancellationToken);
    }
}

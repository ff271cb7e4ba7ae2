using System.Globalization;

namespace SeveEmploi.Acces.Jetons;

/// <summary>Writes what the RFCs of OAuth want, where the rest of the API would write a problem of RFC 9457.</summary>
internal sealed class ResultatOauth(ReponseOauth reponse) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        answer.Headers.CacheControl = "no-store";
        answer.Headers.Pragma = "no-cache";
        if (reponse is RevocationFaite) return Task.CompletedTask;
        if (reponse is RefusOauth refus)
        {
            answer.StatusCode = refus.Status;
            if (refus.Status == StatusCodes.Status401Unauthorized) answer.Headers.WWWAuthenticate = "Basic realm=\"SEVE Emploi\", charset=\"UTF-8\"";
            if (refus.Attente is { } secondes) answer.Headers.RetryAfter = secondes.ToString(CultureInfo.InvariantCulture);
        }

        return answer.WriteAsJsonAsync(reponse, reponse.GetType(), httpContext.RequestAborted);
    }
}

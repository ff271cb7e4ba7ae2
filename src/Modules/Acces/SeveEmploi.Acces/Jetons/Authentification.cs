using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Jetons;

/// <summary>Who sends each request, by the token it presents. Runs before the request's transaction, on a connection of its own.</summary>
internal sealed class Authentification(IServiceScopeFactory scopes, CacheJetons cache, Antiforgerie antiforgerie) : IAuthenticator
{
    private const string AuNomDe = "Au-Nom-De";

    public async ValueTask<Appelant> Authenticate(HttpContext http, CancellationToken cancellationToken)
    {
        if (!JetonPresente.EstPresent(http.Request) || http.GetEndpoint()?.Metadata.GetMetadata<PreuvePropre>() is not null) return Appelant.Anonyme;

        var presente = JetonPresente.Lire(http.Request) ?? throw Refus(http);
        var identite = await Identifier(presente, AbsentDe(http.Request), cancellationToken);
        if (identite is null || !identite.Admet(http.Connection.RemoteIpAddress)) throw Refus(http);

        http.Items[typeof(JetonId)] = identite.Session.Id;
        http.Items[typeof(SessionJeton)] = identite.Session;
        http.User = new(new ClaimsIdentity([new("sub", $"{identite.Appelant.Id}")], presente.ParCookie ? JetonPresente.Cookie : "Bearer"));
        if (presente.ParCookie) await antiforgerie.Verifier(http);
        return identite.Appelant;
    }

    private async Task<Identite?> Identifier(JetonPresente presente, Guid? auNomDe, CancellationToken cancellationToken)
    {
        var cle = CacheJetons.Cle.De(presente.Empreinte, auNomDe);
        if (cache.Lire(cle) is { } connue) return presente.Convient(connue.Session.Usage) ? connue : null;

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DbSession>().Appelant = Appelant.Systeme("authentification");
        if (await scope.ServiceProvider.GetRequiredService<Identification>().De(presente, auNomDe, cancellationToken) is not { } lue) return null;

        cache.Garder(cle, lue.Identite, lue.Reste);
        return lue.Identite;
    }

    private static Guid? AbsentDe(HttpRequest request)
    {
        var entete = request.Headers[AuNomDe];
        if (entete.Count == 0) return null;

        return entete.Count == 1 && Guid.TryParseExact(entete, "D", out var absent) ? absent : throw new RefusalException(new SuppleanceAbsente());
    }

    private static RefusalException Refus(HttpContext http)
    {
        // A browser would present a dead cookie for ever, to the sign-in page too. The refusal clears the headers set before it.
        if (http.Request.Cookies.ContainsKey(JetonPresente.Cookie))
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Cookies.Delete(JetonPresente.Cookie, new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict });
                return Task.CompletedTask;
            });
        }

        return new(new JetonRefuse());
    }
}

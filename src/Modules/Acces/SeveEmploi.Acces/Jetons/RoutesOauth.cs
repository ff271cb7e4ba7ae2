using SeveEmploi.Acces.Contracts;

namespace SeveEmploi.Acces.Jetons;

internal static class RoutesOauth
{
    /// <summary>What every OAuth route says of a client that does not prove itself.</summary>
    public static RouteHandlerBuilder RefusesClients(this RouteHandlerBuilder endpoint) => endpoint
        .Answers(StatusCodes.Status401Unauthorized, "`invalid_client` : client inconnu, fermé, secret faux ou expiré, ou réseau non admis (RFC 6749 § 5.2)", RefusOauth.ClientRefuse)
        .Answers(StatusCodes.Status429TooManyRequests, "Trop de secrets faux : Retry-After dit combien attendre", RefusOauth.TropEssais(240))
        .WithMetadata(new PreuvePropre())
        .CarriesSecret()
        .LimitedAsSignIn();
}

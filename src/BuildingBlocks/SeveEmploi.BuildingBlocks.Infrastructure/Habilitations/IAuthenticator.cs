using Microsoft.AspNetCore.Http;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Says who sends a request. The module Acces is the one that knows; a host without it serves anonymous callers only.</summary>
public interface IAuthenticator
{
    /// <summary>Anonyme when nothing was presented; a token that is forged, expired or revoked throws a <see cref="RefusalException"/> (401).</summary>
    ValueTask<Appelant> Authenticate(HttpContext http, CancellationToken cancellationToken);
}

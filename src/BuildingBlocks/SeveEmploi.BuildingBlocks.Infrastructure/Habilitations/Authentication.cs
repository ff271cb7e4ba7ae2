using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Before anything of a request runs: who sends it, and from where.</summary>
internal sealed class Authentication(RequestDelegate next, IServiceProvider services)
{
    // A host without the module Acces knows nobody.
    private readonly IAuthenticator? _authenticator = services.GetService<IAuthenticator>();

    public async Task InvokeAsync(HttpContext http, DbSession session)
    {
        session.Source = ClientAddress.Of(http);
        if (_authenticator is not null) session.Appelant = await _authenticator.Authenticate(http, http.RequestAborted);
        await next(http);
    }
}

using Microsoft.AspNetCore.Http;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>After authentication: an account or a client draws on its own quota, wherever it calls from.</summary>
internal sealed class CallerLimit(RequestDelegate next, RateLimiter limiter, RateLimitSettings settings)
{
    public async Task InvokeAsync(HttpContext http, DbSession session)
    {
        var mayPass = session.Appelant.Id is not { } caller || SignInLimit.IsExempt(http)
            || RateLimitAnswer.Of(http).Tell(await limiter.Take(QuotaKey.Caller(caller), settings.ParClient));
        await (mayPass ? next(http) : RateLimitAnswer.Refuse(http));
    }
}

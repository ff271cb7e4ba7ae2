using Microsoft.AspNetCore.Http;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>
/// Before authentication: anonymous callers draw on the quota of their address, and so does whoever presents what nobody knows, which is
/// only learnt afterwards. An exhausted address is turned away before its token is looked up: guessing costs the guesser.
/// </summary>
internal sealed class AddressLimit(RequestDelegate next, RateLimiter limiter, RateLimitSettings settings)
{
    public async Task InvokeAsync(HttpContext http, DbSession session)
    {
        if (SignInLimit.IsExempt(http))
        {
            await next(http);
            return;
        }

        var answer = RateLimitAnswer.Of(http);
        var address = ClientAddress.Of(http);
        var presents = PresentsSomething(http.Request);
        var quota = presents
            ? limiter.Exhausted(QuotaKey.Address(address), settings.ParAdresse) ?? Quota.Uncounted(settings.ParAdresse)
            : await limiter.Take(QuotaKey.Address(address), settings.ParAdresse);
        if (!answer.Tell(quota) || !await MayCheckSecret(http, answer, address))
        {
            await RateLimitAnswer.Refuse(http);
            return;
        }

        try
        {
            await next(http);
        }
        finally
        {
            if (presents && !session.Appelant.EstConnecte) await ChargeAddress(http, answer, address);
        }
    }

    private async Task<bool> MayCheckSecret(HttpContext http, RateLimitAnswer answer, string address) =>
        !SignInLimit.Applies(http)
        || answer.Tell(await limiter.Take(QuotaKey.SignIn(address), settings.Connexions));

    private async Task ChargeAddress(HttpContext http, RateLimitAnswer answer, string address)
    {
        var quota = await limiter.Take(QuotaKey.Address(address), settings.ParAdresse);
        // The answer keeps telling of its sign-in quota, the one that refuses first.
        if (!SignInLimit.Applies(http)) answer.Tell(quota);
    }

    private static bool PresentsSomething(HttpRequest request) => request.Headers.Authorization.Count > 0 || request.Headers.Cookie.Count > 0;
}

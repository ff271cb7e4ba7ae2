using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>What the answer will say of the quota it drew on, whoever writes it: a handler, a refusal, a failure.</summary>
internal sealed class RateLimitAnswer
{
    public const string LimitHeader = "RateLimit-Limit";
    public const string RemainingHeader = "RateLimit-Remaining";
    public const string ResetHeader = "RateLimit-Reset";

    private Quota? _quota;

    /// <summary>The one of this request.</summary>
    public static RateLimitAnswer Of(HttpContext http)
    {
        if (http.Features.Get<RateLimitAnswer>() is { } known) return known;
        var answer = new RateLimitAnswer();
        http.Features.Set(answer);
        http.Response.OnStarting(() =>
        {
            answer.Write(http.Response);
            return Task.CompletedTask;
        });
        return answer;
    }

    /// <summary>The last quota drawn on is the one told; false when it refuses.</summary>
    public bool Tell(Quota quota)
    {
        _quota = quota;
        return quota.Granted;
    }

    public static Task Refuse(HttpContext http) => Problem.From(new TropDeDemandes()).ExecuteAsync(http);

    private void Write(HttpResponse response)
    {
        if (_quota is not { } quota) return;
        var reset = Math.Max(1, (int)Math.Ceiling(quota.Reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.Headers[LimitHeader] = quota.Limit.ToString(CultureInfo.InvariantCulture);
        response.Headers[RemainingHeader] = quota.Remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers[ResetHeader] = reset;
        // Who refuses for a reason of their own says when to come back.
        if (response.StatusCode == StatusCodes.Status429TooManyRequests && response.Headers.RetryAfter.Count == 0) response.Headers.RetryAfter = reset;
    }
}

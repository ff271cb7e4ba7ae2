using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What every refusal looks like on the wire: RFC 9457, in French, with a stable code (api.md).</summary>
internal sealed record Problem(
    string Type, string Title, int Status, string Detail, string Code, string TraceId, IReadOnlyList<ChampInvalide>? Champs = null)
    : IResult
{
    public const string ContentType = "application/problem+json";

    public static Problem From(Error error) => new(
        $"/erreurs/{error.Code}", error.Titre, StatusOf(error), error.Message, error.Code,
        Activity.Current?.TraceId.ToString() ?? "", (error as ValidationError)?.Champs);

    public static int StatusOf(Error error) => error switch
    {
        TransportError transport => transport.Status,
        InvalidError => StatusCodes.Status400BadRequest,
        NotFoundError => StatusCodes.Status404NotFound,
        ConflictError => StatusCodes.Status409Conflict,
        StaleError => StatusCodes.Status412PreconditionFailed,
        _ => throw new InvalidOperationException($"No HTTP status for {error.GetType().Name}."),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        httpContext.Response.StatusCode = Status;
        httpContext.Features.Set(this);
        if (Status == StatusCodes.Status401Unauthorized) httpContext.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        if (Status == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "5";
        return httpContext.Response.WriteAsJsonAsync(this, json, ContentType, httpContext.RequestAborted);
    }
}

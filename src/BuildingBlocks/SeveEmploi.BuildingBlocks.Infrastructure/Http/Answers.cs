using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>A view of one aggregate: its version is what the caller gives back in If-Match.</summary>
public interface IVersionedView
{
    long Version { get; }
}

/// <summary>From what a handler answers to what HTTP says.</summary>
public static class Answers
{
    /// <summary>204 and the new version of what was changed, or the refusal.</summary>
    public static IResult ToHttp(this Result result) => result.Error is { } error ? Problem.From(error) : new Changed();

    /// <summary>201, the address and the id of what was created, or the refusal.</summary>
    public static IResult ToCreated(this Result<Guid> result, string collection) =>
        result.Error is { } error ? Problem.From(error) : new Created(collection, result.Value);

    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> onSuccess) =>
        result.Error is { } error ? Problem.From(error) : onSuccess(result.Value);

    /// <summary>One resource with its ETag, 304 when the caller already holds it, 404 when there is none.</summary>
    public static IResult ToResource<T>(this T? view)
        where T : class, IVersionedView => view is null ? Problem.From(new RessourceIntrouvable()) : new Resource<T>(view);

    /// <summary>One answer that is no resource of its own, a report for instance: 404 when there is nothing to report on.</summary>
    public static IResult ToAnswer<T>(this T? view)
        where T : class => view is null ? Problem.From(new RessourceIntrouvable()) : TypedResults.Ok(view);

    private sealed class Changed : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
            WriteSavedVersion(httpContext);
            return Task.CompletedTask;
        }
    }

    private sealed class Created(string collection, Guid id) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            WriteSavedVersion(httpContext);
            return TypedResults.Created($"{collection}/{id}", new Identifiant(id)).ExecuteAsync(httpContext);
        }
    }

    private sealed class Resource<T>(T view) : IResult
        where T : IVersionedView
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            var body = JsonSerializer.SerializeToUtf8Bytes(view, json);
            // The version alone would hide a name that changed in another aggregate; the hash alone could not serve If-Match.
            var etag = $"\"{view.Version}-{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 6))}\"";
            httpContext.Response.Headers.ETag = etag;
            if (httpContext.Request.Headers.IfNoneMatch.Any(known => known?.Contains(etag, StringComparison.Ordinal) == true))
            {
                httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    private static void WriteSavedVersion(HttpContext httpContext)
    {
        if (httpContext.RequestServices.GetRequiredService<DbSession>().SavedVersion is { } version)
        {
            httpContext.Response.Headers.ETag = $"\"{version}\"";
        }
    }
}

/// <summary>L'identifiant de ce qui vient d'être créé.</summary>
public sealed record Identifiant(Guid Id);

using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>One list, three forms: a page of JSON, or the whole of it as CSV or XLSX when the caller accepts nothing else.</summary>
public static class Lists
{
    /// <param name="page">What the caller asked.</param>
    /// <param name="read">Reads one page of the list.</param>
    /// <param name="fileName">Without extension; what the browser saves.</param>
    public static async Task<IResult> ToList<T>(this PageRequest page, HttpContext http, string fileName, Func<PageRequest, Task<Page<T>>> read)
    {
        var accept = http.Request.Headers.Accept.ToString();
        if (accept.Contains(TableContentTypes.Csv, StringComparison.OrdinalIgnoreCase))
        {
            var rows = await All(page, read);
            return Results.Stream(stream => TableWriter.WriteCsvAsync(stream, rows, http.RequestAborted), TableContentTypes.Csv + "; charset=utf-8", fileName + ".csv");
        }

        if (accept.Contains(TableContentTypes.Xlsx, StringComparison.OrdinalIgnoreCase))
        {
            var rows = await All(page, read);
            return Results.Stream(stream => TableWriter.WriteXlsxAsync(stream, rows, http.RequestAborted), TableContentTypes.Xlsx, fileName + ".xlsx");
        }

        if (accept is { Length: > 0 } && !accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("*/*", StringComparison.Ordinal))
        {
            return Problem.From(new FormatDeReponseIndisponible("application/json, text/csv et XLSX"));
        }

        var answer = await read(page);
        if (answer.CurseurSuivant is { } next) http.Response.Headers.Link = $"<{NextAddress(http.Request, next)}>; rel=\"next\"";
        return TypedResults.Ok(answer);
    }

    // A refusal is only told before the first byte: the first page is read before the answer begins.
    private static async Task<IAsyncEnumerable<T>> All<T>(PageRequest page, Func<PageRequest, Task<Page<T>>> read)
    {
        var whole = page with { Limite = PageRequest.LimiteMax, Compter = null };
        return From(await read(whole), whole, read);
    }

    // An export is read page by page: its memory does not grow with the list.
    private static async IAsyncEnumerable<T> From<T>(
        Page<T> answer, PageRequest page, Func<PageRequest, Task<Page<T>>> read, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            foreach (var element in answer.Elements) yield return element;
            if (answer.CurseurSuivant is not { } next) yield break;

            cancellationToken.ThrowIfCancellationRequested();
            answer = await read(page with { Curseur = next });
        }
    }

    private static string NextAddress(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => parameter.Key != "curseur")) { { "curseur", cursor } };
        return $"{request.PathBase}{request.Path}{query}";
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>One report, three documents: the page, the Word file or the workbook, as the caller prefers.</summary>
public static class RapportAnswers
{
    private const string Page = "text/html";

    // In the order that settles a tie.
    private static readonly string[] Formats = [Page, WordDocument.ContentType, TableContentTypes.Xlsx];

    /// <param name="fileNameWithoutExtension">What the browser saves a file under.</param>
    public static IResult ToDocument(this Rapport rapport, HttpRequest request, string fileNameWithoutExtension)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Preferred(request.GetTypedHeaders().Accept) switch
        {
            Page => new HtmlDocument(RapportPage.De(rapport), RapportPage.Style),
            WordDocument.ContentType => TypedResults.File(RapportDocx.De(rapport), WordDocument.ContentType, $"{fileNameWithoutExtension}.docx"),
            TableContentTypes.Xlsx => TypedResults.File(RapportXlsx.De(rapport), TableContentTypes.Xlsx, $"{fileNameWithoutExtension}.xlsx"),
            _ => Problem.From(new FormatDeReponseIndisponible("text/html, DOCX et XLSX")),
        };
    }

    /// <summary>What an operation that answers <see cref="ToDocument"/> says of itself.</summary>
    public static RouteHandlerBuilder AnswersDocument(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<string>(StatusCodes.Status200OK, Page, WordDocument.ContentType, TableContentTypes.Xlsx).Refuses(typeof(FormatDeReponseIndisponible));

    // RFC 9110: of each format, the most precise range speaks, even to refuse it; then its weight, then the order of the caller.
    private static string? Preferred(IList<MediaTypeHeaderValue> accept) => accept.Count == 0 ? Page : Formats
        .Select(format => (Format: format, Range: accept.Where(range => Covers(range, format)).MaxBy(Precision)))
        .Where(choice => choice.Range is { Quality: not 0 })
        .OrderByDescending(choice => choice.Range!.Quality ?? 1).ThenByDescending(choice => Precision(choice.Range!)).ThenBy(choice => accept.IndexOf(choice.Range!))
        .Select(choice => choice.Format).FirstOrDefault();

    private static bool Covers(MediaTypeHeaderValue range, string format) => new MediaTypeHeaderValue(format).IsSubsetOf(new(range.MediaType));

    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}

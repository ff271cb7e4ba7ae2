using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

public sealed class RapportAnswersTests
{
    private const string Docx = WordDocument.ContentType;
    private const string Xlsx = TableContentTypes.Xlsx;

    [Theory]
    [InlineData(null, "page")]
    [InlineData("", "page")]
    [InlineData("*/*", "page")]
    [InlineData("text/*", "page")]
    [InlineData("text/html; charset=utf-8", "page")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "page")]
    [InlineData(Docx, "bilan.docx")]
    [InlineData(Xlsx, "bilan.xlsx")]
    [InlineData($"{Docx}, */*;q=0.1", "bilan.docx")]
    [InlineData($"*/*, {Xlsx}", "bilan.xlsx")]
    [InlineData($"text/html;q=0.4, {Docx};q=0.6, {Xlsx};q=0.5", "bilan.docx")]
    [InlineData($"{Xlsx}, {Docx}", "bilan.xlsx")]
    [InlineData("text/html;q=0, */*", "bilan.docx")]
    [InlineData("text/html;q=0.1, */*;q=0.9", "bilan.docx")]
    [InlineData("application/json", "406")]
    [InlineData($"{Docx};q=0", "406")]
    [InlineData("image/png, application/json;q=0.5", "406")]
    public void Le_document_est_celui_que_l_appelant_prefere(string? accept, string attendu)
    {
        var http = new DefaultHttpContext();
        if (accept is not null) http.Request.Headers.Accept = accept;

        var reponse = DesRapports.Avec(DesRapports.Tableau(Representation.Barres, ("a", "A", [1]))).ToDocument(http.Request, "bilan");

        Nom(reponse).Should().Be(attendu);
        http.Response.Headers.Vary.ToString().Should().Be("Accept");
    }

    [Fact]
    public async Task La_page_n_obeit_qu_a_sa_feuille_de_style()
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };

        await DesRapports.Avec().ToDocument(http.Request, "bilan").ExecuteAsync(http);

        http.Response.Headers.ContentSecurityPolicy.ToString().Should().StartWith("default-src 'none'; style-src 'sha256-");
        http.Response.ContentType.Should().Be("text/html; charset=utf-8");
    }

    private static string Nom(IResult reponse) => reponse switch
    {
        HtmlDocument => "page",
        FileContentHttpResult fichier => fichier.FileDownloadName!,
        Problem probleme => $"{probleme.Status}",
        _ => reponse.GetType().Name,
    };
}

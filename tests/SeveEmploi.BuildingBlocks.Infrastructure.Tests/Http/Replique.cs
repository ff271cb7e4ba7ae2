using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Http;

/// <summary>The schema of the frame alone, migrated, with both its roles.</summary>
public sealed class SocleDatabase() : DatabaseFixture(Audit.AuditDatabase.Migrate);

/// <summary>
/// One replica, with the frame's protections and a few endpoints of its own. A caller says by header who it is and where it calls from:
/// « jeton » names an account that authentication knows, any other Authorization is refused with 401.
/// </summary>
internal sealed class Replique : IAsyncDisposable
{
    public const string Page = "<!DOCTYPE html><html><head><style>p{margin:0}</style></head><body><p>Bonjour</p></body></html>";

    private readonly WebApplication _app;

    private Replique(WebApplication app) => _app = app;

    public HttpClient Client => _app.GetTestClient();

    public IServiceProvider Services => _app.Services;

    /// <summary>How many tokens were looked up, known or not.</summary>
    public int JetonsCherches { get; private set; }

    public static async Task<Replique> Start(string connectionString, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.WebHost.UseTestServer();
        builder.Configuration["Seve:Taches:Actives"] = "false";
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.AddSocle(connectionString).AddHardening(builder.Configuration);
        var app = builder.Build();
        var replique = new Replique(app);
        replique.Assemble();
        await app.StartAsync();
        return replique;
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Assemble()
    {
        _app.Use((http, next) =>
        {
            if (http.Request.Headers["Essai-Adresse"].ToString() is { Length: > 0 } address) http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            return next(http);
        });
        _app.UseHardening();
        _app.UseExceptionHandler(_ => { });
        _app.UseMiddleware<AddressLimit>();
        _app.Use(Authenticate);
        _app.UseMiddleware<CallerLimit>();
        _app.MapGet("/api/donnees", () => "données");
        _app.MapGet("/api/versionnee", (HttpResponse response) =>
        {
            response.Headers.ETag = "\"1\"";
            return "donnée";
        });
        _app.MapGet("/api/panne", string () => throw new InvalidOperationException("secret"));
        _app.MapPost("/connexions", () => "entrez").LimitedAsSignIn();
        _app.MapGet("/page", () => new HtmlDocument(Page, "p{margin:0}"));
        _app.MapGet("/sante/vivant", () => "vivant");
    }

    private Task Authenticate(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers.Authorization.ToString() is not { Length: > 0 } presented) return next(http);

        JetonsCherches++;
        if (!presented.StartsWith("jeton ", StringComparison.Ordinal)) throw new RefusalException(new JetonRefuse());
        http.RequestServices.GetRequiredService<DbSession>().Appelant =
            new() { Nature = NatureAppelant.Client, Nom = "essai", Id = Guid.Parse(presented["jeton ".Length..]) };
        return next(http);
    }
}

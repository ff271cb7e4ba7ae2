using System.Globalization;
using System.Text.Encodings.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SeveEmploi.BuildingBlocks.Infrastructure.Audit;
using SeveEmploi.BuildingBlocks.Infrastructure.Courriels;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesPersonnelles;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.BuildingBlocks.Infrastructure.Mediation;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>The frame that every module stands in: one call to register it, one to put it in the pipeline.</summary>
public static class Socle
{
    public const string ApiPrefix = "/api/v1";

    /// <param name="services">Those of the host.</param>
    /// <param name="owner">The role that migrates; null for a host that only serves.</param>
    /// <param name="application">The role that serves; null: it follows from the owner's (see <see cref="Databases"/>).</param>
    public static IServiceCollection AddSocle(this IServiceCollection services, string? owner, string? application = null)
    {
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("fr");

        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new Databases(owner, application))
            .AddSingleton(provider => provider.GetRequiredService<Databases>().Application)
            .AddScoped<DbSession>()
            .AddScoped<Journal>()
            .AddSingleton<TraceWriter>()
            .AddSingleton<Sealer>()
            .AddSingleton<Verifier>()
            .AddSingleton<Purge>()
            .AddHostedService<SealingLoop>()
            .AddDailyTask(new PurgerAudit(), "Purger les traces d'audit échues")
            .AddTasks()
            .AddDbContextOnSession<SocleDbContext>()
            .AddMediator()
            .AddHandlers(typeof(Socle).Assembly)
            .AddSingleton(provider => new IntegrationEventCatalog(provider.GetServices<ModuleDescriptor>().SelectMany(module => module.Contracts)))
            .AddSingleton(provider => new ErrorCatalog(provider.GetServices<ModuleDescriptor>().Select(module => module.Assembly)))
            .AddScoped<PersonalDataCollector>()
            .AddScoped<IPersonalDataSource, TracesPersonnelles>()
            .AddSingleton<Readiness>()
            .AddSingleton<IMailer, SmtpMailer>()
            .AddSingleton<MailFolder>()
            .AddHostedService<Telemetry>()
            .AddExceptionHandler<ExceptionMapping>()
            .AddEndpointsApiExplorer()
            .AddSwaggerGen(OpenApi.Configure)
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .ConfigureHttpJsonOptions(options =>
            {
                Payloads.Configure(options.SerializerOptions);
                options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            });
    }

    /// <summary>Puts the frame around the endpoints; the modules are mapped on the group it answers.</summary>
    public static RouteGroupBuilder UseSocle(this WebApplication app)
    {
        app.UseHardening();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => Problem.From(ErrorFor(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext));
        app.UseMiddleware<AddressLimit>();
        app.UseMiddleware<Authentication>();
        app.UseMiddleware<CallerLimit>();
        app.Use(RefuseUnstorableText);
        app.UseMiddleware<Idempotency>();
        app.UseSwagger(swagger =>
        {
            swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            swagger.RouteTemplate = "openapi/{documentName}.json";
        });
        app.UseSwaggerUI(page =>
        {
            page.SwaggerEndpoint("/openapi/v1.json", "v1");
            page.DocumentTitle = "API SeveEmploi";
            page.EnableTryItOutByDefault();
        });

        Readiness.Map(app);
        app.MapGet("/erreurs/{code}", (string code) => TypedResults.Redirect($"{ApiPrefix}/erreurs/{Uri.EscapeDataString(code)}")).ExcludeFromDescription();
        var api = app.MapGroup(ApiPrefix);
        app.Services.GetRequiredService<ErrorCatalog>().Map(api);
        app.MapTachesPage();
        api.MapListerTaches();
        api.MapExecuterTache();
        api.MapListerBoitesEnvoi();
        api.MapRejouerMessage();
        api.MapListerAudit();
        api.MapExporterDonneesPersonnelles();
        api.MapExporterMesDonneesPersonnelles();
        api.MapListerEcheances();
        return api;
    }

    private static Error ErrorFor(int status) => status switch
    {
        StatusCodes.Status404NotFound => new RessourceIntrouvable(),
        StatusCodes.Status405MethodNotAllowed => new MethodeRefusee(),
        StatusCodes.Status413PayloadTooLarge => new CorpsTropGrand(),
        StatusCodes.Status415UnsupportedMediaType => new FormatRefuse(),
        >= 500 => new ErreurInterne(),
        _ => new ParametreIllisible(""),
    };

    /// <summary>A body is checked by the JSON reader; an address has no reader of ours, and U+0000 would only fail in PostgreSQL.</summary>
    private static Task RefuseUnstorableText(HttpContext http, RequestDelegate next)
    {
        var texts = http.Request.Query.SelectMany(parameter => parameter.Value).Append(http.Request.Path.Value);
        return texts.All(text => text is null || Payloads.IsStorable(text)) ? next(http) : throw new RefusalException(new ParametreIllisible(""));
    }
}

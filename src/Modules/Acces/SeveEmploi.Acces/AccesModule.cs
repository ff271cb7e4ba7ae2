using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Moi;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces;

public static class AccesModule
{
    public static IServiceCollection AddAcces(this IServiceCollection services) => services
        .AddModule<AccesDbContext>()
        .AddJetons()
        .AddScoped<EchecsClient>()
        .AddScoped<VerificationClient>();

    public static void MapAcces(this IEndpointRouteBuilder routes)
    {
        var acces = routes.MapGroup("/acces").WithTags("Acces");
        acces.MapCreerClient();
        acces.MapListerClients();
        acces.MapConsulterClient();
        acces.MapFixerPorteesClient();
        acces.MapFixerReseauxClient();
        acces.MapRenouvelerSecretClient();
        acces.MapRevoquerSecretClient();
        acces.MapFermerClient();
        acces.MapConsulterAntiforgerie();

        var oauth = routes.MapGroup("/oauth").WithTags("OAuth");
        oauth.MapDemanderJetonClient();
        oauth.MapRevoquerJetonClient();
        oauth.MapInspecterJetonClient();

        routes.MapConsulterMoi();
    }

    private static IServiceCollection AddJetons(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("SeveEmploi");
        services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>((keys, source) => keys.XmlRepository = new ClesDeProtection(source));
        return services
            .AddHttpContextAccessor()
            .AddAntiforgery(Antiforgerie.Regler)
            .AddSingleton<Antiforgerie>()
            .AddSingleton<CacheJetons>()
            .AddScoped<Identification>()
            .AddSingleton<IAuthenticator, Authentification>();
    }
}

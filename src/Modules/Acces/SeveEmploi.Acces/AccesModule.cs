using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces;

public static class AccesModule
{
    public static IServiceCollection AddAcces(this IServiceCollection services) => services.AddModule<AccesDbContext>();

    public static void MapAcces(this IEndpointRouteBuilder routes)
    {
        var acces = routes.MapGroup("/acces").WithTags("Acces");
        var oauth = routes.MapGroup("/oauth").WithTags("OAuth");
    }
}

using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs;

public static class IndicateursModule
{
    public static IServiceCollection AddIndicateurs(this IServiceCollection services) => services
        .AddModule<IndicateursDbContext>();

    public static void MapIndicateurs(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/indicateurs").WithTags("Indicateurs");
}

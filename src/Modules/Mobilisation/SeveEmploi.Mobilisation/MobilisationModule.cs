using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation;

public static class MobilisationModule
{
    public static IServiceCollection AddMobilisation(this IServiceCollection services) => services.AddModule<MobilisationDbContext>();

    public static void MapMobilisation(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/mobilisation").WithTags("Mobilisation");
    }
}

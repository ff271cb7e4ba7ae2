using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    public static IServiceCollection AddAnimationRegionale(this IServiceCollection services) => services
        .AddModule<AnimationRegionaleDbContext>()
        .AddEvenements()
        .AddVieRegionale()
        .AddRapprochements()
        .AddBilansRegionaux();

    public static void MapAnimationRegionale(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/animation").WithTags("Animation régionale");
        MapEvenements(group);
        MapVieRegionale(group);
        MapRapprochements(group);
        MapBilansRegionaux(group);
    }
}

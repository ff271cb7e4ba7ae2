using Microsoft.Extensions.DependencyInjection;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddBilansRegionaux(this IServiceCollection services) => services;

    /// <summary>Le bilan régional, le bilan national et leurs documents.</summary>
    private static void MapBilansRegionaux(RouteGroupBuilder group)
    {
    }
}

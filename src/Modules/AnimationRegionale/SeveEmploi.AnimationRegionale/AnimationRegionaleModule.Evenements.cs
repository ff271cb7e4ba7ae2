using Microsoft.Extensions.DependencyInjection;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddEvenements(this IServiceCollection services) => services;

    /// <summary>Les événements, leurs inscrits et ce qu'ils ont donné.</summary>
    private static void MapEvenements(RouteGroupBuilder group)
    {
    }
}

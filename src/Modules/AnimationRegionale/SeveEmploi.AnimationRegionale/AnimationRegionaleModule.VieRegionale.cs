using Microsoft.Extensions.DependencyInjection;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddVieRegionale(this IServiceCollection services) => services;

    /// <summary>Enquêtes, accompagnements, structures à suivre, communication, programme de l'année.</summary>
    private static void MapVieRegionale(RouteGroupBuilder group)
    {
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddRapprochements(this IServiceCollection services) => services;

    /// <summary>L'expérimentation EXPRESIAGE : groupements d'employeurs, besoins, projets et propositions.</summary>
    private static void MapRapprochements(RouteGroupBuilder group)
    {
    }
}

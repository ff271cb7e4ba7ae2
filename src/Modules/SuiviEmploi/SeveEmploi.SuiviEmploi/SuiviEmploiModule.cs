using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi;

public static class SuiviEmploiModule
{
    public static IServiceCollection AddSuiviEmploi(this IServiceCollection services) => services
        .AddModule<SuiviEmploiDbContext>();

    public static void MapSuiviEmploi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/suivi-emploi").WithTags("SuiviEmploi");
        MapPlans(group);
        MapSuivis(group);
    }

    /// <summary>Le catalogue, le plan d'action, ses auto-évaluations et son bilan.</summary>
    private static void MapPlans(IEndpointRouteBuilder group)
    {
    }

    /// <summary>Les personnes en emploi, les entreprises, et les indicateurs que ces faits proposent.</summary>
    private static void MapSuivis(IEndpointRouteBuilder group)
    {
    }
}

using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.FeuillesDeRoute;

namespace SeveEmploi.SuiviEmploi.Plans;

internal static class PlansServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddDailyTask(new AppliquerConservationPlans(), "Appliquer la durée de conservation des plans d'action")
        .AddScoped<IPersonalDataSource, DonneesDesPlans>()
        .AddScoped<SortiesConnues>()
        .AddScoped<TermesDeLAnnee>();
}

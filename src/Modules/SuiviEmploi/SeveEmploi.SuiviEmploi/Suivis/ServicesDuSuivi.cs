using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Propositions;

namespace SeveEmploi.SuiviEmploi.Suivis;

internal static class ServicesDuSuivi
{
    public static IServiceCollection AddSuivis(this IServiceCollection services) => services
        .AddScoped<ActesDuJour>()
        .AddScoped<FaitsDuMois>()
        .AddDailyTask(new VeillerSuivis(), "Annoncer les contrats sans rencontre depuis un mois")
        .AddDailyTask(new AppliquerConservationSuivis(), "Appliquer la durée de conservation des contacts d'entreprises et des suivis")
        .AddScoped<IPersonalDataSource, DonneesDesContacts>();
}

using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Echeancier.Annees;
using SeveEmploi.Echeancier.Anomalies;
using SeveEmploi.Echeancier.Calendriers;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Courriels;
using SeveEmploi.Echeancier.DonneesNationales;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Preferences;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier;

public static class EcheancierModule
{
    private const string ChaqueMinute = "0 * * * * ?";

    public static IServiceCollection AddEcheancier(this IServiceCollection services) => services
        .AddModule<EcheancierDbContext>()
        .AddScoped<IPeintre, PeintreDeLEcheancier>()
        .AddScoped<Registre>()
        .AddScoped<PlanDeLAnnee>()
        .AddDailyTask(new CompleterLAnnee(), "Poser ce que l'année doit encore")
        .AddDailyTask(new AppliquerConservationRappels(), "Oublier les adresses des rappels de plus de douze mois")
        .AddScoped<IPersonalDataSource, DonneesDesRappels>()
        .AddScan<Balayage>("echeances", ChaqueMinute, "Chercher les rappels dus")
        .AddSingleton<ReglagesRappels>()
        .AddSingleton<Desabonnements>()
        .AddScoped<Groupement>()
        .AddScoped<Baux>()
        .AddScoped<PreparationEnvoi>()
        .AddScoped<IssueEnvoi>()
        .AddHostedService<Expedition>();

    /// <summary>À la racine : ce que suit qui clique dans un courriel.</summary>
    public static void MapPagesEcheancier(this IEndpointRouteBuilder app) => app.MapPagesObligations();

    public static void MapEcheancier(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/echeancier").WithTags("Echeancier");

        group.MapListerMesObligations();
        group.MapListerObligations();
        group.MapListerRetards();
        group.MapConsulterObligation();
        group.MapLeverObligation();
        group.MapRelancerObligation();

        group.MapSimulerRappels();
        group.MapListerAdressesRefusees();
        group.MapListerAnomalies();
        group.MapClasserAnomalie();

        group.MapListerNatures();
        group.MapConsulterNature();
        group.MapReglerNature();

        group.MapCreerLienCalendrier();
        group.MapListerMesCalendriers();
        group.MapRevoquerLienCalendrier();
        group.MapConsulterCalendrier();

        group.MapListerPreferences();
        group.MapChoisirRythme();
        group.MapConsulterDesabonnement();
        group.MapSeDesabonner();

        group.MapListerCourriels();
        group.MapConsulterCourriel();
    }
}

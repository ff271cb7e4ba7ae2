using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Conservations;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Signalements;
using SeveEmploi.AnimationRegionale.Types;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddEvenements(this IServiceCollection services) => services
        .AddScoped<DecompteEvenements>()
        .AddScoped<Registraire>()
        .AddDailyTask(new AppliquerConservationAnimation(), "Appliquer la durée de conservation de l'animation")
        .AddScoped<IPersonalDataSource, DonneesDeLAnimation>();

    /// <summary>Les événements, leurs inscrits et ce qu'ils ont donné.</summary>
    private static void MapEvenements(RouteGroupBuilder group)
    {
        group.MapListerTypesEvenement();
        group.MapConsulterTypeEvenement();
        group.MapReglerTypeEvenement();

        group.MapPlanifierEvenement();
        group.MapListerEvenements();
        group.MapConsulterEvenement();
        group.MapModifierEvenement();
        group.MapAnnoncerEvenement();
        group.MapTenirEvenement();
        group.MapAnnulerEvenement();
        group.MapEnvoyerOrdreDuJour();
        group.MapRedigerCompteRendu();
        group.MapDeclarerEffectifs();
        group.MapNoterDecision();
        group.MapAjouterTacheEvenement();
        group.MapModifierTacheEvenement();
        group.MapConsulterRepartitionTaches();

        group.MapInviterPersonnes();
        group.MapInscrirePersonne();
        group.MapListerInscriptions();
        group.MapConsulterInscription();
        group.MapSeDesister();
        group.MapPointerPresencesEvenement();
        group.MapConsulterParticipation();
        group.MapConsulterEmargementEvenement();

        group.MapProposerPoint();
        group.MapSignalerDifficulteTerrain();
        group.MapListerSignalements();
        group.MapConsulterSignalement();
        group.MapRetenirSignalement();
        group.MapRepondreSignalement();
    }
}

using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.FormationAction.Attestations;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Formes;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction;

public static class FormationActionModule
{
    public static IServiceCollection AddFormationAction(this IServiceCollection services) => services
        .AddModule<FormationActionDbContext>()
        .AddDailyTask(new AppliquerConservationStagiaires(), "Appliquer la durée de conservation des stagiaires")
        .AddScoped<IPersonalDataSource, DonneesDesStagiaires>();

    public static void MapFormationAction(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/formation-action").WithTags("Formation-action");

        group.MapListerModeles();
        group.MapConsulterModele();
        group.MapDefinirModele();
        group.MapAjusterModele();

        group.MapListerParcours();
        group.MapConsulterParcours();
        group.MapAppliquerModele();
        group.MapDesignerFormateur();
        group.MapConstituerGroupes();
        group.MapSignalerDifficulte();
        group.MapNoterContact();
        group.MapLeverDifficulte();
        group.MapAbandonnerParcours();
        group.MapConsulterCloture();
        group.MapCloreAnnee();

        group.MapPlanifierJournee();
        group.MapReporterJournee();
        group.MapTenirJournee();
        group.MapAnnulerJournee();
        group.MapExcuserJournee();
        group.MapPlanifierSeminaire();

        group.MapInscrireStagiaire();
        group.MapListerStagiaires();
        group.MapConsulterStagiaire();
        group.MapModifierStagiaire();
        group.MapConsulterAttestation();
        group.MapConsulterPersonnesFormees();

        group.MapConsulterEmargement();
        group.MapPointerPresences();
        group.MapCorrigerPresence();
        group.MapSignerEmargement();
        group.MapSignerMaPresence();
        group.MapDeposerEmargementPapier();
        group.MapTelechargerEmargementPapier();
        group.MapVerifierEmargement();

        group.MapConsulterBilanExecution();
        group.MapDeposerBilanExecution();
        group.MapJoindreAuBilanExecution();
        group.MapTelechargerBilanExecution();
        group.MapRenvoyerBilanExecution();
        group.MapAccepterBilanExecution();
    }
}

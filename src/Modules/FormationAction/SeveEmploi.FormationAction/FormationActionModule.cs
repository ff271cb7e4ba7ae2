using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.FormationAction.Attestations;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Difficultes;
using SeveEmploi.FormationAction.DonneesNationales;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Formes;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.Outils;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.FormationAction.Plans;
using SeveEmploi.FormationAction.Questionnaires;
using SeveEmploi.FormationAction.Rencontres;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction;

public static class FormationActionModule
{
    public static IServiceCollection AddFormationAction(this IServiceCollection services) => services
        .AddModule<FormationActionDbContext>()
        .AddScoped<ReleveurBilan>()
        .AddDailyTask(new AppliquerConservationStagiaires(), "Appliquer la durée de conservation des stagiaires")
        .AddScoped<IPersonalDataSource, DonneesDesStagiaires>()
        .AddDailyTask(new AppliquerConservationFormation(), "Appliquer la durée de conservation des formateurs")
        .AddScoped<IPersonalDataSource, DonneesDesFormateurs>()
        .AddScoped<IPeintre, PeintreFormation>();

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

        group.MapCreerFormateur();
        group.MapListerFormateurs();
        group.MapCompterFormateurs();
        group.MapConsulterFormateur();
        group.MapCorrigerFormateur();
        group.MapNommerReferent();
        group.MapRattacherCompteFormateur();

        group.MapPlanifierRencontre();
        group.MapListerRencontres();
        group.MapListerRattrapages();
        group.MapCompterRencontres();
        group.MapConsulterRencontre();
        group.MapCorrigerRencontre();
        group.MapTenirRencontre();
        group.MapAnnulerRencontre();
        group.MapRestituerRencontre();
        group.MapPlanifierRattrapage();
        group.MapConstaterRattrapage();

        group.MapEtablirDiagnostic();
        group.MapConsulterDiagnostic();
        group.MapAjouterAction();
        group.MapListerActions();
        group.MapConsulterAction();
        group.MapCorrigerAction();
        group.MapAvancerAction();
        group.MapConsulterAvancementPlans();

        group.MapNoterDifficulte();
        group.MapListerDifficultes();
        group.MapConsulterDifficulte();
        group.MapCorrigerDifficulte();
        group.MapPartagerDifficulte();
        group.MapRetirerDuPartage();
        group.MapListerLeviers();
        group.MapNoterActionSociale();
        group.MapListerActionsSociales();
        group.MapConsulterActionSociale();
        group.MapCorrigerActionSociale();

        group.MapProposerOutil();
        group.MapListerOutils();
        group.MapConsulterOutil();
        group.MapCorrigerOutil();
        group.MapDeposerFichierOutil();
        group.MapTelechargerOutil();
        group.MapPublierOutil();
        group.MapRetirerOutil();

        group.MapOuvrirQuestionnaire();
        group.MapListerQuestionnaires();
        group.MapConsulterRestitution();
        group.MapConsulterQuestionnaire();
        group.MapReporterQuestionnaire();
        group.MapRemettreQuestionnaire();
    }
}

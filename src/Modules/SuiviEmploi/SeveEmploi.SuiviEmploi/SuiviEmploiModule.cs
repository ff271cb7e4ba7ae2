using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.FeuillesDeRoute;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;
using SeveEmploi.SuiviEmploi.Propositions;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi;

public static class SuiviEmploiModule
{
    public static IServiceCollection AddSuiviEmploi(this IServiceCollection services) => services
        .AddModule<SuiviEmploiDbContext>()
        .AddPlans()
        .AddSuivis();

    public static void MapSuiviEmploi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/suivi-emploi").WithTags("SuiviEmploi");
        MapPlans(group);
        MapSuivis(group);
    }

    /// <summary>Le catalogue, le plan d'action, ses auto-évaluations et son bilan.</summary>
    private static void MapPlans(IEndpointRouteBuilder group)
    {
        group.MapListerCatalogues();
        group.MapConsulterCatalogue();
        group.MapRemplacerCatalogue();

        group.MapOuvrirPlan();
        group.MapListerPlans();
        group.MapConsulterPlan();
        group.MapRedigerPlan();
        group.MapEnvoyerPlan();
        group.MapValiderPlan();
        group.MapRenvoyerPlan();
        group.MapOuvrirVersionPlan();
        group.MapDonnerAdhesion();

        group.MapConsulterEvaluation();
        group.MapSaisirEvaluation();
        group.MapEnvoyerEvaluation();
        group.MapTenirPointTrimestriel();
        group.MapValiderEvaluation();

        group.MapConsulterBilanAnnuel();
        group.MapRedigerBilanAnnuel();
        group.MapDeposerBilanAnnuel();
        group.MapRenvoyerBilanAnnuel();
        group.MapAccepterBilanAnnuel();

        group.MapConsulterFeuilleDeRoute();
    }

    /// <summary>Les personnes en emploi, les entreprises, et les indicateurs que ces faits proposent.</summary>
    private static void MapSuivis(IEndpointRouteBuilder group)
    {
        group.MapOuvrirSuivi();
        group.MapListerSuivis();
        group.MapListerSuivisASuivre();
        group.MapConsulterSuivi();
        group.MapCorrigerSuivi();
        group.MapCorrigerContrat();
        group.MapNoterRencontreSuivi();
        group.MapAnnulerRencontreSuivi();
        group.MapDemanderMediation();
        group.MapConclureMediation();
        group.MapValiderEssai();
        group.MapRompreContrat();
        group.MapTransformerContrat();
        group.MapFinirContrat();
        group.MapCloreSuivi();
        group.MapAnnulerActeSuivi();
        group.MapConsulterReglesSuivi();
        group.MapReglerSuivis();

        group.MapCreerEntreprise();
        group.MapListerEntreprises();
        group.MapConsulterEntreprise();
        group.MapCorrigerEntreprise();
        group.MapAjouterContactEntreprise();
        group.MapCorrigerContactEntreprise();
        group.MapRetirerContactEntreprise();
        group.MapNoterBesoinEntreprise();
        group.MapFermerBesoinEntreprise();
        group.MapNoterSollicitation();
        group.MapNoterActionEntreprise();
        group.MapNoterRetourEntreprise();
        group.MapAnnulerFaitEntreprise();
        group.MapFusionnerEntreprises();

        group.MapConsulterPropositions();
    }
}

using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Mobilisation.DonneesNationales;
using SeveEmploi.Mobilisation.Dossiers;
using SeveEmploi.Mobilisation.Persistence;
using SeveEmploi.Mobilisation.Reunions;

namespace SeveEmploi.Mobilisation;

public static class MobilisationModule
{
    public static IServiceCollection AddMobilisation(this IServiceCollection services) => services
        .AddModule<MobilisationDbContext>()
        .AddDailyTask(new AnnoncerResultats(), "Annoncer les résultats des comités")
        .AddDailyTask(new AppliquerConservationDossiers(), "Appliquer la durée de conservation des dossiers")
        .AddScoped<IPersonalDataSource, DonneesDesDossiers>()
        .AddScoped<StructuresCandidates>()
        .AddScoped<DecisionsDuComite>()
        .AddScoped<Releveur>()
        .AddScoped<IPeintre, PeintreMobilisation>();

    public static void MapMobilisation(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/mobilisation").WithTags("Mobilisation");

        group.MapAnnoncerCampagne();
        group.MapListerModelesCampagne();
        group.MapListerCampagnes();
        group.MapConsulterCampagne();
        group.MapReglerCampagne();
        group.MapFixerCalendrier();
        group.MapFixerObjectifs();
        group.MapOuvrirCampagne();
        group.MapCloreCampagne();
        group.MapImporterManifestations();
        group.MapConsulterBilanChiffre();

        group.MapNoterReunion();
        group.MapListerReunions();

        group.MapDeposerCandidature();
        group.MapListerCandidatures();
        group.MapConsulterCandidature();
        group.MapRattacherStructure();
        group.MapRealiserEntretien();
        group.MapDeclarerIneligible();
        group.MapEnvoyerPreparation();
        group.MapConstaterPreparation();
        group.MapRealiserVisite();
        group.MapRedigerSynthese();
        group.MapDemanderAvis();
        group.MapRendreAvis();
        group.MapRetirerDemandeAvis();
        group.MapConstituerGroupe();
        group.MapRecevoirPiece();
        group.MapSauterEtape();
        group.MapConfirmerCandidature();
        group.MapTransmettreCandidature();
        group.MapAppelerDepuisListeAttente();
        group.MapAbandonnerCandidature();

        group.MapConsulterResultat();

        group.MapConsulterDossier();
        group.MapRedigerPieceDossier();
        group.MapDeclarerCondition();
        group.MapSolliciterDotation();
        group.MapDerogerEligibilite();
        group.MapRemettreDossier();
        group.MapRendreDossier();

        group.MapPlanifierComite();
        group.MapListerComites();
        group.MapConsulterComite();
        group.MapAjouterMembreComite();
        group.MapInscrireDossiers();
        group.MapOrdonnerDossiers();
        group.MapListerDossiersComite();
        group.MapDeclarerInteret();
        group.MapConvoquerComite();
        group.MapOuvrirComite();
        group.MapStatuer();
        group.MapAjournerDossier();
        group.MapCloreComite();
        group.MapConsulterProcesVerbal();
    }
}

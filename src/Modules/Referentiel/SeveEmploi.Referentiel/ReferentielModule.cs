using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.DonneesNationales;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Persistence;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Structures;
using SeveEmploi.Referentiel.Territoires;

namespace SeveEmploi.Referentiel;

public static class ReferentielModule
{
    public static IServiceCollection AddReferentiel(this IServiceCollection services) => services
        // A structure has six collections of facts: joined in one query, ten years of each would be a million rows.
        .AddModule<ReferentielDbContext>(queries => queries.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddScoped<IPeintre, PeintreDuReferentiel>()
        .AddDailyTask(new SituerStructures(), "Situer les structures qui déménagent")
        .AddDailyTask(new AppliquerConservationPersonnes(), "Appliquer la durée de conservation des personnes")
        .AddScoped<IPersonalDataSource, DonneesDesPersonnes>();

    public static void MapReferentiel(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/referentiel").WithTags("Referentiel");

        group.MapCreerStructure();
        group.MapImporterStructures();
        group.MapListerStructures();
        group.MapConsulterStructure();
        group.MapListerRapprochements();
        group.MapRenommerStructure();
        group.MapAjouterAlias();
        group.MapCorrigerSiret();
        group.MapDecrireActivites();
        group.MapLocaliserStructure();
        group.MapOuvrirConventionnement();
        group.MapCloreConventionnement();
        group.MapAdhererReseau();
        group.MapQuitterReseau();
        group.MapDeclarerFse();
        group.MapReleverEffectifs();
        group.MapDeclarerSorties();
        group.MapFermerStructure();
        group.MapFusionnerStructures();

        group.MapCreerPersonne();
        group.MapListerPersonnes();
        group.MapConsulterPersonne();
        group.MapCorrigerIdentitePersonne();
        group.MapCorrigerCoordonnees();
        group.MapNommerPersonne();
        group.MapTerminerFonction();

        group.MapCreerPartenaire();
        group.MapListerPartenaires();
        group.MapConsulterPartenaire();
        group.MapCorrigerPartenaire();

        group.MapListerTerritoires();
        group.MapListerJoursFeries();
    }
}

using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Diffusion;
using SeveEmploi.Indicateurs.DonneesNationales;
using SeveEmploi.Indicateurs.Entrees;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Saisies;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs;

public static class IndicateursModule
{
    public static IServiceCollection AddIndicateurs(this IServiceCollection services) => services
        .AddModule<IndicateursDbContext>()
        .AddDailyTask(new PublierSorties(), "Publier les sorties sous le secret statistique")
        .AddScoped<Dossiers>()
        .AddScoped<IPeintre, PeintreDesIndicateurs>()
        .AddScoped<Suivi>()
        .AddScoped<Releve>()
        .AddScoped<Tableau>();

    public static void MapIndicateurs(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/indicateurs").WithTags("Indicateurs");

        group.MapListerGrilles();
        group.MapConsulterGrille();
        group.MapReglerGrille();
        group.MapConvertirHeures();

        group.MapListerSaisies();
        group.MapConsulterSaisie();
        group.MapPreparerSaisie();
        group.MapSaisirMois();
        group.MapEnvoyerSaisie();
        group.MapValiderSaisie();
        group.MapRenvoyerSaisie();
        group.MapRectifierSaisie();
        group.MapExempterMois();
        group.MapImporterSaisies();

        group.MapConsulterCompletude();
        group.MapConsulterAgregats();

        group.MapSorties();
    }

    private static void MapSorties(this IEndpointRouteBuilder group)
    {
        group.MapConsulterBilanSorties();
        group.MapListerSorties();
        group.MapImporterSorties();
        group.MapConsulterReglementSorties();
        group.MapReglerSorties();
        group.MapConsulterSorties();
        group.MapSaisirSorties();
        group.MapValiderSorties();
        group.MapConsulterEntrees();
        group.MapConsulterPublicationSorties();
    }
}

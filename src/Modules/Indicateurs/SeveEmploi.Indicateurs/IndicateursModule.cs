using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Indicateurs.Agregats;
using SeveEmploi.Indicateurs.Completude;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Saisies;

namespace SeveEmploi.Indicateurs;

public static class IndicateursModule
{
    public static IServiceCollection AddIndicateurs(this IServiceCollection services) => services
        .AddModule<IndicateursDbContext>()
        .AddScoped<Dossiers>()
        .AddScoped<Suivi>()
        .AddScoped<Releve>();

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
    }
}

using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.AnimationRegionale.Bilans;
using SeveEmploi.AnimationRegionale.Fiches;

namespace SeveEmploi.AnimationRegionale;

public static partial class AnimationRegionaleModule
{
    private static IServiceCollection AddBilansRegionaux(this IServiceCollection services) => services
        .AddScoped<RedactionDuBilan>()
        .AddScoped<TableauxDeLAnimation>()
        .AddScoped<ChiffresDeStructure>();

    /// <summary>Le bilan régional, le bilan national et leurs documents.</summary>
    private static void MapBilansRegionaux(RouteGroupBuilder group)
    {
        group.MapListerBilansRegionaux();
        group.MapGenererBilan();
        group.MapConsulterBilanRegional();
        group.MapTelechargerBilanRegional();
        group.MapRedigerSectionDeBilan();
        group.MapListerVersionsDeSection();
        group.MapPublierBilanRegional();
        group.MapConsulterEcartsBilan();

        group.MapTelechargerPointAvancement();
        group.MapTelechargerFicheStructure();
    }
}

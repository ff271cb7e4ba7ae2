using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel;

public static class ReferentielModule
{
    public static IServiceCollection AddReferentiel(this IServiceCollection services) => services.AddModule<ReferentielDbContext>();

    public static void MapReferentiel(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/referentiel").WithTags("Referentiel");
    }
}

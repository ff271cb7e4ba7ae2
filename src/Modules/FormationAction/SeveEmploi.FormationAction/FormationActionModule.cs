using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction;

public static class FormationActionModule
{
    public static IServiceCollection AddFormationAction(this IServiceCollection services) => services
        .AddModule<FormationActionDbContext>();

    public static void MapFormationAction(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/formation-action").WithTags("Formation-action");
}

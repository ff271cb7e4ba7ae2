using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Mediation;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Testing;

/// <summary>A host without walls: what the real one is compared with, when its price is measured. Never a host of a test.</summary>
public static class Unguarded
{
    public static IServiceCollection WithoutRequestFrame(this IServiceCollection services)
    {
        var frame = services.Single(service => service.ServiceType == typeof(IPipelineBehavior<,>) && service.ImplementationType == typeof(RequestFrame<,>));
        services.Remove(frame);
        return services.AddScoped(provider =>
        {
            var session = ActivatorUtilities.CreateInstance<DbSession>(provider);
            session.Unguard();
            return session;
        });
    }
}

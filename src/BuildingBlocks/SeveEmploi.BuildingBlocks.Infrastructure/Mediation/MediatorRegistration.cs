using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Mediation;

internal static class MediatorRegistration
{
    private static readonly Type[] Discovered =
        [typeof(IRequestHandler<,>), typeof(INotificationHandler<>), typeof(IValidator<>)];

    public static IServiceCollection AddMediator(this IServiceCollection services)
    {
        services.TryAddScoped<ServiceFactory>(provider => type => provider.GetService(type)!);
        services.TryAddScoped<IMediator, Mediator>();
        // Outermost first: a refusal is measured, whatever refuses; who may not is told nothing of the shape.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TelemetryBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RequestFrame<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        return services;
    }

    public static IServiceCollection AddHandlers(this IServiceCollection services, Assembly module)
    {
        foreach (var type in module.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (var service in type.GetInterfaces().Where(IsDiscovered))
            {
                services.AddScoped(service, type);
            }
        }

        return services;
    }

    private static bool IsDiscovered(Type service) =>
        service.IsGenericType && Discovered.Contains(service.GetGenericTypeDefinition());
}

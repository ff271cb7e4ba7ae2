using System.Reflection;
using System.Text.Json;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>Every fact that the Contracts of the modules declare, by the name under which an outbox keeps it.</summary>
public sealed class IntegrationEventCatalog(IEnumerable<Assembly> contracts)
{
    private readonly Dictionary<string, Type> _types = contracts
        .Distinct()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: false } && typeof(IIntegrationEvent).IsAssignableFrom(type))
        .ToDictionary(type => type.Name);

    public IIntegrationEvent Read(OutboxMessage message) =>
        _types.TryGetValue(message.Type, out var type)
            ? (IIntegrationEvent)JsonSerializer.Deserialize(message.Payload, type)!
            : throw new InvalidOperationException($"No module declares the event {message.Type}.");
}

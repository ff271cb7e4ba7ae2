using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using MediatR;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Mediation;

/// <summary>One span and one measure per request of a module, under the module's own source and meter.</summary>
internal sealed class TelemetryBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly ModuleTelemetry Module = ModuleTelemetry.Of(typeof(TRequest).Assembly);

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = Module.Source.StartActivity(typeof(TRequest).Name);
        var start = Stopwatch.GetTimestamp();
        var outcome = "erreur";
        try
        {
            var response = await next();
            outcome = (response as IOutcome)?.Error?.Code ?? "ok";
            activity?.SetTag("seve.issue", outcome);
            return response;
        }
        finally
        {
            Module.Duration.Record(
                Stopwatch.GetElapsedTime(start).TotalMilliseconds, new("requete", typeof(TRequest).Name), new("issue", outcome));
        }
    }
}

internal sealed class ModuleTelemetry(string module)
{
    private static readonly ConcurrentDictionary<Assembly, ModuleTelemetry> Modules = new();

    public ActivitySource Source { get; } = new(module);

    public Histogram<double> Duration { get; } = new Meter(module).CreateHistogram<double>("seve.requete.duree", "ms");

    public static ModuleTelemetry Of(Assembly module) =>
        Modules.GetOrAdd(module, assembly => new(assembly.GetName().Name!.Replace(".Contracts", "", StringComparison.Ordinal)));
}

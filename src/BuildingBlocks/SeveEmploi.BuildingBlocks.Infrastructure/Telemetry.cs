using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Exports traces and measures by OTLP when OTEL_EXPORTER_OTLP_ENDPOINT says where; nothing runs otherwise.</summary>
internal sealed class Telemetry(IConfiguration configuration) : IHostedService, IDisposable
{
    private TracerProvider? _tracer;
    private MeterProvider? _meter;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return Task.CompletedTask;

        // Neither the source nor the meter « Quartz »: an idle node polls every second, which would drown the requests; socle.taches tells of the tasks.
        _tracer = Sdk.CreateTracerProviderBuilder().AddSource("SeveEmploi.*", "Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build();
        _meter = Sdk.CreateMeterProviderBuilder()
            .AddMeter("SeveEmploi.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql")
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _tracer?.Dispose();
        _meter?.Dispose();
    }
}

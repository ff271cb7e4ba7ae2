using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace SeveEmploi.Host.Demonstration;

/// <summary>
/// Fills an empty database through the API itself, as a partner system would: what the demonstration shows has passed every rule. Then
/// writes where it answers into demonstration.json, for scripts and first calls.
/// </summary>
internal sealed class DemonstrationLoader(
    IServer server, NpgsqlDataSource source, IConfiguration configuration, ILogger<DemonstrationLoader> log)
{
    // Two hosts that start together on an empty database must not load it twice.
    private const long Lock = 0x5345_5645;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public async Task LoadWhereAsked(CancellationToken cancellationToken)
    {
        if (configuration.GetValue<bool>("Seve:Demonstration")) await LoadOnce(Address(), cancellationToken);
        if (configuration["Seve:Dossier"] is { Length: > 0 } folder) await WriteAddress(folder, Address(), cancellationToken);
    }

    private async Task LoadOnce(Uri address, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var take = new NpgsqlCommand($"SELECT pg_advisory_lock({Lock})", connection);
        await take.ExecuteNonQueryAsync(cancellationToken);

        using var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/") };
        var api = new DemonstrationClient(http, cancellationToken);
        if ((await api.Read("mobilisation/campagnes?limite=1"))["elements"]!.AsArray().Count > 0) return;

        await new Normandie2022(api).Load();
        log.LogInformation("Demonstration loaded: Normandie, promotion 2022");
    }

    private static async Task WriteAddress(string folder, Uri address, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "demonstration.json");
        var content = new JsonObject { ["url"] = address.ToString().TrimEnd('/') };
        await File.WriteAllTextAsync(file, content.ToJsonString(Indented), cancellationToken);
        // Accounts and secrets will stand beside the address: the file is its owner's.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Where this process hears itself, whatever interfaces it is bound to.</summary>
    private Uri Address()
    {
        var bound = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        var port = BindingAddress.Parse(bound).Port;
        return new Uri($"http://127.0.0.1:{port}");
    }
}

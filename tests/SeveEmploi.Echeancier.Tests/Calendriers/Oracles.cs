using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

/// <summary>
/// ical.js and node-ical, at the versions of oracles/package-lock.json, installed once beside the tests. A machine that cannot have them
/// fails the tests, and says what it lacks: they are not skipped.
/// </summary>
public sealed class Oracles : IAsyncLifetime
{
    private readonly string _dossier = Path.Combine(AppContext.BaseDirectory, "Calendriers", "oracles");

    public async Task InitializeAsync()
    {
        // npm writes it last: what it describes is then whole.
        var installed = new FileInfo(Path.Combine(_dossier, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(_dossier, "package-lock.json"))) return;

        await Run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        installed.Refresh();
        installed.Exists.Should().BeTrue("npm ci has installed what package-lock.json names");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <returns>What each reader understood, by its name.</returns>
    public async Task<IReadOnlyDictionary<string, Lecture>> Lire(byte[] flux)
    {
        var fichier = Path.Combine(_dossier, $"{Guid.NewGuid():N}.ics");
        try
        {
            await File.WriteAllBytesAsync(fichier, flux);
            return JsonSerializer.Deserialize<Dictionary<string, Lecture>>(await Run("node", "lire.mjs", fichier), JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(fichier);
        }
    }

    private async Task<string> Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _dossier,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TZ"] = "UTC" },
        };
        using var process = Start(start);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"« {command} {string.Join(' ', arguments)} » did not end in 3 minutes: is the npm registry reachable?");
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"« {command} {string.Join(' ', arguments)} » failed in {_dossier}: {await errors}{await output}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            throw new InvalidOperationException($"These tests need Node.js 20 or later, with npm: « {start.FileName} » cannot be run here.", absent);
        }
    }

    public sealed record Lecture(string Name, IReadOnlyList<Evenement> Events);

    public sealed record Evenement(
        string Uid, string Summary, string Description, DateOnly Start, DateOnly End, int Sequence, string Status, [property: JsonRequired] IReadOnlyList<string> Categories,
        string? Url, DateTimeOffset Stamp);
}

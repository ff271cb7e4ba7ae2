using System.Diagnostics;
using System.Net;

namespace SeveEmploi.Performance.Mesures;

/// <summary>A program that is measured, in a process of its own, and the time that it took to give its first answer.</summary>
internal sealed class Serveur : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Reprise = TimeSpan.FromMilliseconds(4);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private readonly Process _processus;
    private readonly Queue<string> _lignes = new();
    private bool _arrete;

    private Serveur(string nom, Process processus, Uri adresse) => (Nom, _processus, Adresse) = (nom, processus, adresse);

    public string Nom { get; }

    public Uri Adresse { get; }

    public int Pid => _processus.Id;

    public TimeSpan Demarrage { get; private set; }

    /// <summary>Both programs get the same environment, but for where their database is.</summary>
    /// <param name="nom">« hôte » or « référence ».</param>
    /// <param name="assembly">The published program.</param>
    /// <param name="port">On the loopback.</param>
    /// <param name="sonde">A route that answers 200 once the program serves and reads its database.</param>
    /// <param name="reglages">More variables.</param>
    public static async Task<Serveur> Demarrer(string nom, string assembly, int port, string sonde, IEnumerable<KeyValuePair<string, string>> reglages)
    {
        var depart = new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}", ["DOTNET_gcServer"] = Environment.GetEnvironmentVariable("DOTNET_gcServer") ?? "1" },
        };
        // Idle threads of the pool must not spin on the cores that the database and wrk share.
        depart.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0";
        foreach (var (cle, valeur) in reglages) depart.Environment[cle] = valeur;
        var debut = Stopwatch.GetTimestamp();
        var serveur = new Serveur(nom, Process.Start(depart)!, new($"http://127.0.0.1:{port}"));
        serveur.Ecouter();
        while (!await serveur.Repond(sonde))
        {
            if (serveur._processus.HasExited || Stopwatch.GetElapsedTime(debut) > Patience)
            {
                await serveur.DisposeAsync();
                throw new InvalidOperationException($"{nom} ne répond pas : {serveur.Journal}");
            }

            await Task.Delay(Reprise);
        }

        serveur.Demarrage = Stopwatch.GetElapsedTime(debut);
        return serveur;
    }

    public async ValueTask DisposeAsync()
    {
        if (_arrete) return;
        _arrete = true;
        if (!_processus.HasExited)
        {
            using var arret = Process.Start("kill", ["-TERM", $"{Pid}"]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await _processus.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _processus.Kill();
            }
        }

        _processus.Dispose();
    }

    private string Journal => string.Join('\n', _lignes);

    // A pipe that nobody reads would stop it; its last lines say why it failed.
    private void Ecouter()
    {
        void Garder(object _, DataReceivedEventArgs lu)
        {
            lock (_lignes)
            {
                if (lu.Data is not null) _lignes.Enqueue(lu.Data);
                if (_lignes.Count > 40) _lignes.Dequeue();
            }
        }

        _processus.OutputDataReceived += Garder;
        _processus.ErrorDataReceived += Garder;
        _processus.BeginOutputReadLine();
        _processus.BeginErrorReadLine();
    }

    private async Task<bool> Repond(string sonde)
    {
        try
        {
            using var reponse = await Http.GetAsync(new Uri(Adresse, sonde));
            return reponse.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception absent) when (absent is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}

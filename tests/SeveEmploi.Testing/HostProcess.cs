using System.Diagnostics;

namespace SeveEmploi.Testing;

/// <summary>The host as production runs it: a process of its own, that a test may kill.</summary>
public sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <param name="settings">« Seve:Courriel:Port=25 », as on its command line.</param>
    public static HostProcess Start(params IEnumerable<string> settings)
    {
        var folder = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(folder, "SeveEmploi.Host.dll"), "--urls=http://127.0.0.1:0", .. settings.Select(setting => $"--{setting}")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        var process = Process.Start(start)!;
        // A pipe that nobody reads would stop it.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process);
    }

    /// <summary>kill -9: nothing of it runs any more, not even what a host does when it stops.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }
}

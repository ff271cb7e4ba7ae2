using System.Diagnostics;

namespace SeveEmploi.Testing;

/// <summary>A child process that cannot outlive this one: a shell holds a pipe of ours, and when the pipe closes, even because
/// this process was killed with SIGKILL, it stops the child and removes its folder.</summary>
public sealed class GuardedServer : IDisposable
{
    // Ctrl+C reaches the whole process group: the shell ignores it and leaves only when the pipe closes. QUIT is the immediate
    // shutdown of PostgreSQL; a child that takes no notice of it is killed.
    private const string Guard = """
        trap '' INT TERM HUP
        "$@" >"$0/log" 2>&1 </dev/null & child=$!
        read _
        exec >/dev/null 2>&1
        kill -QUIT $child
        { sleep 3; kill -KILL $child; } & killer=$!
        wait $child
        kill -KILL $killer
        rm -rf "$0"
        """;

    private readonly Process _guard;

    private GuardedServer(Process guard) => _guard = guard;

    public static GuardedServer Start(string folder, params string[] command)
    {
        var guard = new ProcessStartInfo("/bin/sh", ["-c", Guard, folder, .. command]) { RedirectStandardInput = true, WorkingDirectory = "/" };
        return new GuardedServer(Process.Start(guard)!);
    }

    public void Dispose()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit(TimeSpan.FromSeconds(10));
        _guard.Dispose();
    }
}

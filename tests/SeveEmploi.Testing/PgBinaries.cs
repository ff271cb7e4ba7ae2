using System.Diagnostics;
using System.Globalization;

namespace SeveEmploi.Testing;

/// <summary>Finds the PostgreSQL server binaries of this machine and runs them: the same places as outils/socle.sh.</summary>
internal static class PgBinaries
{
    private static readonly string[] Families =
    [
        "/usr/lib/postgresql", "/usr", "/opt/homebrew/opt", "/usr/local/opt", "/Applications/Postgres.app/Contents/Versions",
    ];

    public static string Folder() =>
        Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
        ?? throw new InvalidOperationException("No PostgreSQL server binaries here: set PG_BIN to their folder, or SEVE_TEST_DB to a server.");

    private static IEnumerable<string> Candidates() =>
        new[] { Environment.GetEnvironmentVariable("PG_BIN") ?? "" }
            .Concat(Families.Where(Directory.Exists).SelectMany(Versions))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Where(folder => folder.Length > 0);

    private static IEnumerable<string> Versions(string family) =>
        Directory.GetDirectories(family).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"));

    // 17, postgresql@17, pgsql-17
    private static double Version(string folder) =>
        double.TryParse(Path.GetFileName(folder).Split('@', '-')[^1], CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>postgres refuses to run as root: the prefix that drops to an account without privilege, empty for anybody else.</summary>
    public static string[] Unprivileged()
    {
        if (!Environment.IsPrivilegedProcess) return [];
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).ToDictionary(fields => fields[0]);
        var account = accounts.GetValueOrDefault("postgres") ?? accounts["nobody"];
        return ["setpriv", $"--reuid={account[2]}", $"--regid={account[3]}", "--clear-groups", "--"];
    }

    public static async Task Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)}: {await errors}{await output}");
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace SeveEmploi.Testing;

/// <summary>The PostgreSQL of one test process: a throw-away cluster, or the server named by SEVE_TEST_DB. Test classes work on
/// clones of a template that is migrated once.</summary>
public sealed class PgCluster : IDisposable
{
    // Like the role of run.sh and docker-compose.yml: owner of its database and no superuser, for whom row security would not apply.
    private const string Owner = "seve";

    private static readonly Lazy<Task<PgCluster>> Shared = new(async () =>
    {
        var cluster = await Start(Environment.GetEnvironmentVariable("SEVE_TEST_DB"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    });

    private readonly ConcurrentDictionary<Func<string, Task>, Lazy<Task<string>>> _templates = new();
    private readonly ConcurrentDictionary<Func<string, Task<string>>, Lazy<Task<SharedTemplate>>> _shared = new();
    private readonly string _prefix = $"essai_{Guid.NewGuid():N}"[..14]; // several processes may share the server of SEVE_TEST_DB
    private readonly GuardedServer? _server;
    private readonly List<GuardedServer> _restarted = [];
    private string? _folder;
    private readonly string _owner;
    private int _databases;

    private PgCluster(string adminConnectionString, string owner, GuardedServer? server) =>
        (AdminConnectionString, _owner, _server) = (adminConnectionString, owner, server);

    public string AdminConnectionString { get; }

    public static Task<PgCluster> Get() => Shared.Value;

    /// <summary>Most callers want <see cref="Get"/>: one cluster per test process.</summary>
    public static async Task<PgCluster> Start(string? server)
    {
        if (string.IsNullOrEmpty(server)) return await StartThrowAway(durable: false);

        var admin = new NpgsqlConnectionStringBuilder(server) { Pooling = false };
        admin.Database ??= "postgres";
        var role = await Scalar(admin.ConnectionString, "select current_user");
        return new PgCluster(admin.ConnectionString, role, server: null);
    }

    /// <summary>A cluster of its own whose commits survive <see cref="HardStop"/>.</summary>
    public static Task<PgCluster> StartDurable() => StartThrowAway(durable: true);

    /// <summary>As a power cut of the database: no session is told, and what was not committed is lost.</summary>
    public async Task HardStop()
    {
        var pid = (await File.ReadAllLinesAsync($"{_folder}/data/postmaster.pid"))[0];
        await PgBinaries.Run("kill", "-QUIT", pid);
        await Waiting.Until(() => Task.FromResult(!File.Exists($"{_folder}/data/postmaster.pid")), "PostgreSQL stops");
    }

    public async Task Restart()
    {
        _restarted.Add(Serve(_folder!, durable: true));
        await Ready(_folder!, _restarted[^1]);
    }

    private static async Task<PgCluster> StartThrowAway(bool durable)
    {
        var bin = PgBinaries.Folder();
        var unprivileged = PgBinaries.Unprivileged();
        var folder = Directory.CreateTempSubdirectory("pgt-").FullName; // short: the path of a socket is limited to 107 bytes
        if (unprivileged is [_, var uid, ..]) await PgBinaries.Run("chown", uid["--reuid=".Length..], folder);

        await PgBinaries.Run([.. unprivileged, $"{bin}/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync",
            "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=fr", "--no-instructions"]);
        var server = Serve(folder, durable);

        var admin = $"Host={folder};Port=5432;Username=postgres;Database=postgres;Pooling=false";
        await Ready(folder, server);
        await Execute(admin, $"create role {Owner} login createrole");
        return new PgCluster(admin, Owner, server) { _folder = folder };
    }

    // The port only names the socket: nothing listens on TCP. The machine does not crash, so nothing is flushed; the server may.
    private static GuardedServer Serve(string folder, bool durable) =>
        GuardedServer.Start(folder, [.. PgBinaries.Unprivileged(), $"{PgBinaries.Folder()}/postgres", "-D", $"{folder}/data", "-k", folder, "-p", "5432",
            "-c", "listen_addresses=", "-c", "fsync=off", "-c", $"synchronous_commit={(durable ? "on" : "off")}", "-c", "full_page_writes=off",
            "-c", "max_connections=200", "-c", "shared_buffers=64MB", "-c", "max_wal_size=2GB", "-c", "autovacuum=off", "-c", "jit=off"]);

    // The server writes "ready" in the last line of its pid file.
    private static async Task Ready(string folder, GuardedServer server)
    {
        var pidFile = $"{folder}/data/postmaster.pid";
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(3); await Task.Delay(10))
            if (File.Exists(pidFile) && (await File.ReadAllTextAsync(pidFile)).TrimEnd().EndsWith("ready", StringComparison.Ordinal)) return;

        var journal = await File.ReadAllTextAsync($"{folder}/log");
        server.Dispose();
        throw new InvalidOperationException($"PostgreSQL does not start: {journal}");
    }

    /// <summary>The template that <paramref name="migrate"/> prepares, once per process: pass a static method, so that two callers
    /// of the same method share one template.</summary>
    public Task<string> CreateTemplate(Func<string, Task> migrate) =>
        _templates.GetOrAdd(migrate, prepare => new Lazy<Task<string>>(() => Prepare(prepare))).Value;

    private async Task<string> Prepare(Func<string, Task> migrate)
    {
        var template = await Create("template template0");
        await migrate(Direct(template));
        await Execute(AdminConnectionString, $"alter database {template} allow_connections false");
        return template;
    }

    /// <summary>
    /// The template that the test projects prepare alike. On the server that test.sh gives to a whole run, the first one prepares it under the name
    /// SEVE_TEST_MODELE and the others find it; elsewhere, each process prepares its own.
    /// </summary>
    /// <param name="migrate">Answers what goes with the template, a token for instance: it is kept beside it, and no clone has it.</param>
    public Task<SharedTemplate> CreateSharedTemplate(Func<string, Task<string>> migrate) =>
        _shared.GetOrAdd(migrate, prepare => new Lazy<Task<SharedTemplate>>(() => PrepareShared(prepare))).Value;

    private async Task<SharedTemplate> PrepareShared(Func<string, Task<string>> migrate)
    {
        if (_server is not null || Environment.GetEnvironmentVariable("SEVE_TEST_MODELE") is not { Length: > 0 } name)
        {
            var note = "";
            return new(await CreateTemplate(async connectionString => note = await migrate(connectionString)), note);
        }

        await using var turn = new NpgsqlConnection(AdminConnectionString);
        await turn.OpenAsync();
        await using (var wait = new NpgsqlCommand($"select pg_advisory_lock(hashtext('{name}'))", turn)) await wait.ExecuteNonQueryAsync();

        // Closed to connections once it is whole: a process that died midway left one that is not.
        var known = await Scalar(AdminConnectionString, $"select shobj_description(oid, 'pg_database') from pg_database where datname = '{name}' and not datallowconn");
        if (known.Length > 0) return new(name, known);

        await DropDatabase(name);
        await Execute(AdminConnectionString, $"create database {name} owner {_owner} template template0");
        var prepared = await migrate(Direct(name));
        await Execute(AdminConnectionString, $"comment on database {name} is '{prepared}'");
        await Execute(AdminConnectionString, $"alter database {name} allow_connections false");
        return new(name, prepared);
    }

    /// <summary>A database of its own, copied from a template; answers its connection string.</summary>
    public async Task<string> Clone(string template) =>
        ConnectionString(await Create($"template {template} strategy file_copy"));

    public async Task Drop(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pooled);
        await DropDatabase(new NpgsqlConnectionStringBuilder(connectionString).Database!);
    }

    /// <summary>Stops the throw-away cluster, or removes the templates from the server of SEVE_TEST_DB.</summary>
    public void Dispose()
    {
        _restarted.ForEach(server => server.Dispose());
        _server?.Dispose();
        if (_server is null) Task.WhenAll(Prepared().Select(DropDatabase)).GetAwaiter().GetResult();
    }

    private IEnumerable<string> Prepared() =>
        _templates.Values.Select(template => template.Value).Where(template => template.IsCompletedSuccessfully).Select(template => template.Result);

    private async Task<string> Create(string source)
    {
        var name = $"{_prefix}_{Interlocked.Increment(ref _databases)}";
        await Execute(AdminConnectionString, $"create database {name} owner {_owner} {source}");
        return name;
    }

    private Task DropDatabase(string name) => Execute(AdminConnectionString, $"drop database if exists {name} with (force)");

    private string Direct(string database) => new NpgsqlConnectionStringBuilder(ConnectionString(database)) { Pooling = false }.ConnectionString;

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(AdminConnectionString)
    {
        Database = database,
        Username = _owner,
        Pooling = true,
        MaxPoolSize = 20,
    }.ConnectionString;

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Scalar(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return $"{await command.ExecuteScalarAsync()}";
    }
}

/// <summary>A template, and what its preparation said of it.</summary>
public sealed record SharedTemplate(string Name, string Note);

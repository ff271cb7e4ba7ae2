using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// What one request shares with the database, whatever modules it crosses: one connection, one transaction, the perimeter in which it runs,
/// and the version that the caller says it read (If-Match).
/// </summary>
public sealed class DbSession(Databases databases, TimeProvider clock) : IAsyncDisposable
{
    private NpgsqlDataSource _source = databases.Application;
    private NpgsqlConnection? _connection;
    private PerimeterSettings? _settings;
    private bool _settingsAreSent;

    public NpgsqlConnection Connection => _connection ??= _source.CreateConnection();

    public NpgsqlTransaction? Transaction { get; private set; }

    /// <summary>Who asks: set once by the frame, before anything of the request runs.</summary>
    public Appelant Appelant { get; set; } = Appelant.Anonyme;

    /// <summary>From where: the address of the caller, for the audit.</summary>
    public string? Source { get; set; }

    /// <summary>Null when the caller named no version: background work and creations.</summary>
    public long? ExpectedVersion { get; set; }

    /// <summary>The version that the last save gave to the aggregate it changed: the ETag of the answer.</summary>
    public long? SavedVersion { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>True while a request runs: what it asks of other modules is then judged, and traced, with it.</summary>
    internal bool InRequest { get; set; }

    /// <summary>The perimeter of the transaction, on both walls: the filters of the queries, and the settings that PostgreSQL compares.</summary>
    internal PerimeterFilter Filter { get; private set; } = PerimeterFilter.Of(Perimetre.Vide);

    /// <summary>False only in the test that shows that the second wall stands alone.</summary>
    internal bool HasFilters { get; init; } = true;

    /// <summary>For migrations and the upkeep of the audit, before anything else is done with the session.</summary>
    internal void AsOwner()
    {
        if (_connection is not null) throw new InvalidOperationException("The session is already connected.");
        _source = databases.RequiredOwner;
    }

    public async Task<NpgsqlTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        if (Connection.State == System.Data.ConnectionState.Closed) await Connection.OpenAsync(cancellationToken);
        _settingsAreSent = false;
        return Transaction = await Connection.BeginTransactionAsync(cancellationToken);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await Transaction!.CommitAsync(cancellationToken);
        await EndAsync();
    }

    /// <summary>Undoes what is not committed and gives the connection back to the pool.</summary>
    public async Task EndAsync()
    {
        _settings = null;
        if (Transaction is null) return;
        await Transaction.DisposeAsync();
        Transaction = null;
        await Connection.CloseAsync();
    }

    /// <summary>What follows sees this perimeter and nothing else.</summary>
    /// <param name="perimetre">Empty: no protected row at all.</param>
    internal void Restrict(Perimetre perimetre)
    {
        Filter = PerimeterFilter.Of(HasFilters ? perimetre : Perimetre.Partout);
        (_settings, _settingsAreSent) = (new(perimetre), false);
    }

    /// <summary>No wall at all: for the host that the price of the walls is measured against.</summary>
    internal void Unguard() => Filter = PerimeterFilter.Of(Perimetre.Partout);

    /// <summary>
    /// What the next statement must carry: in a transaction, the first one alone; without one, each of them, for a statement alone is a
    /// transaction of its own.
    /// </summary>
    internal PerimeterSettings? TakeSettings()
    {
        if (Transaction is null) return _settings;
        if (_settingsAreSent) return null;
        _settingsAreSent = true;
        return _settings;
    }

    /// <summary>Ahead of a statement that cannot carry them itself.</summary>
    internal async Task SendSettings(CancellationToken cancellationToken)
    {
        if (TakeSettings() is not { } settings) return;
        if (Transaction is null) throw new InvalidOperationException("Without a transaction, a request reads with queries only.");
        await using var command = new NpgsqlCommand(PerimeterSettings.Sql, Connection);
        settings.AddParametersTo(command);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null) await Transaction.DisposeAsync();
        if (_connection is not null) await _connection.DisposeAsync();
    }
}

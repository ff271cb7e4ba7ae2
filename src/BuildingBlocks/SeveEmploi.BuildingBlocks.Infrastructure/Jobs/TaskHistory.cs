using Npgsql;
using NpgsqlTypes;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>Ce qu'une tâche a fait la dernière fois, et le dernier jour légal qu'elle a couvert.</summary>
internal sealed class TaskRecord
{
    public const int ErreurMax = 2000;

    public required string Nom { get; init; }

    public DateTimeOffset? DernierDebut { get; init; }

    public DateTimeOffset? DernierSucces { get; init; }

    public DateTimeOffset? DernierEchec { get; init; }

    public string? DerniereErreur { get; init; }

    public int? DureeMs { get; init; }

    public string? Noeud { get; init; }

    public int EchecsDeSuite { get; init; }

    /// <summary>Null for a scan, which has no slot.</summary>
    public DateOnly? DernierCreneau { get; init; }
}

/// <summary>
/// The row of each task in socle.taches. Its instants are those of the database, one clock for all the nodes. A node at work on a daily task
/// holds its row: another that comes meanwhile does not wait for it, and leaves.
/// </summary>
internal sealed class TaskHistory(NpgsqlDataSource source, TaskSettings settings)
{
    private const string Table = $"{SocleDbContext.Schema}.taches";

    // Never « = »: a clock that goes back, or a late firing of yesterday, must not do a day twice.
    private const string Free = $"SELECT nom FROM {Table} WHERE nom = $1 AND ($2::date IS NULL OR dernier_creneau IS NULL OR dernier_creneau < $2) FOR UPDATE SKIP LOCKED";

    private const string Add = $"INSERT INTO {Table} (nom, echecs_de_suite) VALUES ($1, 0) ON CONFLICT DO NOTHING";

    private const string Started = $"UPDATE {Table} SET dernier_debut = clock_timestamp(), noeud = $3 WHERE nom = ({Free})";

    private const string Done = $"""
        UPDATE {Table} SET dernier_succes = clock_timestamp(), duree_ms = $2, noeud = $3, echecs_de_suite = 0,
          dernier_creneau = greatest(dernier_creneau, $4) WHERE nom = $1
        """;

    private const string Failed = $"""
        UPDATE {Table} SET dernier_echec = clock_timestamp(), duree_ms = $2, noeud = $3, echecs_de_suite = echecs_de_suite + 1, derniere_erreur = $4
        WHERE nom = $1
        """;

    /// <summary>Commits at once, so that an operator sees who is at work on what.</summary>
    /// <returns>False when there is nothing to do: the day is covered, or another node is at it.</returns>
    public async Task<bool> Begin(string task, DateOnly? slot, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await Execute(connection, Add, cancellationToken, new NpgsqlParameter { Value = task });
        return await Execute(connection, Started, cancellationToken, new() { Value = task }, Day(slot), new() { Value = settings.Noeud }) == 1;
    }

    /// <summary>Takes the row until the end of the transaction, in which the task then works.</summary>
    public static async Task<bool> Take(NpgsqlConnection connection, string task, DateOnly? slot, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Free, connection) { Parameters = { new() { Value = task }, Day(slot) } };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    /// <param name="connection">In the transaction of what was done: « done » and what was done commit together.</param>
    public Task Succeed(NpgsqlConnection connection, string task, TimeSpan duration, DateOnly? slot, CancellationToken cancellationToken) =>
        Execute(connection, Done, cancellationToken, new() { Value = task }, Milliseconds(duration), new() { Value = settings.Noeud }, Day(slot));

    /// <summary>On a connection of its own: the transaction of the task is lost.</summary>
    public async Task Fail(string task, TimeSpan duration, Exception reason, CancellationToken cancellationToken)
    {
        var error = $"{reason.GetType().Name}: {reason.Message}".Replace("\0", "", StringComparison.Ordinal);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await Execute(
            connection, Failed, cancellationToken, new() { Value = task }, Milliseconds(duration), new() { Value = settings.Noeud },
            new() { Value = error[..Math.Min(error.Length, TaskRecord.ErreurMax)] });
    }

    private static NpgsqlParameter Day(DateOnly? day) => new() { Value = (object?)day ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date };

    private static NpgsqlParameter Milliseconds(TimeSpan duration) => new() { Value = (int)Math.Min(duration.TotalMilliseconds, int.MaxValue) };

    private static async Task<int> Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

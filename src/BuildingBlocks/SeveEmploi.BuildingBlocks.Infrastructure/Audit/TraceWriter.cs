using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>A trace before it is written: its position and its instant are the database's.</summary>
internal sealed record Trace(
    string Nature, Guid? AppelantId, Guid? PourId, string Requete, string? Objets, Guid[] Ids, string Resultat, string? Source, string TraceId);

/// <summary>
/// Writes together the traces that come at the same moment: while one statement is on its way, those who come wait for the next. Nobody is
/// answered before their trace is written, and a hundred readings a moment cost one exchange.
/// </summary>
internal sealed class TraceWriter(Databases databases)
{
    // One row per trace; unnest would flatten arrays of arrays, so the ids travel as text.
    private const string InsertAll = $"""
        INSERT INTO {SocleDbContext.Schema}.audit (nature, appelant_id, pour_id, requete, objets, ids, resultat, source, trace_id)
        SELECT nature, appelant, pour, requete, objets, ids::uuid[], resultat, source, trace
        FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
          AS t(nature, appelant, pour, requete, objets, ids, resultat, source, trace)
        """;

    // A crash of the server may lose the readings of its last moment: they wait for no disk. What was changed keeps its trace, which commits with it.
    private const string DoNotWaitForTheDisk = "SELECT set_config('synchronous_commit', 'off', true)";

    private readonly Lock _lock = new();
    private Batch _waiting = new();
    private bool _isWriting;

    public Task Write(Trace trace)
    {
        lock (_lock)
        {
            var batch = _waiting;
            batch.Traces.Add(trace);
            if (_isWriting) return batch.Written.Task;
            _isWriting = true;
            _ = WriteAll();
            return batch.Written.Task;
        }
    }

    public static async Task Insert(NpgsqlConnection connection, IReadOnlyList<Trace> traces, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { InsertOf(traces) } };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    // Never throws: whoever waits for a batch is told what became of it.
    private async Task WriteAll()
    {
        await Task.Yield();
        while (Next() is { } batch)
        {
            try
            {
                await using var connection = await databases.Application.OpenConnectionAsync();
                await using var insert = new NpgsqlBatch(connection) { BatchCommands = { new(DoNotWaitForTheDisk), InsertOf(batch.Traces) } };
                await insert.ExecuteNonQueryAsync();
                batch.Written.SetResult();
            }
            catch (Exception failure)
            {
                batch.Written.SetException(failure);
            }
        }
    }

    private Batch? Next()
    {
        lock (_lock)
        {
            _isWriting = _waiting.Traces.Count > 0;
            if (!_isWriting) return null;
            var batch = _waiting;
            _waiting = new();
            return batch;
        }
    }

    private static NpgsqlBatchCommand InsertOf(IReadOnlyList<Trace> traces)
    {
        var command = new NpgsqlBatchCommand(InsertAll);
        Add(command, traces, trace => trace.Nature);
        Add(command, traces, trace => trace.AppelantId);
        Add(command, traces, trace => trace.PourId);
        Add(command, traces, trace => trace.Requete);
        Add(command, traces, trace => trace.Objets);
        Add(command, traces, trace => $"{{{string.Join(',', trace.Ids)}}}");
        Add(command, traces, trace => trace.Resultat);
        Add(command, traces, trace => trace.Source);
        Add(command, traces, trace => trace.TraceId);
        return command;
    }

    private static void Add<T>(NpgsqlBatchCommand command, IReadOnlyList<Trace> traces, Func<Trace, T> column)
    {
        var values = new T[traces.Count];
        for (var rank = 0; rank < values.Length; rank++) values[rank] = column(traces[rank]);
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values });
    }

    private sealed class Batch
    {
        public List<Trace> Traces { get; } = [];

        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SeveEmploi.Testing;

/// <summary>The statements that the host really sends to one database, explained by it.</summary>
public static class QueryPlans
{
    /// <summary>The plan of every statement naming <paramref name="table"/> that the act sends.</summary>
    public static async Task<IReadOnlyList<string>> Of(string connectionString, string table, Func<Task> act)
    {
        var commands = new Commands(new NpgsqlConnectionStringBuilder(connectionString).Database!, table);
        using (DiagnosticListener.AllListeners.Subscribe(commands)) await act();
        commands.Stop();

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var plans = new List<string>();
        foreach (var command in commands.Seen)
        {
            command.Connection = connection;
            command.CommandText = $"EXPLAIN {command.CommandText}";
            await using var reader = await command.ExecuteReaderAsync();
            var plan = new List<string>();
            while (await reader.ReadAsync()) plan.Add(reader.GetString(0));
            plans.Add(string.Join('\n', plan));
        }

        return plans;
    }

    private sealed class Commands(string database, string table) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly List<IDisposable> _subscriptions = [];

        public List<NpgsqlCommand> Seen { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not CommandEventData { Command: NpgsqlCommand command } || value.Key != RelationalEventId.CommandExecuting.Name) return;
            if (command.Connection?.Database == database && command.CommandText.Contains(table)) Seen.Add(command.Clone());
        }

        public void Stop() => _subscriptions.ForEach(subscription => subscription.Dispose());

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}

using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests;

internal static class Relais
{
    /// <summary>Waits until the host has handed over every fact of this module, and what their listeners raised in turn.</summary>
    public static Task Relayer(this FormationApi api) => Waiting.Until(
        async () => await api.Lire<long>("SELECT count(*) FROM formation_action.outbox WHERE processed_at IS NULL") == 0,
        () => api.Lire<string>("SELECT string_agg(type || ': ' || coalesce(last_error, 'waits'), '; ') FROM formation_action.outbox WHERE processed_at IS NULL"));

    /// <summary>Statements of a test, as the owner of everything.</summary>
    public static async Task Executer(this FormationApi api, string sql)
    {
        await using var source = NpgsqlDataSource.Create(api.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

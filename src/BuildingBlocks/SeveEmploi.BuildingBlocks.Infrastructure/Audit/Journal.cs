using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>
/// Who did what, for whom, on what, when, from where, and what came of it. A trace commits with the act; that of an act that failed commits
/// alone. The seal that makes it uneditable is put afterwards, by <see cref="Sealer"/>.
/// </summary>
internal sealed class Journal(DbSession session, Databases databases, ILogger<Journal> log)
{
    private const string Insert = $"""
        INSERT INTO {SocleDbContext.Schema}.audit (nature, appelant_id, pour_id, requete, objets, ids, resultat, source, trace_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """;

    public async Task Write<TRequest>(TRequest request, object? response, CancellationToken cancellationToken)
    {
        if (!AuditedRequest<TRequest>.IsAudited) return;

        // A request that touched no table still has its settings to send: the audit is then its first statement.
        await session.SendSettings(cancellationToken);
        await using var command = Command(session.Connection, request, response, OutcomeOf(response));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>On a connection of its own: the transaction of the act is lost.</summary>
    public async Task WriteFailure<TRequest>(TRequest request, Exception reason)
    {
        if (!AuditedRequest<TRequest>.IsAudited || reason is OperationCanceledException) return;

        var outcome = reason is RefusalException refusal ? refusal.Error.Code : "erreur";
        try
        {
            await using var connection = await databases.Application.OpenConnectionAsync();
            await using var command = Command(connection, request, response: null, outcome);
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException unreachable)
        {
            // The failure that brought us here must reach the caller, not this one.
            log.LogWarning(unreachable, "No trace of the failed {Request}", typeof(TRequest).Name);
        }
    }

    private static string OutcomeOf(object? response) => response switch
    {
        // Nothing was read: what lies outside the perimeter is told like what does not exist.
        null => RefusAttribute.Of(typeof(RessourceIntrouvable)).Code,
        IOutcome { Error: { } refusal } => refusal.Code,
        IOutcome { Content: ICodedAnswer answer } => answer.Code,
        _ => "ok",
    };

    private NpgsqlCommand Command<TRequest>(NpgsqlConnection connection, TRequest request, object? response, string outcome)
    {
        var (objects, ids) = AuditedRequest<TRequest>.Objects(request, response);
        return new(Insert, connection)
        {
            Parameters =
            {
                new() { Value = Nature(session.Appelant.Nature) },
                new() { Value = (object?)session.Appelant.Id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = (object?)session.Appelant.PourLeCompteDe ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = typeof(TRequest).Name },
                new() { Value = (object?)objects ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = ids },
                new() { Value = outcome },
                new() { Value = (object?)session.Source ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = Activity.Current?.TraceId.ToString() ?? "" },
            },
        };
    }

    private static string Nature(NatureAppelant nature) => nature switch
    {
        NatureAppelant.Personne => "personne",
        NatureAppelant.Client => "client",
        NatureAppelant.Systeme => "systeme",
        _ => "anonyme",
    };
}

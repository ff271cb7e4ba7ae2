using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>
/// Who did what, for whom, on what, when, from where, and what came of it. A trace commits with the act; that of an act that failed commits
/// alone. The seal that makes it uneditable is put afterwards, by <see cref="Sealer"/>.
/// </summary>
internal sealed class Journal(DbSession session, TraceWriter traces, ILogger<Journal> log)
{
    public async Task Write<TRequest>(TRequest request, object? response, CancellationToken cancellationToken)
    {
        if (!AuditedRequest<TRequest>.IsAudited) return;

        // A request that touched no table still has its settings to send: the audit is then its first statement.
        await session.SendSettings(cancellationToken);
        await TraceWriter.Insert(session.Connection, [TraceOf(request, response, OutcomeOf(response))], cancellationToken);
    }

    /// <summary>Before the answer leaves, and with the traces of the other readings of that moment.</summary>
    public async Task WriteReading<TRequest>(TRequest request, object? response)
    {
        if (AuditedRequest<TRequest>.IsAudited) await traces.Write(TraceOf(request, response, OutcomeOf(response)));
    }

    /// <summary>Apart: the transaction of the act is lost.</summary>
    public async Task WriteFailure<TRequest>(TRequest request, Exception reason)
    {
        if (!AuditedRequest<TRequest>.IsAudited || reason is OperationCanceledException) return;

        var outcome = reason is RefusalException refusal ? refusal.Error.Code : "erreur";
        try
        {
            await traces.Write(TraceOf(request, response: null, outcome));
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

    private Trace TraceOf<TRequest>(TRequest request, object? response, string outcome)
    {
        var (objects, ids) = AuditedRequest<TRequest>.Objects(request, response);
        return new(
            Nature(session.Appelant.Nature), session.Appelant.Id, session.Appelant.PourLeCompteDe, typeof(TRequest).Name, objects, ids, outcome, session.Source,
            Activity.Current?.TraceId.ToString() ?? "");
    }

    private static string Nature(NatureAppelant nature) => nature switch
    {
        NatureAppelant.Personne => "personne",
        NatureAppelant.Client => "client",
        NatureAppelant.Systeme => "systeme",
        _ => "anonyme",
    };
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>
/// Same key and body: the first answer, byte for byte. The record commits with the business rows, so that a lost answer never hides
/// a write. Keys are scoped to the client and kept seven days (api.md).
/// </summary>
internal sealed class Idempotency(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    private const int KeyMax = 255;

    public async Task InvokeAsync(HttpContext http, DbSession session)
    {
        var key = http.Request.Headers[Header].ToString();
        if (!HttpMethods.IsPost(http.Request.Method) || key.Length == 0 || http.GetEndpoint()?.Metadata.GetMetadata<SecretMetadata>() is not null)
        {
            if (key.Length == 0 && IsRequired(http, session.Appelant)) throw new RefusalException(new CleIdempotenceAbsente());
            await next(http);
            return;
        }

        if (key.Length > KeyMax || !key.All(char.IsAscii)) throw new RefusalException(new ParametreIllisible($" : « {Header} »"));
        key = $"{session.Appelant.Id}:{key}";
        var fingerprint = await Fingerprint(http.Request);
        var db = http.RequestServices.GetRequiredService<SocleDbContext>();
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        await session.BeginAsync(http.RequestAborted);
        if (!await TryLock(db, key, http.RequestAborted)) throw new RefusalException(new DemandeEnCours());

        var known = await db.Idempotence.SingleOrDefaultAsync(record => record.Cle == key && record.ExpireLe > session.Now, http.RequestAborted);
        if (known is not null && !known.Empreinte.AsSpan().SequenceEqual(fingerprint)) throw new RefusalException(new CleIdempotenceReutilisee());
        if (known is not null)
        {
            await known.Replay(http.Response);
            return;
        }

        await RunAndRecord(http, session, db, key, fingerprint);
    }

    /// <summary>A partner system retries by itself: without a key, a lost answer would be a second write. Routes of the RFCs have theirs.</summary>
    private static bool IsRequired(HttpContext http, Appelant caller) =>
        caller.Nature == NatureAppelant.Client && HttpMethods.IsPost(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not null;

    private async Task RunAndRecord(HttpContext http, DbSession session, SocleDbContext db, string key, byte[] fingerprint)
    {
        var client = http.Response.Body;
        await using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = client;
        }

        // A refusal is an answer too. What failed on our side is not: the same key may try again.
        if (http.Response.StatusCode < StatusCodes.Status500InternalServerError)
        {
            await db.Idempotence.Where(record => record.Cle == key || record.ExpireLe <= session.Now).ExecuteDeleteAsync(http.RequestAborted);
            db.Idempotence.Add(IdempotencyRecord.Of(key, fingerprint, http.Response, buffer.ToArray(), session.Now));
            await db.SaveChangesAsync(http.RequestAborted);
            await session.CommitAsync(http.RequestAborted);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(client, http.RequestAborted);
    }

    // Held to the end of the transaction: the second of two simultaneous sends is told to wait, instead of waiting on a connection.
    private static Task<bool> TryLock(SocleDbContext db, string key, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({key}, 0)) AS \"Value\"").SingleAsync(cancellationToken);

    private static async Task<byte[]> Fingerprint(HttpRequest request)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.GetEncodedPathAndQuery()}\n"));
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0;)
        {
            hash.AppendData(chunk, 0, read);
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }
}

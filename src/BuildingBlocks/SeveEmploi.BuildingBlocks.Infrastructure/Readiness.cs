using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>
/// Alive is not ready: a host whose database is away must be kept (/sante/vivant) and must receive no request (/sante/pret).
/// </summary>
public sealed class Readiness(NpgsqlDataSource source)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Set once migrations, and the demonstration where one is asked, are done.</summary>
    public bool Started { get; set; }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sante/vivant", () => TypedResults.Ok(new { etat = "vivant" })).ExcludeFromDescription();
        routes.MapGet("/sante/pret", async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.IsReady(cancellationToken) ? TypedResults.Ok(new { etat = "pret" }) : Results.Json(new { etat = "en_attente" }, statusCode: 503))
            .ExcludeFromDescription();
    }

    private async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        if (!Started) return false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var command = source.CreateCommand("SELECT 1");
            return await command.ExecuteScalarAsync(patience.Token) is 1;
        }
        catch (Exception unreachable) when (unreachable is NpgsqlException or OperationCanceledException)
        {
            return false;
        }
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>
/// Forgets the traces older than the retention, 12 months unless the setting says more, and leaves the last seal it removed as the new
/// start of the chain. Only the owner of the database may: the application can add, and nothing else.
/// </summary>
public sealed class Purge(Databases databases, IConfiguration configuration)
{
    private const string Schema = SocleDbContext.Schema;
    private const int DefaultMonths = 12;

    // The oldest seals only, as long as each is of an old trace: what remains is a chain without holes.
    private const string Boundary = $"""
        SELECT coalesce(max(s.numero), 0) FROM {Schema}.audit_sceaux s
        WHERE s.numero < (SELECT coalesce(min(kept.numero), 9223372036854775807) FROM {Schema}.audit_sceaux kept
                          JOIN {Schema}.audit a ON a.position = kept.position WHERE a.le >= $1)
        """;

    private const string Delete = $"""
        WITH seals AS (DELETE FROM {Schema}.audit_sceaux WHERE numero <= $1 RETURNING numero, position, empreinte),
             traces AS (DELETE FROM {Schema}.audit a USING seals s WHERE a.position = s.position RETURNING a.position)
        INSERT INTO {Schema}.audit_reperes (numero, empreinte, lignes_effacees)
        SELECT numero, empreinte, (SELECT count(*) FROM traces) + coalesce((SELECT max(lignes_effacees) FROM {Schema}.audit_reperes), 0)
        FROM seals WHERE numero = $1
        """;

    /// <returns>False when this host was not given the owner of the database: another does it, or « seve audit purger ».</returns>
    public async Task<bool> Run(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (databases.Owner is null) return false;

        var months = Math.Max(DefaultMonths, configuration.GetValue("Seve:Audit:Mois", DefaultMonths));
        await using var connection = await databases.Owner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var boundary = new NpgsqlCommand(Boundary, connection) { Parameters = { new() { Value = now.AddMonths(-months).ToUniversalTime() } } };
        var number = (long)(await boundary.ExecuteScalarAsync(cancellationToken))!;
        if (number == 0) return true;

        await using var delete = new NpgsqlCommand(Delete, connection) { Parameters = { new() { Value = number } }, CommandTimeout = 0 };
        await delete.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}

[Exige(Droits.Systeme)]
internal sealed record PurgerAudit : ICommand;

internal sealed class PurgerAuditHandler(Purge purge, TimeProvider clock, ILogger<PurgerAuditHandler> log) : ICommandHandler<PurgerAudit>
{
    public async Task<Result> Handle(PurgerAudit command, CancellationToken cancellationToken)
    {
        if (!await purge.Run(clock.GetUtcNow(), cancellationToken)) log.LogInformation("The audit is not purged here: this host is not given the owner of the database");
        return Result.Success;
    }
}

using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>What the role of the application may do: read and write rows, never change the schema, never rewrite the audit.</summary>
internal static class ApplicationRole
{
    // Two hosts that start together must not grant at once: PostgreSQL would refuse one of them.
    private const long Lock = 0x5345_5645_0001;

    /// <summary>Idempotent; run after the migrations of every start, so that a table born today is granted today.</summary>
    public static async Task Prepare(Databases databases, IEnumerable<string> schemas, CancellationToken cancellationToken)
    {
        var application = databases.ApplicationLogin;
        await using var owner = await databases.RequiredOwner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await owner.BeginTransactionAsync(cancellationToken);
        await Execute(owner, $"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        await Execute(owner, Create(application), cancellationToken);
        await Execute(owner, string.Concat(schemas.Select(schema => GrantMigrated(schema, application.Username!))), cancellationToken);
        await Execute(owner, Grant(QuartzScheduling.Schema, application.Username!), cancellationToken);
        await Execute(owner, AuditIsAddedToOnly(application.Username!), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await AgreeOnPassword(databases, application, cancellationToken);
    }

    // A role belongs to the whole server: another database of the same server may be creating it now.
    private static string Create(NpgsqlConnectionStringBuilder application) => $"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{application.Username}') THEN
            CREATE ROLE {application.Username} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT {Password(application)};
          END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$
        """;

    private static string Grant(string schema, string role) => $"""
        GRANT USAGE ON SCHEMA {schema} TO {role};
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role};
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {role};
        """;

    private static string GrantMigrated(string schema, string role) => $"""
        {Grant(schema, role)}
        REVOKE INSERT, UPDATE, DELETE ON {schema}.__ef_migrations FROM {role};
        """;

    private static string AuditIsAddedToOnly(string role) => $"""
        REVOKE UPDATE, DELETE ON {SocleDbContext.Schema}.audit, {SocleDbContext.Schema}.audit_sceaux FROM {role};
        REVOKE INSERT, UPDATE, DELETE ON {SocleDbContext.Schema}.audit_reperes FROM {role};
        """;

    private static string Password(NpgsqlConnectionStringBuilder application) =>
        application.Password is { Length: > 0 } secret ? $"PASSWORD '{secret.Replace("'", "''", StringComparison.Ordinal)}'" : "";

    /// <summary>The role may be older than today's password.</summary>
    private static async Task AgreeOnPassword(Databases databases, NpgsqlConnectionStringBuilder application, CancellationToken cancellationToken)
    {
        try
        {
            await using var attempt = await databases.Application.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword && application.Password is { Length: > 0 })
        {
            await using var owner = await databases.RequiredOwner.OpenConnectionAsync(cancellationToken);
            await Execute(owner, $"ALTER ROLE {application.Username} {Password(application)}", cancellationToken);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// One database, two roles. The owner changes the schema and purges the audit; the application serves, and row-level security applies to
/// it. A host given no owner serves without migrating.
/// </summary>
public sealed class Databases : IAsyncDisposable
{
    public const string ApplicationRole = "seve_app";
    private const int StatementsPrepared = 200;
    private const long ExtensionsLock = 0x5345_5645_4558;

    public Databases(string? owner, string? application)
    {
        if (owner is null && application is null)
            throw new InvalidOperationException("ConnectionStrings:Seve says which PostgreSQL to use; ./run.sh sets it.");

        ApplicationLogin = Prepared(new(application ?? ForApplication(owner!)));
        Application = NpgsqlDataSource.Create(ApplicationLogin);
        // Rare and sequential work: no pool to keep open beside the application's.
        Owner = owner is null ? null : NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { Pooling = false });
    }

    public NpgsqlDataSource Application { get; }

    /// <summary>With its password, which a data source does not tell.</summary>
    internal NpgsqlConnectionStringBuilder ApplicationLogin { get; }

    public NpgsqlDataSource? Owner { get; }

    public NpgsqlDataSource RequiredOwner =>
        Owner ?? throw new InvalidOperationException("This needs the owner of the database: set ConnectionStrings:Seve.");

    /// <summary>
    /// What several modules need of PostgreSQL, before any of them migrates: they go side by side, and « IF NOT EXISTS » does not settle a
    /// race. Replicas that start together take turns.
    /// </summary>
    internal async Task AddExtensions(CancellationToken cancellationToken)
    {
        await using var add = RequiredOwner.CreateCommand($"SELECT pg_advisory_xact_lock({ExtensionsLock}); CREATE EXTENSION IF NOT EXISTS pg_trgm;");
        await add.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        if (Owner is not null) await Owner.DisposeAsync();
    }

    /// <summary>
    /// A statement seen a few times is prepared: planning is most of the cost of a short query, and row-level security lengthens it.
    /// A string that says how many is obeyed.
    /// </summary>
    private static NpgsqlConnectionStringBuilder Prepared(NpgsqlConnectionStringBuilder login)
    {
        if (login.MaxAutoPrepare == 0) login.MaxAutoPrepare = StatementsPrepared;
        // Nothing of ours outlives its transaction, settings and locks included (an architecture test says so): nothing is to be reset.
        login.NoResetOnClose = true;
        return login;
    }

    /// <summary>
    /// One string to configure is enough: the password of the application follows from the owner's, the same in every replica, and knowing
    /// it does not give the owner's. An owner without a password (a socket, a certificate) has an application without one.
    /// </summary>
    private static string ForApplication(string owner)
    {
        var builder = new NpgsqlConnectionStringBuilder(owner) { Username = ApplicationRole };
        if (builder.Password is { Length: > 0 } secret)
        {
            builder.Password = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(ApplicationRole)));
        }

        return builder.ConnectionString;
    }
}

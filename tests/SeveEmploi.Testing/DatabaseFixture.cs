namespace SeveEmploi.Testing;

/// <summary>A migrated database for one test class (IClassFixture): derive with the static method that migrates, e.g.
/// <c>public sealed class MobilisationDatabase() : DatabaseFixture(Migrations.Apply);</c></summary>
public abstract class DatabaseFixture(Func<string, Task> migrate) : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public virtual async Task InitializeAsync()
    {
        var cluster = await PgCluster.Get();
        ConnectionString = await cluster.Clone(await cluster.CreateTemplate(migrate));
    }

    public virtual async Task DisposeAsync()
    {
        var cluster = await PgCluster.Get();
        await cluster.Drop(ConnectionString);
    }
}

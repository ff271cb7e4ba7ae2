using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Postgres;

public sealed class UneBase() : DatabaseFixture(Migrate)
{
    private static int _migrations;

    public static int Migrations => _migrations;

    public static async Task Migrate(string connectionString)
    {
        Interlocked.Increment(ref _migrations);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("create table essai (id int primary key)");
        await command.ExecuteNonQueryAsync();
    }
}

public sealed class PgClusterTests(UneBase database) : IClassFixture<UneBase>
{
    [Fact]
    public async Task Deux_clones_sont_isoles_et_partagent_une_seule_migration()
    {
        var cluster = await PgCluster.Get();
        var other = await cluster.Clone(await cluster.CreateTemplate(UneBase.Migrate));

        await Execute(other, "insert into essai values (1)");

        (await Scalar(other, "select count(*) from essai")).Should().Be(1L);
        (await Scalar(database.ConnectionString, "select count(*) from essai")).Should().Be(0L);
        UneBase.Migrations.Should().Be(1);
        await cluster.Drop(other);
    }

    [Fact]
    public async Task Une_base_supprimee_ne_repond_plus_meme_si_une_connexion_restait_ouverte()
    {
        var cluster = await PgCluster.Get();
        var clone = await cluster.Clone(await cluster.CreateTemplate(UneBase.Migrate));
        await using var open = new NpgsqlConnection(clone);
        await open.OpenAsync();

        await cluster.Drop(clone);

        var reconnect = () => Scalar(clone, "select 1");
        (await reconnect.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InvalidCatalogName);
    }

    [Fact]
    public async Task Un_autre_serveur_peut_servir_et_retrouve_son_etat_initial()
    {
        var shared = await PgCluster.Get();
        string clone;
        using (var elsewhere = await PgCluster.Start(shared.AdminConnectionString))
        {
            clone = await elsewhere.Clone(await elsewhere.CreateTemplate(MigrateElsewhere));
            (await Scalar(clone, "select count(*) from ailleurs")).Should().Be(0L);
            await elsewhere.Drop(clone);
        }

        var prefix = new NpgsqlConnectionStringBuilder(clone).Database![..14];
        (await Scalar(shared.AdminConnectionString, $"select count(*) from pg_database where datname like '{prefix}%'")).Should().Be(0L);
    }

    private static Task MigrateElsewhere(string connectionString) =>
        Execute(connectionString, "create table ailleurs (id int primary key)");

    private static async Task Execute(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}

using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>PostgreSQL as the application's role meets it, without the application.</summary>
public sealed class PostgresSeulTests(PerimetresApi api) : IClassFixture<PerimetresApi>
{
    private const string Region28 =
        "SELECT set_config('seve.tout','non',true), set_config('seve.regions','28',true), set_config('seve.departements','14,27,50,61,76',true), set_config('seve.structures','',true), set_config('seve.parcours','',true), set_config('seve.partenaires','',true);";

    [Fact]
    public async Task Rien_de_declare_rien_de_visible()
    {
        var tables = await Protegees();

        tables.Should().HaveCountGreaterThan(15);
        foreach (var table in tables) (await Compter(await Connexion(), table)).Should().Be(0, table);
        foreach (var table in tables) (await Compter(await Connexion(api.HostConnectionString), table)).Should().Be(0, $"{table}: the owner is subject too");
    }

    [Fact]
    public async Task Une_region_declaree_se_voit_dans_sa_transaction_et_plus_apres()
    {
        await using var connexion = await Connexion();
        await using (var transaction = await connexion.BeginTransactionAsync())
        {
            await Executer(connexion, Region28);
            (await Compter(connexion, "referentiel.structures")).Should().Be(2);
            (await Compter(connexion, "mobilisation.candidatures")).Should().Be(1);
            foreach (var table in await Protegees())
                (await Compter(connexion, $"{table} AS ligne WHERE to_jsonb(ligne)::text LIKE ANY (ARRAY['%Confidentiel-Loire%', '%{api.Ailleurs["structure"]}%', '%{api.Ailleurs["candidature"]}%', '%{api.Ailleurs["comite"]}%'])")).Should().Be(0, table);
            await transaction.CommitAsync();
        }

        foreach (var table in await Protegees()) (await Compter(connexion, table)).Should().Be(0, table);
    }

    [Theory]
    [InlineData("UPDATE referentiel.structures SET departement_code = '44', region_code = '52' WHERE id = '{ici}'")]
    [InlineData("UPDATE mobilisation.candidatures SET region_code = '52', departement_code = '44', structure_id = '{ailleurs}' WHERE structure_id = '{ici}'")]
    [InlineData("UPDATE mobilisation.comites SET region_code = '52'")]
    [InlineData("UPDATE mobilisation.comites SET region_code = NULL")]
    [InlineData("INSERT INTO mobilisation.campagnes_objectifs_regionaux SELECT (jsonb_populate_record(objectif, '{\"region_code\":\"53\"}')).* FROM mobilisation.campagnes_objectifs_regionaux AS objectif LIMIT 1")]
    [InlineData("UPDATE referentiel.personnes SET regions = '{52}', structures = '{}'")]
    public async Task Ecrire_une_ligne_d_une_autre_region_est_refuse(string sql)
    {
        await using var connexion = await Connexion();
        await using var transaction = await connexion.BeginTransactionAsync();
        await Executer(connexion, Region28);

        var ecrire = () => Executer(connexion, sql.Replace("{ici}", $"{api.Ici["structure"]}", StringComparison.Ordinal).Replace("{ailleurs}", $"{api.Ailleurs["structure"]}", StringComparison.Ordinal));

        (await ecrire.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
    }

    [Theory]
    [InlineData("UPDATE referentiel.structures SET nom = 'Prise' WHERE id = '{0}'")]
    [InlineData("DELETE FROM referentiel.structures WHERE id = '{0}'")]
    [InlineData("UPDATE referentiel.localisations SET commune = 'Prise' WHERE structure_id = '{0}'")]
    [InlineData("DELETE FROM mobilisation.candidatures WHERE structure_id = '{0}'")]
    public async Task Ce_qui_est_ailleurs_ne_se_change_ni_ne_s_efface(string sql)
    {
        await using var connexion = await Connexion();
        await using var transaction = await connexion.BeginTransactionAsync();
        await Executer(connexion, Region28);

        (await Executer(connexion, string.Format(null, sql, api.Ailleurs["structure"]))).Should().Be(0);
    }

    [Fact]
    public async Task Un_reglage_pose_hors_transaction_ne_sert_pas_a_la_suivante()
    {
        await using var connexion = await Connexion();
        await Executer(connexion, "SELECT set_config('seve.tout','oui',true)");

        await using var transaction = await connexion.BeginTransactionAsync();
        (await Compter(connexion, "referentiel.structures")).Should().Be(0);
    }

    [Theory]
    [InlineData("TRUNCATE referentiel.structures")]
    [InlineData("ALTER TABLE referentiel.structures DISABLE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY perimetre ON referentiel.structures")]
    [InlineData("CREATE TABLE referentiel.copie AS SELECT 1")]
    [InlineData("UPDATE socle.audit SET resultat = 'ok'")]
    [InlineData("DELETE FROM socle.audit")]
    public async Task Le_role_de_l_application_ne_defait_aucune_protection(string sql)
    {
        await using var connexion = await Connexion();
        var defaire = () => Executer(connexion, sql);

        (await defaire.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be("42501");
    }

    private async Task<string[]> Protegees() =>
        await api.Sql<string[]>("SELECT array_agg(oid::regclass::text ORDER BY 1) FROM pg_class WHERE relrowsecurity");

    private async Task<NpgsqlConnection> Connexion(string? chaine = null)
    {
        var application = new NpgsqlConnectionStringBuilder(chaine ?? api.HostConnectionString) { Pooling = false };
        if (chaine is null) application.Username = Databases.ApplicationRole;
        var connexion = new NpgsqlConnection(application.ConnectionString);
        await connexion.OpenAsync();
        return connexion;
    }

    private static async Task<long> Compter(NpgsqlConnection connexion, string table)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connexion);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<int> Executer(NpgsqlConnection connexion, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connexion);
        return await command.ExecuteNonQueryAsync();
    }
}

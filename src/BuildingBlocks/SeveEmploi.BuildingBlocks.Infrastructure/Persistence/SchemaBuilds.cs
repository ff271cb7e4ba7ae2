using System.Reflection;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// Which build last migrated and seeded each schema, kept as the comment of the schema: a start that finds its own build has nothing to do.
/// The identity of a build is that of its content: any change of the module or of the building blocks is another one.
/// </summary>
internal sealed class SchemaBuilds
{
    private const string Comments = """
        SELECT nspname, obj_description(oid, 'pg_namespace') FROM pg_namespace WHERE obj_description(oid, 'pg_namespace') IS NOT NULL
        """;

    private readonly Dictionary<string, string> _builds = [];

    public static async Task<SchemaBuilds> Read(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand(Comments);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var known = new SchemaBuilds();
        while (await reader.ReadAsync(cancellationToken)) known._builds[reader.GetString(0)] = reader.GetString(1);
        return known;
    }

    public static async Task Write(NpgsqlDataSource owner, string schema, Assembly module, CancellationToken cancellationToken)
    {
        await using var command = owner.CreateCommand($"COMMENT ON SCHEMA {schema} IS '{BuildOf(module)}'");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public bool IsAt(string schema, Assembly module) => _builds.GetValueOrDefault(schema) == BuildOf(module);

    private static string BuildOf(Assembly module) =>
        string.Join(' ', new[] { module, typeof(Siret).Assembly, typeof(SchemaBuilds).Assembly }.Distinct().Select(part => part.ManifestModule.ModuleVersionId));
}

using Microsoft.EntityFrameworkCore.Migrations;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// The second wall: PostgreSQL shows and accepts only the rows of the perimeter that <see cref="DbSession"/> set for the transaction. FORCE,
/// so that the owner is subject to it too; nothing set, nothing seen. A policy compares a column with one array of the caller's codes, read
/// once per query.
/// </summary>
public static class RowSecurity
{
    private const string Everywhere = "(SELECT current_setting('seve.tout', true)) = 'oui'";

    private static readonly Dictionary<string, string> ColumnClauses = new()
    {
        ["region_code"] = $"region_code = ANY ({CodesOf("seve.regions")})",
        ["departement_code"] = $"departement_code = ANY ({CodesOf("seve.departements")})",
        ["structure_id"] = $"structure_id = ANY ({IdsOf("seve.structures")})",
        ["parcours_id"] = $"parcours_id = ANY ({IdsOf("seve.parcours")})",
    };

    /// <summary>The names of the columns that carry a perimeter, in every table.</summary>
    public static IEnumerable<string> PerimeterColumns => ColumnClauses.Keys;

    /// <summary>A row belongs to the territory, the structure or the parcours that its own columns name.</summary>
    public static void ProtectByColumns(this MigrationBuilder migration, string schema, string table, params string[] columns) =>
        migration.ProtectBy(schema, table, string.Join(" OR ", columns.Select(column => ColumnClauses[column])));

    /// <summary>A row follows the aggregate that it is part of: who sees the one sees the other, whole.</summary>
    public static void ProtectByParent(this MigrationBuilder migration, string schema, string table, string foreignKey, string parent) =>
        migration.ProtectBy(schema, table, $"EXISTS (SELECT FROM {schema}.{parent} AS parent WHERE parent.id = {table}.{foreignKey})");

    /// <summary>
    /// As <see cref="ProtectByParent"/>, for tables that lists join by the thousand: each row keeps a copy of its parent's département, so that
    /// the policy compares columns of the row alone. The triggers run as the caller: they see and write what she may.
    /// </summary>
    public static void ProtectByInheritance(this MigrationBuilder migration, string schema, string foreignKey, string parent, params string[] tables)
    {
        migration.Sql($"""
            CREATE FUNCTION {schema}.heriter_de_{parent}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              SELECT parent.departement_code INTO NEW.perimetre FROM {schema}.{parent} AS parent WHERE parent.id = NEW.{foreignKey};
              RETURN NEW;
            END $$;
            CREATE FUNCTION {schema}.transmettre_de_{parent}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              {string.Concat(tables.Select(table => $"UPDATE {schema}.{table} SET perimetre = NEW.departement_code WHERE {foreignKey} = NEW.id;"))}
              RETURN NULL;
            END $$;
            CREATE TRIGGER transmettre AFTER UPDATE OF departement_code ON {schema}.{parent} FOR EACH ROW
              WHEN (OLD.departement_code IS DISTINCT FROM NEW.departement_code) EXECUTE FUNCTION {schema}.transmettre_de_{parent}();
            """);
        foreach (var table in tables)
        {
            migration.Sql($"""
                ALTER TABLE {schema}.{table} ADD COLUMN perimetre varchar(3);
                UPDATE {schema}.{table} SET perimetre = parent.departement_code FROM {schema}.{parent} AS parent WHERE parent.id = {table}.{foreignKey};
                CREATE TRIGGER heriter BEFORE INSERT ON {schema}.{table} FOR EACH ROW EXECUTE FUNCTION {schema}.heriter_de_{parent}();
                """);
            migration.ProtectBy(schema, table, $"perimetre = ANY ({CodesOf("seve.departements")}) OR {foreignKey} = ANY ({IdsOf("seve.structures")})");
        }
    }

    public static void Disinherit(this MigrationBuilder migration, string schema, string parent, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Unprotect(schema, table);
            migration.Sql($"DROP TRIGGER heriter ON {schema}.{table}; ALTER TABLE {schema}.{table} DROP COLUMN perimetre;");
        }

        migration.Sql($"DROP TRIGGER transmettre ON {schema}.{parent}; DROP FUNCTION {schema}.transmettre_de_{parent}(), {schema}.heriter_de_{parent}();");
    }

    /// <summary>A rule of the table's own, beside that of the callers who see everything.</summary>
    public static void ProtectBy(this MigrationBuilder migration, string schema, string table, string visible)
    {
        migration.Sql($"ALTER TABLE {schema}.{table} ENABLE ROW LEVEL SECURITY; ALTER TABLE {schema}.{table} FORCE ROW LEVEL SECURITY;");
        // Without WITH CHECK, a caller could write a row that she cannot read.
        migration.Sql($"CREATE POLICY perimetre ON {schema}.{table} USING ({Everywhere} OR {visible}) WITH CHECK ({Everywhere} OR {visible});");
    }

    public static void Unprotect(this MigrationBuilder migration, string schema, string table)
    {
        migration.Sql($"DROP POLICY perimetre ON {schema}.{table};");
        migration.Sql($"ALTER TABLE {schema}.{table} NO FORCE ROW LEVEL SECURITY; ALTER TABLE {schema}.{table} DISABLE ROW LEVEL SECURITY;");
    }

    /// <summary>The codes of one setting, as an array that is computed once.</summary>
    public static string CodesOf(string setting) => $"(SELECT string_to_array(current_setting('{setting}', true), ','))::text[]";

    public static string IdsOf(string setting) => $"(SELECT string_to_array(current_setting('{setting}', true), ',')::uuid[])::uuid[]";
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.FormationAction.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FormationAction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "formation_action");

            migrationBuilder.CreateTable(
                name: "formateurs",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prenom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_formateurs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "formation_action",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    processed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "parcours",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    ouvert_le = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parcours", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_modifie_le",
                schema: "formation_action",
                table: "formateurs",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "formation_action",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "formation_action",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "formation_action",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_parcours_candidature_id",
                schema: "formation_action",
                table: "parcours",
                column: "candidature_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_parcours_modifie_le",
                schema: "formation_action",
                table: "parcours",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_parcours_region_code_annee_structure_nom_id",
                schema: "formation_action",
                table: "parcours",
                columns: new[] { "region_code", "annee", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_parcours_structure_id_annee",
                schema: "formation_action",
                table: "parcours",
                columns: new[] { "structure_id", "annee" });

            // A parcours is its own perimeter, for the one who trains it.
            migrationBuilder.ProtectBy(
                "formation_action", "parcours",
                $"region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR departement_code = ANY ({RowSecurity.CodesOf("seve.departements")}) "
                + $"OR structure_id = ANY ({RowSecurity.IdsOf("seve.structures")}) OR id = ANY ({RowSecurity.IdsOf("seve.parcours")})");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "formateurs",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "parcours",
                schema: "formation_action");
        }
    }
}

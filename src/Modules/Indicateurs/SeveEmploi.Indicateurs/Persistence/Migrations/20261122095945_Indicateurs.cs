using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.Indicateurs.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Indicateurs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "indicateurs");

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "indicateurs",
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
                name: "participations",
                schema: "indicateurs",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    retenue_le = table.Column<DateOnly>(type: "date", nullable: false),
                    premier_mois = table.Column<int>(type: "integer", nullable: false),
                    dernier_mois = table.Column<int>(type: "integer", nullable: false),
                    close_le = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participations", x => new { x.structure_id, x.programme, x.annee });
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "indicateurs",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "indicateurs",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "indicateurs",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_participations_annee_region_code",
                schema: "indicateurs",
                table: "participations",
                columns: new[] { "annee", "region_code" });

            migrationBuilder.ProtectByColumns("indicateurs", "participations", "region_code", "departement_code", "structure_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outbox",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "participations",
                schema: "indicateurs");
        }
    }
}

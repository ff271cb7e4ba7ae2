using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.AnimationRegionale.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AnimationRegionale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "animation_regionale");

            migrationBuilder.CreateTable(
                name: "bilans",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    anomalies = table.Column<string>(type: "jsonb", nullable: false),
                    releve_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    releves = table.Column<int>(type: "integer", nullable: false),
                    publie_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_publication = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bilans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "animation_regionale",
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
                name: "textes_de_bilan",
                schema: "animation_regionale",
                columns: table => new
                {
                    section = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    bilan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    texte = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    par = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    ecrit_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_textes_de_bilan", x => new { x.bilan_id, x.section, x.numero });
                    table.ForeignKey(
                        name: "FK_textes_de_bilan_bilans_bilan_id",
                        column: x => x.bilan_id,
                        principalSchema: "animation_regionale",
                        principalTable: "bilans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annee_region_code",
                schema: "animation_regionale",
                table: "bilans",
                columns: new[] { "annee", "region_code" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "IX_bilans_modifie_le",
                schema: "animation_regionale",
                table: "bilans",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "animation_regionale",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "animation_regionale",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "animation_regionale",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            // Published, the national report hides what a région must not know of another: each région reads it.
            migrationBuilder.ProtectBy(
                "animation_regionale", "bilans", $"region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR (region_code IS NULL AND etat = 'Publie')");
            migrationBuilder.ProtectByParent("animation_regionale", "textes_de_bilan", "bilan_id", "bilans");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "outbox",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "textes_de_bilan",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "bilans",
                schema: "animation_regionale");
        }
    }
}

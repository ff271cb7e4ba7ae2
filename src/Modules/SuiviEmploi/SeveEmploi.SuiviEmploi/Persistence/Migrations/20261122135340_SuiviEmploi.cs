using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.SuiviEmploi.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SuiviEmploi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "suivi_emploi");

            migrationBuilder.CreateTable(
                name: "catalogues",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "suivi_emploi",
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
                name: "plans",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adhesions = table.Column<string>(type: "jsonb", nullable: false),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    sorties_declarees = table.Column<string>(type: "jsonb", nullable: true),
                    envoye_le = table.Column<DateOnly>(type: "date", nullable: true),
                    versions = table.Column<string>(type: "jsonb", nullable: false),
                    actes = table.Column<string>(type: "jsonb", nullable: false),
                    echeances = table.Column<string>(type: "jsonb", nullable: false),
                    prochain_terme_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalogues_versions",
                schema: "suivi_emploi",
                columns: table => new
                {
                    numero = table.Column<int>(type: "integer", nullable: false),
                    catalogue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogues_versions", x => new { x.catalogue_id, x.numero });
                    table.ForeignKey(
                        name: "FK_catalogues_versions_catalogues_catalogue_id",
                        column: x => x.catalogue_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "catalogues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "auto_evaluations",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    trimestre = table.Column<int>(type: "integer", nullable: false),
                    version_plan = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    lignes = table.Column<string>(type: "jsonb", nullable: false),
                    envoi = table.Column<string>(type: "jsonb", nullable: true),
                    point = table.Column<string>(type: "jsonb", nullable: true),
                    validation = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_auto_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "FK_auto_evaluations_plans_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bilans_annuels",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    constats = table.Column<string>(type: "jsonb", nullable: false),
                    terme = table.Column<DateOnly>(type: "date", nullable: false),
                    depose_le = table.Column<DateOnly>(type: "date", nullable: true),
                    actes = table.Column<string>(type: "jsonb", nullable: false),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bilans_annuels", x => x.id);
                    table.ForeignKey(
                        name: "FK_bilans_annuels_plans_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_auto_evaluations_modifie_le",
                schema: "suivi_emploi",
                table: "auto_evaluations",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_auto_evaluations_plan_id_trimestre",
                schema: "suivi_emploi",
                table: "auto_evaluations",
                columns: new[] { "plan_id", "trimestre" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_auto_evaluations_structure_id",
                schema: "suivi_emploi",
                table: "auto_evaluations",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annuels_modifie_le",
                schema: "suivi_emploi",
                table: "bilans_annuels",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annuels_plan_id",
                schema: "suivi_emploi",
                table: "bilans_annuels",
                column: "plan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annuels_structure_id",
                schema: "suivi_emploi",
                table: "bilans_annuels",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "IX_catalogues_modifie_le",
                schema: "suivi_emploi",
                table: "catalogues",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_catalogues_promotion",
                schema: "suivi_emploi",
                table: "catalogues",
                column: "promotion",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "suivi_emploi",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "suivi_emploi",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "suivi_emploi",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_plans_departement_code_promotion_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "departement_code", "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_modifie_le",
                schema: "suivi_emploi",
                table: "plans",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_plans_promotion_prochain_terme_le",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "promotion", "prochain_terme_le" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_promotion_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_region_code_promotion_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "region_code", "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_structure_id_promotion",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "structure_id", "promotion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "structure_nom", "id" });

            // A plan belongs to its structure and its territory; what evaluates it says the same of itself.
            foreach (var table in new[] { "plans", "auto_evaluations", "bilans_annuels" })
                migrationBuilder.ProtectByColumns("suivi_emploi", table, "region_code", "departement_code", "structure_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "auto_evaluations",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "bilans_annuels",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "catalogues_versions",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "plans",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "suivi_emploi");
        }
    }
}

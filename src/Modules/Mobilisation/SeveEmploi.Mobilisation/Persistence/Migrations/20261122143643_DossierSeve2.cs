using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

#nullable disable

namespace SeveEmploi.Mobilisation.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DossierSeve2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "dotation_sollicitee_eur",
                schema: "mobilisation",
                table: "comites_dossiers",
                type: "numeric(12,2)",
                precision: 12,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "annonce_le",
                schema: "mobilisation",
                table: "comites",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "est_preselection",
                schema: "mobilisation",
                table: "comites",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "suit_preselection",
                schema: "mobilisation",
                table: "comites",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "dossier",
                schema: "mobilisation",
                table: "candidatures",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "dossier_attendu_le",
                schema: "mobilisation",
                table: "candidatures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "preselection",
                schema: "mobilisation",
                table: "candidatures",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "resultat_attendu_le",
                schema: "mobilisation",
                table: "candidatures",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "reunions",
                schema: "mobilisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    publics = table.Column<string>(type: "jsonb", nullable: false),
                    participants = table.Column<int>(type: "integer", nullable: true),
                    ordre_du_jour = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reunions", x => x.id);
                    table.ForeignKey(
                        name: "FK_reunions_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "mobilisation",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_comites_resultats_attendus_le",
                schema: "mobilisation",
                table: "comites",
                column: "resultats_attendus_le",
                filter: "etat = 'Clos' AND annonce_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_reunions_campagne_id_cree_le_id",
                schema: "mobilisation",
                table: "reunions",
                columns: new[] { "campagne_id", "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_reunions_modifie_le",
                schema: "mobilisation",
                table: "reunions",
                column: "modifie_le");

            migrationBuilder.ProtectByColumns("mobilisation", "reunions", "region_code");
            // A comité closed before this release has announced its decisions by closing. The owner is subject to the policies too.
            migrationBuilder.Sql(
                "SELECT set_config('seve.tout', 'oui', true); UPDATE mobilisation.comites SET annonce_le = clos_le WHERE etat = 'Clos';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reunions",
                schema: "mobilisation");

            migrationBuilder.DropIndex(
                name: "IX_comites_resultats_attendus_le",
                schema: "mobilisation",
                table: "comites");

            migrationBuilder.DropColumn(
                name: "dotation_sollicitee_eur",
                schema: "mobilisation",
                table: "comites_dossiers");

            migrationBuilder.DropColumn(
                name: "annonce_le",
                schema: "mobilisation",
                table: "comites");

            migrationBuilder.DropColumn(
                name: "est_preselection",
                schema: "mobilisation",
                table: "comites");

            migrationBuilder.DropColumn(
                name: "suit_preselection",
                schema: "mobilisation",
                table: "comites");

            migrationBuilder.DropColumn(
                name: "dossier",
                schema: "mobilisation",
                table: "candidatures");

            migrationBuilder.DropColumn(
                name: "dossier_attendu_le",
                schema: "mobilisation",
                table: "candidatures");

            migrationBuilder.DropColumn(
                name: "preselection",
                schema: "mobilisation",
                table: "candidatures");

            migrationBuilder.DropColumn(
                name: "resultat_attendu_le",
                schema: "mobilisation",
                table: "candidatures");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

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

            migrationBuilder.CreateIndex(
                name: "IX_comites_resultats_attendus_le",
                schema: "mobilisation",
                table: "comites",
                column: "resultats_attendus_le",
                filter: "etat = 'Clos' AND annonce_le IS NULL");

            // A comité closed before this release has announced its decisions by closing. The owner is subject to the policies too.
            migrationBuilder.Sql(
                "SELECT set_config('seve.tout', 'oui', true); UPDATE mobilisation.comites SET annonce_le = clos_le WHERE etat = 'Clos';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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

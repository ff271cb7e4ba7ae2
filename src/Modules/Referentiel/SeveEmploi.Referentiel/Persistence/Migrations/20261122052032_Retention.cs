using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.Referentiel.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "effacee_le",
                schema: "referentiel",
                table: "personnes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "effacement_prevu_le",
                schema: "referentiel",
                table: "personnes",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_personnes_effacement_prevu_le",
                schema: "referentiel",
                table: "personnes",
                column: "effacement_prevu_le",
                filter: "effacement_prevu_le IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_personnes_effacement_prevu_le",
                schema: "referentiel",
                table: "personnes");

            migrationBuilder.DropColumn(
                name: "effacee_le",
                schema: "referentiel",
                table: "personnes");

            migrationBuilder.DropColumn(
                name: "effacement_prevu_le",
                schema: "referentiel",
                table: "personnes");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.Acces.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Local : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "derniere_connexion_le",
                schema: "acces",
                table: "comptes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "efface_le",
                schema: "acces",
                table: "comptes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "effacement_prevu_le",
                schema: "acces",
                table: "comptes",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_comptes_effacement_prevu_le",
                schema: "acces",
                table: "comptes",
                column: "effacement_prevu_le",
                filter: "effacement_prevu_le IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_comptes_effacement_prevu_le",
                schema: "acces",
                table: "comptes");

            migrationBuilder.DropColumn(
                name: "derniere_connexion_le",
                schema: "acces",
                table: "comptes");

            migrationBuilder.DropColumn(
                name: "efface_le",
                schema: "acces",
                table: "comptes");

            migrationBuilder.DropColumn(
                name: "effacement_prevu_le",
                schema: "acces",
                table: "comptes");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.Mobilisation.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "noms_effaces_le",
                schema: "mobilisation",
                table: "comites",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "noms_effaces_le",
                schema: "mobilisation",
                table: "candidatures",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "noms_effaces_le",
                schema: "mobilisation",
                table: "comites");

            migrationBuilder.DropColumn(
                name: "noms_effaces_le",
                schema: "mobilisation",
                table: "candidatures");
        }
    }
}

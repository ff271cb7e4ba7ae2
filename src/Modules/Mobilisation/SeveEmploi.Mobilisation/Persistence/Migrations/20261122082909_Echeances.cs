using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.Mobilisation.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Echeances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "planifie_le",
                schema: "mobilisation",
                table: "comites",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "resultats_attendus_le",
                schema: "mobilisation",
                table: "comites",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "confirmation_attendue_le",
                schema: "mobilisation",
                table: "candidatures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "seminaire_attendu_le",
                schema: "mobilisation",
                table: "candidatures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "contacts_attendus",
                schema: "mobilisation",
                table: "campagnes",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "planifie_le",
                schema: "mobilisation",
                table: "comites");

            migrationBuilder.DropColumn(
                name: "resultats_attendus_le",
                schema: "mobilisation",
                table: "comites");

            migrationBuilder.DropColumn(
                name: "confirmation_attendue_le",
                schema: "mobilisation",
                table: "candidatures");

            migrationBuilder.DropColumn(
                name: "seminaire_attendu_le",
                schema: "mobilisation",
                table: "candidatures");

            migrationBuilder.DropColumn(
                name: "contacts_attendus",
                schema: "mobilisation",
                table: "campagnes");
        }
    }
}

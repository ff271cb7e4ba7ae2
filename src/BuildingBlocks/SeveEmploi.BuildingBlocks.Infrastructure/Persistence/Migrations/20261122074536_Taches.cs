using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Taches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taches_du_jour",
                schema: "socle");

            migrationBuilder.CreateTable(
                name: "taches",
                schema: "socle",
                columns: table => new
                {
                    nom = table.Column<string>(type: "text", nullable: false),
                    dernier_debut = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dernier_succes = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dernier_echec = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    derniere_erreur = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    duree_ms = table.Column<int>(type: "integer", nullable: true),
                    noeud = table.Column<string>(type: "text", nullable: true),
                    echecs_de_suite = table.Column<int>(type: "integer", nullable: false),
                    dernier_creneau = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_taches", x => x.nom);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "taches",
                schema: "socle");

            migrationBuilder.CreateTable(
                name: "taches_du_jour",
                schema: "socle",
                columns: table => new
                {
                    tache = table.Column<string>(type: "text", nullable: false),
                    jour = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_taches_du_jour", x => x.tache);
                });
        }
    }
}

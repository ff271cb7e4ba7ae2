using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Acces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                schema: "socle",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()"),
                    nature = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    appelant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pour_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requete = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    objets = table.Column<string>(type: "text", nullable: true),
                    ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    resultat = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    trace_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "audit_reperes",
                schema: "socle",
                columns: table => new
                {
                    numero = table.Column<long>(type: "bigint", nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    lignes_effacees = table.Column<long>(type: "bigint", nullable: false),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_reperes", x => x.numero);
                });

            migrationBuilder.CreateTable(
                name: "audit_sceaux",
                schema: "socle",
                columns: table => new
                {
                    numero = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_sceaux", x => x.numero);
                });

            migrationBuilder.CreateTable(
                name: "cles_protection",
                schema: "socle",
                columns: table => new
                {
                    nom = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cles_protection", x => x.nom);
                });

            migrationBuilder.CreateTable(
                name: "limites",
                schema: "socle",
                columns: table => new
                {
                    fenetre = table.Column<long>(type: "bigint", nullable: false),
                    cle = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    consomme = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_limites", x => new { x.fenetre, x.cle });
                })
                .Annotation("Npgsql:UnloggedTable", true);

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

            migrationBuilder.CreateIndex(
                name: "IX_audit_appelant_id_position",
                schema: "socle",
                table: "audit",
                columns: new[] { "appelant_id", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_ids",
                schema: "socle",
                table: "audit",
                column: "ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_audit_le",
                schema: "socle",
                table: "audit",
                column: "le");

            migrationBuilder.CreateIndex(
                name: "IX_audit_sceaux_position",
                schema: "socle",
                table: "audit_sceaux",
                column: "position",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "socle");

            migrationBuilder.DropTable(
                name: "audit_reperes",
                schema: "socle");

            migrationBuilder.DropTable(
                name: "audit_sceaux",
                schema: "socle");

            migrationBuilder.DropTable(
                name: "cles_protection",
                schema: "socle");

            migrationBuilder.DropTable(
                name: "limites",
                schema: "socle");

            migrationBuilder.DropTable(
                name: "taches_du_jour",
                schema: "socle");
        }
    }
}

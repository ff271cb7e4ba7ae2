using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Socle : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "socle");

            migrationBuilder.CreateTable(
                name: "idempotence",
                schema: "socle",
                columns: table => new
                {
                    cle = table.Column<string>(type: "text", nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    statut = table.Column<int>(type: "integer", nullable: false),
                    type_contenu = table.Column<string>(type: "text", nullable: true),
                    adresse = table.Column<string>(type: "text", nullable: true),
                    etag = table.Column<string>(type: "text", nullable: true),
                    corps = table.Column<byte[]>(type: "bytea", nullable: false),
                    expire_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotence", x => x.cle);
                });

            migrationBuilder.CreateIndex(
                name: "IX_idempotence_expire_le",
                schema: "socle",
                table: "idempotence",
                column: "expire_le");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "idempotence",
                schema: "socle");
        }
    }
}

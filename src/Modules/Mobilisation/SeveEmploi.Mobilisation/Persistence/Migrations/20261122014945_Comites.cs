using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SeveEmploi.Mobilisation.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Comites : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_outbox",
                schema: "mobilisation",
                table: "outbox");

            migrationBuilder.AddPrimaryKey(
                name: "PK_outbox",
                schema: "mobilisation",
                table: "outbox",
                column: "position");

            migrationBuilder.CreateTable(
                name: "comites",
                schema: "mobilisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    reuni_le = table.Column<DateOnly>(type: "date", nullable: false),
                    quorum = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    convoque_le = table.Column<DateOnly>(type: "date", nullable: true),
                    ouvert_le = table.Column<DateOnly>(type: "date", nullable: true),
                    clos_le = table.Column<DateOnly>(type: "date", nullable: true),
                    depassements = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comites", x => x.id);
                    table.ForeignKey(
                        name: "FK_comites_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "mobilisation",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comites_dossiers",
                schema: "mobilisation",
                columns: table => new
                {
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    comite_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    ordre = table.Column<int>(type: "integer", nullable: true),
                    interets = table.Column<string>(type: "jsonb", nullable: false),
                    deliberation = table.Column<string>(type: "jsonb", nullable: true),
                    motif_ajournement = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comites_dossiers", x => new { x.comite_id, x.candidature_id });
                    table.ForeignKey(
                        name: "FK_comites_dossiers_candidatures_candidature_id",
                        column: x => x.candidature_id,
                        principalSchema: "mobilisation",
                        principalTable: "candidatures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_comites_dossiers_comites_comite_id",
                        column: x => x.comite_id,
                        principalSchema: "mobilisation",
                        principalTable: "comites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comites_membres",
                schema: "mobilisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    voix = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    est_present = table.Column<bool>(type: "boolean", nullable: false),
                    comite_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comites_membres", x => x.id);
                    table.ForeignKey(
                        name: "FK_comites_membres_comites_comite_id",
                        column: x => x.comite_id,
                        principalSchema: "mobilisation",
                        principalTable: "comites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "mobilisation",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_comites_campagne_id_reuni_le_id",
                schema: "mobilisation",
                table: "comites",
                columns: new[] { "campagne_id", "reuni_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_comites_modifie_le",
                schema: "mobilisation",
                table: "comites",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_comites_dossiers_candidature_id",
                schema: "mobilisation",
                table: "comites_dossiers",
                column: "candidature_id");

            migrationBuilder.CreateIndex(
                name: "IX_comites_membres_comite_id",
                schema: "mobilisation",
                table: "comites_membres",
                column: "comite_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comites_dossiers",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "comites_membres",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "comites",
                schema: "mobilisation");

            migrationBuilder.DropPrimaryKey(
                name: "PK_outbox",
                schema: "mobilisation",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_outbox_id",
                schema: "mobilisation",
                table: "outbox");

            migrationBuilder.AddPrimaryKey(
                name: "PK_outbox",
                schema: "mobilisation",
                table: "outbox",
                column: "id");
        }
    }
}

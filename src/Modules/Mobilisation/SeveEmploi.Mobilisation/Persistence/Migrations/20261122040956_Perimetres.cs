using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

#nullable disable

namespace SeveEmploi.Mobilisation.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Perimetres : Migration
    {
        private static readonly string[] PartsDesCandidatures =
            ["candidatures_etapes_sautees", "candidatures_preparations", "candidatures_syntheses", "candidatures_pieces", "candidatures_avis"];

        private static readonly string[] PartsDesComites = ["comites_membres", "comites_dossiers"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_candidatures_departement_code_cree_le_id",
                schema: "mobilisation",
                table: "candidatures",
                columns: new[] { "departement_code", "cree_le", "id" });

            migrationBuilder.ProtectByColumns("mobilisation", "candidatures", "region_code", "departement_code", "structure_id");
            foreach (var table in PartsDesCandidatures) migrationBuilder.ProtectByParent("mobilisation", table, "candidature_id", "candidatures");
            migrationBuilder.ProtectByColumns("mobilisation", "comites", "region_code");
            foreach (var table in PartsDesComites) migrationBuilder.ProtectByParent("mobilisation", table, "comite_id", "comites");
            migrationBuilder.ProtectByColumns("mobilisation", "campagnes_objectifs_regionaux", "region_code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            string[] racines = ["candidatures", "comites", "campagnes_objectifs_regionaux"];
            foreach (var table in PartsDesCandidatures.Concat(PartsDesComites).Concat(racines)) migrationBuilder.Unprotect("mobilisation", table);

            migrationBuilder.DropIndex(
                name: "IX_candidatures_departement_code_cree_le_id",
                schema: "mobilisation",
                table: "candidatures");
        }
    }
}

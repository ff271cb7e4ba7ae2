using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

#nullable disable

namespace SeveEmploi.Referentiel.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Perimetres : Migration
    {
        private static readonly string[] FaitsDesStructures =
            ["conventionnements", "localisations", "adhesions", "effectifs", "sorties_emploi_durable", "declarations_fse"];

        private static IEnumerable<string> Territoires() =>
            Departement.Tous.Concat(Departement.Collectivites).Select(departement => $"('{departement.Code}', '{departement.Region.Code}')");

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "departement_code",
                schema: "referentiel",
                table: "structures",
                type: "character varying(3)",
                maxLength: 3,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "region_code",
                schema: "referentiel",
                table: "structures",
                type: "character varying(3)",
                maxLength: 3,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string[]>(
                name: "regions",
                schema: "referentiel",
                table: "personnes",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<Guid[]>(
                name: "structures",
                schema: "referentiel",
                table: "personnes",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.CreateTable(
                name: "structures_noms",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cles = table.Column<string[]>(type: "text[]", nullable: false),
                    recherche = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_structures_noms", x => x.id);
                    table.ForeignKey(
                        name: "FK_structures_noms_structures_id",
                        column: x => x.id,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_structures_departement_code_cle_nom_id",
                schema: "referentiel",
                table: "structures",
                columns: new[] { "departement_code", "cle_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_structures_region_code_cle_nom_id",
                schema: "referentiel",
                table: "structures",
                columns: new[] { "region_code", "cle_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_structures_noms_cles",
                schema: "referentiel",
                table: "structures_noms",
                column: "cles")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_structures_noms_recherche",
                schema: "referentiel",
                table: "structures_noms",
                column: "recherche")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.Sql($"""
                INSERT INTO referentiel.structures_noms (id, cles, recherche) SELECT id, cles, recherche FROM referentiel.structures;
                UPDATE referentiel.structures s SET departement_code = l.departement_code, region_code = territoires.region
                FROM referentiel.localisations l
                JOIN (VALUES {string.Join(',', Territoires())}) AS territoires(departement, region) ON territoires.departement = l.departement_code
                WHERE l.structure_id = s.id AND (l.est_premiere OR l.du <= current_date) AND (l.au IS NULL OR l.au >= current_date);
                UPDATE referentiel.personnes p SET
                  regions = coalesce((SELECT array_agg(DISTINCT f.region_code) FROM referentiel.fonctions f WHERE f.personne_id = p.id AND f.region_code IS NOT NULL), '{"{}"}'),
                  structures = coalesce((SELECT array_agg(DISTINCT f.structure) FROM referentiel.fonctions f WHERE f.personne_id = p.id AND f.structure IS NOT NULL), '{"{}"}');
                """);

            migrationBuilder.DropIndex(
                name: "IX_structures_cles",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.DropIndex(
                name: "IX_structures_recherche",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.DropColumn(
                name: "cles",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.DropColumn(
                name: "recherche",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.ProtectByInheritance("referentiel", "structure_id", "structures", FaitsDesStructures);
            // Its département says its région: the caller's régions are among her départements.
            migrationBuilder.ProtectBy("referentiel", "structures", $"""
                departement_code = ANY ({RowSecurity.CodesOf("seve.departements")})
                OR id = ANY ({RowSecurity.IdsOf("seve.structures")})
                """);
            migrationBuilder.ProtectBy("referentiel", "personnes", $"""
                regions && {RowSecurity.CodesOf("seve.regions")}
                OR EXISTS (SELECT FROM referentiel.structures s WHERE s.id = ANY (personnes.structures))
                """);
            migrationBuilder.ProtectByParent("referentiel", "fonctions", "personne_id", "personnes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "fonctions", "personnes", "structures" }) migrationBuilder.Unprotect("referentiel", table);
            migrationBuilder.Disinherit("referentiel", "structures", FaitsDesStructures);

            migrationBuilder.DropTable(
                name: "structures_noms",
                schema: "referentiel");

            migrationBuilder.DropIndex(
                name: "IX_structures_departement_code_cle_nom_id",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.DropIndex(
                name: "IX_structures_region_code_cle_nom_id",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.DropColumn(
                name: "departement_code",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.DropColumn(
                name: "region_code",
                schema: "referentiel",
                table: "structures");

            migrationBuilder.DropColumn(
                name: "regions",
                schema: "referentiel",
                table: "personnes");

            migrationBuilder.DropColumn(
                name: "structures",
                schema: "referentiel",
                table: "personnes");

            migrationBuilder.AddColumn<string[]>(
                name: "cles",
                schema: "referentiel",
                table: "structures",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "recherche",
                schema: "referentiel",
                table: "structures",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_structures_cles",
                schema: "referentiel",
                table: "structures",
                column: "cles")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_structures_recherche",
                schema: "referentiel",
                table: "structures",
                column: "recherche")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }
    }
}

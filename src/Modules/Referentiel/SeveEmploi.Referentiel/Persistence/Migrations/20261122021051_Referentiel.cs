using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.Referentiel.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Referentiel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "referentiel");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "referentiel",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    processed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "partenaires",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cle_nom = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    sigle = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partenaires", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personnes",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    prenom = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    cle = table.Column<string>(type: "character varying(401)", maxLength: 401, nullable: false, collation: "C"),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    telephone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personnes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "structures",
                schema: "referentiel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false),
                    siret = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    activites = table.Column<string[]>(type: "text[]", nullable: false),
                    cle_nom = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    cles = table.Column<string[]>(type: "text[]", nullable: false),
                    recherche = table.Column<string>(type: "text", nullable: false),
                    fermee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_fermeture = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    fusionnee_dans = table.Column<Guid>(type: "uuid", nullable: true),
                    fusionnee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_fusion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    fusionnee_par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_structures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "adhesions",
                schema: "referentiel",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    reseau = table.Column<Guid>(type: "uuid", nullable: false),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adhesions", x => new { x.structure_id, x.id });
                    table.ForeignKey(
                        name: "FK_adhesions_partenaires_reseau",
                        column: x => x.reseau,
                        principalSchema: "referentiel",
                        principalTable: "partenaires",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_adhesions_structures_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conventionnements",
                schema: "referentiel",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    cle = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conventionnements", x => new { x.structure_id, x.id });
                    table.ForeignKey(
                        name: "FK_conventionnements_structures_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "declarations_fse",
                schema: "referentiel",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declarations_fse", x => new { x.structure_id, x.id });
                    table.ForeignKey(
                        name: "FK_declarations_fse_structures_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "effectifs",
                schema: "referentiel",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    permanents = table.Column<int>(type: "integer", nullable: true),
                    salaries_insertion = table.Column<int>(type: "integer", nullable: true),
                    entreprises_partenaires = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_effectifs", x => new { x.structure_id, x.id });
                    table.ForeignKey(
                        name: "FK_effectifs_structures_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fonctions",
                schema: "referentiel",
                columns: table => new
                {
                    personne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fonction = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    structure = table.Column<Guid>(type: "uuid", nullable: true),
                    partenaire = table.Column<Guid>(type: "uuid", nullable: true),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fonctions", x => new { x.personne_id, x.id });
                    table.ForeignKey(
                        name: "FK_fonctions_partenaires_partenaire",
                        column: x => x.partenaire,
                        principalSchema: "referentiel",
                        principalTable: "partenaires",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fonctions_personnes_personne_id",
                        column: x => x.personne_id,
                        principalSchema: "referentiel",
                        principalTable: "personnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fonctions_structures_structure",
                        column: x => x.structure,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "localisations",
                schema: "referentiel",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    commune = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    bassin_emploi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    est_premiere = table.Column<bool>(type: "boolean", nullable: false),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_localisations", x => new { x.structure_id, x.id });
                    table.ForeignKey(
                        name: "FK_localisations_structures_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sorties_emploi_durable",
                schema: "referentiel",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    nombre = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sorties_emploi_durable", x => new { x.structure_id, x.id });
                    table.ForeignKey(
                        name: "FK_sorties_emploi_durable_structures_structure_id",
                        column: x => x.structure_id,
                        principalSchema: "referentiel",
                        principalTable: "structures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_adhesions_reseau",
                schema: "referentiel",
                table: "adhesions",
                column: "reseau");

            migrationBuilder.CreateIndex(
                name: "IX_conventionnements_cle_type",
                schema: "referentiel",
                table: "conventionnements",
                columns: new[] { "cle", "type" },
                unique: true,
                filter: "cle IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_conventionnements_type",
                schema: "referentiel",
                table: "conventionnements",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_declarations_fse_structure_id_annee",
                schema: "referentiel",
                table: "declarations_fse",
                columns: new[] { "structure_id", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_effectifs_structure_id_le",
                schema: "referentiel",
                table: "effectifs",
                columns: new[] { "structure_id", "le" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fonctions_partenaire",
                schema: "referentiel",
                table: "fonctions",
                column: "partenaire");

            migrationBuilder.CreateIndex(
                name: "IX_fonctions_structure",
                schema: "referentiel",
                table: "fonctions",
                column: "structure");

            migrationBuilder.CreateIndex(
                name: "IX_localisations_departement_code",
                schema: "referentiel",
                table: "localisations",
                column: "departement_code");

            migrationBuilder.CreateIndex(
                name: "IX_localisations_structure_id_du",
                schema: "referentiel",
                table: "localisations",
                columns: new[] { "structure_id", "du" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "referentiel",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "referentiel",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "referentiel",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_partenaires_cle_nom_id",
                schema: "referentiel",
                table: "partenaires",
                columns: new[] { "cle_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_partenaires_code",
                schema: "referentiel",
                table: "partenaires",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partenaires_departements",
                schema: "referentiel",
                table: "partenaires",
                column: "departements")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_partenaires_modifie_le",
                schema: "referentiel",
                table: "partenaires",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_partenaires_nature_cle_nom",
                schema: "referentiel",
                table: "partenaires",
                columns: new[] { "nature", "cle_nom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_personnes_cle_id",
                schema: "referentiel",
                table: "personnes",
                columns: new[] { "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_personnes_modifie_le",
                schema: "referentiel",
                table: "personnes",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_sorties_emploi_durable_structure_id_annee",
                schema: "referentiel",
                table: "sorties_emploi_durable",
                columns: new[] { "structure_id", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_structures_cle_nom_id",
                schema: "referentiel",
                table: "structures",
                columns: new[] { "cle_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_structures_cles",
                schema: "referentiel",
                table: "structures",
                column: "cles")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_structures_fusionnee_dans",
                schema: "referentiel",
                table: "structures",
                column: "fusionnee_dans");

            migrationBuilder.CreateIndex(
                name: "IX_structures_modifie_le",
                schema: "referentiel",
                table: "structures",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_structures_recherche",
                schema: "referentiel",
                table: "structures",
                column: "recherche")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_structures_siret",
                schema: "referentiel",
                table: "structures",
                column: "siret");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adhesions",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "conventionnements",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "declarations_fse",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "effectifs",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "fonctions",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "localisations",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "sorties_emploi_durable",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "partenaires",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "personnes",
                schema: "referentiel");

            migrationBuilder.DropTable(
                name: "structures",
                schema: "referentiel");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.Mobilisation.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Mobilisation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "mobilisation");

            migrationBuilder.CreateTable(
                name: "campagnes",
                schema: "mobilisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    reglement = table.Column<string>(type: "jsonb", nullable: false),
                    objectif_national = table.Column<int>(type: "integer", nullable: true),
                    objectif_regions = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campagnes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "mobilisation",
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
                name: "campagnes_jalons",
                schema: "mobilisation",
                columns: table => new
                {
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    libelle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    jour = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campagnes_jalons", x => new { x.campagne_id, x.id });
                    table.ForeignKey(
                        name: "FK_campagnes_jalons_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "mobilisation",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campagnes_objectifs_regionaux",
                schema: "mobilisation",
                columns: table => new
                {
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campagnes_objectifs_regionaux", x => new { x.campagne_id, x.region_code });
                    table.ForeignKey(
                        name: "FK_campagnes_objectifs_regionaux_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "mobilisation",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "candidatures",
                schema: "mobilisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    groupe = table.Column<string>(type: "jsonb", nullable: true),
                    motif_arret = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    arretee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    entretiens = table.Column<string>(type: "jsonb", nullable: false),
                    entretien_le = table.Column<DateOnly>(type: "date", nullable: true),
                    visite = table.Column<string>(type: "jsonb", nullable: true),
                    visite_le = table.Column<DateOnly>(type: "date", nullable: true),
                    est_ferme = table.Column<bool>(type: "boolean", nullable: true),
                    confirmation = table.Column<string>(type: "jsonb", nullable: true),
                    transmise_le = table.Column<DateOnly>(type: "date", nullable: true),
                    manifestation_canal = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    manifestation_emetteur = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    manifestation_evenement = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    manifestation_information = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    manifestation_le = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidatures", x => x.id);
                    table.ForeignKey(
                        name: "FK_candidatures_campagnes_campagne_id",
                        column: x => x.campagne_id,
                        principalSchema: "mobilisation",
                        principalTable: "campagnes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "candidatures_avis",
                schema: "mobilisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partenaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "text", nullable: false),
                    nom = table.Column<string>(type: "text", nullable: false),
                    demande_le = table.Column<DateOnly>(type: "date", nullable: false),
                    echeance = table.Column<DateOnly>(type: "date", nullable: false),
                    rendu_le = table.Column<DateOnly>(type: "date", nullable: true),
                    sens = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    texte = table.Column<string>(type: "text", nullable: true),
                    confidentialite = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    retire_le = table.Column<DateOnly>(type: "date", nullable: true),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidatures_avis", x => x.id);
                    table.ForeignKey(
                        name: "FK_candidatures_avis_candidatures_candidature_id",
                        column: x => x.candidature_id,
                        principalSchema: "mobilisation",
                        principalTable: "candidatures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "candidatures_etapes_sautees",
                schema: "mobilisation",
                columns: table => new
                {
                    etape = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    par = table.Column<string>(type: "text", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidatures_etapes_sautees", x => new { x.candidature_id, x.etape });
                    table.ForeignKey(
                        name: "FK_candidatures_etapes_sautees_candidatures_candidature_id",
                        column: x => x.candidature_id,
                        principalSchema: "mobilisation",
                        principalTable: "candidatures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "candidatures_pieces",
                schema: "mobilisation",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    recue_le = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidatures_pieces", x => new { x.candidature_id, x.code });
                    table.ForeignKey(
                        name: "FK_candidatures_pieces_candidatures_candidature_id",
                        column: x => x.candidature_id,
                        principalSchema: "mobilisation",
                        principalTable: "candidatures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "candidatures_preparations",
                schema: "mobilisation",
                columns: table => new
                {
                    @public = table.Column<string>(name: "public", type: "character varying(50)", maxLength: 50, nullable: false),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supports = table.Column<string[]>(type: "text[]", nullable: false),
                    envoyee_le = table.Column<DateOnly>(type: "date", nullable: false),
                    vue_le = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidatures_preparations", x => new { x.candidature_id, x.@public });
                    table.ForeignKey(
                        name: "FK_candidatures_preparations_candidatures_candidature_id",
                        column: x => x.candidature_id,
                        principalSchema: "mobilisation",
                        principalTable: "candidatures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "candidatures_syntheses",
                schema: "mobilisation",
                columns: table => new
                {
                    numero = table.Column<int>(type: "integer", nullable: false),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    auteur = table.Column<string>(type: "text", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_candidatures_syntheses", x => new { x.candidature_id, x.numero });
                    table.ForeignKey(
                        name: "FK_candidatures_syntheses_candidatures_candidature_id",
                        column: x => x.candidature_id,
                        principalSchema: "mobilisation",
                        principalTable: "candidatures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "IX_campagnes_cree_le_id",
                schema: "mobilisation",
                table: "campagnes",
                columns: new[] { "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_campagnes_modifie_le",
                schema: "mobilisation",
                table: "campagnes",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_campagnes_programme_annee",
                schema: "mobilisation",
                table: "campagnes",
                columns: new[] { "programme", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_campagne_id_cree_le_id",
                schema: "mobilisation",
                table: "candidatures",
                columns: new[] { "campagne_id", "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_campagne_id_region_code_cree_le_id",
                schema: "mobilisation",
                table: "candidatures",
                columns: new[] { "campagne_id", "region_code", "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_campagne_id_structure_id",
                schema: "mobilisation",
                table: "candidatures",
                columns: new[] { "campagne_id", "structure_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_cree_le_id",
                schema: "mobilisation",
                table: "candidatures",
                columns: new[] { "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_modifie_le",
                schema: "mobilisation",
                table: "candidatures",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_region_code_etat_cree_le_id",
                schema: "mobilisation",
                table: "candidatures",
                columns: new[] { "region_code", "etat", "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_structure_id",
                schema: "mobilisation",
                table: "candidatures",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_avis_candidature_id",
                schema: "mobilisation",
                table: "candidatures_avis",
                column: "candidature_id");

            migrationBuilder.CreateIndex(
                name: "IX_candidatures_avis_partenaire_id_echeance",
                schema: "mobilisation",
                table: "candidatures_avis",
                columns: new[] { "partenaire_id", "echeance" });

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

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "mobilisation",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "mobilisation",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "mobilisation",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campagnes_jalons",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "campagnes_objectifs_regionaux",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "candidatures_avis",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "candidatures_etapes_sautees",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "candidatures_pieces",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "candidatures_preparations",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "candidatures_syntheses",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "comites_dossiers",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "comites_membres",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "candidatures",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "comites",
                schema: "mobilisation");

            migrationBuilder.DropTable(
                name: "campagnes",
                schema: "mobilisation");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.Echeancier.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Echeancier : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "echeancier");

            migrationBuilder.CreateTable(
                name: "anomalies",
                schema: "echeancier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    raison = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    module = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nature = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    objet = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    classee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    classee_par = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_anomalies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "engagements",
                schema: "echeancier",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    retenue_le = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_engagements", x => new { x.structure_id, x.programme, x.annee });
                });

            migrationBuilder.CreateTable(
                name: "envois",
                schema: "echeancier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    sujet = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    tentatives = table.Column<int>(type: "integer", nullable: false),
                    incertitudes = table.Column<int>(type: "integer", nullable: false),
                    noeud = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    bail_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    prochain_essai_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cree_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    essai_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parti_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    erreur = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_envois", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "liens_calendrier",
                schema: "echeancier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    portee = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    structure_suivie = table.Column<Guid>(type: "uuid", nullable: true),
                    region_suivie_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    empreinte = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    revoque_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dernier_acces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_liens_calendrier", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "natures",
                schema: "echeancier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    module = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    libelle = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    consigne = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    responsable = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    politique = table.Column<string>(type: "jsonb", nullable: false),
                    recurrence = table.Column<string>(type: "jsonb", nullable: true),
                    est_due_par_la_regle = table.Column<bool>(type: "boolean", nullable: false),
                    lien = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_natures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "obligations",
                schema: "echeancier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    module = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    nature = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    objet = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    precision = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    partenaire_id = table.Column<Guid>(type: "uuid", nullable: true),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lien = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ouvre_le = table.Column<DateOnly>(type: "date", nullable: false),
                    echeance = table.Column<DateOnly>(type: "date", nullable: false),
                    ouvre_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fin_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    issue = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    close_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    par = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_obligations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "echeancier",
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
                name: "preferences",
                schema: "echeancier",
                columns: table => new
                {
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    rythme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_preferences", x => new { x.compte_id, x.nature });
                });

            migrationBuilder.CreateTable(
                name: "agendas",
                schema: "echeancier",
                columns: table => new
                {
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    palier = table.Column<int>(type: "integer", nullable: false),
                    part_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agendas", x => x.obligation_id);
                    table.ForeignKey(
                        name: "FK_agendas_obligations_obligation_id",
                        column: x => x.obligation_id,
                        principalSchema: "echeancier",
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rappels",
                schema: "echeancier",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    palier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    raison = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    pas_avant = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    envoi_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cree_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rappels", x => x.id);
                    table.ForeignKey(
                        name: "FK_rappels_obligations_obligation_id",
                        column: x => x.obligation_id,
                        principalSchema: "echeancier",
                        principalTable: "obligations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_agendas_part_a_obligation_id",
                schema: "echeancier",
                table: "agendas",
                columns: new[] { "part_a", "obligation_id" });

            migrationBuilder.CreateIndex(
                name: "IX_anomalies_cree_le_id",
                schema: "echeancier",
                table: "anomalies",
                columns: new[] { "cree_le", "id" },
                filter: "classee_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_anomalies_modifie_le",
                schema: "echeancier",
                table: "anomalies",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_anomalies_module_nature_objet_raison",
                schema: "echeancier",
                table: "anomalies",
                columns: new[] { "module", "nature", "objet", "raison" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_engagements_annee",
                schema: "echeancier",
                table: "engagements",
                column: "annee");

            migrationBuilder.CreateIndex(
                name: "ix_envois_a_faire",
                schema: "echeancier",
                table: "envois",
                columns: new[] { "prochain_essai_a", "id" },
                filter: "etat IN ('Pret', 'Incertain')");

            migrationBuilder.CreateIndex(
                name: "IX_envois_compte_id_cree_a",
                schema: "echeancier",
                table: "envois",
                columns: new[] { "compte_id", "cree_a" });

            migrationBuilder.CreateIndex(
                name: "IX_envois_essai_a",
                schema: "echeancier",
                table: "envois",
                column: "essai_a",
                filter: "essai_a IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_envois_prets_par_personne",
                schema: "echeancier",
                table: "envois",
                column: "compte_id",
                filter: "etat = 'Pret'");

            migrationBuilder.CreateIndex(
                name: "ix_envois_sous_bail",
                schema: "echeancier",
                table: "envois",
                column: "bail_a",
                filter: "etat IN ('Reclame', 'EnCours')");

            migrationBuilder.CreateIndex(
                name: "IX_liens_calendrier_compte_id_cree_le_id",
                schema: "echeancier",
                table: "liens_calendrier",
                columns: new[] { "compte_id", "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_liens_calendrier_empreinte",
                schema: "echeancier",
                table: "liens_calendrier",
                column: "empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_liens_calendrier_modifie_le",
                schema: "echeancier",
                table: "liens_calendrier",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_liens_calendrier_structure_suivie",
                schema: "echeancier",
                table: "liens_calendrier",
                column: "structure_suivie",
                filter: "structure_suivie IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_natures_code",
                schema: "echeancier",
                table: "natures",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_natures_modifie_le",
                schema: "echeancier",
                table: "natures",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "ix_obligations_departement",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "departement_code", "echeance", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_obligations_echeance",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "echeance", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_obligations_modifie_le",
                schema: "echeancier",
                table: "obligations",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_obligations_module_nature_objet",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "module", "nature", "objet" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_obligations_ouvertes",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "echeance", "id" },
                filter: "issue IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_obligations_ouvertes_departement",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "departement_code", "echeance", "id" },
                filter: "issue IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_obligations_ouvertes_region",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "region_code", "echeance", "id" },
                filter: "issue IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_obligations_region",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "region_code", "echeance", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_obligations_structure_id_nature_echeance_id",
                schema: "echeancier",
                table: "obligations",
                columns: new[] { "structure_id", "nature", "echeance", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "echeancier",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "echeancier",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "echeancier",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rappels_dus",
                schema: "echeancier",
                table: "rappels",
                columns: new[] { "pas_avant", "compte_id" },
                filter: "etat = 'Du'");

            migrationBuilder.CreateIndex(
                name: "ix_rappels_dus_par_personne",
                schema: "echeancier",
                table: "rappels",
                columns: new[] { "compte_id", "pas_avant" },
                filter: "etat = 'Du'");

            migrationBuilder.CreateIndex(
                name: "IX_rappels_envoi_id",
                schema: "echeancier",
                table: "rappels",
                column: "envoi_id",
                filter: "envoi_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_rappels_obligation_id_compte_id_sequence_palier",
                schema: "echeancier",
                table: "rappels",
                columns: new[] { "obligation_id", "compte_id", "sequence", "palier" },
                unique: true);

            // The clock of the reminders: one function, that a test of a whole year replaces.
            migrationBuilder.Sql("CREATE FUNCTION echeancier.maintenant() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT clock_timestamp()'");
            migrationBuilder.ProtectByColumns("echeancier", "obligations", "region_code", "departement_code", "structure_id");
            migrationBuilder.ProtectByColumns("echeancier", "anomalies", "region_code", "departement_code", "structure_id");
            migrationBuilder.ProtectByColumns("echeancier", "engagements", "departement_code", "structure_id");
            migrationBuilder.ProtectByParent("echeancier", "rappels", "obligation_id", "obligations");
            migrationBuilder.ProtectByParent("echeancier", "agendas", "obligation_id", "obligations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION echeancier.maintenant()");
            migrationBuilder.DropTable(
                name: "agendas",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "anomalies",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "engagements",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "envois",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "liens_calendrier",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "natures",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "preferences",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "rappels",
                schema: "echeancier");

            migrationBuilder.DropTable(
                name: "obligations",
                schema: "echeancier");
        }
    }
}

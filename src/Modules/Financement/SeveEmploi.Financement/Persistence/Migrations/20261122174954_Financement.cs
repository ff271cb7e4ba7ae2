using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.Financement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Financement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "financement");

            migrationBuilder.CreateTable(
                name: "conventions",
                schema: "financement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    avenants = table.Column<string>(type: "jsonb", nullable: false),
                    budget = table.Column<string>(type: "jsonb", nullable: false),
                    fse = table.Column<string>(type: "jsonb", nullable: false),
                    bilan = table.Column<string>(type: "jsonb", nullable: true),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    signatures_effacees_le = table.Column<DateOnly>(type: "date", nullable: true),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    exercice = table.Column<int>(type: "integer", nullable: false),
                    financeur = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    reglement = table.Column<string>(type: "jsonb", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    montant_sollicite_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    montant_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    motif_baisse = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    termes = table.Column<string>(type: "jsonb", nullable: false),
                    actes = table.Column<string>(type: "jsonb", nullable: false),
                    degage_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    a_recouvrer_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    recouvre_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    envoi = table.Column<string>(type: "jsonb", nullable: true),
                    signatures = table.Column<string>(type: "jsonb", nullable: false),
                    signee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    nombre_ecritures = table.Column<int>(type: "integer", nullable: false),
                    paye_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    faits = table.Column<string>(type: "jsonb", nullable: false),
                    suspensions = table.Column<string>(type: "jsonb", nullable: false),
                    resiliee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    annulee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conventions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enveloppes",
                schema: "financement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    financeur = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    montant_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enveloppes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "financement",
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
                name: "rapprochements",
                schema: "financement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    jour = table.Column<DateOnly>(type: "date", nullable: false),
                    fait_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    conventions = table.Column<int>(type: "integer", nullable: false),
                    nombre_ecarts = table.Column<int>(type: "integer", nullable: false),
                    ecarts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rapprochements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reglements",
                schema: "financement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reglements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                schema: "financement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    avenant = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<byte[]>(type: "bytea", nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    produit_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.id);
                    table.ForeignKey(
                        name: "FK_documents_conventions_convention_id",
                        column: x => x.convention_id,
                        principalSchema: "financement",
                        principalTable: "conventions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ecritures",
                schema: "financement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    debit = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    credit = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    montant_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    motif = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    reference = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    par = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ecritures", x => x.id);
                    table.ForeignKey(
                        name: "FK_ecritures_conventions_convention_id",
                        column: x => x.convention_id,
                        principalSchema: "financement",
                        principalTable: "conventions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "versements",
                schema: "financement",
                columns: table => new
                {
                    rang = table.Column<int>(type: "integer", nullable: false),
                    convention_id = table.Column<Guid>(type: "uuid", nullable: false),
                    libelle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    part_pourcent = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    conditions = table.Column<string>(type: "jsonb", nullable: false),
                    montant_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    minoration_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    exigible_le = table.Column<DateOnly>(type: "date", nullable: true),
                    paye_le = table.Column<DateOnly>(type: "date", nullable: true),
                    reference = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    propose_par = table.Column<Guid>(type: "uuid", nullable: true),
                    actes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_versements", x => new { x.convention_id, x.rang });
                    table.ForeignKey(
                        name: "FK_versements_conventions_convention_id",
                        column: x => x.convention_id,
                        principalSchema: "financement",
                        principalTable: "conventions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_conventions_candidature_id",
                schema: "financement",
                table: "conventions",
                column: "candidature_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conventions_departement_code_structure_nom_id",
                schema: "financement",
                table: "conventions",
                columns: new[] { "departement_code", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conventions_exercice_financeur_region_code",
                schema: "financement",
                table: "conventions",
                columns: new[] { "exercice", "financeur", "region_code" });

            migrationBuilder.CreateIndex(
                name: "IX_conventions_modifie_le",
                schema: "financement",
                table: "conventions",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_conventions_programme_promotion_structure_nom_id",
                schema: "financement",
                table: "conventions",
                columns: new[] { "programme", "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conventions_region_code_programme_promotion_structure_nom_id",
                schema: "financement",
                table: "conventions",
                columns: new[] { "region_code", "programme", "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conventions_structure_id_promotion",
                schema: "financement",
                table: "conventions",
                columns: new[] { "structure_id", "promotion" });

            migrationBuilder.CreateIndex(
                name: "IX_conventions_structure_nom_id",
                schema: "financement",
                table: "conventions",
                columns: new[] { "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_convention_id_empreinte",
                schema: "financement",
                table: "documents",
                columns: new[] { "convention_id", "empreinte" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ecritures_convention_id_rang",
                schema: "financement",
                table: "ecritures",
                columns: new[] { "convention_id", "rang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ecritures_le_id",
                schema: "financement",
                table: "ecritures",
                columns: new[] { "le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_ecritures_reference",
                schema: "financement",
                table: "ecritures",
                column: "reference",
                unique: true,
                filter: "nature = 'Versement'");

            migrationBuilder.CreateIndex(
                name: "IX_enveloppes_annee_financeur_region_code",
                schema: "financement",
                table: "enveloppes",
                columns: new[] { "annee", "financeur", "region_code" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "IX_enveloppes_modifie_le",
                schema: "financement",
                table: "enveloppes",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "financement",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "financement",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "financement",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_rapprochements_fait_a_id",
                schema: "financement",
                table: "rapprochements",
                columns: new[] { "fait_a", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_reglements_modifie_le",
                schema: "financement",
                table: "reglements",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_reglements_programme_promotion",
                schema: "financement",
                table: "reglements",
                columns: new[] { "programme", "promotion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_versements_exigible_le",
                schema: "financement",
                table: "versements",
                column: "exigible_le",
                filter: "exigible_le IS NOT NULL");

            migrationBuilder.ProtectByColumns("financement", "conventions", "region_code", "departement_code", "structure_id");
            foreach (var table in new[] { "versements", "ecritures", "documents" })
                migrationBuilder.ProtectByParent("financement", table, "convention_id", "conventions");
            // Who sees a convention sees the envelope that pays it, though it be of the région and she of a département.
            migrationBuilder.ProtectBy("financement", "enveloppes", $"""
                region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR EXISTS (SELECT FROM financement.conventions AS payee
                  WHERE payee.financeur = enveloppes.financeur AND payee.exercice = enveloppes.annee AND (enveloppes.region_code IS NULL OR payee.region_code = enveloppes.region_code))
                """);
            // A comparison spans the whole country: only who sees all of it reads it.
            migrationBuilder.ProtectBy("financement", "rapprochements", "false");
            // The ledger is only ever added to, whoever asks: a correction is another line.
            migrationBuilder.Sql("""
                CREATE FUNCTION financement.refuser_changement() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  RAISE EXCEPTION 'Une écriture du grand livre ne change pas et ne disparaît pas.';
                END $$;
                CREATE TRIGGER inalterable BEFORE UPDATE OR DELETE ON financement.ecritures FOR EACH ROW EXECUTE FUNCTION financement.refuser_changement();
                """);
            // What an envelope holds and what is engaged on it, over all its territory whatever the caller sees of it: the perimeter is put back before the
            // answer leaves, and an exception undoes it with the transaction. The lock lasts until the end of the transaction, and each statement of the
            // function sees what was committed before it.
            migrationBuilder.Sql("""
                CREATE FUNCTION financement.mesurer_enveloppe(le_financeur text, l_annee integer, la_region text) RETURNS TABLE (montant_eur numeric, engage_eur numeric)
                LANGUAGE plpgsql AS $$
                DECLARE
                  perimetre text := coalesce(current_setting('seve.tout', true), '');
                  regionale boolean;
                BEGIN
                  PERFORM set_config('seve.tout', 'oui', true), pg_advisory_xact_lock(hashtextextended(format('enveloppe %s %s', le_financeur, l_annee), 0));
                  regionale := EXISTS (SELECT FROM financement.enveloppes e WHERE e.financeur = le_financeur AND e.annee = l_annee AND e.region_code = la_region);
                  RETURN QUERY
                    SELECT e.montant_eur, coalesce((
                      SELECT sum(c.montant_eur - c.degage_eur - c.recouvre_eur) FROM financement.conventions c
                      WHERE c.financeur = le_financeur AND c.exercice = l_annee AND c.signee_le IS NOT NULL
                        AND CASE WHEN regionale THEN c.region_code = la_region
                            ELSE NOT EXISTS (SELECT FROM financement.enveloppes autre WHERE autre.financeur = le_financeur AND autre.annee = l_annee AND autre.region_code = c.region_code) END), 0)
                    FROM financement.enveloppes e
                    WHERE e.financeur = le_financeur AND e.annee = l_annee AND e.region_code IS NOT DISTINCT FROM (CASE WHEN regionale THEN la_region END);
                  PERFORM set_config('seve.tout', perimetre, true);
                END $$;
                """);
            // The same sums for a list, of several envelopes at once and without a lock; each over its whole territory.
            migrationBuilder.Sql("""
                CREATE FUNCTION financement.situer_enveloppes(les_enveloppes uuid[])
                RETURNS TABLE (id uuid, conventions integer, engage_eur numeric, verse_eur numeric, a_verser_eur numeric) LANGUAGE plpgsql AS $$
                DECLARE
                  perimetre text := coalesce(current_setting('seve.tout', true), '');
                BEGIN
                  PERFORM set_config('seve.tout', 'oui', true);
                  RETURN QUERY
                    SELECT e.id, count(c.id)::integer, coalesce(sum(c.montant_eur - c.degage_eur - c.recouvre_eur), 0), coalesce(sum(c.paye_eur - c.recouvre_eur), 0),
                      coalesce(sum(c.montant_eur - c.degage_eur - c.paye_eur), 0)
                    FROM financement.enveloppes e
                    LEFT JOIN financement.conventions c ON c.financeur = e.financeur AND c.exercice = e.annee AND c.signee_le IS NOT NULL
                      AND CASE WHEN e.region_code IS NOT NULL THEN c.region_code = e.region_code
                          ELSE NOT EXISTS (SELECT FROM financement.enveloppes autre WHERE autre.financeur = e.financeur AND autre.annee = e.annee AND autre.region_code = c.region_code) END
                    WHERE e.id = ANY (les_enveloppes) GROUP BY e.id;
                  PERFORM set_config('seve.tout', perimetre, true);
                END $$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "documents",
                schema: "financement");

            migrationBuilder.DropTable(
                name: "ecritures",
                schema: "financement");

            migrationBuilder.DropTable(
                name: "enveloppes",
                schema: "financement");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "financement");

            migrationBuilder.DropTable(
                name: "rapprochements",
                schema: "financement");

            migrationBuilder.DropTable(
                name: "reglements",
                schema: "financement");

            migrationBuilder.DropTable(
                name: "versements",
                schema: "financement");

            migrationBuilder.DropTable(
                name: "conventions",
                schema: "financement");
        }
    }
}

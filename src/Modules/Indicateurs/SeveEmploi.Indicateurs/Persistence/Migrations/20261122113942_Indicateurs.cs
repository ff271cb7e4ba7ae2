using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.Indicateurs.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Indicateurs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "indicateurs");

            migrationBuilder.CreateTable(
                name: "grilles",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grilles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "indicateurs",
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
                name: "participations",
                schema: "indicateurs",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    retenue_le = table.Column<DateOnly>(type: "date", nullable: false),
                    inscrite_le = table.Column<DateOnly>(type: "date", nullable: false),
                    premier_mois = table.Column<int>(type: "integer", nullable: false),
                    dernier_mois = table.Column<int>(type: "integer", nullable: false),
                    close_le = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participations", x => new { x.structure_id, x.programme, x.annee });
                });

            migrationBuilder.CreateTable(
                name: "publications_sorties",
                schema: "indicateurs",
                columns: table => new
                {
                    annee = table.Column<int>(type: "integer", nullable: false),
                    territoire = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    structures = table.Column<int>(type: "integer", nullable: false),
                    chiffres = table.Column<string>(type: "jsonb", nullable: true),
                    publiee_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publications_sorties", x => new { x.annee, x.territoire });
                });

            migrationBuilder.CreateTable(
                name: "reglements_sorties",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reglements_sorties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sorties_annuelles",
                schema: "indicateurs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    validee_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    validee_par = table.Column<Guid>(type: "uuid", nullable: true),
                    comptes_autres = table.Column<int>(type: "integer", nullable: true),
                    comptes_courtes = table.Column<int>(type: "integer", nullable: true),
                    comptes_emploi_durable = table.Column<int>(type: "integer", nullable: true),
                    comptes_positives = table.Column<int>(type: "integer", nullable: true),
                    comptes_transition = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sorties_annuelles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grilles_versions",
                schema: "indicateurs",
                columns: table => new
                {
                    numero = table.Column<int>(type: "integer", nullable: false),
                    grille_id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grilles_versions", x => new { x.grille_id, x.numero });
                    table.ForeignKey(
                        name: "FK_grilles_versions_grilles_grille_id",
                        column: x => x.grille_id,
                        principalSchema: "indicateurs",
                        principalTable: "grilles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sorties_changements",
                schema: "indicateurs",
                columns: table => new
                {
                    sorties_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    fait_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    par = table.Column<Guid>(type: "uuid", nullable: true),
                    origine = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    est_rectification = table.Column<bool>(type: "boolean", nullable: false),
                    motif = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    avant = table.Column<string>(type: "jsonb", nullable: false),
                    apres = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sorties_changements", x => new { x.sorties_id, x.id });
                    table.ForeignKey(
                        name: "FK_sorties_changements_sorties_annuelles_sorties_id",
                        column: x => x.sorties_id,
                        principalSchema: "indicateurs",
                        principalTable: "sorties_annuelles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_grilles_modifie_le",
                schema: "indicateurs",
                table: "grilles",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_grilles_programme_annee",
                schema: "indicateurs",
                table: "grilles",
                columns: new[] { "programme", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "indicateurs",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "indicateurs",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "indicateurs",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_participations_annee_region_code",
                schema: "indicateurs",
                table: "participations",
                columns: new[] { "annee", "region_code" });

            migrationBuilder.CreateIndex(
                name: "IX_reglements_sorties_annee",
                schema: "indicateurs",
                table: "reglements_sorties",
                column: "annee",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reglements_sorties_modifie_le",
                schema: "indicateurs",
                table: "reglements_sorties",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_sorties_annuelles_annee_id",
                schema: "indicateurs",
                table: "sorties_annuelles",
                columns: new[] { "annee", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_sorties_annuelles_annee_region_code_id",
                schema: "indicateurs",
                table: "sorties_annuelles",
                columns: new[] { "annee", "region_code", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_sorties_annuelles_modifie_le",
                schema: "indicateurs",
                table: "sorties_annuelles",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_sorties_annuelles_structure_id_annee",
                schema: "indicateurs",
                table: "sorties_annuelles",
                columns: new[] { "structure_id", "annee" },
                unique: true);

            migrationBuilder.ProtectByColumns("indicateurs", "participations", "region_code", "departement_code", "structure_id");
            // One wide row per structure and month, a partition per year: a year that is over is never read by the one that goes on.
            migrationBuilder.Sql("""
                CREATE TABLE indicateurs.saisies (
                  id uuid NOT NULL,
                  structure_id uuid NOT NULL,
                  programme varchar(50) NOT NULL,
                  annee integer NOT NULL,
                  mois integer NOT NULL CHECK (mois BETWEEN 1 AND 12),
                  departement_code varchar(3) NOT NULL,
                  region_code varchar(3) NOT NULL,
                  etat varchar(50) NOT NULL,
                  valeurs numeric(14,2)[] NOT NULL,
                  rien_a_signaler boolean NOT NULL,
                  annotations jsonb NOT NULL,
                  constats jsonb NOT NULL,
                  nombre_constats integer NOT NULL,
                  a_suivre boolean NOT NULL,
                  envoyee_le date,
                  validee_le date,
                  motif varchar(1000),
                  renvois integer NOT NULL,
                  rectifications jsonb NOT NULL,
                  version bigint NOT NULL,
                  cree_le timestamptz NOT NULL,
                  modifie_le timestamptz NOT NULL,
                  PRIMARY KEY (annee, id),
                  CONSTRAINT ix_saisies_mois UNIQUE (annee, structure_id, programme, mois)
                ) PARTITION BY LIST (annee);
                CREATE INDEX ix_saisies_region ON indicateurs.saisies (annee, region_code, mois);
                CREATE INDEX ix_saisies_departement ON indicateurs.saisies (annee, departement_code);
                CREATE INDEX ix_saisies_page ON indicateurs.saisies (annee, cree_le, id);
                CREATE INDEX ix_saisies_modifie_le ON indicateurs.saisies (modifie_le);
                CREATE TABLE indicateurs.saisies_autres PARTITION OF indicateurs.saisies DEFAULT;
                DO $$ BEGIN
                  FOR an IN 2019..2035 LOOP
                    EXECUTE format('CREATE TABLE indicateurs.saisies_%s PARTITION OF indicateurs.saisies FOR VALUES IN (%s)', an, an);
                  END LOOP;
                END $$;
                """);
            migrationBuilder.ProtectByColumns("indicateurs", "saisies", "region_code", "departement_code", "structure_id");
            // Read by its parent only: a partition asked by its own name shows nothing.
            migrationBuilder.Sql("""
                DO $$ DECLARE part regclass; BEGIN
                  FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'indicateurs.saisies'::regclass LOOP
                    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY; ALTER TABLE %s FORCE ROW LEVEL SECURITY', part, part);
                  END LOOP;
                END $$;
                """);
            migrationBuilder.ProtectByColumns("indicateurs", "sorties_annuelles", "region_code", "departement_code", "structure_id");
            migrationBuilder.ProtectByParent("indicateurs", "sorties_changements", "sorties_id", "sorties_annuelles");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grilles_versions",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "participations",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "publications_sorties",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "reglements_sorties",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "sorties_changements",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "grilles",
                schema: "indicateurs");

            migrationBuilder.DropTable(
                name: "sorties_annuelles",
                schema: "indicateurs");
        }
    }
}

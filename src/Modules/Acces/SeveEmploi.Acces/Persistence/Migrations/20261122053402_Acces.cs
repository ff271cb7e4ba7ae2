using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.Acces.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Acces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "acces");

            migrationBuilder.CreateTable(
                name: "cles_protection",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cles_protection", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clients",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    identifiant = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false, collation: "C"),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    portees = table.Column<string[]>(type: "text[]", nullable: false),
                    partout = table.Column<bool>(type: "boolean", nullable: false),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    structures = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    reseaux = table.Column<string[]>(type: "text[]", nullable: false),
                    expire_le = table.Column<DateOnly>(type: "date", nullable: true),
                    ferme_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clients_echecs",
                schema: "acces",
                columns: table => new
                {
                    cle = table.Column<byte[]>(type: "bytea", nullable: false),
                    instants = table.Column<DateTimeOffset[]>(type: "timestamp with time zone[]", nullable: false),
                    dernier_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_echecs", x => x.cle);
                });

            migrationBuilder.CreateTable(
                name: "comptes",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    derniere_connexion_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    effacement_prevu_le = table.Column<DateOnly>(type: "date", nullable: true),
                    efface_le = table.Column<DateOnly>(type: "date", nullable: true),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    nom = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    prenom = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    cle = table.Column<string>(type: "character varying(401)", maxLength: 401, nullable: false, collation: "C"),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    invite_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    active_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    second_facteur_actif = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comptes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identifiants",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dernier_pas = table.Column<long>(type: "bigint", nullable: true),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identifiants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "jetons",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    usage = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    secret_id = table.Column<Guid>(type: "uuid", nullable: true),
                    portees = table.Column<string[]>(type: "text[]", nullable: false),
                    emis_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expire_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoque_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jetons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "acces",
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
                name: "tentatives",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    paire = table.Column<byte[]>(type: "bytea", nullable: false),
                    adresse = table.Column<byte[]>(type: "bytea", nullable: true),
                    le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tentatives", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clients_secrets",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expire_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoque_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    palier_annonce = table.Column<int>(type: "integer", nullable: true),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients_secrets", x => x.id);
                    table.ForeignKey(
                        name: "FK_clients_secrets_clients_client_id",
                        column: x => x.client_id,
                        principalSchema: "acces",
                        principalTable: "clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "droits",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    structures = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    parcours = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    partenaire = table.Column<Guid>(type: "uuid", nullable: true),
                    regions_touchees = table.Column<string[]>(type: "text[]", nullable: false),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true),
                    retire_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirme_le = table.Column<DateOnly>(type: "date", nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_droits", x => x.id);
                    table.ForeignKey(
                        name: "FK_droits_comptes_compte_id",
                        column: x => x.compte_id,
                        principalSchema: "acces",
                        principalTable: "comptes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                schema: "acces",
                columns: table => new
                {
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    empreinte = table.Column<byte[]>(type: "bytea", nullable: false),
                    envoyee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expire_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => new { x.compte_id, x.nature });
                    table.ForeignKey(
                        name: "FK_invitations_comptes_compte_id",
                        column: x => x.compte_id,
                        principalSchema: "acces",
                        principalTable: "comptes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suppleances",
                schema: "acces",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    suppleant = table.Column<Guid>(type: "uuid", nullable: false),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    confiee_par = table.Column<Guid>(type: "uuid", nullable: true),
                    confiee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    terminee_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suppleances", x => x.id);
                    table.ForeignKey(
                        name: "FK_suppleances_comptes_compte_id",
                        column: x => x.compte_id,
                        principalSchema: "acces",
                        principalTable: "comptes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identifiants_secrets",
                schema: "acces",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identifiants_secrets", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_identifiants_secrets_identifiants_user_id",
                        column: x => x.user_id,
                        principalSchema: "acces",
                        principalTable: "identifiants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_clients_identifiant",
                schema: "acces",
                table: "clients",
                column: "identifiant",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clients_modifie_le",
                schema: "acces",
                table: "clients",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_clients_nom",
                schema: "acces",
                table: "clients",
                column: "nom",
                unique: true,
                filter: "ferme_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_clients_nom_id",
                schema: "acces",
                table: "clients",
                columns: new[] { "nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_clients_echecs_dernier_le",
                schema: "acces",
                table: "clients_echecs",
                column: "dernier_le");

            migrationBuilder.CreateIndex(
                name: "IX_clients_secrets_client_id",
                schema: "acces",
                table: "clients_secrets",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "IX_clients_secrets_expire_le",
                schema: "acces",
                table: "clients_secrets",
                column: "expire_le",
                filter: "revoque_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_comptes_cle_id",
                schema: "acces",
                table: "comptes",
                columns: new[] { "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_comptes_courriel",
                schema: "acces",
                table: "comptes",
                column: "courriel",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_comptes_effacement_prevu_le",
                schema: "acces",
                table: "comptes",
                column: "effacement_prevu_le",
                filter: "effacement_prevu_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_comptes_modifie_le",
                schema: "acces",
                table: "comptes",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_droits_compte_id",
                schema: "acces",
                table: "droits",
                column: "compte_id");

            migrationBuilder.CreateIndex(
                name: "IX_droits_regions_touchees",
                schema: "acces",
                table: "droits",
                column: "regions_touchees")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_droits_structures",
                schema: "acces",
                table: "droits",
                column: "structures")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_empreinte",
                schema: "acces",
                table: "invitations",
                column: "empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jetons_client_id",
                schema: "acces",
                table: "jetons",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "IX_jetons_compte_id",
                schema: "acces",
                table: "jetons",
                column: "compte_id");

            migrationBuilder.CreateIndex(
                name: "IX_jetons_empreinte",
                schema: "acces",
                table: "jetons",
                column: "empreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jetons_expire_le",
                schema: "acces",
                table: "jetons",
                column: "expire_le");

            migrationBuilder.CreateIndex(
                name: "IX_jetons_revoque_le",
                schema: "acces",
                table: "jetons",
                column: "revoque_le",
                filter: "revoque_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_jetons_secret_id",
                schema: "acces",
                table: "jetons",
                column: "secret_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "acces",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "acces",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "acces",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_suppleances_compte_id",
                schema: "acces",
                table: "suppleances",
                column: "compte_id");

            migrationBuilder.CreateIndex(
                name: "IX_suppleances_suppleant",
                schema: "acces",
                table: "suppleances",
                column: "suppleant");

            migrationBuilder.CreateIndex(
                name: "IX_tentatives_adresse_le",
                schema: "acces",
                table: "tentatives",
                columns: new[] { "adresse", "le" });

            migrationBuilder.CreateIndex(
                name: "IX_tentatives_le",
                schema: "acces",
                table: "tentatives",
                column: "le");

            migrationBuilder.CreateIndex(
                name: "IX_tentatives_paire_le",
                schema: "acces",
                table: "tentatives",
                columns: new[] { "paire", "le" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cles_protection",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "clients_echecs",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "clients_secrets",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "droits",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "identifiants_secrets",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "invitations",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "jetons",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "suppleances",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "tentatives",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "clients",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "identifiants",
                schema: "acces");

            migrationBuilder.DropTable(
                name: "comptes",
                schema: "acces");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.SuiviEmploi.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SuiviEmploi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "suivi_emploi");

            migrationBuilder.CreateTable(
                name: "catalogues",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entreprises",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    effacement_prevu_le = table.Column<DateOnly>(type: "date", nullable: true),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    siret = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    commune = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    lieu_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    secteur = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    dernier_contact_le = table.Column<DateOnly>(type: "date", nullable: true),
                    fusionnee_dans = table.Column<Guid>(type: "uuid", nullable: true),
                    fusionnee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    fusionnee_par = table.Column<Guid>(type: "uuid", nullable: true),
                    motif_fusion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entreprises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "suivi_emploi",
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
                name: "plans",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    adhesions = table.Column<string>(type: "jsonb", nullable: false),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    sorties_declarees = table.Column<string>(type: "jsonb", nullable: true),
                    envoye_le = table.Column<DateOnly>(type: "date", nullable: true),
                    versions = table.Column<string>(type: "jsonb", nullable: false),
                    actes = table.Column<string>(type: "jsonb", nullable: false),
                    echeances = table.Column<string>(type: "jsonb", nullable: false),
                    prochain_terme_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reglements_suivis",
                schema: "suivi_emploi",
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
                    table.PrimaryKey("PK_reglements_suivis", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalogues_versions",
                schema: "suivi_emploi",
                columns: table => new
                {
                    numero = table.Column<int>(type: "integer", nullable: false),
                    catalogue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    par = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_catalogues_versions", x => new { x.catalogue_id, x.numero });
                    table.ForeignKey(
                        name: "FK_catalogues_versions_catalogues_catalogue_id",
                        column: x => x.catalogue_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "catalogues",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entreprises_actions",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    portee = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    intitule = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    intitule_cle = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    retour_le = table.Column<DateOnly>(type: "date", nullable: true),
                    enseignements = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    evolution_du_projet = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    actions_a_engager = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    annulee_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motif_annulation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    entreprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entreprises_actions", x => x.id);
                    table.ForeignKey(
                        name: "FK_entreprises_actions_entreprises_entreprise_id",
                        column: x => x.entreprise_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "entreprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entreprises_besoins",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    metier = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    code_rome = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    postes = table.Column<int>(type: "integer", nullable: true),
                    connu_le = table.Column<DateOnly>(type: "date", nullable: false),
                    ferme_le = table.Column<DateOnly>(type: "date", nullable: true),
                    entreprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entreprises_besoins", x => x.id);
                    table.ForeignKey(
                        name: "FK_entreprises_besoins_entreprises_entreprise_id",
                        column: x => x.entreprise_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "entreprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entreprises_contacts",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    nom_cle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    fonction = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    telephone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    entreprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entreprises_contacts", x => x.id);
                    table.ForeignKey(
                        name: "FK_entreprises_contacts_entreprises_entreprise_id",
                        column: x => x.entreprise_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "entreprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entreprises_noms",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recherche = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entreprises_noms", x => x.id);
                    table.ForeignKey(
                        name: "FK_entreprises_noms_entreprises_id",
                        column: x => x.id,
                        principalSchema: "suivi_emploi",
                        principalTable: "entreprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entreprises_sollicitations",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    objet = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    annulee_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    motif_annulation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    entreprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entreprises_sollicitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_entreprises_sollicitations_entreprises_entreprise_id",
                        column: x => x.entreprise_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "entreprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suivis",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    entreprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employeur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    employeur_cle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    metier = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    code_rome = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    est_durable = table.Column<bool>(type: "boolean", nullable: false),
                    derniere_rencontre_le = table.Column<DateOnly>(type: "date", nullable: true),
                    clos_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_cloture = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    oublie_le = table.Column<DateOnly>(type: "date", nullable: true),
                    essai_a_valider_le = table.Column<DateOnly>(type: "date", nullable: true),
                    sans_rencontre_depuis = table.Column<DateOnly>(type: "date", nullable: true),
                    alerte_le = table.Column<DateOnly>(type: "date", nullable: true),
                    essai_annonce_le = table.Column<DateOnly>(type: "date", nullable: true),
                    essais_annonces = table.Column<int>(type: "integer", nullable: false),
                    relance_depuis = table.Column<DateOnly>(type: "date", nullable: true),
                    relances = table.Column<int>(type: "integer", nullable: false),
                    termes_debut = table.Column<DateOnly>(type: "date", nullable: false),
                    termes_fin_essai = table.Column<DateOnly>(type: "date", nullable: true),
                    termes_fin_prevue = table.Column<DateOnly>(type: "date", nullable: true),
                    termes_heures_hebdomadaires = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    termes_nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    termes_origine = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    termes_seuil_mois = table.Column<int>(type: "integer", nullable: false),
                    termes_signe_le = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suivis", x => x.id);
                    table.ForeignKey(
                        name: "FK_suivis_entreprises_entreprise_id",
                        column: x => x.entreprise_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "entreprises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "auto_evaluations",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    trimestre = table.Column<int>(type: "integer", nullable: false),
                    version_plan = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    lignes = table.Column<string>(type: "jsonb", nullable: false),
                    envoi = table.Column<string>(type: "jsonb", nullable: true),
                    point = table.Column<string>(type: "jsonb", nullable: true),
                    validation = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_auto_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "FK_auto_evaluations_plans_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bilans_annuels",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    promotion = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    constats = table.Column<string>(type: "jsonb", nullable: false),
                    terme = table.Column<DateOnly>(type: "date", nullable: false),
                    depose_le = table.Column<DateOnly>(type: "date", nullable: true),
                    actes = table.Column<string>(type: "jsonb", nullable: false),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bilans_annuels", x => x.id);
                    table.ForeignKey(
                        name: "FK_bilans_annuels_plans_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "suivis_contrats",
                schema: "suivi_emploi",
                columns: table => new
                {
                    rang = table.Column<int>(type: "integer", nullable: false),
                    suivi_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    fin_prevue = table.Column<DateOnly>(type: "date", nullable: true),
                    heures_hebdomadaires = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    origine = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    fin_essai = table.Column<DateOnly>(type: "date", nullable: true),
                    signe_le = table.Column<DateOnly>(type: "date", nullable: false),
                    seuil_mois = table.Column<int>(type: "integer", nullable: false),
                    est_durable = table.Column<bool>(type: "boolean", nullable: false),
                    est_transformation = table.Column<bool>(type: "boolean", nullable: false),
                    essai_valide_le = table.Column<DateOnly>(type: "date", nullable: true),
                    rompu_le = table.Column<DateOnly>(type: "date", nullable: true),
                    cause_rupture = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    fini_le = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suivis_contrats", x => new { x.suivi_id, x.rang });
                    table.ForeignKey(
                        name: "FK_suivis_contrats_suivis_suivi_id",
                        column: x => x.suivi_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "suivis",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suivis_corrections",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    objet = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    motif = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    faite_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    par = table.Column<Guid>(type: "uuid", nullable: true),
                    avant = table.Column<string>(type: "jsonb", nullable: true),
                    apres = table.Column<string>(type: "jsonb", nullable: true),
                    jour_avant = table.Column<DateOnly>(type: "date", nullable: true),
                    suivi_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suivis_corrections", x => x.id);
                    table.ForeignKey(
                        name: "FK_suivis_corrections_suivis_suivi_id",
                        column: x => x.suivi_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "suivis",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suivis_mediations",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    demandee_le = table.Column<DateOnly>(type: "date", nullable: false),
                    demandee_par = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    issue = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    conclue_le = table.Column<DateOnly>(type: "date", nullable: true),
                    suivi_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suivis_mediations", x => x.id);
                    table.ForeignKey(
                        name: "FK_suivis_mediations_suivis_suivi_id",
                        column: x => x.suivi_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "suivis",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "suivis_rencontres",
                schema: "suivi_emploi",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    modalite = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    avec_employeur = table.Column<bool>(type: "boolean", nullable: false),
                    avec_salarie = table.Column<bool>(type: "boolean", nullable: false),
                    est_preparation = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    annulee_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    annulee_par = table.Column<Guid>(type: "uuid", nullable: true),
                    motif_annulation = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    suivi_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suivis_rencontres", x => x.id);
                    table.ForeignKey(
                        name: "FK_suivis_rencontres_suivis_suivi_id",
                        column: x => x.suivi_id,
                        principalSchema: "suivi_emploi",
                        principalTable: "suivis",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_auto_evaluations_modifie_le",
                schema: "suivi_emploi",
                table: "auto_evaluations",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_auto_evaluations_plan_id_trimestre",
                schema: "suivi_emploi",
                table: "auto_evaluations",
                columns: new[] { "plan_id", "trimestre" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_auto_evaluations_structure_id",
                schema: "suivi_emploi",
                table: "auto_evaluations",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annuels_modifie_le",
                schema: "suivi_emploi",
                table: "bilans_annuels",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annuels_plan_id",
                schema: "suivi_emploi",
                table: "bilans_annuels",
                column: "plan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annuels_structure_id",
                schema: "suivi_emploi",
                table: "bilans_annuels",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "IX_catalogues_modifie_le",
                schema: "suivi_emploi",
                table: "catalogues",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_catalogues_promotion",
                schema: "suivi_emploi",
                table: "catalogues",
                column: "promotion",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_cle_id",
                schema: "suivi_emploi",
                table: "entreprises",
                columns: new[] { "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_effacement_prevu_le",
                schema: "suivi_emploi",
                table: "entreprises",
                column: "effacement_prevu_le",
                filter: "effacement_prevu_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_fusionnee_dans",
                schema: "suivi_emploi",
                table: "entreprises",
                column: "fusionnee_dans",
                filter: "fusionnee_dans IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_modifie_le",
                schema: "suivi_emploi",
                table: "entreprises",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_region_code_cle_id",
                schema: "suivi_emploi",
                table: "entreprises",
                columns: new[] { "region_code", "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_structure_id_cle_id",
                schema: "suivi_emploi",
                table: "entreprises",
                columns: new[] { "structure_id", "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_structure_id_siret",
                schema: "suivi_emploi",
                table: "entreprises",
                columns: new[] { "structure_id", "siret" },
                unique: true,
                filter: "siret IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_actions_entreprise_id",
                schema: "suivi_emploi",
                table: "entreprises_actions",
                column: "entreprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_besoins_entreprise_id",
                schema: "suivi_emploi",
                table: "entreprises_besoins",
                column: "entreprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_contacts_entreprise_id",
                schema: "suivi_emploi",
                table: "entreprises_contacts",
                column: "entreprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_contacts_nom_cle",
                schema: "suivi_emploi",
                table: "entreprises_contacts",
                column: "nom_cle");

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_noms_recherche",
                schema: "suivi_emploi",
                table: "entreprises_noms",
                column: "recherche")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_entreprises_sollicitations_entreprise_id",
                schema: "suivi_emploi",
                table: "entreprises_sollicitations",
                column: "entreprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "suivi_emploi",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "suivi_emploi",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "suivi_emploi",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_plans_departement_code_promotion_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "departement_code", "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_modifie_le",
                schema: "suivi_emploi",
                table: "plans",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_plans_promotion_prochain_terme_le",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "promotion", "prochain_terme_le" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_promotion_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_region_code_promotion_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "region_code", "promotion", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_plans_structure_id_promotion",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "structure_id", "promotion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plans_structure_nom_id",
                schema: "suivi_emploi",
                table: "plans",
                columns: new[] { "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_reglements_suivis_annee",
                schema: "suivi_emploi",
                table: "reglements_suivis",
                column: "annee",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reglements_suivis_modifie_le",
                schema: "suivi_emploi",
                table: "reglements_suivis",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_alerte_le_id",
                schema: "suivi_emploi",
                table: "suivis",
                columns: new[] { "alerte_le", "id" },
                filter: "alerte_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_debut_id",
                schema: "suivi_emploi",
                table: "suivis",
                columns: new[] { "debut", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_suivis_entreprise_id",
                schema: "suivi_emploi",
                table: "suivis",
                column: "entreprise_id");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_modifie_le",
                schema: "suivi_emploi",
                table: "suivis",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_region_code_alerte_le_id",
                schema: "suivi_emploi",
                table: "suivis",
                columns: new[] { "region_code", "alerte_le", "id" },
                filter: "alerte_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_region_code_debut_id",
                schema: "suivi_emploi",
                table: "suivis",
                columns: new[] { "region_code", "debut", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_suivis_sans_rencontre_depuis",
                schema: "suivi_emploi",
                table: "suivis",
                column: "sans_rencontre_depuis",
                filter: "relance_depuis IS NULL AND sans_rencontre_depuis IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_structure_id_alerte_le_id",
                schema: "suivi_emploi",
                table: "suivis",
                columns: new[] { "structure_id", "alerte_le", "id" },
                filter: "alerte_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_structure_id_code",
                schema: "suivi_emploi",
                table: "suivis",
                columns: new[] { "structure_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_suivis_structure_id_debut_id",
                schema: "suivi_emploi",
                table: "suivis",
                columns: new[] { "structure_id", "debut", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_suivis_corrections_suivi_id",
                schema: "suivi_emploi",
                table: "suivis_corrections",
                column: "suivi_id");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_mediations_suivi_id",
                schema: "suivi_emploi",
                table: "suivis_mediations",
                column: "suivi_id");

            migrationBuilder.CreateIndex(
                name: "IX_suivis_rencontres_suivi_id",
                schema: "suivi_emploi",
                table: "suivis_rencontres",
                column: "suivi_id");

            // A plan belongs to its structure and its territory; what evaluates it says the same of itself.
            foreach (var table in new[] { "plans", "auto_evaluations", "bilans_annuels" })
                migrationBuilder.ProtectByColumns("suivi_emploi", table, "region_code", "departement_code", "structure_id");
            // The people in employment and the companies are those of a structure: seen from it, and from its territory by who may.
            migrationBuilder.ProtectByColumns("suivi_emploi", "suivis", "region_code", "departement_code", "structure_id");
            foreach (var table in new[] { "suivis_contrats", "suivis_rencontres", "suivis_mediations", "suivis_corrections" })
                migrationBuilder.ProtectByParent("suivi_emploi", table, "suivi_id", "suivis");
            migrationBuilder.ProtectByColumns("suivi_emploi", "entreprises", "region_code", "departement_code", "structure_id");
            foreach (var table in new[] { "entreprises_contacts", "entreprises_besoins", "entreprises_sollicitations", "entreprises_actions" })
                migrationBuilder.ProtectByParent("suivi_emploi", table, "entreprise_id", "entreprises");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "auto_evaluations",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "bilans_annuels",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "catalogues_versions",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "entreprises_actions",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "entreprises_besoins",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "entreprises_contacts",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "entreprises_noms",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "entreprises_sollicitations",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "reglements_suivis",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "suivis_contrats",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "suivis_corrections",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "suivis_mediations",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "suivis_rencontres",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "plans",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "catalogues",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "suivis",
                schema: "suivi_emploi");

            migrationBuilder.DropTable(
                name: "entreprises",
                schema: "suivi_emploi");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.FormationAction.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FormationAction : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "formation_action");

            migrationBuilder.CreateTable(
                name: "formateurs",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    effacement_prevu_le = table.Column<DateOnly>(type: "date", nullable: true),
                    efface_le = table.Column<DateOnly>(type: "date", nullable: true),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prenom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cle = table.Column<string>(type: "character varying(801)", maxLength: 801, nullable: false, collation: "C"),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    premiere_promotion = table.Column<int>(type: "integer", nullable: false),
                    confirme_depuis = table.Column<int>(type: "integer", nullable: true),
                    derniere_promotion = table.Column<int>(type: "integer", nullable: true),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_formateurs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leviers",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    categorie = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    difficulte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    levier = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    recherche = table.Column<string>(type: "text", nullable: false),
                    retire_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leviers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "modeles",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    de_promotion = table.Column<int>(type: "integer", nullable: false),
                    jusqua_promotion = table.Column<int>(type: "integer", nullable: true),
                    region_propre_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seances = table.Column<string>(type: "jsonb", nullable: false),
                    seuil_formation = table.Column<int>(type: "integer", nullable: false),
                    groupe_min = table.Column<int>(type: "integer", nullable: true),
                    groupe_max = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_modeles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "formation_action",
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
                name: "parcours",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bilan = table.Column<string>(type: "jsonb", nullable: true),
                    candidature_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campagne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    ouvert_le = table.Column<DateOnly>(type: "date", nullable: false),
                    modele_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seuil_formation = table.Column<int>(type: "integer", nullable: false),
                    groupe_min = table.Column<int>(type: "integer", nullable: true),
                    groupe_max = table.Column<int>(type: "integer", nullable: true),
                    structure_fermee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    designations = table.Column<string>(type: "jsonb", nullable: false),
                    formateur_id = table.Column<Guid>(type: "uuid", nullable: true),
                    groupes = table.Column<string>(type: "jsonb", nullable: true),
                    difficultes = table.Column<string>(type: "jsonb", nullable: false),
                    en_difficulte = table.Column<bool>(type: "boolean", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    conventionnee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    cloturee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    abandonnee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_abandon = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parcours", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rencontres",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prevue_le = table.Column<DateOnly>(type: "date", nullable: false),
                    ordre_du_jour = table.Column<string[]>(type: "text[]", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    tenue_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_annulation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    restitution = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rencontres", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "formateurs_references",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true),
                    formateur_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_formateurs_references", x => x.id);
                    table.ForeignKey(
                        name: "FK_formateurs_references_formateurs_formateur_id",
                        column: x => x.formateur_id,
                        principalSchema: "formation_action",
                        principalTable: "formateurs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "formateurs_suivis",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    du = table.Column<DateOnly>(type: "date", nullable: false),
                    au = table.Column<DateOnly>(type: "date", nullable: true),
                    formateur_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_formateurs_suivis", x => x.id);
                    table.ForeignKey(
                        name: "FK_formateurs_suivis_formateurs_formateur_id",
                        column: x => x.formateur_id,
                        principalSchema: "formation_action",
                        principalTable: "formateurs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "actions",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    intitule = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    origine = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: true),
                    responsable = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    responsable_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    echeance = table.Column<DateOnly>(type: "date", nullable: false),
                    avancement = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    historique = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actions", x => x.id);
                    table.ForeignKey(
                        name: "FK_actions_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "actions_sociales",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    theme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    partenaires = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actions_sociales", x => x.id);
                    table.ForeignKey(
                        name: "FK_actions_sociales_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "diagnostics",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    existant = table.Column<string[]>(type: "text[]", nullable: false),
                    manques = table.Column<string[]>(type: "text[]", nullable: false),
                    leviers = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diagnostics", x => x.id);
                    table.ForeignKey(
                        name: "FK_diagnostics_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "difficultes",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    categorie = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    levier = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    est_levee = table.Column<bool>(type: "boolean", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_difficultes", x => x.id);
                    table.ForeignKey(
                        name: "FK_difficultes_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feuilles",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    compte_dans_les_journees = table.Column<bool>(type: "boolean", nullable: false),
                    dernier_sceau = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    nombre_signatures = table.Column<int>(type: "integer", nullable: false),
                    traces_effacees_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feuilles", x => x.id);
                    table.ForeignKey(
                        name: "FK_feuilles_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outils",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    licence = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    metiers = table.Column<string[]>(type: "text[]", nullable: false),
                    themes = table.Column<string[]>(type: "text[]", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: true),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    propose_le = table.Column<DateOnly>(type: "date", nullable: false),
                    publie_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_retrait = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    fichier = table.Column<string>(type: "jsonb", nullable: true),
                    telechargements = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outils", x => x.id);
                    table.ForeignKey(
                        name: "FK_outils_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "parcours_journees",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    theme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    avant_premiere_journee = table.Column<bool>(type: "boolean", nullable: false),
                    compte_dans_les_journees = table.Column<bool>(type: "boolean", nullable: false),
                    direction_requise = table.Column<bool>(type: "boolean", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: true),
                    plan = table.Column<string>(type: "jsonb", nullable: true),
                    motif_hors_ordre = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    changements = table.Column<string>(type: "jsonb", nullable: false),
                    attendue_le = table.Column<DateOnly>(type: "date", nullable: true),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parcours_journees", x => x.id);
                    table.ForeignKey(
                        name: "FK_parcours_journees_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pieces",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    contenu = table.Column<byte[]>(type: "bytea", nullable: false),
                    empreinte = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    deposee_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pieces", x => x.id);
                    table.ForeignKey(
                        name: "FK_pieces_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rubriques = table.Column<string>(type: "jsonb", nullable: false),
                    ouvert_le = table.Column<DateOnly>(type: "date", nullable: false),
                    echeance = table.Column<DateOnly>(type: "date", nullable: false),
                    remis_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questionnaires", x => x.id);
                    table.ForeignKey(
                        name: "FK_questionnaires_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stagiaires",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parcours_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prenom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cle = table.Column<string>(type: "text", nullable: false),
                    fonction = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    groupe = table.Column<int>(type: "integer", nullable: false),
                    present_du = table.Column<DateOnly>(type: "date", nullable: false),
                    present_au = table.Column<DateOnly>(type: "date", nullable: true),
                    do_it_your_seve_le = table.Column<DateOnly>(type: "date", nullable: true),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stagiaires", x => x.id);
                    table.ForeignKey(
                        name: "FK_stagiaires_parcours_parcours_id",
                        column: x => x.parcours_id,
                        principalSchema: "formation_action",
                        principalTable: "parcours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rencontres_participants",
                schema: "formation_action",
                columns: table => new
                {
                    formateur_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rencontre_id = table.Column<Guid>(type: "uuid", nullable: false),
                    presence = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    rattrapage_prevu_le = table.Column<DateOnly>(type: "date", nullable: true),
                    rattrape_le = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rencontres_participants", x => new { x.rencontre_id, x.formateur_id });
                    table.ForeignKey(
                        name: "FK_rencontres_participants_formateurs_formateur_id",
                        column: x => x.formateur_id,
                        principalSchema: "formation_action",
                        principalTable: "formateurs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rencontres_participants_rencontres_rencontre_id",
                        column: x => x.rencontre_id,
                        principalSchema: "formation_action",
                        principalTable: "rencontres",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feuilles_signatures",
                schema: "formation_action",
                columns: table => new
                {
                    rang = table.Column<int>(type: "integer", nullable: false),
                    feuille_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ligne_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signataire = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    personne_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sorte = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    compte_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signee_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    trace = table.Column<string>(type: "character varying(20480)", maxLength: 20480, nullable: true),
                    piece_id = table.Column<Guid>(type: "uuid", nullable: true),
                    empreinte_preuve = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sceau_precedent = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    sceau = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feuilles_signatures", x => new { x.feuille_id, x.rang });
                    table.ForeignKey(
                        name: "FK_feuilles_signatures_feuilles_feuille_id",
                        column: x => x.feuille_id,
                        principalSchema: "formation_action",
                        principalTable: "feuilles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outils_contenus",
                schema: "formation_action",
                columns: table => new
                {
                    outil_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contenu = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outils_contenus", x => x.outil_id);
                    table.ForeignKey(
                        name: "FK_outils_contenus_outils_outil_id",
                        column: x => x.outil_id,
                        principalSchema: "formation_action",
                        principalTable: "outils",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outils_mots",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recherche = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outils_mots", x => x.id);
                    table.ForeignKey(
                        name: "FK_outils_mots_outils_id",
                        column: x => x.id,
                        principalSchema: "formation_action",
                        principalTable: "outils",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "questionnaires_reponses",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    questionnaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    rubrique = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    libelle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    genre = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    est_publiable = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_questionnaires_reponses", x => x.id);
                    table.ForeignKey(
                        name: "FK_questionnaires_reponses_questionnaires_questionnaire_id",
                        column: x => x.questionnaire_id,
                        principalSchema: "formation_action",
                        principalTable: "questionnaires",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feuilles_lignes",
                schema: "formation_action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stagiaire_id = table.Column<Guid>(type: "uuid", nullable: false),
                    demi_journee = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    presence = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    corrige = table.Column<Guid>(type: "uuid", nullable: true),
                    motif = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    feuille_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feuilles_lignes", x => x.id);
                    table.ForeignKey(
                        name: "FK_feuilles_lignes_feuilles_feuille_id",
                        column: x => x.feuille_id,
                        principalSchema: "formation_action",
                        principalTable: "feuilles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_feuilles_lignes_stagiaires_stagiaire_id",
                        column: x => x.stagiaire_id,
                        principalSchema: "formation_action",
                        principalTable: "stagiaires",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_actions_echeance_id",
                schema: "formation_action",
                table: "actions",
                columns: new[] { "echeance", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_actions_modifie_le",
                schema: "formation_action",
                table: "actions",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "ix_actions_noms",
                schema: "formation_action",
                table: "actions",
                column: "modifie_le",
                filter: "responsable_nom IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_actions_parcours_id_echeance_id",
                schema: "formation_action",
                table: "actions",
                columns: new[] { "parcours_id", "echeance", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_actions_sociales_cree_le_id",
                schema: "formation_action",
                table: "actions_sociales",
                columns: new[] { "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_actions_sociales_modifie_le",
                schema: "formation_action",
                table: "actions_sociales",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_actions_sociales_parcours_id",
                schema: "formation_action",
                table: "actions_sociales",
                column: "parcours_id");

            migrationBuilder.CreateIndex(
                name: "IX_diagnostics_modifie_le",
                schema: "formation_action",
                table: "diagnostics",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_diagnostics_parcours_id",
                schema: "formation_action",
                table: "diagnostics",
                column: "parcours_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_difficultes_cree_le_id",
                schema: "formation_action",
                table: "difficultes",
                columns: new[] { "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_difficultes_modifie_le",
                schema: "formation_action",
                table: "difficultes",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_difficultes_parcours_id",
                schema: "formation_action",
                table: "difficultes",
                column: "parcours_id");

            migrationBuilder.CreateIndex(
                name: "IX_feuilles_modifie_le",
                schema: "formation_action",
                table: "feuilles",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_feuilles_parcours_id",
                schema: "formation_action",
                table: "feuilles",
                column: "parcours_id");

            migrationBuilder.CreateIndex(
                name: "IX_feuilles_lignes_corrige",
                schema: "formation_action",
                table: "feuilles_lignes",
                column: "corrige",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feuilles_lignes_feuille_id_stagiaire_id_demi_journee",
                schema: "formation_action",
                table: "feuilles_lignes",
                columns: new[] { "feuille_id", "stagiaire_id", "demi_journee" },
                unique: true,
                filter: "corrige IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_feuilles_lignes_stagiaire_id",
                schema: "formation_action",
                table: "feuilles_lignes",
                column: "stagiaire_id");

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_cle_id",
                schema: "formation_action",
                table: "formateurs",
                columns: new[] { "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_compte_id",
                schema: "formation_action",
                table: "formateurs",
                column: "compte_id",
                unique: true,
                filter: "compte_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_effacement_prevu_le",
                schema: "formation_action",
                table: "formateurs",
                column: "effacement_prevu_le",
                filter: "effacement_prevu_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_modifie_le",
                schema: "formation_action",
                table: "formateurs",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_references_formateur_id",
                schema: "formation_action",
                table: "formateurs_references",
                column: "formateur_id");

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_references_region_code",
                schema: "formation_action",
                table: "formateurs_references",
                column: "region_code",
                unique: true,
                filter: "au IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_suivis_formateur_id",
                schema: "formation_action",
                table: "formateurs_suivis",
                column: "formateur_id");

            migrationBuilder.CreateIndex(
                name: "IX_formateurs_suivis_parcours_id",
                schema: "formation_action",
                table: "formateurs_suivis",
                column: "parcours_id",
                unique: true,
                filter: "au IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_leviers_annee_id",
                schema: "formation_action",
                table: "leviers",
                columns: new[] { "annee", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leviers_modifie_le",
                schema: "formation_action",
                table: "leviers",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_leviers_recherche",
                schema: "formation_action",
                table: "leviers",
                column: "recherche")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_modeles_modifie_le",
                schema: "formation_action",
                table: "modeles",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_modeles_programme_de_promotion_region_propre_code",
                schema: "formation_action",
                table: "modeles",
                columns: new[] { "programme", "de_promotion", "region_propre_code" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "formation_action",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "formation_action",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "formation_action",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outils_cle_id",
                schema: "formation_action",
                table: "outils",
                columns: new[] { "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outils_modifie_le",
                schema: "formation_action",
                table: "outils",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_outils_parcours_id",
                schema: "formation_action",
                table: "outils",
                column: "parcours_id");

            migrationBuilder.CreateIndex(
                name: "IX_outils_mots_recherche",
                schema: "formation_action",
                table: "outils_mots",
                column: "recherche")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_parcours_annee_structure_nom_id",
                schema: "formation_action",
                table: "parcours",
                columns: new[] { "annee", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_parcours_candidature_id",
                schema: "formation_action",
                table: "parcours",
                column: "candidature_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_parcours_departement_code_annee_structure_nom_id",
                schema: "formation_action",
                table: "parcours",
                columns: new[] { "departement_code", "annee", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_parcours_formateur_id",
                schema: "formation_action",
                table: "parcours",
                column: "formateur_id");

            migrationBuilder.CreateIndex(
                name: "IX_parcours_modifie_le",
                schema: "formation_action",
                table: "parcours",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_parcours_region_code_annee_structure_nom_id",
                schema: "formation_action",
                table: "parcours",
                columns: new[] { "region_code", "annee", "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_parcours_structure_id_annee",
                schema: "formation_action",
                table: "parcours",
                columns: new[] { "structure_id", "annee" });

            migrationBuilder.CreateIndex(
                name: "IX_parcours_structure_nom_id",
                schema: "formation_action",
                table: "parcours",
                columns: new[] { "structure_nom", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_parcours_journees_parcours_id",
                schema: "formation_action",
                table: "parcours_journees",
                column: "parcours_id");

            migrationBuilder.CreateIndex(
                name: "IX_pieces_parcours_id",
                schema: "formation_action",
                table: "pieces",
                column: "parcours_id");

            migrationBuilder.CreateIndex(
                name: "IX_questionnaires_echeance_id",
                schema: "formation_action",
                table: "questionnaires",
                columns: new[] { "echeance", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_questionnaires_modifie_le",
                schema: "formation_action",
                table: "questionnaires",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_questionnaires_parcours_id",
                schema: "formation_action",
                table: "questionnaires",
                column: "parcours_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_questionnaires_reponses_questionnaire_id",
                schema: "formation_action",
                table: "questionnaires_reponses",
                column: "questionnaire_id");

            migrationBuilder.CreateIndex(
                name: "IX_questionnaires_reponses_region_code_annee_rubrique",
                schema: "formation_action",
                table: "questionnaires_reponses",
                columns: new[] { "region_code", "annee", "rubrique" });

            migrationBuilder.CreateIndex(
                name: "IX_rencontres_annee_region_code_prevue_le_id",
                schema: "formation_action",
                table: "rencontres",
                columns: new[] { "annee", "region_code", "prevue_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_rencontres_modifie_le",
                schema: "formation_action",
                table: "rencontres",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_rencontres_prevue_le_id",
                schema: "formation_action",
                table: "rencontres",
                columns: new[] { "prevue_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_rencontres_participants_formateur_id",
                schema: "formation_action",
                table: "rencontres_participants",
                column: "formateur_id");

            migrationBuilder.CreateIndex(
                name: "IX_stagiaires_cle",
                schema: "formation_action",
                table: "stagiaires",
                column: "cle");

            migrationBuilder.CreateIndex(
                name: "IX_stagiaires_modifie_le",
                schema: "formation_action",
                table: "stagiaires",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_stagiaires_parcours_id_cle",
                schema: "formation_action",
                table: "stagiaires",
                columns: new[] { "parcours_id", "cle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stagiaires_parcours_id_cree_le_id",
                schema: "formation_action",
                table: "stagiaires",
                columns: new[] { "parcours_id", "cree_le", "id" });

            // A parcours is its own perimeter, for the one who trains it.
            migrationBuilder.ProtectBy(
                "formation_action", "parcours",
                $"region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR departement_code = ANY ({RowSecurity.CodesOf("seve.departements")}) "
                + $"OR structure_id = ANY ({RowSecurity.IdsOf("seve.structures")}) OR id = ANY ({RowSecurity.IdsOf("seve.parcours")})");
            // What belongs to a parcours is seen with it.
            migrationBuilder.ProtectByParent("formation_action", "parcours_journees", "parcours_id", "parcours");
            migrationBuilder.ProtectByParent("formation_action", "stagiaires", "parcours_id", "parcours");
            migrationBuilder.ProtectByParent("formation_action", "feuilles", "parcours_id", "parcours");
            migrationBuilder.ProtectByParent("formation_action", "feuilles_lignes", "feuille_id", "feuilles");
            migrationBuilder.ProtectByParent("formation_action", "feuilles_signatures", "feuille_id", "feuilles");
            migrationBuilder.ProtectByParent("formation_action", "pieces", "parcours_id", "parcours");
            // A formateur is seen from each région where he trains, and with each parcours that is confided to him. The time that he follows one
            // belongs to that parcours: the two policies do not look at each other.
            migrationBuilder.ProtectByParent("formation_action", "formateurs_suivis", "parcours_id", "parcours");
            migrationBuilder.ProtectBy(
                "formation_action", "formateurs",
                $"regions && {RowSecurity.CodesOf("seve.regions")} "
                + "OR EXISTS (SELECT FROM formation_action.formateurs_suivis AS suivi WHERE suivi.formateur_id = formateurs.id)");
            migrationBuilder.ProtectByParent("formation_action", "formateurs_references", "formateur_id", "formateurs");
            migrationBuilder.ProtectByColumns("formation_action", "rencontres", "region_code", "parcours_id");
            migrationBuilder.ProtectByParent("formation_action", "rencontres_participants", "rencontre_id", "rencontres");

            // What is told of a parcours is seen with it.
            foreach (var table in new[] { "diagnostics", "actions", "difficultes", "actions_sociales", "questionnaires" })
                migrationBuilder.ProtectByParent("formation_action", table, "parcours_id", "parcours");

            // What three structures said is for all; a published tool too. Before, each is in its own perimeter.
            migrationBuilder.ProtectBy(
                "formation_action", "questionnaires_reponses",
                "est_publiable OR EXISTS (SELECT FROM formation_action.questionnaires AS parent WHERE parent.id = questionnaires_reponses.questionnaire_id)");
            migrationBuilder.ProtectBy(
                "formation_action", "outils",
                $"publie_le IS NOT NULL OR region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) "
                + "OR EXISTS (SELECT FROM formation_action.parcours AS parent WHERE parent.id = outils.parcours_id)");
            migrationBuilder.ProtectByParent("formation_action", "outils_contenus", "outil_id", "outils");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "actions",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "actions_sociales",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "diagnostics",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "difficultes",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "feuilles_lignes",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "feuilles_signatures",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "formateurs_references",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "formateurs_suivis",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "leviers",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "modeles",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "outils_contenus",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "outils_mots",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "parcours_journees",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "pieces",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "questionnaires_reponses",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "rencontres_participants",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "stagiaires",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "feuilles",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "outils",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "questionnaires",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "formateurs",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "rencontres",
                schema: "formation_action");

            migrationBuilder.DropTable(
                name: "parcours",
                schema: "formation_action");
        }
    }
}

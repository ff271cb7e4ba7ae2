using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SeveEmploi.AnimationRegionale.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class AnimationRegionale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "animation_regionale");

            migrationBuilder.CreateTable(
                name: "accompagnements",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    cible = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    duree_minutes = table.Column<int>(type: "integer", nullable: true),
                    modalite = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    themes = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    formateur_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    partenaires = table.Column<string[]>(type: "text[]", nullable: false),
                    retire_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_retrait = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accompagnements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "actions_reprises",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cible = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    programme = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    objectifs = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    nombre = table.Column<int>(type: "integer", nullable: false),
                    rang = table.Column<int>(type: "integer", nullable: false),
                    fichier = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    retiree_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_retrait = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actions_reprises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bilans",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    contenu = table.Column<string>(type: "jsonb", nullable: false),
                    anomalies = table.Column<string>(type: "jsonb", nullable: false),
                    releve_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    releves = table.Column<int>(type: "integer", nullable: false),
                    publie_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_publication = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bilans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "codes_rome",
                schema: "animation_regionale",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    libelle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cle = table.Column<string>(type: "character varying(401)", maxLength: 401, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_codes_rome", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "communications",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    mois = table.Column<DateOnly>(type: "date", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: true),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lien = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    audience = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    partenaires = table.Column<int>(type: "integer", nullable: true),
                    siae = table.Column<int>(type: "integer", nullable: true),
                    retiree_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_retrait = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_communications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enquetes",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    evenement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ouvre_le = table.Column<DateOnly>(type: "date", nullable: false),
                    clot_le = table.Column<DateOnly>(type: "date", nullable: false),
                    sollicites = table.Column<int>(type: "integer", nullable: true),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    derniere_relance_le = table.Column<DateOnly>(type: "date", nullable: true),
                    dernier_palier = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enquetes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evenements",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    titre = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    codes_programmes = table.Column<string[]>(type: "text[]", nullable: false),
                    regions = table.Column<string>(type: "jsonb", nullable: false),
                    codes_regions = table.Column<string[]>(type: "text[]", nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    debut = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fin = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    modalite = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    lieu = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    bassin_emploi = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    creneaux = table.Column<string>(type: "jsonb", nullable: false),
                    capacite = table.Column<int>(type: "integer", nullable: true),
                    ouvert_aux_structures = table.Column<bool>(type: "boolean", nullable: false),
                    avec_inscriptions = table.Column<bool>(type: "boolean", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    tenu_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_annulation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    ordre_du_jour = table.Column<string[]>(type: "text[]", nullable: false),
                    ordre_du_jour_envoye_le = table.Column<DateOnly>(type: "date", nullable: true),
                    taches = table.Column<string>(type: "jsonb", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: false),
                    compte_rendu = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: true),
                    effectifs = table.Column<string>(type: "jsonb", nullable: false),
                    objets_honores = table.Column<string[]>(type: "text[]", nullable: false),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evenements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "experimentations",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    montant_subvention_eur = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    siaes = table.Column<string>(type: "jsonb", nullable: false),
                    hypotheses = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_experimentations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "groupements",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partenaire_id = table.Column<Guid>(type: "uuid", nullable: true),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cle = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    departements = table.Column<string[]>(type: "text[]", nullable: false),
                    secteurs = table.Column<string[]>(type: "text[]", nullable: false),
                    membres = table.Column<string>(type: "jsonb", nullable: false),
                    contacts = table.Column<string>(type: "jsonb", nullable: false),
                    avec_contacts = table.Column<bool>(type: "boolean", nullable: false),
                    structures = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    depuis = table.Column<DateOnly>(type: "date", nullable: false),
                    etape = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    etape_le = table.Column<DateOnly>(type: "date", nullable: false),
                    etapes = table.Column<string>(type: "jsonb", nullable: false),
                    analyses = table.Column<string>(type: "jsonb", nullable: false),
                    contacts_siae = table.Column<string>(type: "jsonb", nullable: false),
                    subvention = table.Column<string>(type: "jsonb", nullable: true),
                    journees = table.Column<string>(type: "jsonb", nullable: false),
                    collaborations = table.Column<string>(type: "jsonb", nullable: false),
                    tensions = table.Column<string>(type: "jsonb", nullable: false),
                    temps = table.Column<string>(type: "jsonb", nullable: false),
                    difficultes = table.Column<string>(type: "jsonb", nullable: false),
                    parcours_reussis = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_groupements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "animation_regionale",
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
                name: "programmes_transmis",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    annee = table.Column<int>(type: "integer", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    occasion = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    destinataires = table.Column<string[]>(type: "text[]", nullable: false),
                    temps = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_transmis", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "projets",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    metiers = table.Column<string[]>(type: "text[]", nullable: false),
                    mobilite = table.Column<string[]>(type: "text[]", nullable: false),
                    permis = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    rayon_km = table.Column<int>(type: "integer", nullable: true),
                    disponible_le = table.Column<DateOnly>(type: "date", nullable: true),
                    periodes = table.Column<string>(type: "jsonb", nullable: false),
                    declare_le = table.Column<DateOnly>(type: "date", nullable: false),
                    clos_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_cloture = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    oublie = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_projets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "types_evenement",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    reglage = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_types_evenement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vigilances",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    motif = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    precision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    gravite = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    depuis = table.Column<DateOnly>(type: "date", nullable: false),
                    levee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    raison_levee = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vigilances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accompagnements_structures",
                schema: "animation_regionale",
                columns: table => new
                {
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    accompagnement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accompagnements_structures", x => new { x.accompagnement_id, x.structure_id });
                    table.ForeignKey(
                        name: "FK_accompagnements_structures_accompagnements_accompagnement_id",
                        column: x => x.accompagnement_id,
                        principalSchema: "animation_regionale",
                        principalTable: "accompagnements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "textes_de_bilan",
                schema: "animation_regionale",
                columns: table => new
                {
                    section = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    numero = table.Column<int>(type: "integer", nullable: false),
                    bilan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    texte = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    par = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    ecrit_a = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_textes_de_bilan", x => new { x.bilan_id, x.section, x.numero });
                    table.ForeignKey(
                        name: "FK_textes_de_bilan_bilans_bilan_id",
                        column: x => x.bilan_id,
                        principalSchema: "animation_regionale",
                        principalTable: "bilans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enquetes_invitations",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enquete_id = table.Column<Guid>(type: "uuid", nullable: false),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    utilisee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    dernier_envoi_le = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enquetes_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_enquetes_invitations_enquetes_enquete_id",
                        column: x => x.enquete_id,
                        principalSchema: "animation_regionale",
                        principalTable: "enquetes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enquetes_reponses",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enquete_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valeurs = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enquetes_reponses", x => x.id);
                    table.ForeignKey(
                        name: "FK_enquetes_reponses_enquetes_enquete_id",
                        column: x => x.enquete_id,
                        principalSchema: "animation_regionale",
                        principalTable: "enquetes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inscriptions",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    evenement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    codes_regions = table.Column<string[]>(type: "text[]", nullable: false),
                    evenement_le = table.Column<DateOnly>(type: "date", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    avait_une_place = table.Column<bool>(type: "boolean", nullable: false),
                    rang_attente = table.Column<int>(type: "integer", nullable: true),
                    nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    prenom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    cle = table.Column<string>(type: "text", nullable: false),
                    cle_courriel = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    cle_nom = table.Column<string>(type: "text", nullable: false),
                    fonction = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    origine = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    secteur = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    noms_effaces_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inscriptions", x => x.id);
                    table.ForeignKey(
                        name: "FK_inscriptions_evenements_evenement_id",
                        column: x => x.evenement_id,
                        principalSchema: "animation_regionale",
                        principalTable: "evenements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signalements",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nature = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    codes_regions = table.Column<string[]>(type: "text[]", nullable: false),
                    evenement_id = table.Column<Guid>(type: "uuid", nullable: true),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    reponse = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signalements", x => x.id);
                    table.ForeignKey(
                        name: "FK_signalements_evenements_evenement_id",
                        column: x => x.evenement_id,
                        principalSchema: "animation_regionale",
                        principalTable: "evenements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "besoins",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    groupement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_rome = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    libelle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    lieu_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    commune = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    contrat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    debut = table.Column<DateOnly>(type: "date", nullable: false),
                    postes = table.Column<int>(type: "integer", nullable: false),
                    pourvus = table.Column<int>(type: "integer", nullable: false),
                    contraintes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    depose_le = table.Column<DateOnly>(type: "date", nullable: false),
                    expire_le = table.Column<DateOnly>(type: "date", nullable: false),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    ferme_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_retrait = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_besoins", x => x.id);
                    table.ForeignKey(
                        name: "FK_besoins_codes_rome_code_rome",
                        column: x => x.code_rome,
                        principalSchema: "animation_regionale",
                        principalTable: "codes_rome",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_besoins_groupements_groupement_id",
                        column: x => x.groupement_id,
                        principalSchema: "animation_regionale",
                        principalTable: "groupements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vigilances_suivi",
                schema: "animation_regionale",
                columns: table => new
                {
                    rang = table.Column<int>(type: "integer", nullable: false),
                    vigilance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    texte = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    gravite = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    auteur_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vigilances_suivi", x => new { x.vigilance_id, x.rang });
                    table.ForeignKey(
                        name: "FK_vigilances_suivi_vigilances_vigilance_id",
                        column: x => x.vigilance_id,
                        principalSchema: "animation_regionale",
                        principalTable: "vigilances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enquetes_liens",
                schema: "animation_regionale",
                columns: table => new
                {
                    empreinte = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enquetes_liens", x => x.empreinte);
                    table.ForeignKey(
                        name: "FK_enquetes_liens_enquetes_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalSchema: "animation_regionale",
                        principalTable: "enquetes_invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mises_en_rapport",
                schema: "animation_regionale",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    besoin_id = table.Column<Guid>(type: "uuid", nullable: false),
                    projet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    groupement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partenaire_id = table.Column<Guid>(type: "uuid", nullable: true),
                    structure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    structure_nom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    departement_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    region_code = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    profil = table.Column<string>(type: "jsonb", nullable: false),
                    proposee_le = table.Column<DateOnly>(type: "date", nullable: false),
                    accordee_le = table.Column<DateOnly>(type: "date", nullable: true),
                    motif_accord = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    etat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    close_le = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cree_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modifie_le = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mises_en_rapport", x => x.id);
                    table.ForeignKey(
                        name: "FK_mises_en_rapport_besoins_besoin_id",
                        column: x => x.besoin_id,
                        principalSchema: "animation_regionale",
                        principalTable: "besoins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_mises_en_rapport_groupements_groupement_id",
                        column: x => x.groupement_id,
                        principalSchema: "animation_regionale",
                        principalTable: "groupements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_mises_en_rapport_projets_projet_id",
                        column: x => x.projet_id,
                        principalSchema: "animation_regionale",
                        principalTable: "projets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mises_en_rapport_issues",
                schema: "animation_regionale",
                columns: table => new
                {
                    rang = table.Column<int>(type: "integer", nullable: false),
                    mise_en_rapport_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    le = table.Column<DateOnly>(type: "date", nullable: false),
                    contrat = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    cause = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    texte = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mises_en_rapport_issues", x => new { x.mise_en_rapport_id, x.rang });
                    table.ForeignKey(
                        name: "FK_mises_en_rapport_issues_mises_en_rapport_mise_en_rapport_id",
                        column: x => x.mise_en_rapport_id,
                        principalSchema: "animation_regionale",
                        principalTable: "mises_en_rapport",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accompagnements_le_id",
                schema: "animation_regionale",
                table: "accompagnements",
                columns: new[] { "le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accompagnements_modifie_le",
                schema: "animation_regionale",
                table: "accompagnements",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_accompagnements_region_code_le_id",
                schema: "animation_regionale",
                table: "accompagnements",
                columns: new[] { "region_code", "le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accompagnements_structures_structure_id",
                schema: "animation_regionale",
                table: "accompagnements_structures",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "IX_actions_reprises_cree_le_id",
                schema: "animation_regionale",
                table: "actions_reprises",
                columns: new[] { "cree_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_actions_reprises_modifie_le",
                schema: "animation_regionale",
                table: "actions_reprises",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_actions_reprises_region_code_annee_action_cible",
                schema: "animation_regionale",
                table: "actions_reprises",
                columns: new[] { "region_code", "annee", "action", "cible" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_besoins_code_rome",
                schema: "animation_regionale",
                table: "besoins",
                column: "code_rome");

            migrationBuilder.CreateIndex(
                name: "IX_besoins_debut_id",
                schema: "animation_regionale",
                table: "besoins",
                columns: new[] { "debut", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_besoins_groupement_id_debut_id",
                schema: "animation_regionale",
                table: "besoins",
                columns: new[] { "groupement_id", "debut", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_besoins_modifie_le",
                schema: "animation_regionale",
                table: "besoins",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_bilans_annee_region_code",
                schema: "animation_regionale",
                table: "bilans",
                columns: new[] { "annee", "region_code" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "IX_bilans_modifie_le",
                schema: "animation_regionale",
                table: "bilans",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_communications_modifie_le",
                schema: "animation_regionale",
                table: "communications",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_communications_mois_id",
                schema: "animation_regionale",
                table: "communications",
                columns: new[] { "mois", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_communications_region_code_mois_id",
                schema: "animation_regionale",
                table: "communications",
                columns: new[] { "region_code", "mois", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_communications_structure_id",
                schema: "animation_regionale",
                table: "communications",
                column: "structure_id",
                filter: "structure_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_clot_le",
                schema: "animation_regionale",
                table: "enquetes",
                column: "clot_le");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_evenement_id",
                schema: "animation_regionale",
                table: "enquetes",
                column: "evenement_id");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_modifie_le",
                schema: "animation_regionale",
                table: "enquetes",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_ouvre_le_id",
                schema: "animation_regionale",
                table: "enquetes",
                columns: new[] { "ouvre_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_region_code_ouvre_le_id",
                schema: "animation_regionale",
                table: "enquetes",
                columns: new[] { "region_code", "ouvre_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_invitations_courriel",
                schema: "animation_regionale",
                table: "enquetes_invitations",
                column: "courriel",
                filter: "courriel IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_invitations_enquete_id_courriel",
                schema: "animation_regionale",
                table: "enquetes_invitations",
                columns: new[] { "enquete_id", "courriel" },
                unique: true,
                filter: "courriel IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_invitations_modifie_le",
                schema: "animation_regionale",
                table: "enquetes_invitations",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_liens_invitation_id",
                schema: "animation_regionale",
                table: "enquetes_liens",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "IX_enquetes_reponses_enquete_id",
                schema: "animation_regionale",
                table: "enquetes_reponses",
                column: "enquete_id");

            migrationBuilder.CreateIndex(
                name: "IX_evenements_annee_type",
                schema: "animation_regionale",
                table: "evenements",
                columns: new[] { "annee", "type" });

            migrationBuilder.CreateIndex(
                name: "IX_evenements_codes_regions",
                schema: "animation_regionale",
                table: "evenements",
                column: "codes_regions")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_evenements_debut_id",
                schema: "animation_regionale",
                table: "evenements",
                columns: new[] { "debut", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_evenements_modifie_le",
                schema: "animation_regionale",
                table: "evenements",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_experimentations_modifie_le",
                schema: "animation_regionale",
                table: "experimentations",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_experimentations_region_code_annee",
                schema: "animation_regionale",
                table: "experimentations",
                columns: new[] { "region_code", "annee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_groupements_cle_id",
                schema: "animation_regionale",
                table: "groupements",
                columns: new[] { "cle", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_groupements_modifie_le",
                schema: "animation_regionale",
                table: "groupements",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_groupements_region_code_cle",
                schema: "animation_regionale",
                table: "groupements",
                columns: new[] { "region_code", "cle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inscriptions_cle_nom",
                schema: "animation_regionale",
                table: "inscriptions",
                column: "cle_nom");

            migrationBuilder.CreateIndex(
                name: "IX_inscriptions_evenement_id_cle",
                schema: "animation_regionale",
                table: "inscriptions",
                columns: new[] { "evenement_id", "cle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inscriptions_evenement_id_cle_courriel",
                schema: "animation_regionale",
                table: "inscriptions",
                columns: new[] { "evenement_id", "cle_courriel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inscriptions_modifie_le",
                schema: "animation_regionale",
                table: "inscriptions",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_inscriptions_structure_id",
                schema: "animation_regionale",
                table: "inscriptions",
                column: "structure_id");

            migrationBuilder.CreateIndex(
                name: "IX_mises_en_rapport_besoin_id_projet_id",
                schema: "animation_regionale",
                table: "mises_en_rapport",
                columns: new[] { "besoin_id", "projet_id" },
                unique: true,
                filter: "close_le IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_mises_en_rapport_groupement_id",
                schema: "animation_regionale",
                table: "mises_en_rapport",
                column: "groupement_id");

            migrationBuilder.CreateIndex(
                name: "IX_mises_en_rapport_modifie_le",
                schema: "animation_regionale",
                table: "mises_en_rapport",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_mises_en_rapport_projet_id",
                schema: "animation_regionale",
                table: "mises_en_rapport",
                column: "projet_id");

            migrationBuilder.CreateIndex(
                name: "IX_mises_en_rapport_proposee_le_id",
                schema: "animation_regionale",
                table: "mises_en_rapport",
                columns: new[] { "proposee_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_mises_en_rapport_region_code_proposee_le_id",
                schema: "animation_regionale",
                table: "mises_en_rapport",
                columns: new[] { "region_code", "proposee_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_mises_en_rapport_structure_id_proposee_le_id",
                schema: "animation_regionale",
                table: "mises_en_rapport",
                columns: new[] { "structure_id", "proposee_le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_id",
                schema: "animation_regionale",
                table: "outbox",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting",
                schema: "animation_regionale",
                table: "outbox",
                column: "position",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_waiting_by_aggregate",
                schema: "animation_regionale",
                table: "outbox",
                columns: new[] { "aggregate_id", "position" },
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_transmis_le_id",
                schema: "animation_regionale",
                table: "programmes_transmis",
                columns: new[] { "le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_transmis_modifie_le",
                schema: "animation_regionale",
                table: "programmes_transmis",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_transmis_region_code_annee_structure_id_le",
                schema: "animation_regionale",
                table: "programmes_transmis",
                columns: new[] { "region_code", "annee", "structure_id", "le" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "IX_projets_clos_le",
                schema: "animation_regionale",
                table: "projets",
                column: "clos_le",
                filter: "clos_le IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_projets_code_id",
                schema: "animation_regionale",
                table: "projets",
                columns: new[] { "code", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_projets_departement_code",
                schema: "animation_regionale",
                table: "projets",
                column: "departement_code");

            migrationBuilder.CreateIndex(
                name: "IX_projets_modifie_le",
                schema: "animation_regionale",
                table: "projets",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_projets_region_code_code_id",
                schema: "animation_regionale",
                table: "projets",
                columns: new[] { "region_code", "code", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_projets_structure_id_code",
                schema: "animation_regionale",
                table: "projets",
                columns: new[] { "structure_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_signalements_evenement_id",
                schema: "animation_regionale",
                table: "signalements",
                column: "evenement_id");

            migrationBuilder.CreateIndex(
                name: "IX_signalements_le_id",
                schema: "animation_regionale",
                table: "signalements",
                columns: new[] { "le", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_signalements_modifie_le",
                schema: "animation_regionale",
                table: "signalements",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_types_evenement_code",
                schema: "animation_regionale",
                table: "types_evenement",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_types_evenement_modifie_le",
                schema: "animation_regionale",
                table: "types_evenement",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_vigilances_depuis_id",
                schema: "animation_regionale",
                table: "vigilances",
                columns: new[] { "depuis", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_vigilances_modifie_le",
                schema: "animation_regionale",
                table: "vigilances",
                column: "modifie_le");

            migrationBuilder.CreateIndex(
                name: "IX_vigilances_structure_id_motif",
                schema: "animation_regionale",
                table: "vigilances",
                columns: new[] { "structure_id", "motif" },
                unique: true,
                filter: "levee_le IS NULL");

            // Published, the national report hides what a région must not know of another: each région reads it.
            migrationBuilder.ProtectBy(
                "animation_regionale", "bilans", $"region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR (region_code IS NULL AND etat = 'Publie')");
            migrationBuilder.ProtectByParent("animation_regionale", "textes_de_bilan", "bilan_id", "bilans");
            // A national event, and one announced and open to structures, is known to all who have a perimeter; only who animates it writes it. The registrations
            // carry the régions of their event: their policy reads no other table, so that the two do not call each other.
            migrationBuilder.Sql($"""
                ALTER TABLE animation_regionale.evenements ENABLE ROW LEVEL SECURITY; ALTER TABLE animation_regionale.evenements FORCE ROW LEVEL SECURITY;
                CREATE POLICY perimetre ON animation_regionale.evenements
                USING ((SELECT current_setting('seve.tout', true)) = 'oui'
                  OR ((cardinality(codes_regions) = 0 OR (ouvert_aux_structures AND etat <> 'Prevu'))
                    AND (SELECT concat(current_setting('seve.regions', true), current_setting('seve.departements', true), current_setting('seve.structures', true),
                      current_setting('seve.parcours', true), current_setting('seve.partenaires', true))) <> '')
                  OR codes_regions && {RowSecurity.CodesOf("seve.regions")} OR departements && {RowSecurity.CodesOf("seve.departements")}
                  OR EXISTS (SELECT FROM animation_regionale.inscriptions i WHERE i.evenement_id = evenements.id AND i.structure_id = ANY ({RowSecurity.IdsOf("seve.structures")})))
                WITH CHECK ((SELECT current_setting('seve.tout', true)) = 'oui' OR codes_regions && {RowSecurity.CodesOf("seve.regions")});
                """);
            migrationBuilder.ProtectBy("animation_regionale", "inscriptions",
                $"codes_regions && {RowSecurity.CodesOf("seve.regions")} OR region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR structure_id = ANY ({RowSecurity.IdsOf("seve.structures")})");
            migrationBuilder.ProtectBy("animation_regionale", "signalements",
                $"codes_regions && {RowSecurity.CodesOf("seve.regions")} OR structure_id = ANY ({RowSecurity.IdsOf("seve.structures")})");
            // Whether a place is left, and whether this person is already there, over the whole event whatever the caller sees of it: the perimeter is put back
            // before the answer leaves, and an exception undoes it with the transaction. The lock lasts until the end of the transaction.
            migrationBuilder.Sql("""
                CREATE FUNCTION animation_regionale.places_evenement(l_evenement uuid, la_cle text, le_courriel text)
                RETURNS TABLE (occupees integer, dernier_rang integer, connue boolean) LANGUAGE plpgsql AS $$
                DECLARE
                  perimetre text := coalesce(current_setting('seve.tout', true), '');
                BEGIN
                  PERFORM set_config('seve.tout', 'oui', true), pg_advisory_xact_lock(hashtextextended(format('evenement %s', l_evenement), 0));
                  RETURN QUERY
                    SELECT count(*) FILTER (WHERE i.etat IN ('Inscrit', 'Present') AND i.avait_une_place)::integer, coalesce(max(i.rang_attente), 0)::integer,
                      coalesce(bool_or(i.cle = la_cle OR i.cle_courriel = le_courriel), false)
                    FROM animation_regionale.inscriptions i WHERE i.evenement_id = l_evenement;
                  PERFORM set_config('seve.tout', perimetre, true);
                END $$;
                """);
            // A groupement is seen from its territory, by itself, and by the SIAE that it met; its besoins with it.
            migrationBuilder.ProtectBy("animation_regionale", "groupements", $"""
                region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR departements && {RowSecurity.CodesOf("seve.departements")}
                OR structures && {RowSecurity.IdsOf("seve.structures")} OR partenaire_id = ANY ({RowSecurity.IdsOf("seve.partenaires")})
                """);
            migrationBuilder.ProtectByParent("animation_regionale", "besoins", "groupement_id", "groupements");
            migrationBuilder.ProtectByColumns("animation_regionale", "experimentations", "region_code");
            migrationBuilder.ProtectByColumns("animation_regionale", "projets", "region_code", "departement_code", "structure_id");
            // What is proposed to a groupement it reads once the SIAE agrees.
            migrationBuilder.ProtectBy("animation_regionale", "mises_en_rapport", $"""
                region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR departement_code = ANY ({RowSecurity.CodesOf("seve.departements")})
                OR structure_id = ANY ({RowSecurity.IdsOf("seve.structures")})
                OR (accordee_le IS NOT NULL AND partenaire_id = ANY ({RowSecurity.IdsOf("seve.partenaires")}))
                """);
            migrationBuilder.ProtectByParent("animation_regionale", "mises_en_rapport_issues", "mise_en_rapport_id", "mises_en_rapport");
            // The structures of an accompaniment carry their own territory: a policy that asked the parent, which asks them, would never end.
            migrationBuilder.ProtectByColumns("animation_regionale", "accompagnements_structures", "region_code", "departement_code", "structure_id");
            migrationBuilder.ProtectBy(
                "animation_regionale", "accompagnements",
                $"region_code = ANY ({RowSecurity.CodesOf("seve.regions")}) OR EXISTS (SELECT FROM animation_regionale.accompagnements_structures AS structure WHERE structure.accompagnement_id = accompagnements.id)");
            migrationBuilder.ProtectByColumns("animation_regionale", "actions_reprises", "region_code");
            migrationBuilder.ProtectByColumns("animation_regionale", "enquetes", "region_code");
            migrationBuilder.ProtectByParent("animation_regionale", "enquetes_invitations", "enquete_id", "enquetes");
            migrationBuilder.ProtectByParent("animation_regionale", "enquetes_liens", "invitation_id", "enquetes_invitations");
            migrationBuilder.ProtectByParent("animation_regionale", "enquetes_reponses", "enquete_id", "enquetes");
            // What is said of a structure in difficulty is not said to it: its own id opens nothing here.
            migrationBuilder.ProtectByColumns("animation_regionale", "vigilances", "region_code", "departement_code");
            migrationBuilder.ProtectByParent("animation_regionale", "vigilances_suivi", "vigilance_id", "vigilances");
            migrationBuilder.ProtectByColumns("animation_regionale", "communications", "region_code", "structure_id");
            migrationBuilder.ProtectByColumns("animation_regionale", "programmes_transmis", "region_code", "structure_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accompagnements_structures",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "actions_reprises",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "communications",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "enquetes_liens",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "enquetes_reponses",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "experimentations",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "inscriptions",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "mises_en_rapport_issues",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "programmes_transmis",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "signalements",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "textes_de_bilan",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "types_evenement",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "vigilances_suivi",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "accompagnements",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "enquetes_invitations",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "mises_en_rapport",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "evenements",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "bilans",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "vigilances",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "enquetes",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "besoins",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "projets",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "codes_rome",
                schema: "animation_regionale");

            migrationBuilder.DropTable(
                name: "groupements",
                schema: "animation_regionale");
        }
    }
}

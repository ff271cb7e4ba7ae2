using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>What PostgreSQL itself says of each table: protected by a policy, or exempt for a reason that somebody wrote.</summary>
public sealed class CatalogueTests(SeveApi api) : IClassFixture<SeveApi>
{
    private const string Schemas = "('acces', 'animation_regionale', 'echeancier', 'financement', 'formation_action', 'indicateurs', 'mobilisation', 'ordonnanceur', 'referentiel', 'socle', 'suivi_emploi')";
    private const string OrdonnanceurExempt = "les heures des tâches ; nulle demande n'y écrit";

    private static readonly Dictionary<string, string> Exemptes = new()
    {
        ["acces.cles_protection"] = "les clés du serveur",
        ["acces.clients"] = "l'accès se juge avant tout périmètre ; seule l'équipe nationale les lit",
        ["acces.clients_echecs"] = "comme les clients",
        ["acces.clients_secrets"] = "comme les clients ; des empreintes",
        ["acces.comptes"] = "l'accès se juge avant tout périmètre ; filtrés par ComptesVisibles",
        ["acces.droits"] = "comme les comptes",
        ["acces.suppleances"] = "comme les comptes",
        ["acces.identifiants"] = "comme les comptes ; des empreintes",
        ["acces.identifiants_secrets"] = "comme les comptes ; chiffrés",
        ["acces.invitations"] = "comme les comptes ; des empreintes",
        ["acces.jetons"] = "c'est le jeton qui dit le périmètre ; des empreintes",
        ["acces.tentatives"] = "compte les essais d'avant connexion",
        ["acces.outbox"] = "relue par le relais, hors de toute demande",
        ["acces.__ef_migrations"] = "l'histoire du schéma",
        ["animation_regionale.types_evenement"] = "les réglages du programme",
        ["animation_regionale.codes_rome"] = "la nomenclature des métiers est commune",
        ["animation_regionale.outbox"] = "relue par le relais, hors de toute demande",
        ["animation_regionale.__ef_migrations"] = "l'histoire du schéma",
        ["echeancier.envois"] = "lue par l'expéditeur, ou jointe à ses rappels, protégés",
        ["echeancier.natures"] = "les réglages du programme",
        ["echeancier.preferences"] = "chacun ne lit que les siennes",
        ["echeancier.outbox"] = "relue par le relais, hors de toute demande",
        ["echeancier.__ef_migrations"] = "l'histoire du schéma",
        ["echeancier.liens_calendrier"] = "à la seule personne qui les a ouverts ; des empreintes",
        ["financement.reglements"] = "les réglages du programme",
        ["financement.outbox"] = "relue par le relais, hors de toute demande",
        ["financement.__ef_migrations"] = "l'histoire du schéma",
        ["formation_action.leviers"] = "la base commune ne dit pas à qui est une difficulté, et ses mots se cherchent par trigrammes",
        ["formation_action.outils_mots"] = "les mots des seuls outils publiés ; son index de trigrammes est inutilisable derrière une politique",
        ["formation_action.modeles"] = "les années types du programme",
        ["formation_action.outbox"] = "relue par le relais, hors de toute demande",
        ["formation_action.__ef_migrations"] = "l'histoire du schéma",
        ["indicateurs.grilles"] = "les réglages du programme",
        ["indicateurs.grilles_versions"] = "les réglages du programme",
        ["indicateurs.publications_sorties"] = "ce que tous lisent, le secret statistique déjà appliqué : ce qui est masqué n'y est pas",
        ["indicateurs.reglements_sorties"] = "les réglages du programme",
        ["indicateurs.outbox"] = "relue par le relais, hors de toute demande",
        ["indicateurs.__ef_migrations"] = "l'histoire du schéma",
        ["mobilisation.campagnes"] = "une campagne est celle du pays",
        ["mobilisation.campagnes_jalons"] = "une campagne est celle du pays",
        ["mobilisation.outbox"] = "relue par le relais, hors de toute demande",
        ["mobilisation.__ef_migrations"] = "l'histoire du schéma",
        ["referentiel.partenaires"] = "l'annuaire des partenaires est commun",
        ["referentiel.structures_noms"] = "son index de trigrammes est inutilisable derrière une politique ; toujours jointe aux structures, protégées",
        ["referentiel.outbox"] = "relue par le relais, hors de toute demande",
        ["referentiel.__ef_migrations"] = "l'histoire du schéma",
        ["suivi_emploi.catalogues"] = "les réglages du programme",
        ["suivi_emploi.catalogues_versions"] = "les réglages du programme",
        ["suivi_emploi.entreprises_noms"] = "son index de trigrammes est inutilisable derrière une politique ; toujours jointe aux entreprises, protégées",
        ["suivi_emploi.reglements_suivis"] = "les réglages du programme",
        ["suivi_emploi.outbox"] = "relue par le relais, hors de toute demande",
        ["suivi_emploi.__ef_migrations"] = "l'histoire du schéma",
        ["socle.audit"] = "écrite par tous, lue par la seule équipe nationale",
        ["socle.audit_sceaux"] = "comme l'audit",
        ["socle.audit_reperes"] = "comme l'audit",
        ["socle.cles_protection"] = "les clés du serveur",
        ["socle.idempotence"] = "la clé porte son appelant",
        ["socle.limites"] = "des compteurs",
        ["socle.taches"] = "des noms de tâches et des dates",
        ["socle.__ef_migrations"] = "l'histoire du schéma",
        ["ordonnanceur.qrtz_blob_triggers"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_calendars"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_cron_triggers"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_execution_history"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_fired_triggers"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_job_details"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_job_status"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_locks"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_misfire_history"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_paused_job_grps"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_paused_trigger_grps"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_scheduler_state"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_simple_triggers"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_simprop_triggers"] = OrdonnanceurExempt,
        ["ordonnanceur.qrtz_triggers"] = OrdonnanceurExempt,
    };

    private static readonly string PortantUnPerimetre = $"""
        SELECT DISTINCT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_|^information_schema$' AND NOT a.attisdropped
          AND a.attname IN ({string.Join(',', RowSecurity.PerimeterColumns.Select(column => $"'{column}'"))})
        """;

    // Enabled and forced, with one permissive policy for every command and every role that judges what is read and what is written. A
    // partition is read by its parent: forced and without a policy, it shows nothing to who asks for it by name.
    private const string Protegees = """
        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
        WHERE c.relrowsecurity AND c.relforcerowsecurity
        GROUP BY c.oid HAVING count(*) = 1 AND bool_and(p.polpermissive AND p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL AND p.polroles = '{0}')
        UNION SELECT c.oid::regclass::text FROM pg_class c
        WHERE c.relispartition AND c.relrowsecurity AND c.relforcerowsecurity AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
        """;

    private const string Toutes = """
        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_|^information_schema$'
        """;

    [Fact]
    public async Task Chaque_table_est_protegee_ou_exempte_pour_une_raison_ecrite() =>
        await Ouvrir(async connexion =>
        {
            (await Anomalies(connexion)).Should().BeEmpty();
            (await Lire(connexion, Protegees)).Should().HaveCountGreaterThan(15);
        });

    [Theory]
    [InlineData("CREATE TABLE mobilisation.plantee (id int, region_code text)")]
    [InlineData("CREATE TABLE mobilisation.plantee (id int)")]
    [InlineData("CREATE TABLE mobilisation.plantee (id int, structure_id uuid); ALTER TABLE mobilisation.plantee ENABLE ROW LEVEL SECURITY; CREATE POLICY perimetre ON mobilisation.plantee USING (false) WITH CHECK (false)")]
    [InlineData("CREATE TABLE mobilisation.plantee (region_code text); ALTER TABLE mobilisation.plantee ENABLE ROW LEVEL SECURITY; ALTER TABLE mobilisation.plantee FORCE ROW LEVEL SECURITY; CREATE POLICY perimetre ON mobilisation.plantee USING (false)")]
    [InlineData("CREATE TABLE mobilisation.plantee (region_code text); ALTER TABLE mobilisation.plantee ENABLE ROW LEVEL SECURITY; ALTER TABLE mobilisation.plantee FORCE ROW LEVEL SECURITY; CREATE POLICY a ON mobilisation.plantee USING (false) WITH CHECK (false); CREATE POLICY b ON mobilisation.plantee USING (true) WITH CHECK (true)")]
    [InlineData("CREATE SCHEMA plantee; CREATE TABLE plantee.plantee (parcours_id uuid)")]
    public async Task Une_table_mal_protegee_est_denoncee(string sql) =>
        await Ouvrir(async connexion =>
        {
            await using var transaction = await connexion.BeginTransactionAsync();
            await Executer(connexion, sql);
            (await Anomalies(connexion)).Should().ContainSingle().Which.Should().Contain("plantee");
        });

    [Fact]
    public async Task Nulle_vue_ni_fonction_ne_passe_outre() =>
        await Ouvrir(async connexion =>
        {
            // A view reads as its owner, unless it says that it reads as who asks.
            (await Lire(connexion, $$"""
                SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('v', 'm', 'f') AND n.nspname IN {{Schemas}} AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)
                """)).Should().BeEmpty();
            (await Lire(connexion, $"SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname IN {Schemas}")).Should().BeEmpty();
        });

    [Fact]
    public async Task Le_role_de_l_application_n_est_rien_et_ne_possede_rien() =>
        await Ouvrir(async connexion =>
        {
            (await Lire(connexion, "SELECT rolname FROM pg_roles WHERE rolname = 'seve_app' AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)")).Should().ContainSingle();
            (await Lire(connexion, "SELECT g.roleid::regrole::text FROM pg_auth_members g WHERE g.member = 'seve_app'::regrole")).Should().BeEmpty();
            (await Lire(connexion, "SELECT oid::regclass::text FROM pg_class WHERE relowner = 'seve_app'::regrole UNION SELECT oid::regprocedure::text FROM pg_proc WHERE proowner = 'seve_app'::regrole")).Should().BeEmpty();
            (await Lire(connexion, $"SELECT t FROM ({Toutes}) AS tables(t) WHERE has_table_privilege('seve_app', t, 'TRUNCATE') OR has_table_privilege('seve_app', t, 'TRIGGER') OR has_table_privilege('seve_app', t, 'REFERENCES')")).Should().BeEmpty();
            (await Lire(connexion, $"SELECT n.nspname::text FROM pg_namespace n WHERE n.nspname IN {Schemas} AND has_schema_privilege('seve_app', n.oid, 'CREATE')")).Should().BeEmpty();
        });

    private static async Task<List<string>> Anomalies(NpgsqlConnection connexion)
    {
        var (toutes, protegees) = (await Lire(connexion, Toutes), await Lire(connexion, Protegees));
        var aProteger = (await Lire(connexion, PortantUnPerimetre)).Except(protegees).ToList();
        return
        [
            .. aProteger.Select(table => $"{table} porte un périmètre sans politique"),
            .. toutes.Except(protegees).Except(aProteger).Where(table => !Exemptes.ContainsKey(table)).Select(table => $"{table} n'est ni protégée ni exempte"),
            .. Exemptes.Keys.Except(toutes).Select(table => $"{table} n'existe plus"),
            .. Exemptes.Keys.Intersect(protegees).Select(table => $"{table} est exempte et protégée"),
        ];
    }

    private async Task Ouvrir(Func<NpgsqlConnection, Task> essai)
    {
        await using var connexion = new NpgsqlConnection(api.HostConnectionString);
        await connexion.OpenAsync();
        await essai(connexion);
    }

    private static async Task<List<string>> Lire(NpgsqlConnection connexion, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connexion);
        await using var reader = await command.ExecuteReaderAsync();
        var lignes = new List<string>();
        while (await reader.ReadAsync()) lignes.Add(reader.GetString(0));
        return lignes;
    }

    private static async Task Executer(NpgsqlConnection connexion, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connexion);
        await command.ExecuteNonQueryAsync();
    }
}

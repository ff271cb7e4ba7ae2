using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Taches;

/// <summary>Tasks on the real Quartz and the real PostgreSQL, by nodes that may be two, fail, stop, or lose their tables.</summary>
public sealed class TachesTests : IAsyncLifetime
{
    private static readonly DailyTask SansCesse = new(new Noter(), "Noter", Grappe.ChaqueSeconde);
    private static readonly ScanTask Scan = ScanA(Grappe.ChaqueSeconde);

    private readonly Panne _panne = new();
    private Grappe _grappe = null!;

    public async Task InitializeAsync() => _grappe = await Grappe.Creer();

    public Task DisposeAsync() => _grappe.DisposeAsync().AsTask();

    [Fact]
    public async Task Deux_noeuds_font_une_tache_quotidienne_une_fois_par_jour_legal()
    {
        await _grappe.Executer("INSERT INTO socle.taches (nom, echecs_de_suite, dernier_creneau) VALUES ('Noter', 0, (now() AT TIME ZONE 'Europe/Paris')::date - 1)");
        await Task.WhenAll(_grappe.Demarrer(_panne, SansCesse), _grappe.Demarrer(_panne, SansCesse));
        await _grappe.Jusqua("SELECT count(*) = 2 FROM ordonnanceur.qrtz_scheduler_state");
        await _grappe.Jusqua("SELECT dernier_succes IS NOT NULL FROM socle.taches");

        await Eveils(5);
        (await _grappe.Notes()).Should().Be(1);

        await _grappe.Executer("UPDATE socle.taches SET dernier_creneau = dernier_creneau - 1");
        await _grappe.Jusqua("SELECT count(*) = 2 FROM public.essais");
        await Eveils(3);
        (await _grappe.Notes()).Should().Be(2);
    }

    [Fact]
    public async Task Un_jour_plus_ancien_que_le_dernier_fait_n_est_jamais_fait()
    {
        await _grappe.Executer("INSERT INTO socle.taches (nom, echecs_de_suite, dernier_creneau) VALUES ('Noter', 0, current_date + 2)");

        await _grappe.Demarrer(_panne, SansCesse);
        await Eveils(3);

        (await _grappe.Notes()).Should().Be(0);
        (await _grappe.Lire<bool>("SELECT dernier_creneau = current_date + 2 FROM socle.taches")).Should().BeTrue();
    }

    [Fact]
    public async Task Une_tache_qui_echoue_le_dit_n_ecrit_rien_et_se_reprend_le_meme_jour()
    {
        _panne.EnPanne = true;
        var noeud = await _grappe.Demarrer(_panne, new DailyTask(new Noter(), "Noter") { Reprise = TimeSpan.FromSeconds(1) });

        await _grappe.Jusqua("SELECT echecs_de_suite >= 2 FROM socle.taches");
        (await _grappe.Lire<string>("SELECT derniere_erreur FROM socle.taches")).Should().Be("InvalidOperationException: Noter: essai_refuse");
        (await _grappe.Lire<string>("SELECT noeud FROM socle.taches")).Should().Be(noeud.Services.GetRequiredService<TaskSettings>().Noeud);
        (await _grappe.Lire<bool>("SELECT dernier_creneau IS NULL AND dernier_succes IS NULL FROM socle.taches")).Should().BeTrue();
        (await _grappe.Notes()).Should().Be(0, "what a failed attempt wrote is undone with it");

        _panne.EnPanne = false;
        await _grappe.Jusqua("SELECT dernier_succes IS NOT NULL AND echecs_de_suite = 0 AND dernier_creneau IS NOT NULL FROM socle.taches");
        (await _grappe.Notes()).Should().Be(1);
    }

    [Fact]
    public async Task Un_balayage_vide_ce_qui_attend_lot_par_lot_sans_trace_d_audit()
    {
        foreach (var lot in (int[])[3, 2, 1]) _panne.Lots.Enqueue(lot);

        await _grappe.Demarrer(_panne, ScanA("0 10 5 * * ?"));
        await _grappe.Jusqua("SELECT dernier_succes IS NOT NULL FROM socle.taches");

        (await _grappe.Notes()).Should().Be(4, "three batches, and the one that found nothing");
        (await _grappe.Lire<bool>("SELECT dernier_creneau IS NULL FROM socle.taches")).Should().BeTrue();
        (await _grappe.Lire<long>("SELECT count(*) FROM socle.audit")).Should().Be(0);
    }

    [Fact]
    public async Task Un_balayage_qui_echoue_le_dit_et_recommence_a_son_heure_suivante()
    {
        _panne.EnPanne = true;
        await _grappe.Demarrer(_panne, Scan);

        await _grappe.Jusqua("SELECT echecs_de_suite >= 2 AND derniere_erreur LIKE '%balayage en panne' FROM socle.taches");
        (await _grappe.Notes()).Should().Be(0);

        _panne.EnPanne = false;
        await _grappe.Jusqua("SELECT echecs_de_suite = 0 AND dernier_succes IS NOT NULL FROM socle.taches");
    }

    [Fact]
    public async Task Les_tables_de_l_ordonnanceur_perdues_se_reconstruisent_sous_les_noeuds()
    {
        await Task.WhenAll(_grappe.Demarrer(_panne, Scan), _grappe.Demarrer(_panne, Scan));
        await _grappe.Jusqua("SELECT count(*) >= 2 FROM public.essais");

        var tables = await _grappe.Lire<string>("SELECT string_agg(oid::regclass::text, ', ') FROM pg_class WHERE relkind = 'r' AND relnamespace = 'ordonnanceur'::regnamespace");
        await Vider($"TRUNCATE {tables}; TRUNCATE public.essais");

        await _grappe.Jusqua("SELECT count(*) >= 3 FROM public.essais");
        await _grappe.Jusqua("SELECT count(*) = 2 FROM ordonnanceur.qrtz_scheduler_state");
        (await _grappe.Lire<long>("SELECT count(*) FROM ordonnanceur.qrtz_cron_triggers")).Should().Be(1);
    }

    /// <summary>The nodes lock these tables in orders of their own: PostgreSQL may choose the test as the victim of a deadlock.</summary>
    private async Task Vider(string sql)
    {
        for (var essai = 0; ; essai++)
        {
            try
            {
                await _grappe.Executer(sql);
                return;
            }
            catch (Npgsql.PostgresException verrou) when (verrou.SqlState == Npgsql.PostgresErrorCodes.DeadlockDetected && essai < 20)
            {
                await Task.Delay(50);
            }
        }
    }

    [Fact]
    public async Task Un_declencheur_abandonne_par_l_ordonnanceur_repart()
    {
        await _grappe.Demarrer(_panne, Scan);
        await _grappe.Jusqua("SELECT count(*) >= 1 FROM public.essais");

        await _grappe.Executer("UPDATE ordonnanceur.qrtz_triggers SET trigger_state = 'ERROR'; TRUNCATE public.essais");

        await _grappe.Jusqua("SELECT count(*) >= 2 FROM public.essais");
    }

    [Fact]
    public async Task Des_heures_changees_dans_le_code_remplacent_celles_de_la_table()
    {
        const string Heures = "SELECT cron_expression FROM ordonnanceur.qrtz_cron_triggers";
        var ancien = await _grappe.Demarrer(_panne, ScanA("0 0 3 * * ?"));
        await _grappe.Jusqua("SELECT count(*) = 1 FROM public.essais");
        await _grappe.Arreter(ancien);
        (await _grappe.Lire<string>(Heures)).Should().Be("0 0 3 * * ?");

        await _grappe.Demarrer(_panne, Scan);

        await _grappe.Jusqua("SELECT count(*) >= 3 FROM public.essais");
        (await _grappe.Lire<string>(Heures)).Should().Be(Grappe.ChaqueSeconde);
    }

    [Fact]
    public async Task Un_noeud_redemarre_n_oublie_ni_ne_rejoue_sa_tache()
    {
        var tache = new DailyTask(new Noter(), "Noter");
        var noeud = await _grappe.Demarrer(_panne, tache);
        await _grappe.Jusqua("SELECT dernier_succes IS NOT NULL FROM socle.taches");
        await _grappe.Arreter(noeud);
        // As if it had been stopped through the hour of yesterday: the misfire is caught up, and today is already covered.
        await _grappe.Executer("UPDATE ordonnanceur.qrtz_triggers SET next_fire_time = next_fire_time - 864000000000");

        await _grappe.Demarrer(_panne, tache);
        await _grappe.Jusqua("SELECT next_fire_time > (extract(epoch FROM now()) * 10000000)::bigint + 621355968000000000 FROM ordonnanceur.qrtz_triggers WHERE trigger_name = 'Noter'");

        (await _grappe.Notes()).Should().Be(1);
    }

    [Fact]
    public async Task Un_noeud_sans_taches_n_en_execute_aucune()
    {
        var noeud = await _grappe.Demarrer(_panne, Scan, actives: false);

        await Task.Delay(TimeSpan.FromSeconds(2));

        (await _grappe.Lire<long>("SELECT (SELECT count(*) FROM ordonnanceur.qrtz_scheduler_state) + (SELECT count(*) FROM ordonnanceur.qrtz_triggers)")).Should().Be(0);
        (await noeud.Services.GetRequiredService<TaskWatch>().RunNow(Scan, default)).Should().BeFalse();
    }

    [Fact]
    public async Task Un_noeud_demarre_avant_sa_base_execute_ses_taches_quand_elle_est_prete()
    {
        await using var grappe = await Grappe.Creer(migree: false);
        await grappe.Demarrer(_panne, Scan);
        await Task.Delay(TimeSpan.FromSeconds(2));

        await grappe.Migrer();

        await grappe.Jusqua("SELECT count(*) >= 2 FROM public.essais");
    }

    private static ScanTask ScanA(string cron) => new(typeof(Balayage), "balayage", "Balayer", cron);

    /// <summary>Waits until the trigger was fired for so many more seconds.</summary>
    private async Task Eveils(int secondes)
    {
        const string Declencheur = "FROM ordonnanceur.qrtz_triggers WHERE trigger_name = 'Noter'";
        await _grappe.Jusqua($"SELECT prev_fire_time > 0 {Declencheur}");
        var depuis = await _grappe.Lire<long>($"SELECT prev_fire_time {Declencheur}");
        await _grappe.Jusqua($"SELECT prev_fire_time >= {depuis + (secondes * TimeSpan.TicksPerSecond)} {Declencheur}");
    }
}

using System.Diagnostics;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Host;
using SeveEmploi.Testing;
using Xunit.Abstractions;

namespace SeveEmploi.Echeancier.Tests.Fiabilite;

/// <summary>Three host processes on one PostgreSQL, killed at random; the long form is said in docs/exploitation.md.</summary>
public sealed class PannesTests(ITestOutputHelper sortie) : IAsyncLifetime, IAsyncDisposable
{
    private static readonly int Rappels = Taille("SEVE_MESURE_RAPPELS", 240);
    private static readonly int Morts = Taille("SEVE_MESURE_MORTS", 3);
    private static readonly int Arrets = Taille("SEVE_MESURE_ARRETS", 1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180 + (Rappels / 10));

    private readonly SmtpSink _courriels = new();
    private readonly List<double> _reprises = [];
    private readonly Random _hasard = new(Taille("SEVE_MESURE_GRAINE", 4));
    private PgCluster _base = null!;
    private string _adresse = "";

    public async Task InitializeAsync()
    {
        _base = await PgCluster.StartDurable();
        _adresse = await _base.Clone(await _base.CreateTemplate(Migrer));
        await Semer();
    }

    public async ValueTask DisposeAsync()
    {
        await _courriels.DisposeAsync();
        _base.Dispose();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    [Fact]
    [Trait("Exigence", "XC-66")]
    public async Task Trois_hotes_tues_et_une_base_coupee_ne_perdent_rien_et_ne_doublent_que_ce_qui_est_marque()
    {
        var hotes = Enumerable.Range(0, 3).Select(_ => Hote()).ToList();
        try
        {
            await Derouler(hotes);
            await Attendre(Rappels, "the last mails");
            await Termines();
        }
        finally
        {
            hotes.ForEach(hote => hote.Dispose());
        }

        var recus = _courriels.Mails.GroupBy(mail => mail.A).ToList();
        var doublons = recus.Sum(memes => memes.Count() - 1);
        var incertitudes = await Lire<long>("SELECT coalesce(sum(incertitudes), 0) FROM echeancier.envois");
        sortie.WriteLine($"{Rappels} rappels, {Morts} morts, {Arrets} arrêts : {recus.Count} reçus, {doublons} doublons, {incertitudes} incertitudes, "
            + $"reprise médiane {Centile(0.5):F1} s, p99 {Centile(0.99):F1} s");

        recus.Should().HaveCount(Rappels, "nothing is lost");
        recus.Should().OnlyContain(memes => memes.Select(mail => mail.MessageId).Distinct().Count() == 1, "a repeat is the same message");
        doublons.Should().BeLessThanOrEqualTo((int)incertitudes, "a double is always marked as possible");
        incertitudes.Should().BeLessThanOrEqualTo(Morts + (Arrets * 3), "one mail at a time is on its way in each node");
        (await Lire<long>("SELECT count(*) FROM echeancier.rappels WHERE etat <> 'Envoye'")).Should().Be(0);
        (await Lire<long>("SELECT count(*) FROM echeancier.rappels")).Should().Be(Rappels);
    }

    /// <summary>The accidents are spread over the sending: each comes while mails are leaving.</summary>
    private async Task Derouler(List<HostProcess> hotes)
    {
        var accidents = Enumerable.Repeat(true, Morts).Concat(Enumerable.Repeat(false, Arrets)).OrderBy(_ => _hasard.Next()).ToList();
        foreach (var (rang, estUneMort) in accidents.Index())
        {
            await Attendre(Rappels * (rang + 1) / (accidents.Count + 1), $"accident {rang + 1}");
            if (estUneMort) await Tuer(hotes, _hasard.Next(hotes.Count));
            else await Couper();
        }
    }

    private async Task Tuer(List<HostProcess> hotes, int rang)
    {
        var mort = hotes[rang];
        mort.Kill();
        var chrono = Stopwatch.StartNew();
        hotes[rang] = Hote();
        var tenus = $"SELECT count(*) FROM echeancier.envois WHERE etat IN ('Reclame', 'EnCours') AND noeud LIKE '%:{mort.Id}:%'";
        while (await Lire<long>(tenus) > 0 && chrono.Elapsed < Patience) await Task.Delay(100);
        _reprises.Add(chrono.Elapsed.TotalSeconds);
    }

    private async Task Couper()
    {
        await _base.HardStop();
        await Task.Delay(TimeSpan.FromSeconds(2));
        await _base.Restart();
        NpgsqlConnection.ClearAllPools();
    }

    private async Task Attendre(int nombre, string quoi)
    {
        for (var chrono = Stopwatch.StartNew(); _courriels.Mails.Count < nombre; await Task.Delay(50))
            if (chrono.Elapsed > Patience) throw new TimeoutException($"{quoi}: {_courriels.Mails.Count} mails of {nombre} after {chrono.Elapsed}.");
    }

    private async Task Termines()
    {
        for (var chrono = Stopwatch.StartNew(); await Lire<long>("SELECT count(*) FROM echeancier.envois WHERE etat NOT IN ('Parti', 'Annule')") > 0; await Task.Delay(200))
            if (chrono.Elapsed > Patience) throw new TimeoutException("Some mails never end.");
    }

    private HostProcess Hote() => HostProcess.Start(
        $"ConnectionStrings:Seve={_adresse};Timeout=5", "Seve:Courriel:Hote=127.0.0.1", $"Seve:Courriel:Port={_courriels.Port}", "Seve:Courriel:Tls=false",
        "Seve:Courriel:ParMinute=1000000", "Acces:MotDePasse:Iterations=1000");

    private static async Task Migrer(string adresse)
    {
        await using var hote = SeveHost.Build([$"--ConnectionStrings:Seve={adresse}", "--urls=http://127.0.0.1:0"]);
        await hote.Services.MigrateAsync();
    }

    /// <summary>As many directions as reminders, each owing a monthly entry, on a Wednesday morning that lasts.</summary>
    private async Task Semer() => await Executer($"""
        CREATE OR REPLACE FUNCTION echeancier.maintenant() RETURNS timestamptz LANGUAGE sql STABLE AS
          $$ SELECT clock_timestamp() + (timestamptz '2024-04-03 08:05:00+02' - timestamptz '{TimeProvider.System.GetUtcNow():O}') $$;
        CREATE TEMP TABLE tirage AS SELECT n, gen_random_uuid() AS compte, gen_random_uuid() AS structure, gen_random_uuid() AS obligation FROM generate_series(1, {Rappels}) AS n;
        INSERT INTO acces.comptes (id, courriel, nom, prenom, cle, etat, invite_le, second_facteur_actif, version, cree_le, modifie_le)
          SELECT compte, 'direction' || n || '@essai.example', 'Essai', 'Direction', 'essai ' || n, 'Actif', now(), false, 1, now(), now() FROM tirage;
        INSERT INTO acces.droits (id, compte_id, role, regions, departements, structures, parcours, regions_touchees, du, confirme_le)
          SELECT gen_random_uuid(), compte, 'DirectionSiae', array[]::text[], array[]::text[], array[structure], array[]::uuid[], array['28'], '2020-01-01', '2020-01-01' FROM tirage;
        INSERT INTO echeancier.obligations (id, module, nature, objet, precision, structure_id, structure_nom, departement_code, region_code, ouvre_le, echeance, ouvre_a, fin_a, sequence, version, cree_le, modifie_le)
          SELECT obligation, 'indicateurs', 'saisie_mensuelle', structure || ':2024-03', 'mars 2024', structure, 'Structure ' || n, '14', '28', '2024-04-01', '2024-04-10',
                 '2024-03-31 22:00+00', '2024-04-10 22:00+00', 0, 1, now(), now() FROM tirage;
        INSERT INTO echeancier.agendas (obligation_id, palier, part_a) SELECT obligation, -7, '2024-04-03 06:00+00' FROM tirage;
        """);

    private double Centile(double rang) => _reprises.Count == 0 ? 0 : _reprises.Order().ElementAt((int)Math.Ceiling(rang * _reprises.Count) - 1);

    private async Task Executer(string sql)
    {
        await using var connexion = new NpgsqlConnection($"{_adresse};Options=-c seve.tout=oui");
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion);
        await commande.ExecuteNonQueryAsync();
    }

    private async Task<T> Lire<T>(string sql)
    {
        await using var connexion = new NpgsqlConnection($"{_adresse};Options=-c seve.tout=oui");
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion);
        return (T)Convert.ChangeType((await commande.ExecuteScalarAsync())!, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int Taille(string variable, int defaut) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var choisie) ? choisie : defaut;
}

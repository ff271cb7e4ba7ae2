using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Audit;

public sealed class AuditTests : IAsyncLifetime
{
    private readonly AuditDatabase _base = new();

    public Task InitializeAsync() => _base.InitializeAsync();

    public Task DisposeAsync() => _base.DisposeAsync();

    [Fact]
    public async Task Une_chaine_intacte_se_verifie_entiere()
    {
        await _base.Tracer(2500);

        var vue = await _base.Verifier.Verify(null, CancellationToken.None);

        (vue.Verifiees, vue.Purgees, vue.DernierSceau).Should().Be((2500, 0, 2500));
        vue.Anomalies.Should().BeEmpty();
    }

    /// <summary>Two hundred random edits or removals, each of one field or one row: each is found, and named, alone.</summary>
    [Fact]
    public async Task Deux_cents_falsifications_au_hasard_sont_toutes_trouvees()
    {
        await _base.Tracer(1000);
        var hasard = new Random(20261122);
        var positions = Enumerable.Range(1, 1000).OrderBy(_ => hasard.Next()).Take(200).ToList();
        foreach (var position in positions) await _base.Falsifier(Falsification(hasard, position));

        var vue = await _base.Verifier.Verify(null, CancellationToken.None);

        vue.Anomalies.Select(anomalie => anomalie.Split(' ')[1]).Should().BeEquivalentTo(positions.Select(position => $"{position}"));
        vue.Verifiees.Should().Be(800);
    }

    [Fact]
    public async Task Une_trace_retiree_avec_son_sceau_laisse_un_trou()
    {
        await _base.Tracer(10);
        await _base.Falsifier("DELETE FROM socle.audit WHERE position = 4");
        await _base.Falsifier("DELETE FROM socle.audit_sceaux WHERE position = 4");

        var vue = await _base.Verifier.Verify(null, CancellationToken.None);

        vue.Anomalies.Should().Equal("sceaux 4 à 4 retirés");
    }

    [Fact]
    public async Task Une_chaine_raccourcie_ou_recalculee_est_trouvee_par_un_sceau_copie_du_journal()
    {
        await _base.Tracer(10);
        var vue = await _base.Verifier.Verify(null, CancellationToken.None);
        var repere = $"{vue.DernierSceau}:{vue.DerniereEmpreinte}";
        (await _base.Verifier.Verify(repere, CancellationToken.None)).Anomalies.Should().BeEmpty();

        await _base.Falsifier("DELETE FROM socle.audit WHERE position > 7");
        await _base.Falsifier("DELETE FROM socle.audit_sceaux WHERE position > 7");

        (await _base.Verifier.Verify(repere, CancellationToken.None)).Anomalies.Should().Equal($"le sceau {repere} n'est plus dans la chaîne");
    }

    [Fact]
    public async Task Une_trace_glissee_apres_coup_reste_sans_sceau()
    {
        await _base.Tracer(5);
        await _base.Falsifier("""
            INSERT INTO socle.audit (le, nature, requete, ids, resultat, trace_id) VALUES (now() - interval '2 minutes', 'personne', 'Statuer', '{}', 'ok', '')
            """);

        var vue = await _base.Verifier.Verify(null, CancellationToken.None);

        vue.Anomalies.Should().ContainSingle().Which.Should().EndWith("sans sceau");
    }

    [Theory]
    [InlineData("UPDATE socle.audit SET resultat = 'ok'")]
    [InlineData("DELETE FROM socle.audit")]
    [InlineData("TRUNCATE socle.audit")]
    [InlineData("UPDATE socle.audit_sceaux SET numero = 1")]
    [InlineData("DELETE FROM socle.audit_sceaux")]
    [InlineData("INSERT INTO socle.audit_reperes VALUES (1, '', 0)")]
    [InlineData("ALTER TABLE socle.audit DISABLE TRIGGER ALL")]
    public async Task L_application_ne_peut_qu_ajouter(string sql)
    {
        await _base.Tracer(1);

        var acte = async () =>
        {
            await using var command = _base.Databases.Application.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        };

        (await acte.Should().ThrowAsync<PostgresException>()).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task La_purge_oublie_ce_qui_passe_douze_mois_et_la_chaine_se_verifie_encore()
    {
        var maintenant = DateTimeOffset.UtcNow;
        await _base.Tracer(30, maintenant.AddMonths(-12).AddDays(-1));
        await _base.Tracer(20, maintenant.AddMonths(-12).AddDays(1));

        (await _base.Purge().Run(maintenant, CancellationToken.None)).Should().BeTrue();
        await _base.Tracer(5);

        var vue = await _base.Verifier.Verify(null, CancellationToken.None);
        (vue.Verifiees, vue.Purgees, vue.DernierSceau).Should().Be((25, 30, 55));
        vue.Anomalies.Should().BeEmpty();
        (await _base.Lire<long>("SELECT count(*) FROM socle.audit")).Should().Be(25);
    }

    [Fact]
    public async Task Une_seconde_purge_ajoute_au_compte_et_une_duree_plus_courte_que_douze_mois_est_ignoree()
    {
        var maintenant = DateTimeOffset.UtcNow;
        await _base.Tracer(3, maintenant.AddMonths(-14));
        await _base.Tracer(4, maintenant.AddMonths(-11));
        await _base.Purge(mois: 1).Run(maintenant, CancellationToken.None);
        await _base.Purge(mois: 1).Run(maintenant, CancellationToken.None);

        (await _base.Lire<long>("SELECT count(*) FROM socle.audit")).Should().Be(4);

        await _base.Purge().Run(maintenant.AddMonths(2), CancellationToken.None);
        var vue = await _base.Verifier.Verify(null, CancellationToken.None);
        (vue.Verifiees, vue.Purgees).Should().Be((0, 7));
        vue.Anomalies.Should().BeEmpty();
    }

    [Fact]
    public async Task Deux_repliques_qui_scellent_ensemble_font_une_seule_chaine()
    {
        var autre = new Infrastructure.Audit.Sealer(_base.Databases, Microsoft.Extensions.Logging.Abstractions.NullLogger<Infrastructure.Audit.Sealer>.Instance);
        await using (var command = _base.Databases.Application.CreateCommand(
            "INSERT INTO socle.audit (nature, requete, ids, resultat, trace_id) SELECT 'client', 'X', '{}', 'ok', '' FROM generate_series(1, 5000)"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? autre : _base.Sealer).SealBatch(CancellationToken.None)));
        await _base.Tracer(1);

        var vue = await _base.Verifier.Verify(null, CancellationToken.None);
        vue.Verifiees.Should().Be(5001);
        vue.Anomalies.Should().BeEmpty();
    }

    private static string Falsification(Random hasard, int position) => hasard.Next(11) switch
    {
        0 => $"DELETE FROM socle.audit WHERE position = {position}",
        1 => $"UPDATE socle.audit SET le = le + interval '1 microsecond' WHERE position = {position}",
        2 => $"UPDATE socle.audit SET nature = 'client' WHERE position = {position}",
        3 => $"UPDATE socle.audit SET appelant_id = gen_random_uuid() WHERE position = {position}",
        4 => $"UPDATE socle.audit SET pour_id = gen_random_uuid() WHERE position = {position}",
        5 => $"UPDATE socle.audit SET requete = 'ConsulterCandidature' WHERE position = {position}",
        6 => $"UPDATE socle.audit SET objets = NULL WHERE position = {position}",
        7 => $"UPDATE socle.audit SET ids = '{{}}' WHERE position = {position}",
        8 => $"UPDATE socle.audit SET resultat = 'droit_absent' WHERE position = {position}",
        9 => $"UPDATE socle.audit SET source = NULL WHERE position = {position}",
        _ => $"UPDATE socle.audit SET trace_id = trace_id || ' ' WHERE position = {position}",
    };
}

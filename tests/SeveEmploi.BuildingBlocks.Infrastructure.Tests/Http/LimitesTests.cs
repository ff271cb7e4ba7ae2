using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Http;

public sealed class LimitesTests(SocleDatabase database) : IClassFixture<SocleDatabase>
{
    private static int _adresses;

    // Each test calls from an address of its own: the class shares one database, and a minute.
    private readonly (string, string) _adresse = ("Essai-Adresse", $"198.51.100.{Interlocked.Increment(ref _adresses)}");

    [Fact]
    public async Task Deux_repliques_n_accordent_pas_ensemble_plus_que_la_limite()
    {
        await using var une = await Start(parAdresse: 40);
        await using var autre = await Start(parAdresse: 40);
        await AuDebutDUneMinute();

        var reponses = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => (i % 2 == 0 ? une : autre).Get("/api/donnees", _adresse)));

        var servies = reponses.Count(reponse => reponse.StatusCode == HttpStatusCode.OK);
        servies.Should().BeInRange(40 - new Bucket(40).Lot, 40);
        reponses.Count(reponse => reponse.StatusCode == HttpStatusCode.TooManyRequests).Should().Be(120 - servies);
    }

    [Fact]
    public async Task Chaque_reponse_dit_le_quota_et_un_refus_dit_quand_revenir()
    {
        await using var replique = await Start(parAdresse: 4);
        await AuDebutDUneMinute();

        var reponse = await replique.Get("/api/donnees", _adresse);
        (Entete(reponse, "RateLimit-Limit"), Entete(reponse, "RateLimit-Remaining")).Should().Be((4, 3));
        Entete(reponse, "RateLimit-Reset").Should().BeInRange(1, 60);
        Entete(await replique.Get("/nulle-part", _adresse), "RateLimit-Remaining").Should().Be(2);
        Entete(await replique.Get("/api/panne", _adresse), "RateLimit-Remaining").Should().Be(1);
        Entete(await replique.Get("/api/donnees", _adresse, ("Authorization", "faux")), "RateLimit-Remaining").Should().Be(0);
        var refus = await replique.Get("/api/donnees", _adresse);

        refus.Headers.RetryAfter!.Delta!.Value.TotalSeconds.Should().Be(Entete(refus, "RateLimit-Reset"));
        Entete(refus, "RateLimit-Remaining").Should().Be(0);
        (await Task.FromResult(refus).Refusal()).Code.Should().Be("trop_de_demandes");
    }

    [Fact]
    public async Task Les_sondes_ne_sont_jamais_comptees()
    {
        await using var replique = await Start(parAdresse: 1);

        for (var sonde = 0; sonde < 5; sonde++)
        {
            var reponse = await replique.Get("/sante/vivant", _adresse);
            reponse.StatusCode.Should().Be(HttpStatusCode.OK);
            reponse.Headers.Contains("RateLimit-Limit").Should().BeFalse();
        }
    }

    [Fact]
    public async Task Un_compte_a_son_quota_d_ou_qu_il_appelle_et_n_use_pas_celui_de_l_adresse()
    {
        await using var replique = await Start(parAdresse: 2, parClient: 5);
        await AuDebutDUneMinute();
        (string, string) jeton = ("Authorization", $"jeton {Guid.NewGuid()}");

        for (var appel = 0; appel < 5; appel++)
        {
            (await replique.Get("/api/donnees", jeton, appel % 2 == 0 ? _adresse : ("Essai-Adresse", "192.0.2.9"))).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        var refus = await replique.Get("/api/donnees", jeton, _adresse);
        (refus.StatusCode, Entete(refus, "RateLimit-Limit")).Should().Be((HttpStatusCode.TooManyRequests, 5));
        var anonyme = await replique.Get("/api/donnees", _adresse);
        (anonyme.StatusCode, Entete(anonyme, "RateLimit-Remaining")).Should().Be((HttpStatusCode.OK, 1));
    }

    [Fact]
    public async Task Les_jetons_forges_epuisent_l_adresse_et_ne_sont_alors_plus_cherches()
    {
        await using var replique = await Start(parAdresse: 3);
        await AuDebutDUneMinute();

        for (var essai = 0; essai < 3; essai++)
        {
            (await replique.Get("/api/donnees", _adresse, ("Authorization", $"forge-{essai}"))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        }

        (await replique.Get("/api/donnees", _adresse, ("Authorization", "forge-4"))).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        replique.JetonsCherches.Should().Be(3);
    }

    [Fact]
    public async Task Un_chemin_qui_verifie_un_secret_a_sa_limite_propre_meme_pour_qui_est_connecte()
    {
        await using var replique = await Start(parAdresse: 100, parClient: 100, connexions: 2);
        await AuDebutDUneMinute();
        (string, string) jeton = ("Authorization", $"jeton {Guid.NewGuid()}");

        (await replique.Send(HttpMethod.Post, "/connexions", _adresse)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await replique.Send(HttpMethod.Post, "/connexions", _adresse, jeton)).StatusCode.Should().Be(HttpStatusCode.OK);
        var refus = await replique.Send(HttpMethod.Post, "/connexions", _adresse, jeton);

        (refus.StatusCode, Entete(refus, "RateLimit-Limit")).Should().Be((HttpStatusCode.TooManyRequests, 2));
        (await replique.Get("/api/donnees", _adresse)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task X_Forwarded_For_n_est_cru_que_d_un_mandataire_declare()
    {
        await using var replique = await Replique.Start(database.ConnectionString, ("Seve:Limites:ParAdresse", "1"), ("Seve:Proxies", "192.0.2.0/24"));
        await AuDebutDUneMinute();
        async Task<HttpStatusCode> Appeler(string adresse, string pour) =>
            (await replique.Get("/api/donnees", ("Essai-Adresse", adresse), ("X-Forwarded-For", pour))).StatusCode;

        (await Appeler("192.0.2.1", "203.0.113.1")).Should().Be(HttpStatusCode.OK);
        (await Appeler("192.0.2.1", "203.0.113.2")).Should().Be(HttpStatusCode.OK);
        (await Appeler("192.0.2.2", "203.0.113.1")).Should().Be(HttpStatusCode.TooManyRequests);
        (await Appeler("198.18.0.1", "203.0.113.3")).Should().Be(HttpStatusCode.OK);
        (await Appeler("198.18.0.1", "203.0.113.4")).Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Une_base_absente_n_arrete_pas_les_demandes_a_la_porte()
    {
        await using var replique = await Replique.Start("Host=/nulle/part;Username=personne;Database=aucune", ("Seve:Limites:ParAdresse", "1"));

        for (var appel = 0; appel < 3; appel++) (await replique.Get("/api/donnees", _adresse)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Les_minutes_passees_sont_effacees_de_la_base()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using (var passe = source.CreateCommand("INSERT INTO socle.limites (fenetre, cle, consomme) VALUES (1, 'adresse:ancienne', 3)")) await passe.ExecuteNonQueryAsync();
        await using var replique = await Start(parAdresse: 10);

        await replique.Get("/api/donnees", _adresse);

        await using var reste = source.CreateCommand("SELECT count(*) FROM socle.limites WHERE fenetre = 1");
        (await reste.ExecuteScalarAsync()).Should().Be(0L);
    }

    [Fact]
    public async Task La_table_des_limites_n_est_pas_journalisee()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var nature = source.CreateCommand("SELECT relpersistence::text FROM pg_class WHERE oid = 'socle.limites'::regclass");

        (await nature.ExecuteScalarAsync()).Should().Be("u");
    }

    [Fact]
    public async Task Un_lot_entier_ne_coute_qu_un_passage_en_base()
    {
        await using var replique = await Start(parAdresse: 200);
        await AuDebutDUneMinute();

        for (var appel = 0; appel < 10; appel++) await replique.Get("/api/donnees", _adresse);

        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var compte = source.CreateCommand("SELECT consomme FROM socle.limites WHERE cle = @cle");
        compte.Parameters.AddWithValue("cle", $"adresse:{_adresse.Item2}");
        (await compte.ExecuteScalarAsync()).Should().Be(10L, "a lot is a twentieth of 200: ten calls were one trip");
        replique.Services.GetRequiredService<RateLimiter>().Remembered.Should().Be(1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    public async Task Une_limite_qui_ne_laisse_passer_personne_arrete_le_demarrage(string limite)
    {
        var demarrage = () => Replique.Start(database.ConnectionString, ("Seve:Limites:ParAdresse", limite));

        await demarrage.Should().ThrowAsync<InvalidOperationException>().WithMessage("*Seve:Limites:ParAdresse*");
    }

    private Task<Replique> Start(int parAdresse, int parClient = 1000, int connexions = 1000) => Replique.Start(
        database.ConnectionString,
        ("Seve:Limites:ParAdresse", $"{parAdresse}"), ("Seve:Limites:ParClient", $"{parClient}"), ("Seve:Limites:Connexions", $"{connexions}"));

    private static int Entete(HttpResponseMessage reponse, string nom) => int.Parse(reponse.Headers.GetValues(nom).Single(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A test that counts within one window must not straddle two: the machine and the database share a clock here.</summary>
    private static async Task AuDebutDUneMinute()
    {
        var seconde = TimeProvider.System.GetUtcNow().Second;
        if (seconde >= 50) await Task.Delay(TimeSpan.FromSeconds(61 - seconde));
    }
}

using System.Collections.Concurrent;
using System.Net;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class EssaisTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    [Fact]
    public async Task Mille_secrets_faux_n_ont_que_vingt_reponses()
    {
        var client = await api.Ouvrir();
        var statuts = new ConcurrentBag<HttpStatusCode>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (essai, _) =>
            statuts.Add((await api.Demander(client with { Secret = $"faux-{essai}" }, adresse: "198.51.100.1")).StatusCode));

        statuts.CountBy(statut => statut).Should().BeEquivalentTo(
            new Dictionary<HttpStatusCode, int> { [HttpStatusCode.Unauthorized] = 20, [HttpStatusCode.TooManyRequests] = 980 });
        var bloque = await api.Demander(client, adresse: "198.51.100.1");
        bloque.StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "the true secret waits too: a guess must not be told");
        bloque.Headers.RetryAfter!.Delta.Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(5));
        (await api.Demander(client, adresse: "198.51.100.2")).StatusCode.Should().Be(HttpStatusCode.OK, "nobody locks a partner out from elsewhere");
    }

    [Fact]
    public async Task Un_client_inconnu_attend_comme_un_autre()
    {
        var inconnu = new ClientOuvert(default, "seve_bbbbbbbbbbbbbbbb", default, "faux");
        for (var essai = 0; essai < 20; essai++) (await api.Demander(inconnu, adresse: "198.51.100.3")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        (await api.Demander(inconnu, adresse: "198.51.100.3")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Apres_cinq_minutes_les_echecs_ne_comptent_plus()
    {
        var client = await api.Ouvrir();
        for (var essai = 0; essai < 20; essai++) await api.Demander(client with { Secret = "faux" }, adresse: "198.51.100.4");
        (await api.Demander(client, adresse: "198.51.100.4")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);

        await api.Sql("UPDATE acces.clients_echecs SET instants = ARRAY(SELECT instant - interval '5 minutes' FROM unnest(instants) AS instant)");

        (await api.Demander(client, adresse: "198.51.100.4")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Changer_d_adresse_dans_son_reseau_IPv6_ne_rend_pas_d_essais()
    {
        var client = await api.Ouvrir();
        for (var essai = 0; essai < 20; essai++) await api.Demander(client with { Secret = "faux" }, adresse: $"2001:db8:1:1::{essai + 1}");

        (await api.Demander(client, adresse: "2001:db8:1:1:ffff::1")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await api.Demander(client, adresse: "2001:db8:1:2::1")).StatusCode.Should().Be(HttpStatusCode.OK);
    }
}

using System.Net;
using System.Net.Http.Headers;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class RepliquesTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    /// <summary>How long a replica may go on believing is tested on its memory (<see cref="CacheJetonsTests"/>), without a stopwatch.</summary>
    [Fact]
    public async Task Un_client_ferme_ici_finit_par_l_etre_sur_une_autre_replique()
    {
        await using var ailleurs = api.WithWebHostBuilder(_ => { });
        var client = await api.Ouvrir();
        var jeton = await api.Jeton_de(client);
        var (ici, la) = (api.Porteur(jeton), Porteur(ailleurs.CreateClient(), jeton));
        var equipe = await api.Equipe();
        (await ici.GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await la.GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.OK, "the other replica now remembers it");

        await equipe.Act(HttpMethod.Post, $"{JetonsApi.Clients}/{client.Id}", "/fermeture", null).Accept();

        (await ici.GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "at once where it was closed");
        await Waiting.Until(async () => (await la.GetAsync(JetonsApi.Moi)).StatusCode == HttpStatusCode.Unauthorized, "the other replica still believes the token");
    }

    [Fact]
    public async Task Les_echecs_se_comptent_ensemble_sur_toutes_les_repliques()
    {
        await using var ailleurs = api.WithWebHostBuilder(_ => { });
        var client = await api.Ouvrir();
        for (var essai = 0; essai < 20; essai++) await api.Demander(client with { Secret = "faux" }, adresse: "198.51.100.8");

        var demande = new HttpRequestMessage(HttpMethod.Post, $"{JetonsApi.Oauth}/jetons")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]),
            Headers = { { JetonsApi.EnTeteAdresse, "198.51.100.8" } },
        };
        demande.Headers.Authorization = JetonsApi.Basic(client.ClientId, client.Secret);

        (await ailleurs.CreateClient().SendAsync(demande)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    private static HttpClient Porteur(HttpClient client, string jeton)
    {
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jeton);
        return client;
    }
}

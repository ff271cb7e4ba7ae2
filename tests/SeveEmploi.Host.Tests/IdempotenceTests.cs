using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

public sealed class IdempotenceTests(SeveApi api) : IClassFixture<SeveApi>
{
    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task La_meme_cle_et_le_meme_corps_rendent_la_premiere_reponse_octet_pour_octet()
    {
        var premiere = await Envoyer("cle-a", Campagnes.Annonce(2070));
        var seconde = await Envoyer("cle-a", Campagnes.Annonce(2070));

        seconde.StatusCode.Should().Be(HttpStatusCode.Created);
        (await seconde.Content.ReadAsByteArrayAsync()).Should().Equal(await premiere.Content.ReadAsByteArrayAsync());
        seconde.Headers.Location.Should().Be(premiere.Headers.Location);
        seconde.Headers.ETag.Should().Be(premiere.Headers.ETag);
        (await Promotions(2071)).Should().Be(1);
    }

    [Fact]
    public async Task Un_refus_est_une_reponse_il_est_rendu_de_meme()
    {
        await Envoyer("cle-b", Campagnes.Annonce(2072));
        var refus = await Envoyer("cle-c", Campagnes.Annonce(2072));
        var encore = await Envoyer("cle-c", Campagnes.Annonce(2072));

        encore.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await encore.Content.ReadAsStringAsync()).Should().Be(await refus.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task La_meme_cle_pour_un_autre_corps_repond_422()
    {
        await Envoyer("cle-d", Campagnes.Annonce(2074));

        (await Task.FromResult(await Envoyer("cle-d", Campagnes.Annonce(2075))).Refusal()).Code.Should().Be("cle_idempotence_reutilisee");
    }

    [Fact]
    public async Task Deux_envois_simultanes_de_la_meme_cle_n_ecrivent_qu_une_fois()
    {
        var reponses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Envoyer("cle-e", Campagnes.Annonce(2076))));

        reponses.Select(reponse => reponse.StatusCode).Should().OnlyContain(statut => statut == HttpStatusCode.Created || statut == HttpStatusCode.Conflict);
        reponses.Should().Contain(reponse => reponse.StatusCode == HttpStatusCode.Created);
        (await Promotions(2077)).Should().Be(1);
    }

    [Fact]
    public async Task Une_cle_se_garde_sept_jours()
    {
        await Envoyer("cle-f", Campagnes.Annonce(2078));
        api.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        (await Envoyer("cle-f", Campagnes.Annonce(2079))).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("clé accentuée")]
    [InlineData("")]
    public async Task Une_cle_mal_formee_est_refusee(string cle)
    {
        var reponse = await Envoyer(cle.Length > 0 ? cle : new string('x', 256), Campagnes.Annonce(2080));

        reponse.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private Task<HttpResponseMessage> Envoyer(string cle, object corps)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Campagnes.Adresse) { Content = JsonContent.Create(corps) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", cle);
        return _client.SendAsync(request);
    }

    private async Task<int> Promotions(int promotion) =>
        (await _client.Read<JsonNode>($"{Campagnes.Adresse}?promotion={promotion}"))["elements"]!.AsArray().Count;
}

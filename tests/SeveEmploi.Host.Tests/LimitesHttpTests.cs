using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

public sealed class LimitesHttpTests(SeveApi api) : IClassFixture<SeveApi>
{
    private const string Adresse = "/api/v1/erreurs";
    private const int Limite = 60;

    [Fact]
    public async Task Deux_hotes_sur_une_base_ne_servent_pas_ensemble_plus_que_la_limite()
    {
        await using var un = Replique();
        await using var autre = Replique();
        HttpClient[] clients = [Anonyme(un), Anonyme(autre)];
        await AuDebutDUneMinute();

        var reponses = await Task.WhenAll(Enumerable.Range(0, 3 * Limite).Select(i => clients[i % 2].GetAsync(Adresse)));

        reponses.Count(reponse => reponse.StatusCode == HttpStatusCode.OK).Should().BeInRange(Limite - (Limite / 20), Limite);
        reponses.Should().OnlyContain(reponse => reponse.Headers.Contains("RateLimit-Remaining"));
        var refus = reponses.First(reponse => reponse.StatusCode != HttpStatusCode.OK);
        refus.Headers.RetryAfter!.Delta.Should().BePositive();
        (await Task.FromResult(refus).Refusal()).Code.Should().Be("trop_de_demandes");
    }

    private static HttpClient Anonyme(WebApplicationFactory<Program> hote) => new(hote.Server.CreateHandler()) { BaseAddress = new Uri("http://localhost") };

    private WebApplicationFactory<Program> Replique() => api.WithWebHostBuilder(host => host.UseSetting("Seve:Limites:ParAdresse", $"{Limite}"));

    /// <summary>A test that counts within one window must not straddle two: the machine and the database share a clock here.</summary>
    private static async Task AuDebutDUneMinute()
    {
        var seconde = TimeProvider.System.GetUtcNow().Second;
        if (seconde >= 50) await Task.Delay(TimeSpan.FromSeconds(61 - seconde));
    }
}

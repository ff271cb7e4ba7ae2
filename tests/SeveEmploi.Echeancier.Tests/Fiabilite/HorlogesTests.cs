using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Echeancier.Rappels;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Fiabilite;

public sealed class HorlogesTests(EcheancierApi api) : IClassFixture<EcheancierApi>
{
    private const int Personnes = 40;

    [Fact]
    public async Task Trois_noeuds_dont_les_horloges_different_et_sautent_ne_perdent_ni_ne_doublent_rien()
    {
        var courriels = new List<string>();
        for (var rang = 0; rang < Personnes; rang++) courriels.Add((await api.Due($"Horloge {rang}")).Courriel);
        AdjustableClock[] horloges = [new(EcheancierApi.Matin), new(EcheancierApi.Matin.AddSeconds(5)), new(EcheancierApi.Matin.AddSeconds(-5))];
        var noeuds = horloges.Select(horloge => api.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(horloge)))).ToList();

        await Task.WhenAll(noeuds.Select((noeud, rang) => Tourner(noeud, horloges[rang], new Random(rang))));

        courriels.Should().AllSatisfy(courriel => api.Courriels.Mails.Where(mail => mail.A == courriel).Should().ContainSingle());
        noeuds.ForEach(noeud => noeud.Dispose());
    }

    [Fact]
    public async Task L_horloge_de_la_base_qui_recule_de_deux_heures_ne_redit_rien_et_n_arrete_rien()
    {
        var (_, avant, _) = await api.Due("Avant le saut");
        await api.Regler(EcheancierApi.Matin.AddHours(2));
        await api.Relancer();

        await api.Regler(EcheancierApi.Matin);
        var (_, apres, _) = await api.Due("Après le saut");
        await api.Relancer();

        api.Courriels.Mails.Where(mail => mail.A == avant).Should().ContainSingle();
        api.Courriels.Mails.Where(mail => mail.A == apres).Should().ContainSingle();
    }

    /// <summary>Scans and sends as a node does, while its own clock jumps two hours one way or the other.</summary>
    private static async Task Tourner(WebApplicationFactory<Program> noeud, AdjustableClock horloge, Random hasard)
    {
        var expedition = noeud.Services.GetServices<IHostedService>().OfType<Expedition>().Single();
        var scopes = noeud.Services.GetRequiredService<IServiceScopeFactory>();
        for (var vides = 0; vides < 3;)
        {
            horloge.Advance(TimeSpan.FromHours(hasard.Next(-2, 3)));
            var balayes = await scopes.AsSystem("essai", services => services.GetRequiredService<Balayage>().RunBatch(default), default);
            vides = balayes + await expedition.Tour(default) == 0 ? vides + 1 : 0;
        }
    }
}

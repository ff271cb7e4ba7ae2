using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests;

public sealed class PaysFictifTests : FinancementApi
{
    private static readonly PaysFictif Pays = new(12, 14, 1, new(2026, 11, 22));

    [Fact]
    public async Task Le_grand_livre_tombe_juste_et_nulle_enveloppe_n_est_depassee()
    {
        Clock.Set(Pays.Jour);
        await new PeintureNationale(Services, new(TextWriter.Null)).Peindre(Pays, CancellationToken.None);

        await InScope(services => services.GetRequiredService<IMediator>().Send(new RapprocherGrandLivre()));
        var rapprochement = (await Client.Read<JsonNode>($"{Base}/grand-livre/rapprochements"))["elements"]![0]!;
        rapprochement["conventions"]!.GetValue<int>().Should().Be(24);
        rapprochement["nombre_ecarts"]!.GetValue<int>().Should().Be(0);
        (await Solde(2025)).Should().Be((-240_000m, 0m, 240_000m));
        (await Solde(2026)).Should().Be((-240_000m, 144_000m, 96_000m));
        (await Lire<string>("SELECT string_agg(DISTINCT exercice || ' ' || etat, ', ' ORDER BY exercice || ' ' || etat) FROM financement.conventions")).Should().Be("2025 Soldee, 2026 EnExecution");
        (await Client.Read<JsonNode>($"{Base}/enveloppes"))["elements"]!.AsArray().Should().OnlyContain(enveloppe => enveloppe!["reste_eur"]!.GetValue<decimal>() == 0);
    }

    private async Task<(decimal Enveloppe, decimal Engagement, decimal Verse)> Solde(int exercice)
    {
        var balance = (await Client.Read<JsonNode>($"{Base}/grand-livre/balances?exercice={exercice}"))["elements"]![0]!;
        return (balance["enveloppe_eur"]!.GetValue<decimal>(), balance["engagement_eur"]!.GetValue<decimal>(), balance["verse_eur"]!.GetValue<decimal>());
    }
}

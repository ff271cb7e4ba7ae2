using System.Diagnostics;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Rappels;
using SeveEmploi.Testing;
using Xunit.Abstractions;

namespace SeveEmploi.Echeancier.Tests.Fiabilite;

/// <summary>
/// A whole SEVE 2 campagne: every obligation of the year, the scan, the lists. A third of it in the run of every day, where the plans
/// are what is checked; of national size by SEVE_MESURE_STRUCTURES, which prints how long each part takes.
/// </summary>
public sealed class VolumeTests(EcheancierApi api, ITestOutputHelper sortie) : IClassFixture<EcheancierApi>
{
    private const int ParStructure = 12 + 3 + 3 + 1;

    private static readonly int Structures = int.TryParse(Environment.GetEnvironmentVariable("SEVE_MESURE_STRUCTURES"), out var choisi) ? choisi : 1500;

    [Fact]
    public async Task Une_campagne_entiere_se_planifie_se_balaye_et_se_lit_par_index()
    {
        await api.Regler(new(2023, 12, 20, 9, 0, 0, TimeSpan.Zero));
        await Engager();

        await Chronometrer("planifier l'année", () => api.InScope(services => services.GetRequiredService<IMediator>().Send(new CompleterLAnnee())));
        (await api.Lire<long>("SELECT count(*) FROM echeancier.obligations WHERE structure_id IS NOT NULL")).Should().Be(Structures * ParStructure);
        await Chronometrer("la compléter sans rien changer", () => api.InScope(services => services.GetRequiredService<IMediator>().Send(new CompleterLAnnee())));
        (await api.Lire<long>("SELECT count(*) FROM echeancier.obligations WHERE structure_id IS NOT NULL AND sequence > 0")).Should().Be(0);

        await api.Sql("ANALYZE echeancier.obligations, echeancier.agendas, echeancier.rappels, echeancier.envois");
        await Chronometrer("un balayage où rien n'est dû", () => api.InScope(services => services.GetRequiredService<Balayage>().RunBatch(default)));
        await Retards();
    }

    /// <summary>Half of the structures are three months late.</summary>
    private async Task Retards()
    {
        await api.Regler(new(2024, 4, 12, 9, 0, 0, TimeSpan.Zero));
        await api.Sql("UPDATE echeancier.obligations SET issue = 'Honoree', close_le = echeance WHERE echeance < '2024-04-12' AND hashtext(structure_id::text) % 2 = 0");
        await api.Sql("ANALYZE echeancier.obligations");
        var mission = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        await mission.Read<JsonNode>($"{EcheancierApi.Base}/retards");

        await Chronometrer("le tableau des retards d'une région", () => mission.Read<JsonNode>($"{EcheancierApi.Base}/retards?region=28"));
        await Chronometrer("le tableau des retards du pays", () => api.Client.Read<JsonNode>($"{EcheancierApi.Base}/retards"));
        await Chronometrer("mes obligations", () => mission.Read<JsonNode>($"{EcheancierApi.Base}/mes-obligations"));
        await Chronometrer("simuler un mois", () => api.Client.Read<JsonNode>($"{EcheancierApi.Base}/simulation?du=2024-05-01&au=2024-05-31"));

        var plans = await QueryPlans.Of(api.ConnectionString, "obligations", async () =>
        {
            await api.Client.Read<JsonNode>($"{EcheancierApi.Base}/retards?region=28");
            await api.Client.Read<JsonNode>($"{EcheancierApi.Base}/obligations?region=28");
            await api.Client.Read<JsonNode>($"{EcheancierApi.Base}/obligations?departement=14&closes=false");
        });
        foreach (var plan in plans) sortie.WriteLine(plan);
        plans.Should().HaveCountGreaterThanOrEqualTo(3).And.OnlyContain(plan => !plan.Contains("Seq Scan on obligations"));
    }

    private async Task Engager() => await api.Sql($"""
        INSERT INTO echeancier.engagements (structure_id, structure_nom, programme, annee, departement_code, retenue_le)
        SELECT gen_random_uuid(), 'Structure ' || n, 'Seve2', 2024, (array['14', '27', '50', '61', '76', '44', '49', '53', '72', '85', '67', '974', '971', '75', '13', '31', '33', '59'])[1 + n % 18], '2023-12-16'
        FROM generate_series(1, {Structures}) AS n
        """);

    private async Task<T> Chronometrer<T>(string quoi, Func<Task<T>> acte)
    {
        var debut = Stopwatch.GetTimestamp();
        var resultat = await acte();
        sortie.WriteLine($"{quoi} ({Structures} structures) : {Stopwatch.GetElapsedTime(debut).TotalMilliseconds:F0} ms");
        return resultat;
    }
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Testing;
using Xunit.Abstractions;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>Four connections for everybody: what a caller sets on one, the next who takes it must not find.</summary>
public sealed class PetitPoolApi : PerimetresApi
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        var application = new NpgsqlConnectionStringBuilder(HostConnectionString) { Username = Databases.ApplicationRole, MaxPoolSize = 4 };
        builder.UseSetting("ConnectionStrings:SeveApplication", application.ConnectionString);
    }
}

public sealed class FuiteDePoolTests(PetitPoolApi api, ITestOutputHelper output) : IClassFixture<PetitPoolApi>
{
    private static readonly int Demandes = int.Parse(Environment.GetEnvironmentVariable("SEVE_MESURE_REQUETES") ?? "3000", CultureInfo.InvariantCulture);

    private static readonly string[] Adresses =
    [
        "/api/v1/referentiel/structures?limite=200", "/api/v1/mobilisation/candidatures?limite=200&compter=true", "/api/v1/referentiel/personnes",
        "/api/v1/referentiel/structures/{ici}", "/api/v1/referentiel/structures/{ailleurs}", "/api/v1/mobilisation/candidatures?region=52", "POST",
    ];

    [Fact]
    public async Task Des_appelants_meles_sur_quatre_connexions_ne_lisent_que_leur_perimetre()
    {
        var lecteurs = await Lecteurs();
        var (journal, clock) = (new Journal(), Stopwatch.StartNew());

        await Parallel.ForAsync(0, Demandes, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (numero, _) =>
            await Demander(lecteurs[numero % lecteurs.Count], Adresses[numero / lecteurs.Count % Adresses.Length], journal));

        output.WriteLine($"{Demandes} demandes en {clock.Elapsed.TotalSeconds:F1} s : {journal.Fuites.Count} fuite");
        journal.Controles.Should().Be(Demandes * 3);
        journal.Fuites.Should().BeEmpty();
    }

    /// <summary>Refused inside the transaction of its key, a request gives its connection back before its trace asks for one.</summary>
    [Fact]
    public async Task Des_refus_simultanes_sur_un_petit_pool_laissent_chacun_leur_trace()
    {
        var dreets = await api.Demandeur(new("dreets", Regions: ["28"]));

        var refus = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Refuser(dreets.Http)));

        refus.Should().AllBeEquivalentTo("droit_absent");
        (await api.Sql<long>($"SELECT count(*) FROM socle.audit WHERE appelant_id = '{dreets.Compte}' AND requete = 'CreerStructure' AND resultat = 'droit_absent'")).Should().Be(40);
    }

    private async Task<IReadOnlyList<(HttpClient Http, Monde[] Siens, Monde[] Interdits)>> Lecteurs() =>
    [
        ((await api.Demandeur(new("charge_mission", Regions: ["28"]))).Http, [api.Ici], [api.Ailleurs]),
        ((await api.Demandeur(new("charge_mission", Regions: ["52"]))).Http, [api.Ailleurs], [api.Ici]),
        ((await api.Demandeur(new("ddets", Departements: ["14"]))).Http, [api.Ici], [api.Ailleurs]),
        ((await api.Demandeur(new("direction_siae", Structures: [api.Ici["structure"]]))).Http, [api.Ici], [api.Ailleurs]),
        (api.National, [api.Ici, api.Ailleurs], []),
        (api.CreateAnonymousClient(), [], [api.Ici, api.Ailleurs]),
    ];

    private async Task Demander((HttpClient Http, Monde[] Siens, Monde[] Interdits) lecteur, string adresse, Journal journal)
    {
        if (adresse == "POST")
        {
            await Refuser(lecteur.Http);
            adresse = Adresses[0];
        }

        adresse = adresse.Replace("{ici}", $"{api.Ici["structure"]}", StringComparison.Ordinal).Replace("{ailleurs}", $"{api.Ailleurs["structure"]}", StringComparison.Ordinal);
        using var answer = await lecteur.Http.GetAsync(adresse);
        var corps = await answer.Content.ReadAsStringAsync();
        journal.Controler((int)answer.StatusCode < 500, $"{adresse}: {answer.StatusCode}");
        journal.Controler(lecteur.Interdits.All(monde => !monde.Traces(corps, adresse).Any()), $"{adresse}: {corps}");
        // Who lost her perimeter to another would see less, not more.
        journal.Controler(adresse != Adresses[0] || lecteur.Siens.All(monde => monde.Traces(corps, adresse).Any()), $"{adresse}: {corps}");
    }

    private static async Task<string> Refuser(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/referentiel/structures")
        {
            Content = new StringContent("""{"nom":"","type":"ACI","departement":"01"}""", System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", Guid.CreateVersion7().ToString() } },
        };
        return (await http.SendAsync(request).Refusal()).Code;
    }
}

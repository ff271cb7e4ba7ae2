using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance;

/// <summary>
/// One personne read over HTTP on a real port, by a chargé·e de mission of her région: with the token, the perimeter on both walls, the
/// transaction and the audit row; then by the same host without any of them, as a superuser for whom row-level security does not exist. Rounds
/// alternate, so that the noise of the machine falls on both.
/// </summary>
internal static class SurcoutDesAcces
{
    private const int LecturesParRonde = 400;

    public static async Task Mesurer(int rondes)
    {
        var protege = new HoteSurPort();
        await ((Xunit.IAsyncLifetime)protege).InitializeAsync();
        var adresse = await Preparer(protege);
        var nu = new HoteNu(protege.HostConnectionString);
        await ((Xunit.IAsyncLifetime)nu).InitializeAsync();

        using var chargee = await protege.CreateClientFor(new Person("charge_mission", Regions: ["28"]));
        using var personne = nu.CreateClient();
        var (avec, sans) = (new List<double>(), new List<double>());
        await Ronde(chargee, adresse);
        await Ronde(personne, adresse);
        for (var ronde = 0; ronde < rondes; ronde++)
        {
            sans.Add(await Ronde(personne, adresse));
            avec.Add(await Ronde(chargee, adresse));
        }

        Console.WriteLine($"avec : {Mediane(avec):F3} ms ; sans : {Mediane(sans):F3} ms ; rapport : {Mediane([.. avec.Zip(sans, (a, s) => a / s)]):F2}");
        await protege.DisposeAsync();
        await nu.DisposeAsync();
    }

    private static async Task<string> Preparer(HoteSurPort hote)
    {
        var national = hote.CreateClient();
        var structure = await national.Create("/api/v1/referentiel/structures", new { nom = "Atelier", type = "ACI", departement = "14", du = "2020-01-01" });
        var personne = await national.Create("/api/v1/referentiel/personnes", new { nom = "Durand", prenom = "Camille", courriel = "c@exemple.fr" });
        await national.Act(HttpMethod.Post, $"/api/v1/referentiel/personnes/{personne}", "/nominations", new { fonction = "direction", du = "2020-01-01", structure_id = structure }).Accept();
        return $"/api/v1/referentiel/personnes/{personne}";
    }

    private static async Task<double> Ronde(HttpClient client, string adresse)
    {
        var debut = Stopwatch.GetTimestamp();
        for (var lecture = 0; lecture < LecturesParRonde; lecture++) (await client.GetAsync(adresse)).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(debut).TotalMilliseconds / LecturesParRonde;
    }

    private static double Mediane(List<double> mesures) => mesures.Order().ElementAt(mesures.Count / 2);

    private class HoteSurPort : SeveApi
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            UseKestrel(0);
            StartServer();
        }
    }

    /// <summary>The same host and database, without a caller, a perimeter, a transaction or a trace.</summary>
    private sealed class HoteNu(string connectionString) : HoteSurPort
    {
        public override Task InitializeAsync()
        {
            UseKestrel(0);
            StartServer();
            return Task.CompletedTask;
        }

        // Nobody to be here: no token.
        protected override void ConfigureClient(HttpClient client)
        {
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder
                .UseSetting("ConnectionStrings:Seve", connectionString)
                .UseSetting("ConnectionStrings:SeveApplication", new Npgsql.NpgsqlConnectionStringBuilder(connectionString) { Username = "postgres" }.ConnectionString)
                .ConfigureTestServices(services => services.RemoveAll<IAuthenticator>().WithoutRequestFrame());
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance;

/// <summary>What the boards of the équipe nationale cost at 5,000 conventions over five years, beside a bare count of the same rows by the same way.</summary>
internal sealed class ChiffresDuFinancement : SeveApi
{
    private const string Base = "/api/v1/financement";
    private const int Conventions = 5_000;
    private const int Lectures = 100;

    private HttpClient? _client;

    private HttpClient Client => _client ??= CreateClient();

    public static async Task Mesurer()
    {
        await using var mesure = new ChiffresDuFinancement();
        await mesure.InitializeAsync();
        mesure.Clock.Set(new DateOnly(2022, 2, 1));
        await ConventionsEnNombre.Remplir(mesure.ConnectionString, await mesure.Signee(), Conventions);

        var compte = await mesure.Compter();
        foreach (var (quoi, adresse) in new[]
                 {
                     ("tableau national, cinq ans", "tableau"), ("tableau national d'une année", "tableau?annee=2022"), ("versements exigibles, une page", "versements?exigible=true"),
                     ("tous les versements, une page", "versements"), ("conventions, une page", "conventions"), ("balances de l'ensemble", "grand-livre/balances"),
                 })
        {
            var duree = await Mediane(async () => (await mesure.Client.GetAsync($"{Base}/{adresse}")).EnsureSuccessStatusCode());
            Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{quoi} : {duree:F1} ms ; {duree / compte:F1} fois un simple compte ({compte:F1} ms)"));
        }
    }

    private async Task<Guid> Signee()
    {
        var structure = await Client.Create("/api/v1/referentiel/structures", new { nom = "ASTA", type = "ACI", departement = "14", du = "2020-01-01" });
        var candidature = Guid.CreateVersion7();
        await InScope(async services =>
        {
            await services.GetRequiredService<IMediator>().Publish(new CandidatureRetenue(candidature, Guid.CreateVersion7(), structure, Programme.Seve1, 2022, "14", new(2022, 2, 1)));
            return true;
        });
        var id = (await Client.Read<JsonNode>($"{Base}/conventions"))["elements"]![0]!["id"]!.GetValue<Guid>();
        await Acte(Client, HttpMethod.Put, id, "termes", new { direction = "Claire Duval, directrice", debut = "2022-01-01", fin = "2022-12-31" });
        var ligne = new { categorie = "temps_equipe", libelle = "Temps de l'équipe", @base = (string?)null, montant_eur = 20_000, ressource = "convention" };
        await Acte(Client, HttpMethod.Put, id, "budget", new { lignes = new[] { ligne } });
        await Acte(Client, HttpMethod.Put, id, "fse/2022", new { beneficie = false });
        await Acte(Client, HttpMethod.Post, id, "envoi", new { });
        var empreinte = (await Client.Read<JsonNode>($"{Base}/conventions/{id}"))["empreinte"]!.GetValue<string>();
        await Acte(Client, HttpMethod.Post, id, "signatures/structure", new { nom = "Claire Duval", empreinte });
        await Acte(await CreateClientFor(Person.National), HttpMethod.Post, id, "signatures/autorite", new { nom = "Paul Renaud", empreinte });
        return id;
    }

    private static Task Acte(HttpClient client, HttpMethod methode, Guid id, string acte, object corps) => client.Act(methode, $"{Base}/conventions/{id}", $"/{acte}", corps).Accept();

    private async Task<double> Compter()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        return await Mediane(async () =>
        {
            await using var commande = source.CreateCommand("SELECT count(*) FROM financement.conventions");
            await commande.ExecuteScalarAsync();
        });
    }

    /// <summary>In milliseconds, once warm.</summary>
    private static async Task<double> Mediane(Func<Task> lire)
    {
        var durees = new List<double>();
        for (var lecture = 0; lecture < Lectures; lecture++)
        {
            var debut = Stopwatch.GetTimestamp();
            await lire();
            if (lecture >= Lectures / 10) durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
        }

        durees.Sort();
        return durees[durees.Count / 2];
    }
}

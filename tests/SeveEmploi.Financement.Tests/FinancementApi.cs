using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests;

/// <summary>What those who sign and pay do over HTTP.</summary>
public class FinancementApi : SeveApi
{
    /// <summary>A day of the promotion 2022, after its comité.</summary>
    public static readonly DateOnly Aujourdhui = new(2022, 2, 1);

    private HttpClient? _seconde;

    public const string Base = "/api/v1/financement";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Aujourdhui);
    }

    /// <summary>The équipe nationale.</summary>
    public HttpClient Client => field ??= CreateClient();

    /// <summary>Another person of the équipe nationale: who signs for the other party, or approves what the first one proposed.</summary>
    public async Task<HttpClient> Seconde() => _seconde ??= await CreateClientFor(Person.National);

    public Task<Guid> Structure(string nom, string departement = "14") =>
        Client.Create("/api/v1/referentiel/structures", new { nom, type = "ACI", departement, du = "2020-01-01" });

    /// <summary>The convention that a retained structure opens, told as the outbox of Mobilisation tells it.</summary>
    public async Task<Guid> Convention(
        string nom, string departement = "14", Programme programme = Programme.Seve1, int promotion = 2022, decimal? sollicite = null, decimal? octroye = null, string? motif = null)
    {
        var structure = await Structure(nom, departement);
        var candidature = Guid.CreateVersion7();
        await Dire(new CandidatureRetenue(candidature, Guid.CreateVersion7(), structure, programme, promotion, departement, Aujourdhui)
        {
            DotationSolliciteeEur = sollicite,
            DotationOctroyeeEur = octroye,
            MotifBaisse = motif,
        });
        return await Lire<Guid>($"SELECT id FROM financement.conventions WHERE candidature_id = '{candidature}'");
    }

    /// <summary>A convention ready to leave: direction, budget that covers the grant, answer about FSE.</summary>
    public async Task<Guid> Prete(string nom, string departement = "14", decimal montant = 20_000)
    {
        var id = await Convention(nom, departement);
        await Acte(HttpMethod.Put, id, "termes", new { direction = "Claire Duval, directrice", debut = "2022-01-01", fin = "2022-12-31" }).Accept();
        await Acte(HttpMethod.Put, id, "budget", new { lignes = new[] { Ligne("Temps de l'équipe", montant) } }).Accept();
        await Acte(HttpMethod.Put, id, "fse/2022", new { beneficie = false }).Accept();
        return id;
    }

    public async Task<Guid> Signee(string nom, string departement = "14")
    {
        var id = await Prete(nom, departement);
        await Acte(HttpMethod.Post, id, "envoi", new { }).Accept();
        await Signer(id);
        return id;
    }

    public async Task Signer(Guid id)
    {
        var empreinte = (await Vue(id))["empreinte"]!.GetValue<string>();
        await Acte(HttpMethod.Post, id, "signatures/structure", new { nom = "Claire Duval", empreinte }).Accept();
        await (await Seconde()).Act(HttpMethod.Post, Adresse(id), "/signatures/autorite", new { nom = "Paul Renaud, DDETS", empreinte }).Accept();
    }

    /// <summary>Proposed and ordered by one, approved by the other, then paid.</summary>
    public async Task Payer(Guid id, int rang, string reference)
    {
        await Acte(HttpMethod.Post, id, $"versements/{rang}/proposition", new { }).Accept();
        await (await Seconde()).Act(HttpMethod.Post, Adresse(id), $"/versements/{rang}/approbation", new { }).Accept();
        await Acte(HttpMethod.Post, id, $"versements/{rang}/ordonnancement", new { }).Accept();
        await Acte(HttpMethod.Post, id, $"versements/{rang}/paiement", new { reference }).Accept();
    }

    public Task<HttpResponseMessage> Acte(HttpMethod method, Guid id, string acte, object? corps) => Client.Act(method, Adresse(id), $"/{acte}", corps);

    public Task<JsonNode> Vue(Guid id) => Client.Read<JsonNode>(Adresse(id));

    public static string Adresse(Guid id) => $"{Base}/conventions/{id}";

    public static object Ligne(string libelle, decimal montant, string ressource = "convention", string categorie = "temps_equipe") =>
        new { categorie, libelle, @base = (string?)null, montant_eur = montant, ressource };

    /// <summary>A fact of a module, as the outbox hands it over: after those that were raised before it.</summary>
    public async Task Dire(IIntegrationEvent fait)
    {
        await Waiting.Until(async () => await Lire<long>("SELECT count(*) FROM financement.outbox WHERE processed_at IS NULL") == 0, "a fact of financement waits");
        await InScope(async services =>
        {
            await services.GetRequiredService<IMediator>().Publish(fait);
            return true;
        });
    }

    public async Task<T> Lire<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }
}

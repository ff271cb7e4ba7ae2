using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

/// <summary>What people of the programme do with their calendars, on a day that stands still.</summary>
public class CalendriersApi : SeveApi
{
    public const string Base = "/api/v1/echeancier";
    public const string AdressePublique = "https://seve.exemple.fr";

    /// <summary>Paris, 20 December 2021, at ten: for the host and for the clock of the database.</summary>
    public static readonly DateOnly Aujourdhui = new(2021, 12, 20);

    public HttpClient National => field ??= CreateClient();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Avancer(new DateTimeOffset(Aujourdhui, new TimeOnly(9, 0), TimeSpan.Zero));
    }

    /// <summary>Both clocks: the host's judges rights, the database's says what is due.</summary>
    public async Task Avancer(DateTimeOffset instant)
    {
        Clock.Set(instant);
        await Executer($"CREATE OR REPLACE FUNCTION echeancier.maintenant() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT ''{instant:O}''::timestamptz'");
    }

    public Task<Guid> Structure(string nom, string departement = "14") =>
        National.Create("/api/v1/referentiel/structures", new { nom, type = "ACI", departement, du = "2020-01-01" });

    public async Task<(HttpClient Http, Guid Compte)> Personne(Person personne)
    {
        var (compte, courriel, cle) = await Services.OpenAccount(personne);
        return (CreateAnonymousClient().WithToken(await CreateAnonymousClient().SignIn(courriel, cle, Clock.GetUtcNow())), compte);
    }

    internal Task<Obligation> Poser(
        string nature, DateOnly echeance, Guid? structure = null, string? nom = null, string? departement = null, string? region = null,
        string precision = "", Guid? partenaire = null, Guid? compte = null, string? lien = null) =>
        InScope(async services =>
        {
            var db = services.GetRequiredService<EcheancierDbContext>();
            var concernes = new Concernes(structure, nom, departement is null ? null : Departement.De(departement), region is null ? null : Region.De(region), partenaire, compte);
            var obligation = Obligation.Poser(new("essai", nature, Guid.CreateVersion7().ToString()), precision, concernes, echeance.AddDays(-30), echeance, lien).Value;
            db.Obligations.Add(obligation);
            await db.SaveChangesAsync();
            return obligation;
        });

    internal Task<Obligation> Changer(ObligationId id, Func<Obligation, Result> acte) => InScope(async services =>
    {
        var db = services.GetRequiredService<EcheancierDbContext>();
        var obligation = (await db.Obligations.FindAsync(id))!;
        acte(obligation).Error.Should().BeNull();
        await db.SaveChangesAsync();
        return obligation;
    });

    /// <summary>Opens a calendar, and answers its address on this host.</summary>
    public static async Task<string> Ouvrir(HttpClient http, object corps)
    {
        var response = await http.PostAsJsonAsync($"{Base}/calendriers", corps, HttpSteps.Json);
        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var adresse = (await response.Content.ReadFromJsonAsync<JsonNode>())!["adresse"]!.GetValue<string>();
        adresse.Should().StartWith($"{AdressePublique}{Base}/calendriers/").And.EndWith(".ics");
        return adresse[AdressePublique.Length..];
    }

    public Task<HttpResponseMessage> Agenda(string adresse, string? etag = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, adresse);
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return CreateAnonymousClient().SendAsync(request);
    }

    /// <summary>What an agenda reads, unfolded: one line each.</summary>
    public async Task<IReadOnlyList<string>> Lire(string adresse)
    {
        using var response = await Agenda(adresse);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return Deplier(await response.Content.ReadAsStringAsync());
    }

    public async Task<IReadOnlyList<Guid>> Uids(string adresse) =>
        [.. (await Lire(adresse)).Where(ligne => ligne.StartsWith("UID:", StringComparison.Ordinal)).Select(ligne => Guid.Parse(ligne[4..].Split('@')[0]))];

    public static IReadOnlyList<string> Deplier(string flux)
    {
        flux.Should().EndWith("\r\n");
        return flux.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];
    }

    public async Task<T> Sql<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var commande = source.CreateCommand(sql);
        return (T)(await commande.ExecuteScalarAsync())!;
    }

    public async Task Executer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var commande = source.CreateCommand(sql);
        await commande.ExecuteNonQueryAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Seve:AdressePublique", AdressePublique).UseSetting("Seve:Taches:Actives", "false");
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Jetons;

/// <summary>The host as partners and browsers meet it; each caller comes from the address that it says.</summary>
public sealed class JetonsApi : SeveApi
{
    public const string Clients = "/api/v1/acces/clients";
    public const string Oauth = "/api/v1/oauth";
    public const string Moi = "/api/v1/moi";
    public const string EnTeteAdresse = "X-Essai-Adresse";

    private int _noms;

    public SmtpSink Courriels { get; } = new();

    public HttpClient Anonyme => field ??= CreateAnonymousClient();

    /// <summary>Someone of the équipe nationale, second factor active.</summary>
    public async Task<HttpClient> Equipe() => Porteur(await Connecter(await Compte(Role.EquipeNationale), UsageJeton.Api));

    public HttpClient Porteur(string jeton, string? adresse = null)
    {
        var client = CreateAnonymousClient().WithToken(jeton);
        if (adresse is not null) client.DefaultRequestHeaders.Add(EnTeteAdresse, adresse);
        return client;
    }

    /// <summary>Somebody of that role, whose account is then put in the state of the test.</summary>
    internal async Task<Guid> Compte(
        Role role, bool secondFacteur = true, EtatCompte etat = EtatCompte.Actif, Guid? partenaire = null, Confiee? suppleance = null)
    {
        var personne = new Person(
            JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString()), Regions: role == Role.ChargeMission ? ["28"] : null, Partenaire: partenaire);
        var (compte, _, _) = await Services.OpenAccount(personne);
        await Sql($"UPDATE acces.comptes SET second_facteur_actif = {secondFacteur}, etat = '{etat}' WHERE id = '{compte}'");
        if (suppleance is not null)
        {
            await Sql($"""
                INSERT INTO acces.suppleances (id, compte_id, suppleant, du, au, motif, confiee_le)
                VALUES (gen_random_uuid(), '{compte}', '{suppleance.Suppleant}', '{suppleance.Du:yyyy-MM-dd}', '{suppleance.Au:yyyy-MM-dd}', 'Congé', now())
                """);
        }

        return compte;
    }

    internal Task<string> Connecter(Guid compte, UsageJeton usage) => InScope(async services =>
    {
        var db = services.GetRequiredService<AccesDbContext>();
        var (jeton, secret) = Jeton.DeCompte(compte, usage, await db.Maintenant(default), TimeSpan.FromHours(1));
        db.Jetons.Add(jeton);
        await db.SaveChangesAsync();
        return secret;
    });

    public async Task<ClientOuvert> Ouvrir(string[]? portees = null, object? territoire = null, string[]? reseaux = null, string? expireLe = null, string courriel = "si@exemple.fr")
    {
        var corps = new
        {
            nom = $"Partenaire {Interlocked.Increment(ref _noms)}",
            courriel,
            portees = portees ?? ["structures:lire", "candidatures:lire"],
            territoire = territoire ?? new { regions = new[] { "28" } },
            reseaux,
            expire_le = expireLe,
        };
        var equipe = await Equipe();
        var reponse = await equipe.PostAsJsonAsync(Clients, corps, HttpSteps.Json);
        reponse.StatusCode.Should().Be(HttpStatusCode.Created, await reponse.Content.ReadAsStringAsync());
        var vue = (await reponse.Content.ReadFromJsonAsync<JsonNode>())!;
        return new(vue["id"]!.GetValue<Guid>(), vue["client_id"]!.GetValue<string>(), vue["secret_id"]!.GetValue<Guid>(), vue["secret"]!.GetValue<string>());
    }

    public Task<HttpResponseMessage> Demander(ClientOuvert client, string? scope = null, string? adresse = null, string route = "jetons", string? token = null)
    {
        var champs = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scope is not null) champs["scope"] = scope;
        if (token is not null) champs["token"] = token;
        return Poster(route, new FormUrlEncodedContent(champs), Basic(client.ClientId, client.Secret), adresse);
    }

    public Task<HttpResponseMessage> Poster(string route, HttpContent corps, AuthenticationHeaderValue? preuve = null, string? adresse = null)
    {
        var demande = new HttpRequestMessage(HttpMethod.Post, $"{Oauth}/{route}") { Content = corps };
        demande.Headers.Authorization = preuve;
        if (adresse is not null) demande.Headers.Add(EnTeteAdresse, adresse);
        return Anonyme.SendAsync(demande);
    }

    public static AuthenticationHeaderValue Basic(string id, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));

    public async Task<string> Jeton_de(ClientOuvert client, string? scope = null, string? adresse = null)
    {
        var reponse = await Demander(client, scope, adresse);
        reponse.StatusCode.Should().Be(HttpStatusCode.OK, await reponse.Content.ReadAsStringAsync());
        return (await reponse.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
    }

    public Task<Result> Systeme(ICommand commande) => EnSysteme(mediator => mediator.Send(commande));

    public Task<Result<T>> Systeme<T>(ICommand<T> commande) => EnSysteme(mediator => mediator.Send(commande));

    public Task<T> EnSysteme<T>(Func<IMediator, Task<T>> acte) => InScope(services => acte(services.GetRequiredService<IMediator>()));

    public async Task<object?> Sql(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var commande = source.CreateCommand(sql);
        return await commande.ExecuteScalarAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder
            .UseSetting("Seve:Courriel:Hote", "127.0.0.1").UseSetting("Seve:Courriel:Port", $"{Courriels.Port}").UseSetting("Seve:Courriel:Tls", "false")
            .ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Adresses()));
    }

    private sealed class Adresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[EnTeteAdresse].FirstOrDefault() ?? "192.0.2.1");
                return rest(http);
            });
            next(app);
        };
    }
}

public sealed record ClientOuvert(Guid Id, string ClientId, Guid SecretId, string Secret);

internal sealed record Confiee(Guid Suppleant, DateOnly Du, DateOnly Au);

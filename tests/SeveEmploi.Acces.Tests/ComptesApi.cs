using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests;

/// <summary>Une personne de l'essai, et ce qu'il faut pour se connecter à sa place.</summary>
public sealed record Personne(Guid Id, string Courriel, string MotDePasse, string? Cle);

/// <summary>The real host with a real mail server, cheap hashes that are counted, and an address that each request chooses.</summary>
public sealed class ComptesApi : SeveApi
{
    public const string Base = "/api/v1/acces";
    public const string Comptes = $"{Base}/comptes";
    public const string MotDePasse = "une phrase que personne ne devine";
    public const string EnTeteAdresse = "X-Essai-Adresse";

    private int _dernier;

    public SmtpSink Courriels { get; } = new();

    public Compteur Hachages { get; } = new();

    public HttpClient Client => field ??= CreateClient();

    public string Courriel() => $"personne{Interlocked.Increment(ref _dernier)}@exemple.fr";

    /// <summary>An address that no other test tries from.</summary>
    public string Adresse() => $"10.0.{Interlocked.Increment(ref _dernier) / 250}.{(_dernier % 250) + 1}";

    /// <summary>Somebody with an open account; a groupement d'employeurs needs no second factor.</summary>
    public async Task<Personne> Ouvrir(string role = "groupement_employeurs", string[]? regions = null, bool avecSecondFacteur = false)
    {
        var courriel = Courriel();
        var amorce = await Amorcer(new(
            courriel, "Martin", "Zoé", role, regions ?? [], [], [], [], role == "groupement_employeurs" ? Guid.CreateVersion7() : null, MotDePasse, avecSecondFacteur));
        return new(amorce.Value.CompteId, courriel, MotDePasse, amorce.Value.CleTotp);
    }

    public Task<Result<CompteAmorceVue>> Amorcer(AmorcerCompte amorcer) => InScope(services => services.GetRequiredService<IMediator>().Send(amorcer));

    public Task<HttpResponseMessage> Connecter(
        string courriel, string motDePasse, string? adresse = null, string? code = null, string? codeSecours = null, string usage = "api", string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Base}/connexions")
        {
            Content = JsonContent.Create(new { courriel, mot_de_passe = motDePasse, usage, code, code_secours = codeSecours }, options: HttpSteps.Json),
        };
        request.Headers.Add(EnTeteAdresse, adresse ?? Adresse());
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return CreateAnonymousClient().SendAsync(request);
    }

    public string Code(Personne personne) => Totp.Code(personne.Cle!, Clock.GetUtcNow());

    /// <summary>A client of that person, signed in. The clock moves on: a code serves once.</summary>
    public async Task<HttpClient> Connectee(Personne personne)
    {
        if (personne.Cle is not null) Clock.Advance(TimeSpan.FromMinutes(2));
        var response = await Connecter(personne.Courriel, personne.MotDePasse, code: personne.Cle is null ? null : Code(personne));
        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var client = CreateAnonymousClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await response.Content.ReadFromJsonAsync<JsonNode>())!["jeton"]!.GetValue<string>());
        return client;
    }

    public async Task<JsonNode> Lire(string adresse) => (await Client.GetFromJsonAsync<JsonNode>(adresse))!;

    public Task<Guid> Inviter(string courriel, object droit) => Client.Create(Comptes, new { courriel, nom = "Martin", prenom = "Zoé", droit });

    public Task<HttpResponseMessage> Acte(Guid compte, string acte, object? corps = null) => Client.Act(HttpMethod.Post, $"{Comptes}/{compte}", $"/{acte}", corps);

    /// <summary>The mails to somebody, once the work that sent them is committed: until then the link of a mail opens nothing.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> Recus(string courriel, int combien = 1)
    {
        await Courriels.WaitFor(courriel, combien);
        await RienNAttend();
        return [.. Courriels.Mails.Where(mail => mail.A == courriel)];
    }

    public async Task RienNAttend()
    {
        while (await Sql("select count(*) from acces.outbox where processed_at is null and dead_at is null") != "0") await Task.Delay(100);
    }

    public async Task<string> Sql(string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
        return $"{await command.ExecuteScalarAsync()}";
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Courriels.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder
            .UseSetting("Seve:Courriel:Hote", "127.0.0.1").UseSetting("Seve:Courriel:Port", $"{Courriels.Port}").UseSetting("Seve:Courriel:Tls", "false")
            .ConfigureTestServices(services => services
                .AddSingleton<IStartupFilter>(new AdresseChoisie())
                .AddScoped<IPasswordHasher<Identifiants>>(provider => new HacheurCompte(provider.GetRequiredService<IOptions<PasswordHasherOptions>>(), Hachages)));
    }

    /// <summary>The test host has no network: a request says where it comes from.</summary>
    private sealed class AdresseChoisie : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                if (IPAddress.TryParse(http.Request.Headers[EnTeteAdresse], out var adresse)) http.Connection.RemoteIpAddress = adresse;
                return rest(http);
            });
            next(app);
        };
    }

    /// <summary>The real hasher, that says how often it worked.</summary>
    private sealed class HacheurCompte(IOptions<PasswordHasherOptions> options, Compteur compteur) : PasswordHasher<Identifiants>(options)
    {
        public override PasswordVerificationResult VerifyHashedPassword(Identifiants user, string hashedPassword, string providedPassword)
        {
            compteur.Ajouter();
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

/// <summary>How many passwords were verified: the cost of a sign-in, without a clock.</summary>
public sealed class Compteur
{
    private int _nombre;

    public int Nombre => _nombre;

    public void Ajouter() => Interlocked.Increment(ref _nombre);
}

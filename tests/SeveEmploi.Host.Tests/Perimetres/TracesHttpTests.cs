using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Audit;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>The host whose whole log is kept, down to the last detail, and whose mails arrive.</summary>
public sealed class TracesApi : PerimetresApi
{
    public SmtpSink Courriels { get; } = new();

    public Memoire Log { get; } = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Courriels.DisposeAsync();
        Log.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder
            .UseSetting("Seve:Courriel:Hote", "127.0.0.1").UseSetting("Seve:Courriel:Port", $"{Courriels.Port}").UseSetting("Seve:Courriel:Tls", "false")
            .ConfigureLogging(logging => logging.AddProvider(Log).AddFilter<Memoire>(null, LogLevel.Trace).SetMinimumLevel(LogLevel.Trace));
    }
}

public sealed partial class TracesHttpTests(TracesApi api) : IClassFixture<TracesApi>
{
    private const string Structures = "/api/v1/referentiel/structures";
    private const string Acces = "/api/v1/acces";

    [Fact]
    public async Task Un_acte_un_refus_et_une_lecture_de_donnees_personnelles_laissent_chacun_une_trace()
    {
        var charge = await api.Demandeur(new("charge_mission", Regions: ["28"]));
        var (structure, personne) = (api.Ici["structure"], api.Ici["personne"]);

        await charge.Http.Act(HttpMethod.Post, $"{Structures}/{structure}", "/aliases", new { alias = "Le Bocage" }).Accept();
        (await charge.Http.PostAsJsonAsync(Campagnes.Adresse, Campagnes.Annonce(2030))).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await charge.Http.GetAsync($"/api/v1/referentiel/personnes/{personne}")).StatusCode.Should().Be(HttpStatusCode.OK);

        // The version that an act gives back was read: a structure names its direction.
        (await Traces(charge.Compte)).Should().Equal(
            ("ConsulterStructure", "ok", null, structure), ("AjouterAlias", "ok", null, structure), ("AnnoncerCampagne", "droit_absent", null, null), ("ConsulterPersonne", "ok", null, personne));
    }

    [Fact]
    public async Task Une_lecture_sans_donnees_personnelles_ne_laisse_pas_de_trace()
    {
        var charge = await api.Demandeur(new("charge_mission", Regions: ["28"]));

        foreach (var adresse in (string[])[Structures, Campagnes.Adresse, "/api/v1/mobilisation/candidatures", "/api/v1/moi"])
            (await charge.Http.GetAsync(adresse)).StatusCode.Should().Be(HttpStatusCode.OK, adresse);

        (await Traces(charge.Compte)).Should().BeEmpty();
    }

    [Fact]
    public async Task La_trace_d_un_suppleant_porte_les_deux_noms()
    {
        var (absente, suppleant) = (await api.Demandeur(new("charge_mission", Regions: ["28"])), await api.Demandeur(new("dreets", Regions: ["52"])));
        var confier = new { suppleant_id = suppleant.Compte, du = PerimetresApi.Jour, au = "2022-01-10", motif = "Congé" };
        await absente.Http.Create($"{Acces}/comptes/{absente.Compte}/suppleances", confier);
        suppleant.Http.DefaultRequestHeaders.Add("Au-Nom-De", $"{absente.Compte}");

        await suppleant.Http.Act(HttpMethod.Post, $"{Structures}/{api.Ici["structure2"]}", "/aliases", new { alias = "Suppléé" }).Accept();
        (await suppleant.Http.GetAsync($"{Structures}/{api.Ailleurs["structure"]}")).StatusCode.Should().Be(HttpStatusCode.NotFound, "a deputy has the rights of the absent and none of hers");

        (await Traces(suppleant.Compte)).Should().Equal(
            ("ConsulterStructure", "ok", absente.Compte, api.Ici["structure2"]), ("AjouterAlias", "ok", absente.Compte, api.Ici["structure2"]),
            ("ConsulterStructure", "ressource_introuvable", absente.Compte, api.Ailleurs["structure"]));
    }

    [Fact]
    public async Task Nul_secret_n_est_ecrit_dans_le_log_ni_dans_l_audit_dont_la_chaine_se_verifie()
    {
        var secrets = await EchangerDesSecrets();
        await Sceller();
        var log = api.Log.Texte;
        var audit = await api.Sql<string>("SELECT string_agg(a::text, ' ') FROM socle.audit a");
        var verification = await api.Services.GetRequiredService<Verifier>().Verify(null, CancellationToken.None);

        secrets.Should().HaveCount(9).And.OnlyContain(secret => secret.Length > 5);
        log.Should().Contain("SELECT", "the log is kept down to the statements");
        secrets.Where(secret => log.Contains(secret, StringComparison.Ordinal)).Should().BeEmpty();
        secrets.Where(secret => audit.Contains(secret, StringComparison.Ordinal)).Should().BeEmpty();
        audit.Should().Contain("SeConnecter").And.Contain("InviterCompte").And.Contain("CreerClient").And.Contain("DemanderJetonClient").And.Contain("AccepterInvitation");
        verification.Anomalies.Should().BeEmpty();
        verification.Verifiees.Should().Be(await api.Sql<long>("SELECT count(*) FROM socle.audit"));
    }

    private async Task<List<string>> EchangerDesSecrets()
    {
        const string phrase = "un secret que nul journal n'écrit";
        var courriel = $"invitee.{Guid.CreateVersion7():N}@exemple.fr";
        var http = api.CreateAnonymousClient();
        await api.National.Create($"{Acces}/comptes", new { courriel, nom = "Martin", prenom = "Zoé", droit = new { role = "direction_siae", structures = new[] { api.Ici["structure"] } } });
        var lien = Lien().Match((await api.Courriels.WaitFor(courriel))[0].Texte).Groups[1].Value;
        // The mail leaves before the work that sent it is committed: until then its link opens nothing.
        while (await api.Sql<long>("SELECT count(*) FROM acces.outbox WHERE processed_at IS NULL") > 0) await Task.Delay(100);
        await http.PostAsJsonAsync($"{Acces}/invitations/acceptation", new { jeton = lien, mot_de_passe = phrase }).Accept();
        var jeton = (await Corps(http.PostAsJsonAsync($"{Acces}/connexions", new { courriel, mot_de_passe = phrase, usage = "api" })))["jeton"]!.GetValue<string>();
        (await http.PostAsJsonAsync($"{Acces}/connexions", new { courriel, mot_de_passe = "un mauvais mot de passe", usage = "api" })).StatusCode.Should().Be(HttpStatusCode.Unauthorized);

        var client = await Corps(api.National.PostAsJsonAsync($"{Acces}/clients", new { nom = "Partenaire secret", courriel = "si@exemple.fr", portees = new[] { "structures:lire" }, territoire = new { regions = new[] { "28" } } }));
        var secret = client["secret"]!.GetValue<string>();
        var preuve = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client["client_id"]!.GetValue<string>(), ["client_secret"] = secret };
        var acces = (await Corps(http.PostAsync("/api/v1/oauth/jetons", new FormUrlEncodedContent(preuve))))["access_token"]!.GetValue<string>();
        (await Corps(http.PostAsync("/api/v1/oauth/introspection", new FormUrlEncodedContent(preuve.Append(new("token", acces))))))["active"]!.GetValue<bool>().Should().BeTrue();

        var (_, adresse, cle) = await api.Services.OpenAccount(Person.National);
        var national = await api.CreateAnonymousClient().SignIn(adresse, cle, api.Clock.GetUtcNow());
        (await api.CreateAnonymousClient().WithToken("un-jeton-qui-n-existe-pas").GetAsync("/api/v1/moi")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        return [phrase, lien, jeton, "un mauvais mot de passe", secret, acces, cle!, national, "un-jeton-qui-n-existe-pas"];
    }

    // The loop of the host may be sealing too: whoever comes second seals nothing.
    private async Task Sceller()
    {
        const string attente = "SELECT count(*) FROM socle.audit a WHERE NOT EXISTS (SELECT FROM socle.audit_sceaux s WHERE s.position = a.position)";
        for (var essai = 0; essai < 100 && await api.Sql<long>(attente) > 0; essai++)
        {
            await api.Services.GetRequiredService<Sealer>().SealBatch(CancellationToken.None);
            await Task.Delay(20);
        }
    }

    private async Task<IReadOnlyList<(string Requete, string Resultat, Guid? Pour, Guid? Objet)>> Traces(Guid? compte)
    {
        var page = await api.National.Read<JsonNode>($"/api/v1/audit?appelant_id={compte}&limite=200");
        var traces = page["elements"]!.AsArray().Reverse().Select(trace => trace!).Where(trace => trace["requete"]!.GetValue<string>() != "ConfierSuppleance").ToList();
        traces.TrueForAll(trace => trace["nature"]!.GetValue<string>() == "personne" && trace["trace_id"]!.GetValue<string>() != "").Should().BeTrue();
        return [.. traces.Select(trace => (trace["requete"]!.GetValue<string>(), trace["resultat"]!.GetValue<string>(), trace["pour_id"]?.GetValue<Guid>(), Objet(trace)))];
    }

    private static Guid? Objet(JsonNode trace) => trace["objets"]?.AsObject().Select(objet => objet.Value!.GetValue<Guid>()).FirstOrDefault();

    private static async Task<JsonNode> Corps(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    [GeneratedRegex("/invitations/([A-Za-z0-9_-]{43})\n")]
    private static partial Regex Lien();
}

/// <summary>All that the host logs.</summary>
public sealed class Memoire : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lignes = new();

    public string Texte => string.Join('\n', _lignes);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lignes.Enqueue($"{state}");
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lignes.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() => _lignes.Clear();
}

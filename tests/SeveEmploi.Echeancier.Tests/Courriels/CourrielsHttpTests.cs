using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Echeancier.Tests.Calendriers;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Courriels;

public sealed class CourrielsHttpTests(CourrielsHttpTests.ApiSansServeur api) : IClassFixture<CourrielsHttpTests.ApiSansServeur>
{
    private const string Courriels = $"{CalendriersApi.Base}/courriels";

    [Fact]
    public async Task Sans_serveur_les_courriels_se_listent_du_plus_recent_au_plus_ancien_et_se_lisent()
    {
        var (premier, second) = (await Ecrire("Premier, à relire", -1), await Ecrire("Second 🎉", 0));

        var liste = await api.National.Read<JsonNode>(Courriels);
        liste["serveur_regle"]!.GetValue<bool>().Should().BeFalse();
        var fichiers = liste["elements"]!.AsArray().Select(element => element!["fichier"]!.GetValue<string>()).ToList();
        fichiers.Should().ContainInOrder($"{second}.eml", $"{premier}.eml");

        var courriel = await api.National.GetAsync($"{Courriels}/{premier}.eml");
        courriel.Content.Headers.ContentType!.MediaType.Should().Be("message/rfc822");
        (await courriel.Content.ReadAsStringAsync()).Should().Contain($"<{premier}>").And.Contain("Le texte du courriel");
    }

    [Theory]
    [InlineData("absent.eml")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("secret.txt")]
    public async Task Un_fichier_qui_n_est_pas_un_courriel_du_dossier_est_introuvable(string fichier)
    {
        await File.WriteAllTextAsync(Path.Combine(api.Dossier, "secret.txt"), "secret");

        (await api.National.GetAsync($"{Courriels}/{fichier}").Refusal()).Code.Should().Be("ressource_introuvable");
    }

    [Fact]
    public async Task Avec_un_serveur_la_liste_est_vide_et_le_dit()
    {
        var id = await Ecrire("Avant le serveur", -2);
        await using var host = api.WithWebHostBuilder(builder => builder.UseSetting("Seve:Courriel:Hote", "127.0.0.1"));

        var liste = await host.CreateClient().Read<JsonNode>(Courriels);

        liste["serveur_regle"]!.GetValue<bool>().Should().BeTrue();
        liste["elements"]!.AsArray().Should().BeEmpty();
        (await host.CreateClient().GetAsync($"{Courriels}/{id}.eml")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/absent.eml")]
    public async Task Seule_l_equipe_nationale_les_lit(string chemin)
    {
        var (http, _) = await api.Personne(new("charge_mission", Regions: ["28"]));

        (await http.GetAsync($"{Courriels}{chemin}").Refusal()).Code.Should().Be("droit_absent");
        (await api.CreateAnonymousClient().GetAsync($"{Courriels}{chemin}").Refusal()).Code.Should().Be("jeton_refuse");
    }

    [Fact]
    public async Task Les_lire_laisse_une_trace()
    {
        await api.National.GetAsync(Courriels);

        (await api.Sql<long>("SELECT count(*) FROM socle.audit WHERE requete = 'ListerCourriels'")).Should().BePositive();
    }

    private async Task<string> Ecrire(string sujet, int heures)
    {
        var mail = new Mail("direction@exemple.fr", "La Direction", sujet, "Le texte du courriel");
        (await api.Services.GetRequiredService<IMailer>().Send(mail, CancellationToken.None)).Should().BeOfType<MailAccepted>();
        File.SetLastWriteTimeUtc(Path.Combine(api.Dossier, $"{mail.MessageId}.eml"), new DateTime(2021, 12, 20, 9, 0, 0, DateTimeKind.Utc).AddHours(heures));
        return mail.MessageId;
    }

    public sealed class ApiSansServeur : CalendriersApi
    {
        public string Dossier { get; } = Directory.CreateTempSubdirectory("seve-courriels-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Seve:Courriel:Depot", Dossier);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Directory.Exists(Dossier)) Directory.Delete(Dossier, recursive: true);
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Connexions;

public sealed partial class InvitationHttpTests(ComptesApi api) : IClassFixture<ComptesApi>
{
    private const string Phrase = "une phrase que je retiens bien";

    [Fact]
    public async Task Une_invitation_acceptee_ouvre_le_compte_une_seule_fois()
    {
        var (courriel, secret) = await Inviter();

        (await Accepter(secret, "trop court").Refusal()).Champs.Single().Should().Match<BuildingBlocks.ChampInvalide>(c => c.Champ == "mot_de_passe" && c.Code == "trop_court");
        await Accepter(secret, Phrase).Accept();
        (await Accepter(secret, "une tout autre phrase, plus tard").Refusal()).Should().Match<Refusal>(r => r.Status == HttpStatusCode.NotFound && r.Code == "invitation_refusee");
        (await api.Connecter(courriel, Phrase)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Deux_acceptations_a_la_fois_n_en_font_qu_une()
    {
        var (courriel, secret) = await Inviter();

        var reponses = await Task.WhenAll(Accepter(secret, Phrase + " un"), Accepter(secret, Phrase + " deux"));
        reponses.Select(reponse => reponse.StatusCode).Should().BeEquivalentTo([HttpStatusCode.NoContent, HttpStatusCode.NotFound]);
        var gagnante = reponses[0].StatusCode == HttpStatusCode.NoContent ? " un" : " deux";
        (await api.Connecter(courriel, Phrase + gagnante)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Un_lien_inconnu_expire_remplace_ou_d_un_compte_ferme_se_refuse_de_meme()
    {
        var (courriel, remplace) = await Inviter();
        var id = Guid.Parse(await api.Sql($"select id from acces.comptes where courriel = '{courriel}'"));
        await api.Acte(id, "invitations").Accept();
        var neuf = Secret((await api.Recus(courriel, 2))[1]);

        (await Accepter("inconnu", Phrase).Refusal()).Code.Should().Be("invitation_refusee");
        (await Accepter(remplace, Phrase).Refusal()).Code.Should().Be("invitation_refusee");
        await api.Acte(id, "fermeture").Accept();
        (await Accepter(neuf, Phrase).Refusal()).Code.Should().Be("invitation_refusee");
        await api.Sql($"update acces.comptes set etat = 'Invite' where id = '{id}'");
        api.Clock.Advance(TimeSpan.FromDays(7));
        (await Accepter(neuf, Phrase).Refusal()).Code.Should().Be("invitation_refusee");
        api.Clock.Advance(TimeSpan.FromSeconds(-1));
        await Accepter(neuf, Phrase).Accept();
    }

    [Fact]
    public async Task Le_secret_ne_reste_nulle_part()
    {
        var (courriel, secret) = await Inviter();

        (await api.Sql("select string_agg(o::text, ' ') from acces.outbox o")).Should().NotContain(secret).And.NotContain(courriel);
        (await api.Sql("select string_agg(i::text, ' ') from acces.invitations i")).Should().NotContain(secret);
    }

    [Fact]
    public async Task Un_mot_de_passe_oublie_se_repond_toujours_pareil()
    {
        var personne = await api.Ouvrir();
        var invitee = api.Courriel();
        await api.Inviter(invitee, new { role = "dgefp" });

        foreach (var courriel in new[] { personne.Courriel, invitee, api.Courriel() })
        {
            var response = await Oublier(courriel);
            response.StatusCode.Should().Be(HttpStatusCode.Accepted);
            (await response.Content.ReadAsStringAsync()).Should().BeEmpty();
        }

        (await api.Recus(personne.Courriel)).Should().ContainSingle().Which.Sujet.Should().Be("Choisissez un autre mot de passe");
        (await api.Recus(invitee)).Should().ContainSingle().Which.Sujet.Should().Be("Ouvrez votre compte SÈVE Emploi");
        await api.RienNAttend();
        api.Courriels.Mails.Count(mail => mail.A == invitee).Should().Be(1);
    }

    [Fact]
    public async Task Un_oubli_change_le_mot_de_passe_eteint_les_connexions_et_avertit()
    {
        var personne = await api.Ouvrir();
        using var client = await api.Connectee(personne);
        await Oublier(personne.Courriel);
        var secret = Secret((await api.Recus(personne.Courriel))[0]);

        api.Clock.Advance(TimeSpan.FromHours(1));
        (await Accepter(secret, Phrase).Refusal()).Code.Should().Be("invitation_refusee");
        api.Clock.Advance(TimeSpan.FromSeconds(-1));
        await Accepter(secret, Phrase).Accept();
        (await Accepter(secret, Phrase).Refusal()).Code.Should().Be("invitation_refusee");

        (await api.Connecter(personne.Courriel, personne.MotDePasse).Refusal()).Code.Should().Be("identifiants_refuses");
        (await api.Connecter(personne.Courriel, Phrase)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await api.Sql($"select count(*) from acces.jetons where compte_id = '{personne.Id}' and revoque_le is null")).Should().Be("1");
        api.Clock.Advance(TimeSpan.FromSeconds(5));
        (await api.Recus(personne.Courriel, 2))[1].Sujet.Should().Be("Votre mot de passe a changé");
    }

    [Fact]
    public async Task Demander_cent_liens_n_en_envoie_qu_un()
    {
        var personne = await api.Ouvrir();
        for (var demande = 0; demande < 5; demande++) await Oublier(personne.Courriel);

        await api.RienNAttend();
        api.Courriels.Mails.Count(mail => mail.A == personne.Courriel).Should().Be(1);
    }

    [Fact]
    public async Task Un_courriel_qui_ne_part_pas_repart_avec_un_autre_secret()
    {
        api.Courriels.Refuse = true;
        var courriel = api.Courriel();
        var id = await api.Inviter(courriel, new { role = "dgefp" });
        while (await api.Sql($"select max(attempts) from acces.outbox where aggregate_id = '{id}'") == "0") await Task.Delay(100);
        api.Courriels.Refuse = false;
        api.Clock.Advance(TimeSpan.FromMinutes(1));

        await Accepter(Secret((await api.Recus(courriel))[0]), Phrase).Accept();
    }

    [Fact]
    public async Task Amorcer_deux_fois_le_meme_courriel_remet_le_meme_compte()
    {
        var premiere = await api.Ouvrir("charge_mission", ["28"], avecSecondFacteur: true);
        await api.Acte(premiere.Id, "fermeture").Accept();
        var seconde = await api.Amorcer(new(premiere.Courriel, "Martin", "Zoé", "charge_mission", ["28"], [], [], [], null, Phrase, AvecSecondFacteur: true));

        seconde.Value.CompteId.Should().Be(premiere.Id);
        seconde.Value.CleTotp.Should().NotBe(premiere.Cle);
        using var client = await api.Connectee(premiere with { MotDePasse = Phrase, Cle = seconde.Value.CleTotp });
        (await api.Sql($"select count(*) from acces.droits where compte_id = '{premiere.Id}'")).Should().Be("1");
        (await api.Amorcer(new(api.Courriel(), "A", "B", "dgefp", [], [], [], [], null, "court", false))).Error!.Code.Should().Be("demande_invalide");
    }

    private async Task<(string Courriel, string Secret)> Inviter()
    {
        var courriel = api.Courriel();
        await api.Inviter(courriel, new { role = "groupement_employeurs", partenaire_id = Guid.CreateVersion7() });
        var mail = (await api.Recus(courriel))[0];
        mail.Sujet.Should().Be("Ouvrez votre compte SÈVE Emploi");
        mail.Texte.Should().Contain("Bonjour Zoé").And.Contain("POST http://127.0.0.1:5080/api/v1/acces/invitations/acceptation").And.Contain("7 jours");
        return (courriel, Secret(mail));
    }

    private Task<HttpResponseMessage> Accepter(string jeton, string motDePasse) =>
        api.CreateAnonymousClient().PostAsJsonAsync($"{ComptesApi.Base}/invitations/acceptation", new { jeton, mot_de_passe = motDePasse });

    private Task<HttpResponseMessage> Oublier(string courriel) =>
        api.CreateAnonymousClient().PostAsJsonAsync($"{ComptesApi.Base}/mots-de-passe/oublis", new { courriel });

    private static string Secret(ReceivedMail mail) => Lien().Match(mail.Texte).Groups[1].Value;

    [GeneratedRegex("http://127.0.0.1:5080/(?:invitations|mots-de-passe)/([A-Za-z0-9_-]{43})\n")]
    private static partial Regex Lien();
}

using SeveEmploi.Testing;
using static SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels.Expedition;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels;

public sealed class SmtpMailerTests
{
    [Fact]
    public async Task Un_courriel_arrive_par_smtp_tel_qu_il_a_ete_ecrit()
    {
        await using var serveur = new SmtpSink();
        (await serveur.Mailer().Send(Bonjour, default)).Should().Be(new MailAccepted());

        var recu = serveur.Mails.Should().ContainSingle().Subject;
        recu.De.Should().Be("seve@exemple.fr");
        recu.Destinataires.Should().Equal("zoe@exemple.fr");
        recu.Entete("From").Should().Be("SÈVE Emploi <seve@exemple.fr>");
        recu.Sujet.Should().Be(Bonjour.Sujet);
        recu.Texte.TrimEnd().Should().Be(Bonjour.Texte);
        recu.Html.Should().BeNull();
        recu.Entete("Content-Type").Should().StartWith("text/plain");
    }

    [Fact]
    public async Task Un_courriel_en_deux_formes_se_lit_dans_chacune()
    {
        await using var serveur = new SmtpSink();
        await serveur.Mailer().Send(Rappel, default);

        var recu = serveur.Mails.Should().ContainSingle().Subject;
        recu.Entete("Content-Type").Should().StartWith("multipart/alternative");
        recu.Texte.TrimEnd().Should().Be(Rappel.Texte);
        recu.Html!.TrimEnd().Should().Be(Rappel.Html);
        // A reader takes the last form that it can show (RFC 2046, 5.1.4).
        recu.Brut.IndexOf("text/plain", StringComparison.Ordinal).Should().BeLessThan(recu.Brut.IndexOf("text/html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Les_en_tetes_disent_qui_ecrit_et_comment_ne_plus_recevoir()
    {
        await using var serveur = new SmtpSink();
        await serveur.Mailer().Send(Rappel, default);

        var recu = serveur.Mails.Should().ContainSingle().Subject;
        recu.Entete("Message-ID").Should().Be($"<{Rappel.MessageId}>");
        recu.Entete("To").Should().Be("Zoé Martin <zoe@exemple.fr>");
        recu.Entete("Auto-Submitted").Should().Be("auto-generated");
        recu.Entete("List-Unsubscribe").Should().Be($"<{Rappel.Desinscription}>");
        recu.Entete("List-Unsubscribe-Post").Should().Be("List-Unsubscribe=One-Click");
        DateTimeOffset.Parse(recu.Entete("Date")!, System.Globalization.CultureInfo.InvariantCulture).Should().BeCloseTo(recu.RecuA, TimeSpan.FromSeconds(30));
        // RFC 5322, 2.1.1; and no encoded word is cut in two by the fold.
        recu.Brut.Split("\r\n").Should().OnlyContain(line => line.Length <= 998 && !line.Contains('\n'));
    }

    [Fact]
    public async Task Un_lien_de_desinscription_sans_https_ne_promet_pas_un_clic()
    {
        await using var serveur = new SmtpSink();
        await serveur.Mailer().Send(Rappel with { Desinscription = new("http://127.0.0.1:5080/d") }, default);

        serveur.Mails.Should().ContainSingle().Which.Entete("List-Unsubscribe").Should().Be("<http://127.0.0.1:5080/d>");
        serveur.Mails[0].Entete("List-Unsubscribe-Post").Should().BeNull();
    }

    [Fact]
    public async Task Un_second_essai_porte_le_meme_identifiant()
    {
        await using var serveur = new SmtpSink();
        serveur.Ensuite(Travers.FinCoupeeGardee);

        (await serveur.Mailer().Send(Rappel, default)).Should().BeOfType<MailUncertain>();
        (await serveur.Mailer().Send(Rappel, default)).Should().Be(new MailAccepted());

        serveur.Mails.Should().HaveCount(2).And.OnlyContain(recu => recu.MessageId == Rappel.MessageId);
        new Mail("a@b.fr", "", "", "").MessageId.Should().NotBe(new Mail("a@b.fr", "", "", "").MessageId);
    }

    [Fact]
    public async Task Un_serveur_qui_refuse_est_une_panne_que_la_boite_d_envoi_garde()
    {
        await using var serveur = new SmtpSink { Refuse = true };

        var panne = await FluentActions.Awaiting(() => serveur.Mailer().SendOrThrow(Bonjour, default)).Should().ThrowAsync<MailNotAcceptedException>();

        panne.Which.Outcome.Should().Be(new MailDeferred(451, "451 4.3.0 Plus tard"));
        serveur.Mails.Should().BeEmpty();
        serveur.Refuse = false;
        await serveur.Mailer().SendOrThrow(Bonjour, default);
        serveur.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task Le_chiffrement_et_le_compte_servent_quand_ils_sont_la()
    {
        await using var serveur = new SmtpSink { Tls = true, Identifiants = ("seve", Secret) };

        (await serveur.Mailer(hote: "localhost", identifiant: "seve").Send(Rappel, default)).Should().Be(new MailAccepted());
        (await serveur.Mailer(hote: "localhost", identifiant: "autre").Send(Rappel, default)).Should().BeOfType<MailDeferred>().Which.Code.Should().Be(530);
        serveur.Mails.Should().ContainSingle();
    }

    [Fact]
    public async Task Un_certificat_que_personne_ne_garantit_arrete_l_envoi_et_se_dit()
    {
        await using var serveur = new SmtpSink { Tls = true };

        var issue = (await serveur.Mailer().Send(Rappel, default)).Should().BeOfType<MailDeferred>().Subject;

        issue.Raison.Should().Contain("chiffrement").And.Contain("certificate");
        serveur.Mails.Should().BeEmpty();
    }

    [Fact]
    public async Task Un_nom_de_serveur_inconnu_fait_attendre() =>
        (await Mailer(("Hote", "serveur.invalid"), ("Tls", "false")).Send(Rappel, default)).Should().BeOfType<MailDeferred>().Which.Code.Should().BeNull();

    [Fact]
    public async Task Un_refus_se_lit_sur_une_ligne_sans_adresse_ni_secret()
    {
        await using var serveur = new SmtpSink(Travers.Destinataire550Bavard);

        var refus = (await serveur.Mailer(identifiant: "seve").Send(Rappel, default)).Should().BeOfType<MailRefused>().Subject;

        refus.Raison.Should().StartWith("550 5.1.1 <[adresse]> : inconnu, [adresse] xxx").And.HaveLength(300);
        refus.Raison.Any(char.IsControl).Should().BeFalse();
        var panne = new MailNotAcceptedException(refus).ToString();
        new[] { Rappel.Destinataire, "Zoé", Secret, "desinscription" }.Should().OnlyContain(secret => !panne.Contains(secret, StringComparison.Ordinal));
        Rappel.ToString().Should().Be("Mail");
    }

    [Fact]
    public async Task Arreter_l_hote_dit_ce_que_le_courriel_est_devenu()
    {
        await using var serveur = new SmtpSink(Travers.FinMuetteGardee);
        using var arret = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));

        var issue = await serveur.Mailer().Send(Rappel, arret.Token);

        issue.Should().Be(new MailUncertain("L'envoi a été interrompu."));
        serveur.Mails.Should().ContainSingle();
        await FluentActions.Awaiting(() => serveur.Mailer().SendOrThrow(Rappel, arret.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Cent_courriels_a_la_fois_ne_retiennent_pas_les_fils_de_l_hote()
    {
        await using var serveur = new SmtpSink(Travers.FinMuettePerdue);
        var envois = Enumerable.Range(0, 100).Select(_ => serveur.Mailer(patience: 8).Send(Rappel, default)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1));

        // A hundred threads wait for an answer; work of the pool must not wait for them.
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => { })));

        envois.Should().Contain(envoi => !envoi.IsCompleted);
        (await Task.WhenAll(envois)).Should().OnlyContain(issue => issue is MailUncertain || issue is MailDeferred);
    }
}

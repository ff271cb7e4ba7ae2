using Microsoft.Extensions.Configuration;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels;

public sealed class SmtpMailerTests
{
    private static readonly Mail Bonjour = new("zoe@exemple.fr", "Zoé Martin", "Ouvrez votre compte SÈVE Emploi, une adresse longue comme un jour sans pain", "Bonjour Zoé,\n.\nÀ bientôt.");

    [Fact]
    public async Task Un_courriel_arrive_par_smtp_tel_qu_il_a_ete_ecrit()
    {
        await using var serveur = new SmtpSink();
        await Mailer(("Seve:Courriel:Hote", "127.0.0.1"), ("Seve:Courriel:Port", $"{serveur.Port}"), ("Seve:Courriel:Tls", "false"), ("Seve:Courriel:Expediteur", "seve@exemple.fr"))
            .Send(Bonjour, default);

        var recu = (await serveur.WaitFor("zoe@exemple.fr")).Should().ContainSingle().Subject;
        recu.De.Should().Be("seve@exemple.fr");
        recu.Sujet.Should().Be(Bonjour.Sujet);
        recu.Texte.TrimEnd().Should().Be(Bonjour.Texte);
    }

    [Fact]
    public async Task Un_serveur_qui_refuse_est_une_panne_que_la_boite_d_envoi_garde()
    {
        await using var serveur = new SmtpSink { Refuse = true };
        var envoi = () => Mailer(("Seve:Courriel:Hote", "127.0.0.1"), ("Seve:Courriel:Port", $"{serveur.Port}"), ("Seve:Courriel:Tls", "false")).Send(Bonjour, default);

        await envoi.Should().ThrowAsync<System.Net.Mail.SmtpException>();
        serveur.Mails.Should().BeEmpty();
    }

    [Fact]
    public async Task Sans_serveur_le_courriel_se_lit_dans_le_dossier()
    {
        var dossier = Directory.CreateTempSubdirectory().FullName;
        await Mailer(("Seve:Dossier", dossier)).Send(Bonjour, default);

        var fichier = Directory.GetFiles(Path.Combine(dossier, "courriels"), "*.eml").Should().ContainSingle().Subject;
        (await File.ReadAllTextAsync(fichier)).Should().Contain("À bientôt.").And.Contain("zoe@exemple.fr");
        Directory.Delete(dossier, recursive: true);
    }

    [Fact]
    public async Task Sans_serveur_ni_dossier_l_envoi_dit_ce_qui_manque() =>
        (await FluentActions.Awaiting(() => Mailer().Send(Bonjour, default)).Should().ThrowAsync<InvalidOperationException>())
            .Which.Message.Should().Contain("Seve:Courriel:Hote").And.Contain("Seve:Courriel:Depot");

    [Theory]
    [InlineData("zoe@exemple.fr\r\nBcc: autre@exemple.fr", "Zoé", "Sujet")]
    [InlineData("zoe@exemple.fr", "Zoé\r\nBcc: autre@exemple.fr", "Sujet")]
    [InlineData("zoe@exemple.fr", "Zoé", "Sujet\nBcc: autre@exemple.fr")]
    public void Un_saut_de_ligne_dans_un_en_tete_est_refuse(string destinataire, string nom, string sujet) =>
        FluentActions.Invoking(() => new Mail(destinataire, nom, sujet, "Texte")).Should().Throw<ArgumentException>();

    [Fact]
    public void Un_courriel_ne_dit_rien_de_lui_dans_un_journal() => Bonjour.ToString().Should().Be("Mail");

    private static SmtpMailer Mailer(params (string Cle, string Valeur)[] reglages) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(reglages.ToDictionary(r => r.Cle, r => (string?)r.Valeur)).Build());
}

using SeveEmploi.Testing;
using static SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels.Expedition;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels;

/// <summary>What is written into headers comes from people.</summary>
public sealed class MailTests
{
    public static TheoryData<Mail> Illisibles =>
    [
        Rappel with { Destinataire = "zoe@exemple.fr\r\nBcc: autre@exemple.fr" },
        Rappel with { NomDestinataire = "Zoé\r\nBcc: autre@exemple.fr" },
        Rappel with { Sujet = "Sujet\nBcc: autre@exemple.fr" },
        Rappel with { Sujet = "Sujet\u2028Bcc: autre@exemple.fr" },
        Rappel with { NomDestinataire = "Zoé\0" },
        Rappel with { MessageId = "a@b\r\nBcc: autre@exemple.fr" },
        Rappel with { MessageId = "../../etc/passwd@b" },
        Rappel with { MessageId = ".cache@b" },
        Rappel with { MessageId = "sans-domaine" },
        Rappel with { Destinataire = "" },
        Rappel with { Destinataire = "zoe" },
        Rappel with { Destinataire = "zoe@" },
        Rappel with { Destinataire = "@exemple.fr" },
        Rappel with { Destinataire = " zoe@exemple.fr" },
        Rappel with { Destinataire = "zoe@exemple.fr, autre@exemple.fr" },
        Rappel with { Destinataire = "Zoé <zoe@exemple.fr>" },
        Rappel with { Destinataire = "zoe@exemple.fr>" },
        Rappel with { Destinataire = "zoé@exemple.fr" },
        Rappel with { Destinataire = "zoe@-é-.fr" },
        Rappel with { Destinataire = new string('z', 244) + "@exemple.fr" },
        Rappel with { Sujet = new string('s', 501) },
        Rappel with { NomDestinataire = new string('n', 501) },
        Rappel with { Desinscription = new("/relatif", UriKind.Relative) },
        Rappel with { Desinscription = new("https://seve.exemple.fr/" + new string('k', 900)) },
    ];

    public static TheoryData<string> Hostiles =>
    [
        "", " ", "Jean \"le chef\" Martin", "O'Brien, Zoé", "Martin; Zoé", "<autre@exemple.fr>", "Zoé <autre@exemple.fr>", "autre@exemple.fr,", "\\", "\\\"", "\"", "(commentaire",
        "=?utf-8?B?QmNj?=", "Bcc: autre@exemple.fr", ".", "👩‍🌾 Zoé", "Zoé\u202Ermoc", "%s%n{0}", "é", new string('é', 500), new string('a', 500), string.Concat(Enumerable.Repeat("été ", 125)),
    ];

    [Theory]
    [MemberData(nameof(Illisibles))]
    public async Task Un_courriel_qui_ne_s_ecrit_pas_est_refuse_sans_approcher_du_serveur(Mail courriel)
    {
        await using var serveur = new SmtpSink();

        var refus = (await serveur.Mailer().Send(courriel, default)).Should().BeOfType<MailRefused>().Subject;

        refus.Code.Should().BeNull();
        refus.Raison.Should().EndWith(".").And.NotContain("exemple");
        serveur.Connexions.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Hostiles))]
    public async Task Un_nom_et_un_sujet_hostiles_restent_un_nom_et_un_sujet(string texte)
    {
        await using var serveur = new SmtpSink();

        (await serveur.Mailer().Send(Rappel with { NomDestinataire = texte, Sujet = texte }, default)).Should().Be(new MailAccepted());

        var recu = serveur.Mails.Should().ContainSingle().Subject;
        recu.Destinataires.Should().Equal("zoe@exemple.fr");
        recu.Entete("To")!.TrimEnd('>').Should().EndWith("zoe@exemple.fr");
        // What looks encoded is read as such by every mail program: another subject, still nothing but a subject.
        recu.Sujet.Trim().Should().Be(texte == "=?utf-8?B?QmNj?=" ? "Bcc" : texte.Trim());
        recu.Brut.Split("\r\n").Should().OnlyContain(line => line.Length <= 998);
        new[] { "To", "From", "Message-ID", "Date", "Content-Type" }.Should().OnlyContain(nom => recu.Combien(nom) == 1);
        recu.Combien("Bcc").Should().Be(0);
        recu.Texte.TrimEnd().Should().Be(Rappel.Texte);
    }

    [Fact]
    public async Task Une_adresse_a_la_limite_et_un_domaine_accentue_passent()
    {
        await using var serveur = new SmtpSink();
        var limite = new string('z', 254 - "@exemple.fr".Length) + "@exemple.fr";

        (await serveur.Mailer().Send(Rappel with { Destinataire = limite }, default)).Should().Be(new MailAccepted());
        (await serveur.Mailer().Send(Rappel with { Destinataire = "zoe@évreux.fr" }, default)).Should().Be(new MailAccepted());

        serveur.Mails.Select(recu => recu.A).Should().Equal(limite, "zoe@xn--vreux-9ra.fr");
    }
}

using System.Net;
using System.Net.Security;
using Microsoft.Extensions.Configuration;
using SeveEmploi.BuildingBlocks.Infrastructure.Courriels;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels;

/// <summary>What the tests of mails share.</summary>
internal static class Expedition
{
    public const string Secret = "un-mot-de-passe-de-smtp";

    static Expedition() =>
        // « localhost » is trusted and 127.0.0.1 is not, so that one certificate shows both.
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (stream, certificate, _, errors) => errors == SslPolicyErrors.None
            || (stream is SslStream { TargetHostName: "localhost" } && certificate?.GetCertHashString() == SmtpCertificate.Of127001.GetCertHashString());
#pragma warning restore SYSLIB0014

    public static Mail Bonjour { get; } =
        new("zoe@exemple.fr", "Zoé Martin", "Ouvrez votre compte SÈVE Emploi, une adresse longue comme un jour sans pain", "Bonjour Zoé,\n.\n..\nÀ bientôt.");

    public static Mail Rappel { get; } = Bonjour with
    {
        Html = "<p>Bonjour <b>Zoé</b>,</p>\n.\n<p>À bientôt.</p>",
        MessageId = "rappel.0193f.2@seve.exemple.fr",
        Desinscription = new("https://seve.exemple.fr/desinscription/abc?palier=2&cle=" + new string('k', 120)),
    };

    public static IMailer Mailer(params (string Cle, string Valeur)[] reglages) =>
        new SmtpMailer(Reglages(reglages));

    public static IMailer Mailer(this SmtpSink serveur, int patience = 30, string hote = "127.0.0.1", string identifiant = "") => Mailer(
        ("Hote", hote), ("Port", $"{serveur.Port}"), ("Tls", serveur.Tls ? "true" : "false"), ("Expediteur", "SÈVE Emploi <seve@exemple.fr>"),
        ("Patience", $"{patience}"), ("Identifiant", identifiant), ("MotDePasse", Secret));

    public static IConfiguration Reglages(params (string Cle, string Valeur)[] reglages) =>
        new ConfigurationBuilder().AddInMemoryCollection(reglages.ToDictionary(r => $"Seve:Courriel:{r.Cle}", r => (string?)r.Valeur)).Build();
}

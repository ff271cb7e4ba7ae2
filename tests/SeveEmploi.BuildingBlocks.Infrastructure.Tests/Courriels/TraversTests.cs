using System.Diagnostics;
using System.Net.NetworkInformation;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels;

/// <summary>Every way in which a server fails, and what is said of the mail.</summary>
public sealed class TraversTests
{
    private const int Patience = 2;

    // Long enough not to fit in what two sockets hold.
    private static readonly string Long = new('x', 12_000_000);

    public static TheoryData<Travers> Tous => new(Enum.GetValues<Travers>());

    [Theory]
    [MemberData(nameof(Tous))]
    public async Task Chaque_travers_du_serveur_a_son_issue(Travers travers)
    {
        await using var serveur = new SmtpSink(travers)
        {
            Tls = travers is Travers.TlsAbsent or Travers.TlsIllisible or Travers.TlsMuet or Travers.TlsRefuse454,
            Identifiants = travers == Travers.Auth535 ? ("seve", Expedition.Secret) : null,
        };
        var courriel = travers is Travers.CorpsCoupe or Travers.CorpsMuet ? Expedition.Rappel with { Texte = Long } : Expedition.Rappel;
        var avant = ConnexionsVers(serveur.Port);

        var montre = Stopwatch.StartNew();
        var issue = await serveur.Mailer(EstLent(travers) ? Patience : 30, hote: "localhost", identifiant: "seve").Send(courriel, default);
        var duree = montre.Elapsed;

        await RienNeReste(serveur, avant);
        (issue.GetType(), Code(issue)).Should().Be(Attendue(travers), $"{issue}");
        if (issue is MailRefused or MailDeferred) serveur.Mails.Should().BeEmpty();
        if (issue is MailAccepted) serveur.Mails.Should().ContainSingle().Which.MessageId.Should().Be(Expedition.Rappel.MessageId);
        if (EstLent(travers)) duree.Should().BeGreaterThan(TimeSpan.FromSeconds(Patience - 0.5), "a slow server is given its time, then left");
    }

    private static bool EstLent(Travers travers) => travers
        is Travers.ConnexionMuette or Travers.BanniereMuette or Travers.GoutteAGoutte or Travers.TlsMuet or Travers.DestinataireMuet or Travers.DataMuette
        or Travers.CorpsMuet or Travers.FinMuetteGardee or Travers.FinMuettePerdue or Travers.FinGoutteAGoutteGardee or Travers.FinLente;

    private static (Type Issue, int? Code) Attendue(Travers travers) => travers switch
    {
        Travers.Aucun or Travers.QuitCoupe or Travers.QuitMuet => (typeof(MailAccepted), null),

        Travers.Destinataire550 or Travers.Destinataire550Bavard => (typeof(MailRefused), 550),
        Travers.Destinataire553 => (typeof(MailRefused), 553),
        Travers.Fin552 => (typeof(MailRefused), 552),
        Travers.Fin554 => (typeof(MailRefused), 554),

        Travers.FinCoupeeGardee or Travers.FinCoupeePerdue or Travers.FinMuetteGardee or Travers.FinMuettePerdue or Travers.FinIllisibleGardee
            or Travers.FinAbsurdeGardee or Travers.FinGoutteAGoutteGardee or Travers.FinLente => (typeof(MailUncertain), null),

        Travers.Banniere421 or Travers.Ehlo421 or Travers.Destinataire421 or Travers.Fin421 => (typeof(MailDeferred), 421),
        Travers.Banniere554 or Travers.Destinataire554 or Travers.Data554 => (typeof(MailDeferred), 554),
        Travers.TlsRefuse454 => (typeof(MailDeferred), 454),
        // SmtpClient goes on without having been let in; the server says it again at MAIL FROM.
        Travers.Auth535 => (typeof(MailDeferred), 530),
        Travers.Expediteur452 => (typeof(MailDeferred), 452),
        Travers.Expediteur550 => (typeof(MailDeferred), 550),
        Travers.Destinataire450 or Travers.Fin450 => (typeof(MailDeferred), 450),
        Travers.Data451 => (typeof(MailDeferred), 451),
        Travers.Data552 => (typeof(MailDeferred), 552),
        _ => (typeof(MailDeferred), null),
    };

    private static int? Code(MailOutcome issue) => issue switch
    {
        MailRefused refused => refused.Code,
        MailDeferred deferred => deferred.Code,
        _ => null,
    };

    private static async Task RienNeReste(SmtpSink serveur, int avant)
    {
        for (var tour = 0; tour < 100 && (serveur.Ouvertes > 0 || ConnexionsVers(serveur.Port) > avant); tour++) await Task.Delay(50);

        (serveur.Ouvertes, ConnexionsVers(serveur.Port)).Should().Be((0, avant));
    }

    private static int ConnexionsVers(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(each => each.RemoteEndPoint.Port == port && each.State is TcpState.Established or TcpState.SynSent or TcpState.CloseWait);
}

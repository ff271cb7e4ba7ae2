using System.Net.Mail;
using System.Net.Mime;
using SeveEmploi.BuildingBlocks.Infrastructure.Courriels;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels;

/// <summary>What was said « not sent » never leaves afterwards.</summary>
public sealed class MailProgressTests
{
    [Fact]
    public async Task Un_courriel_abandonne_avant_son_corps_ne_part_plus()
    {
        await using var serveur = new SmtpSink();
        var progres = new MailProgress();
        using var message = Expedition.Rappel.Write("seve@exemple.fr", TransferEncoding.Base64, progres);

        progres.Stop().Should().Be(MailStage.Kept);

        await NePartPas(serveur, message);
    }

    [Fact]
    public async Task Un_courriel_abandonne_entre_ses_deux_formes_ne_part_plus()
    {
        await using var serveur = new SmtpSink();
        var progres = new MailProgress();
        using var message = Expedition.Rappel.Write("seve@exemple.fr", TransferEncoding.Base64, progres);
        // The first form is read for the message, the stop comes between the two.
        message.AlternateViews[0].ContentStream.CopyTo(Stream.Null);

        progres.Stop().Should().Be(MailStage.Kept);

        await NePartPas(serveur, message);
    }

    [Fact]
    public void Un_corps_lu_jusqu_au_bout_est_donne()
    {
        var progres = new MailProgress();
        var formes = new[] { progres.Watch([1, 2, 3]), progres.Watch([]) };

        foreach (var forme in formes) forme.CopyTo(Stream.Null);

        progres.Stop().Should().Be(MailStage.Given);
    }

    [Fact]
    public void Un_corps_lu_sans_sa_fin_n_est_pas_donne()
    {
        var progres = new MailProgress();
        progres.Watch([1, 2, 3]).Read(new byte[3], 0, 3).Should().Be(3);

        progres.Stop().Should().Be(MailStage.Kept);
    }

    private static async Task NePartPas(SmtpSink serveur, MailMessage message)
    {
        using (var client = new SmtpClient("127.0.0.1", serveur.Port))
        {
            FluentActions.Invoking(() => client.Send(message)).Should().Throw<SmtpException>();
        }

        for (var tour = 0; tour < 100 && serveur.Ouvertes > 0; tour++) await Task.Delay(20);
        serveur.Connexions.Should().Be(1);
        serveur.Mails.Concat(serveur.Perdus).Should().BeEmpty();
    }
}

using SeveEmploi.BuildingBlocks.Infrastructure.Courriels;
using SeveEmploi.Testing;
using static SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels.Expedition;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Courriels;

public sealed class MailFolderTests : IDisposable
{
    private readonly string _racine = Directory.CreateTempSubdirectory().FullName;

    private string Depot => Path.Combine(_racine, "courriels");

    private (string, string) Reglage => ("Depot", Depot);

    [Fact]
    public async Task Sans_serveur_le_courriel_se_lit_dans_le_dossier()
    {
        (await Mailer(Reglage).Send(Rappel, default)).Should().Be(new MailAccepted());

        var fichier = Directory.GetFileSystemEntries(Depot).Should().ContainSingle().Subject;
        Path.GetFileName(fichier).Should().Be($"{Rappel.MessageId}.eml");
        var recu = ReceivedMail.Read(await File.ReadAllTextAsync(fichier));
        (recu.Sujet, recu.Texte.TrimEnd(), recu.Html!.TrimEnd(), recu.MessageId).Should().Be((Rappel.Sujet, Rappel.Texte, Rappel.Html!, Rappel.MessageId));
        recu.Brut.Should().Contain("À bientôt.", "a person reads it as it is");
    }

    [Fact]
    public async Task Sans_depot_le_dossier_de_seve_en_a_un()
    {
        var reglages = new Microsoft.Extensions.Configuration.ConfigurationManager { ["Seve:Dossier"] = _racine };

        (await new SmtpMailer(reglages).Send(Bonjour, default)).Should().Be(new MailAccepted());

        new MailFolder(reglages).List().Should().ContainSingle().Which.Sujet.Should().Be(Bonjour.Sujet);
    }

    [Fact]
    public async Task Sans_serveur_ni_dossier_l_envoi_dit_ce_qui_manque() =>
        (await Mailer().Send(Bonjour, default)).Should().BeOfType<MailDeferred>().Which.Raison.Should().Contain("Seve:Courriel:Hote").And.Contain("Seve:Courriel:Depot");

    [Fact]
    public async Task Un_second_essai_remplace_le_fichier_du_premier()
    {
        await Mailer(Reglage).Send(Rappel, default);
        await Mailer(Reglage).Send(Rappel with { Sujet = "Autre essai" }, default);

        Lecteur().List().Should().ContainSingle().Which.Sujet.Should().Be("Autre essai");
    }

    [Fact]
    public async Task Un_dossier_qui_ne_s_ecrit_pas_fait_attendre()
    {
        await File.WriteAllTextAsync(Depot, "un fichier, pas un dossier");

        (await Mailer(Reglage).Send(Rappel, default)).Should().BeOfType<MailDeferred>().Which.Raison.Should().Contain("Seve:Courriel:Depot").And.NotContain(_racine);
    }

    [Fact]
    public async Task La_liste_va_du_plus_recent_au_plus_ancien_et_s_arrete_a_deux_cents()
    {
        await Mailer(Reglage).Send(Rappel, default);
        File.SetLastWriteTimeUtc(Path.Combine(Depot, $"{Rappel.MessageId}.eml"), new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        for (var numero = 0; numero < 205; numero++)
        {
            var chemin = Path.Combine(Depot, $"{numero:000}@seve.eml");
            await File.WriteAllTextAsync(chemin, $"To: zoe@exemple.fr\r\nSubject: {numero}\r\n\r\nSubject: pas un en-tête\r\n");
            File.SetLastWriteTimeUtc(chemin, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(numero));
        }

        var liste = Lecteur().List();

        liste.Should().HaveCount(MailFolder.Maximum).And.BeInDescendingOrder(fichier => fichier.EcritA);
        liste[0].Should().Be(new MailFile(
            $"{Rappel.MessageId}.eml", new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), "\"Zoé Martin\" <zoe@exemple.fr>", Rappel.Sujet, Rappel.MessageId));
        liste[^1].Sujet.Should().Be("6");
    }

    [Fact]
    public async Task Un_fichier_se_lit_par_son_nom_et_rien_d_autre()
    {
        await Mailer(Reglage).Send(Rappel, default);
        await File.WriteAllTextAsync(Path.Combine(_racine, "secret.eml"), "secret");
        File.CreateSymbolicLink(Path.Combine(Depot, "lien.eml"), Path.Combine(_racine, "secret.eml"));

        Lecteur().Read(Lecteur().List().Should().ContainSingle().Subject.Nom).Should().Contain("À bientôt.");
        new[] { "../secret.eml", "..\\secret.eml", Path.Combine(_racine, "secret.eml"), "lien.eml", "", ".", "..", "absent@seve.eml", "a\0.eml", $"{Rappel.MessageId}.eml\n", "%2e%2e/secret.eml" }
            .Should().OnlyContain(nom => Lecteur().Read(nom) == null);
    }

    [Fact]
    public async Task Un_fichier_abime_ou_etranger_ne_casse_pas_la_liste()
    {
        Directory.CreateDirectory(Depot);
        await File.WriteAllBytesAsync(Path.Combine(Depot, "vide.eml"), []);
        await File.WriteAllBytesAsync(Path.Combine(Depot, "binaire.eml"), [0xff, 0x00, 0x20, 0x0a, 0x20, 0x0a]);
        await File.WriteAllTextAsync(Path.Combine(Depot, "note.txt"), "note");

        Lecteur().List().Select(fichier => fichier.Nom).Should().BeEquivalentTo("vide.eml", "binaire.eml");
    }

    [Fact]
    public void Avec_un_serveur_ou_sans_dossier_il_n_y_a_rien_a_lire()
    {
        Lecteur().List().Should().BeEmpty();
        Lecteur().Read("a@b.eml").Should().BeNull();
        new MailFolder(Reglages(Reglage, ("Hote", "serveur"))).List().Should().BeEmpty();
        new MailFolder(Reglages()).List().Should().BeEmpty();
    }

    public void Dispose() => Directory.Delete(_racine, recursive: true);

    private MailFolder Lecteur() => new(Reglages(Reglage));
}

using SeveEmploi.FormationAction.Outils;

namespace SeveEmploi.FormationAction.Tests.Outils;

public sealed class FichierTests
{
    private static readonly DateOnly Jour = new(2022, 5, 2);

    [Theory]
    [Trait("Exigence", "OPP-26")]
    [InlineData("trame.pdf", "pdf")]
    [InlineData("Trame d'animation.DOCX", "docx")]
    [InlineData("planning.xlsx", "xlsx")]
    [InlineData("séminaire.pptx", "pptx")]
    [InlineData("texte.odt", "odt")]
    [InlineData("affiche.png", "png")]
    [InlineData("photo.jpg", "jpeg")]
    [InlineData("photo.jpeg", "jpeg")]
    public void Un_fichier_est_reconnu_a_son_contenu(string nom, string fichier)
    {
        var depose = FichierDepose.De(nom, Fichiers.De(fichier), Jour);

        depose.Error.Should().BeNull();
        depose.Value.Type.Extensions().Should().Contain(Path.GetExtension(nom).ToLowerInvariant());
        (depose.Value.Taille, depose.Value.Sha256.Length).Should().Be((Fichiers.De(fichier).Length, 64));
    }

    [Theory]
    [InlineData("page.pdf", "html", typeof(FichierNonReconnu))]
    [InlineData("page.html", "html", typeof(FichierNonReconnu))]
    [InlineData("trame.pdf", "docx", typeof(FichierMenteur))]
    [InlineData("trame.docx", "xlsx", typeof(FichierMenteur))]
    [InlineData("affiche.svg", "png", typeof(FichierMenteur))]
    [InlineData("trame.pdf.exe", "pdf", typeof(FichierMenteur))]
    [InlineData("trame", "pdf", typeof(FichierMenteur))]
    [InlineData("trame.docm", "macros", typeof(FichierAMacros))]
    [InlineData("trame.docx", "macros", typeof(FichierAMacros))]
    [InlineData("trame.docx", "bombe", typeof(ArchiveSuspecte))]
    [InlineData("trame.docx", "promesse", typeof(ArchiveSuspecte))]
    [InlineData("trame.docx", "sort", typeof(ArchiveSuspecte))]
    [InlineData("trame.docx", "autre zip", typeof(FichierNonReconnu))]
    [InlineData("trame.docx", "zip tronqué", typeof(FichierNonReconnu))]
    [InlineData("texte.odt", "odt menteur", typeof(FichierNonReconnu))]
    [InlineData("vide.pdf", "vide", typeof(FichierVide))]
    [InlineData("gros.pdf", "gros", typeof(FichierTropLourd))]
    [InlineData("../trame.pdf", "pdf", typeof(NomDeFichierRefuse))]
    [InlineData("dossier/trame.pdf", "pdf", typeof(NomDeFichierRefuse))]
    [InlineData("C:\\trame.pdf", "pdf", typeof(NomDeFichierRefuse))]
    [InlineData("trame\r\nX-Injecte: 1.pdf", "pdf", typeof(NomDeFichierRefuse))]
    [InlineData("trame\u202Efdp.exe.pdf", "pdf", typeof(NomDeFichierRefuse))]
    [InlineData(" .pdf", "pdf", typeof(NomDeFichierRefuse))]
    public void Un_fichier_hostile_ou_menteur_est_refuse(string nom, string fichier, Type refus) =>
        FichierDepose.De(nom, Fichiers.De(fichier), Jour).Error.Should().BeOfType(refus);

    [Fact]
    public void Un_nom_trop_long_est_refuse() =>
        FichierDepose.De(new string('a', FichierDepose.NomMax) + ".pdf", Fichiers.Pdf, Jour).Error.Should().Be(new NomDeFichierRefuse());

    [Fact]
    public void Cinq_mega_octets_passent_et_un_octet_de_plus_non()
    {
        byte[] juste = [.. Fichiers.Pdf, .. new byte[FichierDepose.TailleMax - Fichiers.Pdf.Length]];

        FichierDepose.De("trame.pdf", juste, Jour).Error.Should().BeNull();
        FichierDepose.De("trame.pdf", [.. juste, 0], Jour).Error.Should().Be(new FichierTropLourd());
    }

    [Fact]
    public void Publie_un_outil_ne_change_plus_et_retire_il_se_reprend()
    {
        var fiche = new FicheOutil("Planning", "Un tableur", NatureOutil.Outil, LicenceOutil.CcBy, [MetierOutil.Cip], [ThemeOutil.PmsmpEtProduction]);
        var outil = Outil.Proposer(fiche, null, null, Jour);

        outil.Publier(Jour).Error.Should().Be(new OutilSansFichier());
        outil.Deposer("planning.xlsx", Fichiers.Xlsx, Jour).Error.Should().BeNull();
        outil.Publier(Jour).Error.Should().BeNull();
        outil.Corriger(fiche).Error.Should().Be(new OutilDejaPublie());
        outil.Deposer("planning.xlsx", Fichiers.Xlsx, Jour).Error.Should().Be(new OutilDejaPublie());
        outil.Retirer("À reprendre").Error.Should().BeNull();
        outil.Mots.Should().BeNull("what is not published is not searched");
        outil.Deposer("planning.xlsx", Fichiers.Xlsx, Jour).Error.Should().BeNull();
        outil.Edition.Should().Be(2);
    }
}

using SeveEmploi.FormationAction.Outils;

namespace SeveEmploi.FormationAction.Tests.Outils;

public sealed class FichierTests
{
    private static readonly DateOnly Jour = new(2022, 5, 2);

    public static TheoryData<string, byte[]> Admis => new()
    {
        { "trame.pdf", Fichiers.Pdf },
        { "Trame d'animation.DOCX", Fichiers.Docx },
        { "planning.xlsx", Fichiers.Xlsx },
        { "séminaire.pptx", Fichiers.Pptx },
        { "texte.odt", Fichiers.Odt },
        { "affiche.png", Fichiers.Png },
        { "photo.jpg", Fichiers.Jpeg },
        { "photo.jpeg", Fichiers.Jpeg },
    };

    public static TheoryData<string, byte[], Type> Hostiles => new()
    {
        { "page.pdf", Fichiers.Html, typeof(FichierNonReconnu) },
        { "page.html", Fichiers.Html, typeof(FichierNonReconnu) },
        { "trame.pdf", Fichiers.Docx, typeof(FichierMenteur) },
        { "trame.docx", Fichiers.Xlsx, typeof(FichierMenteur) },
        { "affiche.svg", Fichiers.Png, typeof(FichierMenteur) },
        { "trame.pdf.exe", Fichiers.Pdf, typeof(FichierMenteur) },
        { "trame", Fichiers.Pdf, typeof(FichierMenteur) },
        { "trame.docm", Fichiers.AMacros, typeof(FichierAMacros) },
        { "trame.docx", Fichiers.AMacros, typeof(FichierAMacros) },
        { "trame.docx", Fichiers.Bombe, typeof(ArchiveSuspecte) },
        { "trame.docx", Fichiers.Promesse(), typeof(ArchiveSuspecte) },
        { "trame.docx", Fichiers.QuiSort, typeof(ArchiveSuspecte) },
        { "trame.docx", Fichiers.Zip(("autre.txt", "x")), typeof(FichierNonReconnu) },
        { "trame.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3], typeof(FichierNonReconnu) },
        { "texte.odt", Fichiers.Zip(("mimetype", "text/html")), typeof(FichierNonReconnu) },
        { "vide.pdf", [], typeof(FichierVide) },
        { "../trame.pdf", Fichiers.Pdf, typeof(NomDeFichierRefuse) },
        { "dossier/trame.pdf", Fichiers.Pdf, typeof(NomDeFichierRefuse) },
        { @"C:\trame.pdf", Fichiers.Pdf, typeof(NomDeFichierRefuse) },
        { "trame\r\nX-Injecte: 1.pdf", Fichiers.Pdf, typeof(NomDeFichierRefuse) },
        { "trame\u202Efdp.exe.pdf", Fichiers.Pdf, typeof(NomDeFichierRefuse) },
        { " .pdf", Fichiers.Pdf, typeof(NomDeFichierRefuse) },
        { new string('a', 200) + ".pdf", Fichiers.Pdf, typeof(NomDeFichierRefuse) },
    };

    [Theory]
    [Trait("Exigence", "OPP-26")]
    [MemberData(nameof(Admis))]
    public void Un_fichier_est_reconnu_a_son_contenu(string nom, byte[] contenu)
    {
        var depose = FichierDepose.De(nom, contenu, Jour);

        depose.Error.Should().BeNull();
        depose.Value.Type.Extensions().Should().Contain(Path.GetExtension(nom).ToLowerInvariant());
        (depose.Value.Taille, depose.Value.Sha256.Length).Should().Be((contenu.Length, 64));
    }

    [Theory]
    [MemberData(nameof(Hostiles))]
    public void Un_fichier_hostile_ou_menteur_est_refuse(string nom, byte[] contenu, Type refus) =>
        FichierDepose.De(nom, contenu, Jour).Error.Should().BeOfType(refus);

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

using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

[Trait("Exigence", "SUI-1")]
public sealed class CodePersonneTests
{
    [Theory]
    [InlineData("A1")]
    [InlineData("A-24")]
    [InlineData("ACI-2024-007")]
    [InlineData("abc1de")]
    [InlineData("12345678")]
    [InlineData("2024-0117")]
    public void Un_code_de_la_siae_est_recu(string code) => CodePersonne.Reproche(code).Should().BeNull();

    [Theory]
    [InlineData("Dupont")]
    [InlineData("DUPO1")]
    [InlineData("1DURAND")]
    [InlineData("ÉLÉA1")]
    [InlineData("Иван1")]
    [InlineData("Jean Dupont 1")]
    public void Quatre_lettres_de_suite_pourraient_etre_un_nom(string code) => CodePersonne.Reproche(code).Should().StartWith("Ce code pourrait être un nom");

    [Theory]
    [InlineData("1850578006084")]
    [InlineData("185057800608491")]
    [InlineData("1 85 05 78 006 084")]
    [InlineData("1 85 05 78 006 084 91")]
    [InlineData("1.85.05.78.006.084")]
    [InlineData("185-05-78-006-084/91")]
    [InlineData("1 85 05 2A 006 084")]
    [InlineData("285052b00608491")]
    public void Un_nir_est_refuse_avec_ou_sans_cle_quels_que_soient_ses_separateurs(string code) =>
        CodePersonne.Reproche(code).Should().Contain("numéro de sécurité sociale");

    [Theory]
    [InlineData("123456789", "long numéro")]
    [InlineData("0612345678", "long numéro")]
    [InlineData("12-05-1985", "date de naissance")]
    [InlineData("19850512", "date de naissance")]
    [InlineData("abc", "au moins un chiffre")]
    [InlineData("A-B", "au moins un chiffre")]
    [InlineData("1", "de 2 à 12")]
    [InlineData("A-1-B-2-C-3-D", "de 2 à 12")]
    [InlineData("é1", "sans accent")]
    [InlineData("A 1", "sans accent")]
    [InlineData("-A1", "sans accent")]
    [InlineData("A1@b", "sans accent")]
    [InlineData("=A1", "sans accent")]
    [InlineData("A１", "sans accent")]
    [InlineData("", "Donnez un code")]
    [InlineData("   ", "Donnez un code")]
    [InlineData(null, "Donnez un code")]
    public void Ce_qui_n_est_pas_un_code_est_refuse_et_dit_pourquoi(string? code, string raison) => CodePersonne.Reproche(code).Should().Contain(raison);

    [Fact]
    public void Douze_caracteres_et_huit_chiffres_sont_les_bornes()
    {
        CodePersonne.EstValide("A-1-B-2-C-34").Should().BeTrue();
        CodePersonne.EstValide("A-1-B-2-C-345").Should().BeFalse();
        CodePersonne.EstValide("A87654321").Should().BeTrue();
        CodePersonne.EstValide("A987654321").Should().BeFalse();
    }

    [Fact]
    public void La_casse_et_les_blancs_ne_font_pas_un_autre_code() => CodePersonne.Normaliser(" a-24 ").Should().Be("A-24");

    [Fact]
    public void Un_code_pris_en_donne_un_libre_qui_tient_dans_la_longueur()
    {
        CodePersonne.Libre("A-24", new HashSet<string>()).Should().Be("A-24");
        CodePersonne.Libre("A-24", new HashSet<string> { "A-24", "A-24-2" }).Should().Be("A-24-3");
        CodePersonne.Libre("ACI-2024-007", new HashSet<string> { "ACI-2024-007" }).Should().Be("ACI-2024-0-2").And.HaveLength(CodePersonne.LongueurMax);
    }

    [Theory]
    [InlineData("Vu avec 1 85 05 78 006 084 91 ce matin", true)]
    [InlineData("nir 185057800608491", true)]
    [InlineData("285052A006084", true)]
    [InlineData("Rappeler au 02 31 00 00 00 demain", false)]
    [InlineData("SIRET 73282932000074", false)]
    [InlineData("Contrat de 24,5 heures du 01/03/2024 au 31/08/2024", false)]
    [InlineData(null, false)]
    public void Un_nir_est_reconnu_au_milieu_d_un_texte(string? texte, bool attendu) => Nir.EstDans(texte).Should().Be(attendu);
}

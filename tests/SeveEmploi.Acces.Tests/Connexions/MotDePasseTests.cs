using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.DataProtection;
using SeveEmploi.Acces.Connexions;

namespace SeveEmploi.Acces.Tests.Connexions;

public sealed class MotDePasseTests
{
    [Theory]
    [InlineData("quatorze carac", "trop_court")]
    [InlineData("123456789012345", "trop_court")]
    [InlineData("829104756382910", "trop_court")]
    [InlineData("zoe.martin et sa phrase", "mot_de_passe_personnel")]
    [InlineData("ma phrase de ZOE.MARTIN", "mot_de_passe_personnel")]
    [InlineData("aaaaaaaaaaaaaaa", "mot_de_passe_courant")]
    [InlineData("1234567890123456", "mot_de_passe_courant")]
    [InlineData("9876543210987654", "mot_de_passe_courant")]
    [InlineData("abcdefghijklmnop", "mot_de_passe_courant")]
    [InlineData("AzertyuiopQsdfghjklm", "mot_de_passe_courant")]
    [InlineData("passwordpassword", "mot_de_passe_courant")]
    [InlineData("DragonDragonDragon", "mot_de_passe_courant")]
    [InlineData("letmeinletmeinle", "mot_de_passe_courant")]
    [InlineData("abcabcabcabcabc", "mot_de_passe_courant")]
    public void Un_mot_de_passe_faible_dit_pourquoi(string motDePasse, string code) =>
        RegleMotDePasse.Reproche(motDePasse, "zoe.martin@exemple.fr")!.Code.Should().Be(code);

    [Theory]
    [InlineData("quinze caracter")]
    [InlineData("une phrase, simplement")]
    [InlineData("8291047563829104")]
    [InlineData("çà et là, l'été")]
    [InlineData("jo mange une pomme")]
    public void Aucune_composition_n_est_exigee(string motDePasse) => RegleMotDePasse.Reproche(motDePasse, "jo@exemple.fr").Should().BeNull();

    [Fact]
    public void Un_mot_de_passe_a_256_caracteres_au_plus()
    {
        var long256 = string.Concat(Enumerable.Range(0, 64).Select(rang => $"{rang:D3}é"));

        RegleMotDePasse.Reproche(long256, "").Should().BeNull();
        RegleMotDePasse.Reproche(long256 + "a", "")!.Code.Should().Be("trop_long");
    }

    [Fact]
    public void Les_longs_mots_de_passe_de_la_liste_sont_refuses_quelle_que_soit_leur_casse() =>
        MotsDePasseCourants.Reproche("Q1W2E3R4T5Y6U7I8").Should().Be("Ce mot de passe est parmi les plus courants.");

    // The test vectors of RFC 6238, appendix B, cut to six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Les_codes_sont_ceux_de_la_norme(long secondes, string code)
    {
        var cle = Base32.Ecrire("12345678901234567890"u8);

        Totp.Code(cle, DateTimeOffset.FromUnixTimeSeconds(secondes)).Should().Be(code);
    }

    [Fact]
    public void Un_code_vaut_un_pas_avant_et_un_pas_apres_le_sien()
    {
        var cle = Base32.Ecrire("12345678901234567890"u8);
        var le = DateTimeOffset.FromUnixTimeSeconds(1_640_000_010);
        var (code, pas) = (Totp.Code(cle, le), 1_640_000_010 / 30);

        Totp.Reconnaitre(cle, code, le.AddSeconds(30)).Should().Be(pas);
        Totp.Reconnaitre(cle, code, le.AddSeconds(-30)).Should().Be(pas);
        Totp.Reconnaitre(cle, code, le.AddSeconds(60)).Should().BeNull();
        Totp.Reconnaitre(cle, code, le.AddSeconds(-60)).Should().BeNull();
        Totp.Reconnaitre(cle, "", le).Should().BeNull();
        Totp.Reconnaitre(cle, "²²²²²²", le).Should().BeNull();
    }

    [Fact]
    public void Un_pas_ne_sert_qu_une_fois()
    {
        var identifiants = new Identifiants();

        identifiants.AccepterPas(10).Should().BeTrue();
        identifiants.AccepterPas(10).Should().BeFalse();
        identifiants.AccepterPas(9).Should().BeFalse();
        identifiants.AccepterPas(11).Should().BeTrue();
    }

    [Fact]
    public void La_base_32_se_relit() =>
        Prop.ForAll<byte[]>(octets => Base32.Lire(Base32.Ecrire(octets)).SequenceEqual(octets)).QuickCheckThrowOnFailure();

    [Fact]
    public void Un_code_de_secours_a_80_bits_et_se_recopie_comme_on_veut()
    {
        var code = CodeSecours.Nouveau();

        code.Should().MatchRegex("^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$").And.NotBe(CodeSecours.Nouveau());
        CodeSecours.Normaliser($" {code.ToLowerInvariant().Replace('-', ' ')} ").Should().Be(CodeSecours.Normaliser(code));
    }

    [Fact]
    public void Un_abonne_en_ipv6_n_est_qu_une_source()
    {
        Adresse("2001:db8:1:2:a::1").Should().Be(Adresse("2001:db8:1:2:ffff:ffff:ffff:ffff")).And.NotBe(Adresse("2001:db8:1:3::1"));
        Adresse("::ffff:192.0.2.1").Should().Be(Adresse("192.0.2.1")).And.NotBe(Adresse("192.0.2.2"));
        SourceConnexion.AdresseDe(null).Should().Be("inconnue");
    }

    [Fact]
    public void Un_appareil_n_est_connu_que_de_son_compte()
    {
        var appareils = new CookieAppareil(new EphemeralDataProtectionProvider());
        var (compte, appareil) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var cookie = appareils.Ecrire(compte, appareil);

        appareils.Lire(cookie, compte).Should().Be(appareil);
        appareils.Lire(cookie, Guid.CreateVersion7()).Should().BeNull();
        appareils.Lire(cookie, null).Should().BeNull();
        appareils.Lire(cookie + "A", compte).Should().BeNull();
        appareils.Lire("n'importe quoi", compte).Should().BeNull();
        new CookieAppareil(new EphemeralDataProtectionProvider()).Lire(cookie, compte).Should().BeNull();
    }

    private static string Adresse(string texte) => SourceConnexion.AdresseDe(System.Net.IPAddress.Parse(texte));
}

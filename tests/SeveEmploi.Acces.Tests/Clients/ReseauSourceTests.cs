using System.Net;
using SeveEmploi.Acces.Clients;

namespace SeveEmploi.Acces.Tests.Clients;

public sealed class ReseauSourceTests
{
    [Theory]
    [InlineData("203.0.113.0/24")]
    [InlineData("203.0.113.7/32")]
    [InlineData("2001:db8::/32")]
    [InlineData("2001:db8::1/128")]
    public void Un_reseau_s_ecrit_en_CIDR(string texte) => ReseauSource.EstValide(texte).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("203.0.113.7")]
    [InlineData("203.0.113.7/24")]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113.0/-1")]
    [InlineData("10/8")]
    [InlineData("2001:db8::1/64")]
    [InlineData("fe80::%1/64")]
    [InlineData("::ffff:203.0.113.0/120")]
    [InlineData("exemple.fr/24")]
    public void Ce_qui_n_est_pas_un_reseau_est_refuse(string? texte) => ReseauSource.EstValide(texte).Should().BeFalse();

    [Fact]
    public void Un_reseau_n_a_qu_une_ecriture() => ReseauSource.Canonique("2001:0DB8:0000::/32").Should().Be("2001:db8::/32");

    [Fact]
    public void Sans_reseau_un_client_est_admis_de_partout_et_avec_un_reseau_une_adresse_inconnue_ne_l_est_pas()
    {
        ReseauSource.Admettent([], null).Should().BeTrue();
        ReseauSource.Admettent(["203.0.113.0/24"], null).Should().BeFalse();
        ReseauSource.Admettent(["203.0.113.0/24", "2001:db8::/32"], IPAddress.Parse("2001:db8::9")).Should().BeTrue();
        ReseauSource.Admettent(["203.0.113.0/24"], IPAddress.Parse("203.0.113.255")).Should().BeTrue();
        ReseauSource.Admettent(["203.0.113.0/24"], IPAddress.Parse("203.0.114.0")).Should().BeFalse();
    }
}

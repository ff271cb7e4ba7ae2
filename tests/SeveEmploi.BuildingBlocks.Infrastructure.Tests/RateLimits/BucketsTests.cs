using System.Net;
using SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.RateLimits;

public sealed class BucketsTests
{
    [Fact]
    public void Dix_mille_adresses_ne_font_pas_grandir_la_memoire_sans_borne()
    {
        var seaux = new Buckets();
        for (var adresse = 0; adresse < 10_000; adresse++) seaux.Of($"adresse:{adresse}", 300);

        seaux.Count.Should().BeLessThanOrEqualTo(2 * Buckets.Generation);
    }

    [Fact]
    public void Qui_continue_d_appeler_n_est_pas_oublie()
    {
        var seaux = new Buckets();
        var habitue = seaux.Of("appelant:habitue", 300);
        for (var adresse = 0; adresse < 20_000; adresse++)
        {
            seaux.Of($"adresse:{adresse}", 300);
            seaux.Of("appelant:habitue", 300).Should().BeSameAs(habitue);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void Une_adresse_ipv6_compte_avec_son_reseau_de_64_bits(string adresse, string groupe) =>
        ClientAddress.Group(IPAddress.Parse(adresse)).Should().Be(groupe);

    [Fact]
    public void Sans_adresse_tous_comptent_ensemble() => ClientAddress.Group(null).Should().Be("inconnue");
}

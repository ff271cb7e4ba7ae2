using SeveEmploi.Echeancier.Calendriers;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

public sealed class LienCalendrierTests
{
    private static readonly DateTimeOffset Maintenant = new(2021, 12, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Un_lien_ne_garde_que_l_empreinte_d_un_secret_de_256_bits()
    {
        var (lien, secret) = LienCalendrier.Ouvrir(Guid.CreateVersion7(), PorteeCalendrier.Moi, null, null);

        secret.Should().MatchRegex("^[A-Za-z0-9_-]{43}$");
        lien.Empreinte.Should().Equal(LienCalendrier.EmpreinteDe(secret)).And.HaveCount(32);
    }

    [Fact]
    public void Deux_liens_n_ont_pas_le_meme_secret() =>
        LienCalendrier.Ouvrir(Guid.Empty, PorteeCalendrier.Moi, null, null).Secret
            .Should().NotBe(LienCalendrier.Ouvrir(Guid.Empty, PorteeCalendrier.Moi, null, null).Secret);

    [Fact]
    public void Un_lien_se_revoque_une_fois()
    {
        var (lien, _) = LienCalendrier.Ouvrir(Guid.CreateVersion7(), PorteeCalendrier.Moi, null, null);

        lien.Revoquer(Maintenant).Error.Should().BeNull();
        lien.Revoquer(Maintenant.AddDays(1)).Error.Should().Be(new CalendrierDejaRevoque(Maintenant));
        lien.RevoqueLe.Should().Be(Maintenant);
    }

    [Fact]
    public void Une_adresse_ne_se_lit_pas_dans_ce_qui_se_journalise()
    {
        new ConsulterCalendrier("le-secret", "").ToString().Should().NotContain("le-secret");
        new LienCalendrierCreeVue(Guid.Empty, "https://exemple.fr/le-secret.ics").ToString().Should().NotContain("le-secret");
    }
}

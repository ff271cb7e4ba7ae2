using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.Acces.Tests.Clients;

public sealed class ClientTests
{
    private static readonly DateTimeOffset Ouverture = new(2021, 1, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Terme = Ouverture.AddYears(1);

    private readonly Client _client;
    private readonly SecretRemis _secret;

    public ClientTests() => (_client, _secret) = Ouvrir();

    [Fact]
    public void Un_client_neuf_a_un_identifiant_public_et_un_secret_d_un_an()
    {
        _client.Identifiant.Should().MatchRegex("^seve_[a-z2-7]{16}$");
        Reconnu(_secret, Ouverture).Should().BeTrue();
        Reconnu(_secret, Terme.AddTicks(-1)).Should().BeTrue();
        Reconnu(_secret, Terme).Should().BeFalse();
        _client.SecretReconnu(Jeton.EmpreinteDe("faux"), Ouverture).Should().BeNull();
        _client.Secrets.Single().Empreinte.Should().Equal(Jeton.EmpreinteDe(_secret.Secret)).And.HaveCount(32);
    }

    [Fact]
    public void Un_secret_neuf_vit_a_cote_de_l_ancien_et_un_troisieme_est_refuse()
    {
        var neuf = _client.RenouvelerSecret(Ouverture.AddDays(1)).Value;

        (Reconnu(_secret, Ouverture.AddDays(2)), Reconnu(neuf, Ouverture.AddDays(2))).Should().Be((true, true));
        _client.RenouvelerSecret(Ouverture.AddDays(2)).Error.Should().Be(new SecretsDejaValides(2));
        _client.RenouvelerSecret(Terme.AddTicks(-1)).Error.Should().Be(new SecretsDejaValides(2));
        _client.RenouvelerSecret(Terme).Error.Should().BeNull("the first one is over");
    }

    [Fact]
    public void Un_secret_revoque_ne_vaut_plus_et_laisse_sa_place()
    {
        var neuf = _client.RenouvelerSecret(Ouverture).Value;
        _client.RevoquerSecret(_secret.Id, Ouverture.AddHours(1)).Error.Should().BeNull();

        (Reconnu(_secret, Ouverture.AddHours(1)), Reconnu(neuf, Ouverture.AddHours(1))).Should().Be((false, true));
        _client.RevoquerSecret(_secret.Id, Ouverture.AddHours(2)).Error.Should().Be(new SecretClientDejaRevoque(Ouverture.AddHours(1)));
        var inconnu = new SecretClientId(Guid.CreateVersion7());
        _client.RevoquerSecret(inconnu, Ouverture).Error.Should().Be(new SecretClientIntrouvable(inconnu.Value));
        _client.RenouvelerSecret(Ouverture.AddHours(3)).Error.Should().BeNull();
    }

    [Fact]
    public void Un_client_ferme_ne_change_plus()
    {
        _client.Fermer(Ouverture).Error.Should().BeNull();

        _client.EstOuvert(new(2021, 1, 15)).Should().BeFalse();
        _client.Fermer(Ouverture).Error.Should().Be(new ClientDejaFerme());
        _client.RenouvelerSecret(Ouverture).Error.Should().Be(new ClientDejaFerme());
        _client.FixerPortees(["structures:lire"], new(Partout: true)).Error.Should().Be(new ClientDejaFerme());
        _client.FixerReseaux([]).Error.Should().Be(new ClientDejaFerme());
        _client.AnnoncerExpirations(Terme.AddDays(-1));
        _client.Events.Should().BeEmpty();
    }

    [Fact]
    public void Un_client_est_admis_jusqu_a_son_dernier_jour_compris()
    {
        var client = Ouvrir(expireLe: new(2021, 6, 30)).Client;

        (client.EstOuvert(new(2021, 6, 30)), client.EstOuvert(new(2021, 7, 1))).Should().Be((true, false));
        _client.EstOuvert(new(2099, 1, 1)).Should().BeTrue();
    }

    [Fact]
    public void Un_jeton_ne_donne_que_les_portees_qu_il_nomme_parmi_celles_du_client()
    {
        _client.Habilitation([]).Droits.Should().BeEquivalentTo("structures:lire", "candidatures:lire");
        _client.Habilitation(["structures:lire", "structures:ecrire"]).Droits.Should().Equal("structures:lire");
        _client.Habilitation([]).Role.Should().Be("client");
    }

    [Fact]
    public void Le_territoire_d_un_client_est_son_perimetre()
    {
        var structure = Guid.CreateVersion7();
        _client.FixerPortees(["structures:lire"], new(Regions: ["28"], Departements: ["35"], Structures: [structure, structure]));

        var perimetre = _client.Perimetre;
        (perimetre.Tout, perimetre.Contient(Departement.De("14")), perimetre.Contient(Departement.De("35")), perimetre.Contient(Departement.De("29")))
            .Should().Be((false, true, true, false));
        perimetre.Structures.Should().Equal(structure);
        _client.FixerPortees(["structures:lire"], new(Partout: true));
        _client.Perimetre.Should().Be(Perimetre.Partout);
    }

    [Fact]
    public void L_expiration_s_annonce_une_fois_a_trente_sept_et_un_jours()
    {
        foreach (var jours in new[] { 31, 30, 29, 8, 7, 6, 2, 1, 0 }) _client.AnnoncerExpirations(Terme.AddDays(-jours));

        _client.Events.Should().Equal(Annonce(30), Annonce(7), Annonce(1));
    }

    [Fact]
    public void Un_jour_manque_se_rattrape_par_le_seul_palier_le_plus_proche()
    {
        _client.AnnoncerExpirations(Terme.AddDays(-5));
        _client.AnnoncerExpirations(Terme.AddDays(-4));
        _client.AnnoncerExpirations(Terme.AddHours(-3));

        _client.Events.Should().Equal(Annonce(5), Annonce(1));
    }

    [Fact]
    public void Un_secret_revoque_ou_expire_ne_s_annonce_pas()
    {
        _client.AnnoncerExpirations(Terme);
        _client.RevoquerSecret(_secret.Id, Ouverture);
        _client.AnnoncerExpirations(Terme.AddDays(-1));

        _client.Events.Should().BeEmpty();
    }

    [Fact]
    public void Un_secret_ne_s_ecrit_pas_dans_un_journal()
    {
        _secret.ToString().Should().NotContain(_secret.Secret);
        $"{new PreuveClient("id", _secret.Secret, null)}".Should().NotContain(_secret.Secret);
        $"{new DemanderJetonClient(new("id", _secret.Secret, null), null, null)}".Should().NotContain(_secret.Secret);
    }

    private SecretClientExpireBientot Annonce(int jours) => new(_client.Id.Value, _secret.Id.Value, jours);

    private bool Reconnu(SecretRemis secret, DateTimeOffset quand) => _client.SecretReconnu(Jeton.EmpreinteDe(secret.Secret), quand)?.Id == secret.Id;

    private static (Client Client, SecretRemis Secret) Ouvrir(DateOnly? expireLe = null) =>
        Client.Ouvrir("Région", "si@exemple.fr", ["structures:lire", "candidatures:lire"], new(Partout: true), [], expireLe, Ouverture);
}

using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Tests.Comptes;

[Trait("Exigence", "XC-68")]
public sealed class EffacementCompteTests
{
    private static readonly DateOnly Jour = new(2022, 2, 28);
    private static readonly DateOnly Echeance = new(2024, 2, 28);
    private static readonly DateTimeOffset Le = new(2022, 2, 28, 10, 0, 0, TimeSpan.Zero);
    private static readonly CompteId Nationale = new(Guid.CreateVersion7());

    private readonly Compte _compte = Ouvert();

    [Fact]
    public void Il_s_annonce_s_efface_et_ne_garde_que_ses_roles()
    {
        _compte.AnnoncerEffacement(Jour, Echeance.AddDays(-31));
        _compte.EffacementPrevuLe.Should().BeNull();
        _compte.AnnoncerEffacement(Jour, Echeance.AddDays(-30));
        _compte.Echoir(Jour, Echeance.AddDays(-1));
        _compte.EstEfface.Should().BeFalse();

        _compte.Echoir(Jour, Echeance);

        (_compte.NomComplet, _compte.Courriel, _compte.Etat).Should().Be(("Personne effacée", $"{_compte.Id.Value}@efface.invalid", EtatCompte.Ferme));
        var droit = _compte.Droits.Should().ContainSingle().Which;
        (droit.Role, droit.Du, droit.Regions.Length, droit.RegionsTouchees.Length).Should().Be((Role.ChargeMission, Jour, 0, 0));
        _compte.Suppleances.Should().ContainSingle().Which.Motif.Should().BeEmpty();
        _compte.Events.Should().Equal(new CompteBientotEfface(_compte.Id.Value, Echeance), new ComptePseudonymise(_compte.Id.Value));
    }

    [Fact]
    public void Une_connexion_dans_les_trente_jours_annule_l_effacement()
    {
        _compte.AnnoncerEffacement(Jour, Echeance.AddDays(-30));

        _compte.Echoir(dernierContact: Echeance.AddDays(-1), Echeance);

        (_compte.NomComplet, _compte.EffacementPrevuLe, _compte.Etat).Should().Be(("Zoé Martin", null, EtatCompte.Actif));
    }

    [Fact]
    public void Efface_il_ne_se_rouvre_ni_ne_se_corrige()
    {
        _compte.AnnoncerEffacement(Jour, Echeance.AddDays(-30));
        _compte.Echoir(Jour, Echeance);

        _compte.Rouvrir(Nationale, Le).Error.Should().Be(new CompteDejaEfface());
        _compte.CorrigerIdentite("zoe@exemple.fr", "Martin", "Zoé", Nationale).Error.Should().Be(new CompteDejaEfface());
    }

    [Fact]
    public void Nul_ne_change_son_propre_courriel_mais_peut_corriger_son_nom()
    {
        _compte.CorrigerIdentite("autre@exemple.fr", "Martin", "Zoé", _compte.Id).Error.Should().Be(new PropresDroits());
        _compte.CorrigerIdentite(" ZOE@exemple.fr", "Martin-Roy", "Zoé", _compte.Id).Error.Should().BeNull();

        (_compte.Courriel, _compte.NomComplet, _compte.Cle).Should().Be(("zoe@exemple.fr", "Zoé Martin-Roy", "martin roy zoe"));
        _compte.Events.Should().BeEmpty();
    }

    [Fact]
    public void Un_courriel_corrige_se_dit_et_l_invitation_repart()
    {
        var invite = Compte.Inviter("zoe@exemple.fr", "Martin", "Zoé", Droit(), Jour, Le).Value;
        invite.ClearEvents();

        invite.CorrigerIdentite("zoe.martin@exemple.fr", "Martin", "Zoé", Nationale).Error.Should().BeNull();
        _compte.CorrigerIdentite("zoe.martin@exemple.fr", "Martin", "Zoé", Nationale).Error.Should().BeNull();

        invite.Events.Should().Equal(new CourrielCompteCorrige(invite.Id.Value, "zoe@exemple.fr", "zoe.martin@exemple.fr"), new CompteInvite(invite.Id.Value));
        _compte.Events.Should().Equal(new CourrielCompteCorrige(_compte.Id.Value, "zoe@exemple.fr", "zoe.martin@exemple.fr"));
    }

    private static Compte Ouvert()
    {
        var (compte, suppleante) = (Compte.Ouvrir("zoe@exemple.fr", "Martin", "Zoé", Droit(), Jour, Le).Value, Compte.Ouvrir("ana@exemple.fr", "Roy", "Ana", Droit(), Jour, Le).Value);
        compte.ConfierSuppleance(suppleante, Jour, Jour.AddDays(7), "Congé de Zoé", Nationale, Jour, Le).Error.Should().BeNull();
        return compte;
    }

    private static DroitDemande Droit() => new(Role.ChargeMission, Territoire.Aucun with { Regions = ["28"] }, Jour, null, ["28"]);
}

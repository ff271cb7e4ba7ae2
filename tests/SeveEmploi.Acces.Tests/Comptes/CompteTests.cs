using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Tests.Comptes;

public sealed class CompteTests
{
    private static readonly DateOnly Jour = new(2022, 3, 1);
    private static readonly DateTimeOffset Le = new(2022, 3, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly CompteId Nationale = new(Guid.CreateVersion7());
    private static readonly Territoire Normandie = Territoire.Aucun with { Regions = ["28"] };

    [Fact]
    public void Un_courriel_se_range_sans_casse_ni_espace() => Actif("  Zoe.MARTIN@Exemple.fr ").Courriel.Should().Be("zoe.martin@exemple.fr");

    [Fact]
    public void Une_invitation_leve_un_fait_sans_rien_de_la_personne()
    {
        var compte = Compte.Inviter("zoe@exemple.fr", "Martin", "Zoé", Droit(Role.ChargeMission, Normandie), Jour, Le).Value;

        compte.Events.Should().Equal(new CompteInvite(compte.Id.Value));
        (compte.Etat, compte.NomComplet).Should().Be((EtatCompte.Invite, "Zoé Martin"));
    }

    [Fact]
    public void Un_compte_invite_ou_ferme_n_a_aucun_droit()
    {
        var compte = Compte.Inviter("zoe@exemple.fr", "Martin", "Zoé", Droit(Role.ChargeMission, Normandie), Jour, Le).Value;
        compte.DroitsLe(Jour).Should().BeEmpty();
        compte.Activer(Le);
        compte.DroitsLe(Jour).Should().ContainSingle();
        compte.Fermer(Nationale);
        compte.DroitsLe(Jour).Should().BeEmpty();
        compte.Rouvrir(Nationale, Le);
        compte.DroitsLe(Jour).Should().ContainSingle();
    }

    [Fact]
    [Trait("Exigence", "XC-64")]
    public void Quitter_un_poste_y_met_fin_ce_jour_la()
    {
        var compte = Actif();
        var droit = compte.Droits[0].Id;
        compte.TerminerDroit(droit, Jour.AddDays(10), Nationale).Error.Should().BeNull();

        compte.DroitsLe(Jour.AddDays(10)).Should().ContainSingle();
        compte.DroitsLe(Jour.AddDays(11)).Should().BeEmpty();
    }

    [Fact]
    public void Une_fin_se_rapproche_et_ne_s_eloigne_pas()
    {
        var compte = Actif();
        var droit = compte.Droits[0].Id;
        compte.TerminerDroit(droit, Jour.AddDays(10), Nationale);

        compte.TerminerDroit(droit, Jour.AddDays(10), Nationale).Error.Should().Be(new DroitDejaTermine());
        compte.TerminerDroit(droit, Jour.AddDays(30), Nationale).Error.Should().Be(new DroitDejaTermine());
        compte.TerminerDroit(droit, Jour.AddDays(9), Nationale).Error.Should().BeNull();
        compte.TerminerDroit(droit, Jour.AddDays(-1), Nationale).Error.Should().Be(new DroitFiniAvantSonDebut(Jour));
    }

    [Fact]
    public void Un_droit_retire_ne_vaut_plus_rien_le_jour_meme()
    {
        var compte = Actif();
        compte.RetirerDroit(compte.Droits[0].Id, Nationale, Jour, Le).Error.Should().BeNull();

        compte.DroitsLe(Jour).Should().BeEmpty();
        compte.RetirerDroit(compte.Droits[0].Id, Nationale, Jour, Le).Error.Should().Be(new DroitDejaTermine());
        compte.ConfirmerDroit(compte.Droits[0].Id, Nationale, Jour).Error.Should().Be(new DroitDejaTermine());
        compte.TerminerDroit(compte.Droits[0].Id, Jour, Nationale).Error.Should().Be(new DroitDejaTermine());
    }

    [Fact]
    public void Un_droit_a_venir_ne_vaut_pas_encore()
    {
        var compte = Actif();
        compte.AttribuerDroit(Droit(Role.Ddets, Territoire.Aucun with { Departements = ["14"] }, du: Jour.AddDays(5)), Nationale, Jour);

        compte.DroitsLe(Jour.AddDays(4)).Should().ContainSingle();
        compte.DroitsLe(Jour.AddDays(5)).Should().HaveCount(2);
    }

    [Fact]
    public void Nul_ne_change_ses_propres_droits()
    {
        var compte = Actif();
        var droit = compte.Droits[0].Id;

        compte.AttribuerDroit(Droit(Role.EquipeNationale, Territoire.Aucun), compte.Id, Jour).Error.Should().Be(new PropresDroits());
        compte.TerminerDroit(droit, Jour, compte.Id).Error.Should().Be(new PropresDroits());
        compte.RetirerDroit(droit, compte.Id, Jour, Le).Error.Should().Be(new PropresDroits());
        compte.ConfirmerDroit(droit, compte.Id, Jour).Error.Should().Be(new PropresDroits());
        compte.Fermer(compte.Id).Error.Should().Be(new PropresDroits());
        compte.DroitsLe(Jour).Should().ContainSingle().Which.Role.Should().Be(Role.ChargeMission);
    }

    [Fact]
    public void Le_meme_droit_ne_se_tient_pas_deux_fois()
    {
        var compte = Actif();

        compte.AttribuerDroit(Droit(Role.ChargeMission, Normandie), Nationale, Jour).Error.Should().Be(new DroitDejaTenu(Jour));
        compte.AttribuerDroit(Droit(Role.ChargeMission, Territoire.Aucun with { Regions = ["11"] }), Nationale, Jour).Error.Should().BeNull();
    }

    [Fact]
    public void Un_compte_ferme_ne_recoit_rien()
    {
        var compte = Actif();
        compte.Fermer(Nationale);

        compte.AttribuerDroit(Droit(Role.Dgefp, Territoire.Aucun), Nationale, Jour).Error.Should().Be(new CompteDejaFerme());
        compte.Fermer(Nationale).Error.Should().Be(new CompteDejaFerme());
        compte.RenvoyerInvitation(Le).Error.Should().Be(new CompteDejaFerme());
        compte.Activer(Le).Error.Should().Be(new CompteDejaFerme());
    }

    [Fact]
    public void Une_invitation_se_renvoie_tant_qu_elle_n_est_pas_acceptee()
    {
        var compte = Compte.Inviter("zoe@exemple.fr", "Martin", "Zoé", Droit(Role.ChargeMission, Normandie), Jour, Le).Value;
        compte.RenvoyerInvitation(Le.AddDays(1)).Error.Should().BeNull();
        compte.Events.Should().HaveCount(2);
        compte.Activer(Le);

        compte.RenvoyerInvitation(Le).Error.Should().Be(new CompteDejaActif());
        compte.Activer(Le).Error.Should().Be(new CompteDejaActif());
        compte.Rouvrir(Nationale, Le).Error.Should().Be(new CompteNonFerme());
    }

    [Fact]
    public void Un_compte_jamais_active_se_rouvre_par_une_invitation()
    {
        var compte = Compte.Inviter("zoe@exemple.fr", "Martin", "Zoé", Droit(Role.ChargeMission, Normandie), Jour, Le).Value;
        compte.Fermer(Nationale);
        compte.ClearEvents();
        compte.Rouvrir(Nationale, Le);

        compte.Etat.Should().Be(EtatCompte.Invite);
        compte.Events.Should().Equal(new CompteInvite(compte.Id.Value));
    }

    [Fact]
    public void Un_droit_est_a_revoir_trois_mois_apres_sa_confirmation()
    {
        var compte = Actif();
        var droit = compte.Droits[0];

        droit.EstARevoir(new(2022, 5, 31)).Should().BeFalse();
        droit.EstARevoir(new(2022, 6, 1)).Should().BeTrue();
        compte.ConfirmerDroit(droit.Id, Nationale, new(2022, 6, 1));
        droit.EstARevoir(new(2022, 8, 31)).Should().BeFalse();
        droit.EstARevoir(new(2022, 9, 1)).Should().BeTrue();
    }

    [Theory]
    [InlineData(Role.ChargeMission, true)]
    [InlineData(Role.EquipeSiae, false)]
    internal void Le_second_facteur_est_du_tant_qu_un_role_l_exige(Role role, bool exige)
    {
        var territoire = role == Role.ChargeMission ? Normandie : Territoire.Aucun with { Structures = [Guid.CreateVersion7()] };
        var compte = Compte.Ouvrir("zoe@exemple.fr", "Martin", "Zoé", Droit(role, territoire, au: Jour), Jour, Le).Value;

        compte.ExigeSecondFacteur(Jour).Should().Be(exige);
        compte.ExigeSecondFacteur(Jour.AddDays(1)).Should().BeFalse();
    }

    [Fact]
    public void Un_droit_suit_la_structure_fusionnee()
    {
        var (absorbee, conservee) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var compte = Compte.Ouvrir("zoe@exemple.fr", "Martin", "Zoé", Droit(Role.EquipeSiae, Territoire.Aucun with { Structures = [absorbee, conservee] }), Jour, Le).Value;
        compte.SuivreFusion(absorbee, conservee);

        compte.Droits[0].Structures.Should().Equal(conservee);
    }

    private static Compte Actif(string courriel = "zoe@exemple.fr") => Compte.Ouvrir(courriel, "Martin", "Zoé", Droit(Role.ChargeMission, Normandie), Jour, Le).Value;

    private static DroitDemande Droit(Role role, Territoire territoire, DateOnly? du = null, DateOnly? au = null) => new(role, territoire, du ?? Jour, au, territoire.Regions);
}

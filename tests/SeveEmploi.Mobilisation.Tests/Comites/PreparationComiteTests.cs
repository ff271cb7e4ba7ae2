using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Contracts;

namespace SeveEmploi.Mobilisation.Tests.Comites;

[Trait("Exigence", "MOB-50")]
public sealed class PreparationComiteTests
{
    private readonly Campagne _campagne = DesComites.UneCampagne();

    [Fact]
    public void Un_quorum_compte_au_moins_une_voix()
    {
        Comite.Planifier(_campagne, null, DesComites.Reunion, 0, DesComites.Planification).Error.Should().Be(new QuorumNonValable(0));
        Comite.Planifier(_campagne, null, DesComites.Reunion, 1, DesComites.Planification).Value.Etat.Should().Be(EtatComite.EnPreparation);
    }

    [Fact]
    public void Une_campagne_close_ne_planifie_plus_de_comite()
    {
        _campagne.Clore().Error.Should().BeNull();

        Comite.Planifier(_campagne, null, DesComites.Reunion, 1, DesComites.Planification).Error.Should().Be(new CampagneClose(_campagne.Titre));
    }

    [Fact]
    public void Une_personne_ne_siege_pas_deux_fois_au_nom_de_la_meme_organisation()
    {
        var comite = DesComites.UnComite(_campagne);

        comite.AjouterMembre("CLAIRE DUVAL", "dgefp", Voix.Consultative).Error.Should().Be(new MembreDejaAjoute("CLAIRE DUVAL", "dgefp"));
        comite.AjouterMembre("Claire Duval", "DREETS", Voix.Consultative).Error.Should().BeNull();
    }

    [Fact]
    public void Un_membre_se_joint_encore_une_fois_le_comite_convoque() =>
        DesComites.UnComite(_campagne, 2, null, _campagne.Transmise("ASTA")).Convoque()
            .AjouterMembre("Zoé Blin", "DDETS", Voix.Deliberative).Error.Should().BeNull();

    [Fact]
    public void Les_membres_sont_fixes_une_fois_la_seance_ouverte() =>
        DesComites.UnComite(_campagne, 2, null, _campagne.Transmise("ASTA")).Ouvert()
            .AjouterMembre("Zoé Blin", "DDETS", Voix.Deliberative).Error.Should().Be(new ComiteDejaOuvert());

    [Fact]
    [Trait("Exigence", "MOB-31")]
    public void Seule_une_candidature_transmise_est_inscrite()
    {
        var manifestee = _campagne.Manifestee("ASTA");
        var abandonnee = _campagne.Transmise("Bocage");
        abandonnee.Abandonner("La direction change.", DesComites.Transmission).Error.Should().BeNull();
        var comite = DesComites.UnComite(_campagne);

        comite.InscrireDossier(manifestee).Error.Should().Be(new DossierNonTransmis(manifestee.Id.Value, EtatCandidature.Manifestee));
        comite.InscrireDossier(abandonnee).Error.Should().Be(new DossierNonTransmis(abandonnee.Id.Value, EtatCandidature.Abandonnee));
    }

    [Fact]
    public void Une_candidature_de_une_autre_campagne_est_refusee()
    {
        var ailleurs = DesComites.UneCampagne(2022).Transmise("ASTA");

        DesComites.UnComite(_campagne).InscrireDossier(ailleurs).Error.Should().Be(new DossierHorsCampagne(ailleurs.Id.Value));
    }

    [Fact]
    [Trait("Exigence", "XC-20")]
    [Trait("Exigence", "CFG-7")]
    public void Un_comite_regional_examine_sa_region_et_un_comite_national_toutes()
    {
        var bretonne = _campagne.Transmise("Armor", "22");
        var regional = DesComites.UnComite(_campagne, region: DesComites.Normandie);

        regional.InscrireDossier(bretonne).Error.Should().Be(new DossierHorsRegion("Armor", DesComites.Normandie));
        regional.InscrireDossier(_campagne.Transmise("ASTA")).Error.Should().BeNull();
        DesComites.UnComite(_campagne).InscrireDossier(bretonne).Error.Should().BeNull();
    }

    [Fact]
    public void Un_dossier_est_inscrit_une_fois_a_la_suite_des_autres()
    {
        var (une, autre) = (_campagne.Transmise("ASTA"), _campagne.Transmise("Bocage"));
        var comite = DesComites.UnComite(_campagne, 2, null, une, autre);

        comite.InscrireDossier(une).Error.Should().Be(new DossierDejaInscrit("ASTA"));
        comite.OrdreDuJour.Select(dossier => (dossier.Structure, dossier.Ordre)).Should().Equal(("ASTA", 1), ("Bocage", 2));
    }

    [Fact]
    public void Un_dossier_arrive_le_jour_meme_est_encore_inscrit()
    {
        var comite = DesComites.UnComite(_campagne, 2, null, _campagne.Transmise("ASTA")).Ouvert();

        comite.InscrireDossier(_campagne.Transmise("Bocage")).Error.Should().BeNull();
    }

    [Fact]
    public void Les_dossiers_se_passent_dans_un_ordre_choisi()
    {
        var (une, autre) = (_campagne.Transmise("ASTA"), _campagne.Transmise("Bocage"));
        var comite = DesComites.UnComite(_campagne, 2, null, une, autre);

        comite.OrdonnerDossiers([autre.Id, une.Id]).Error.Should().BeNull();
        comite.OrdreDuJour.Select(dossier => (dossier.Structure, dossier.Ordre)).Should().Equal(("Bocage", 1), ("ASTA", 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0, 0)]
    [InlineData(0, 2)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 1, 2)]
    public void Un_ordre_qui_oublie_repete_ou_ajoute_un_dossier_est_refuse(params int[] ordre)
    {
        Candidature[] candidatures = [_campagne.Transmise("ASTA"), _campagne.Transmise("Bocage"), _campagne.Transmise("Non inscrite")];
        var comite = DesComites.UnComite(_campagne, 2, null, candidatures[0], candidatures[1]);

        comite.OrdonnerDossiers([.. ordre.Select(rang => candidatures[rang].Id)]).Error.Should().Be(new OrdreIncomplet(2));
    }

    [Fact]
    public void Une_convocation_demande_autant_de_voix_deliberatives_que_le_quorum()
    {
        var asta = _campagne.Transmise("ASTA");

        DesComites.UnComite(_campagne, 4, null, asta).Convoquer(DesComites.Convocation, DesComites.Aujourdhui).Error.Should().Be(new MembresIncomplets(3, 4));
        DesComites.UnComite(_campagne, 3, null, asta).Convoquer(DesComites.Convocation, DesComites.Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Une_convocation_demande_un_dossier_au_moins() =>
        DesComites.UnComite(_campagne).Convoquer(DesComites.Convocation, DesComites.Aujourdhui).Error.Should().Be(new OrdreDuJourIncomplet());

    [Fact]
    public void Une_convocation_part_au_plus_tard_le_jour_de_la_reunion()
    {
        var comite = DesComites.UnComite(_campagne, 2, null, _campagne.Transmise("ASTA"));
        var lendemain = DesComites.Reunion.AddDays(1);

        comite.Convoquer(lendemain, DesComites.Aujourdhui).Error.Should().Be(new ConvocationHorsDelai(lendemain, DesComites.Reunion));
        comite.Convoquer(DesComites.Reunion, DesComites.Reunion.AddDays(-1)).Error.Should().Be(new ActeDansLeFutur(DesComites.Reunion));
        comite.Convoquer(DesComites.Reunion, DesComites.Reunion).Error.Should().BeNull();
    }

    [Fact]
    public void Une_convocation_est_annoncee_une_fois()
    {
        var comite = DesComites.UnComite(_campagne, 2, DesComites.Normandie, _campagne.Transmise("ASTA")).Convoque();

        comite.Convoquer(DesComites.Convocation, DesComites.Aujourdhui).Error.Should().Be(new ComiteDejaConvoque());
        comite.Events.SansEcheances().Should().Equal(
            new ComiteConvoque(comite.Id.Value, _campagne.Id.Value, "28", DesComites.Reunion, DesComites.Convocation));
    }

    [Fact]
    public void Un_interet_se_declare_une_fois_par_un_membre_pour_un_dossier_inscrit()
    {
        var asta = _campagne.Transmise("ASTA");
        var comite = DesComites.UnComite(_campagne, 2, null, asta);
        var (claire, inconnu, ailleurs) = (comite.Membre("Claire Duval"), Guid.CreateVersion7(), Guid.CreateVersion7());

        comite.DeclarerInteret(new(inconnu), asta.Id, "Administratrice").Error.Should().Be(new MembreIntrouvable(inconnu));
        comite.DeclarerInteret(claire.Id, new(ailleurs), "Administratrice").Error.Should().Be(new DossierIntrouvable(ailleurs));
        comite.DeclarerInteret(claire.Id, asta.Id, "Administratrice").Error.Should().BeNull();
        comite.DeclarerInteret(claire.Id, asta.Id, "Encore").Error.Should().Be(new InteretDejaDeclare("Claire Duval", "ASTA"));
        comite.Dossier(asta).Interets.Should().Equal(new Interet(claire.Id.Value, "Administratrice"));
    }

    [Fact]
    public void Un_interet_se_declare_avant_la_decision_ou_un_ajournement()
    {
        var (decidee, ajournee) = (_campagne.Transmise("ASTA"), _campagne.Transmise("Bocage"));
        var comite = DesComites.UnComite(_campagne, 2, null, decidee, ajournee).Ouvert();
        comite.Retenir(decidee);
        comite.AjournerDossier(ajournee.Id, "Budget absent").Error.Should().BeNull();
        var anne = comite.Membre("Anne Roy").Id;

        comite.DeclarerInteret(anne, decidee.Id, "Voisine").Error.Should().Be(new DossierDejaDecide("ASTA"));
        comite.DeclarerInteret(anne, ajournee.Id, "Voisine").Error.Should().Be(new DossierDejaAjourne("Bocage"));
    }

    [Fact]
    public void Un_membre_qui_a_un_interet_ne_lit_pas_le_dossier()
    {
        var (une, autre) = (_campagne.Transmise("ASTA"), _campagne.Transmise("Bocage"));
        var comite = DesComites.UnComite(_campagne, 2, null, une, autre);
        var claire = comite.Membre("Claire Duval").Id;
        comite.DeclarerInteret(claire, une.Id, "Administratrice").Error.Should().BeNull();

        comite.DossiersLisiblesPar(claire.Value).Should().Equal(comite.Dossier(autre));
        comite.DossiersLisiblesPar(comite.Membre("Marc Petit").Id.Value).Should().HaveCount(2);
        comite.DossiersLisiblesPar(null).Should().HaveCount(2);
        comite.DossiersLisiblesPar(Guid.CreateVersion7()).Should().BeNull();
    }
}

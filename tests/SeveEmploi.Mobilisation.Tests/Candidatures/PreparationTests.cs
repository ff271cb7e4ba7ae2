using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class PreparationTests
{
    private readonly Candidature _candidature = AmeneeA(Etape.Entretien);

    [Fact]
    [Trait("Exigence", "MOB-44")]
    [Trait("Exigence", "OPP-2")]
    public void La_visite_est_preparee_quand_les_trois_publics_ont_vu_leurs_supports()
    {
        _candidature.Preparer(PublicPrepare.Direction, PublicPrepare.ConseilAdministration);
        _candidature.Etat.Should().Be(EtatCandidature.EntretienRealise);

        _candidature.Preparer(PublicPrepare.Equipe);

        _candidature.Etat.Should().Be(EtatCandidature.VisitePreparee);
        _candidature.EstFranchie(Etape.Preparation).Should().BeTrue();
    }

    [Fact]
    [Trait("Exigence", "MOB-43")]
    [Trait("Exigence", "OPP-2")]
    public void Envoyer_ne_suffit_pas_le_visionnage_se_constate()
    {
        foreach (var destinataire in Enum.GetValues<PublicPrepare>())
            _candidature.EnvoyerPreparation(destinataire, National.SupportsPreparation, Jours.Envoi, Aujourdhui).Error.Should().BeNull();
        _candidature.EstFranchie(Etape.Preparation).Should().BeFalse();

        _candidature.ConstaterPreparation(PublicPrepare.Equipe, Jours.Constat, Aujourdhui).Error.Should().BeNull();

        _candidature.Preparations.Select(p => (p.Public, p.EnvoyeeLe, p.VueLe)).Should().Equal(
            (PublicPrepare.Direction, Jours.Envoi, null),
            (PublicPrepare.ConseilAdministration, Jours.Envoi, null),
            (PublicPrepare.Equipe, Jours.Envoi, Jours.Constat));
    }

    [Fact]
    [Trait("Exigence", "MOB-46")]
    public void Un_second_envoi_complete_le_premier()
    {
        _candidature.EnvoyerPreparation(PublicPrepare.Equipe, ["Présentation", "Témoignages"], Jours.Envoi, Aujourdhui);
        _candidature.EnvoyerPreparation(PublicPrepare.Equipe, ["Témoignages", "Rencontre régionale"], Jours.Constat, Aujourdhui).Error.Should().BeNull();

        var preparation = _candidature.Preparations.Should().ContainSingle().Subject;
        preparation.Supports.Should().Equal("Présentation", "Témoignages", "Rencontre régionale");
        preparation.EnvoyeeLe.Should().Be(Jours.Envoi);
    }

    [Fact]
    public void Le_premier_visionnage_est_celui_que_l_on_garde()
    {
        _candidature.Preparer(PublicPrepare.Direction);

        _candidature.ConstaterPreparation(PublicPrepare.Direction, Jours.Visite, Aujourdhui).Error.Should().BeNull();

        _candidature.Preparations[0].VueLe.Should().Be(Jours.Constat);
    }

    [Fact]
    public void Un_visionnage_se_constate_apres_son_envoi()
    {
        var veille = Jours.Envoi.Veille();
        _candidature.ConstaterPreparation(PublicPrepare.Equipe, Jours.Constat, Aujourdhui).Error.Should()
            .Be(new PreparationNonEnvoyee(PublicPrepare.Equipe));
        _candidature.EnvoyerPreparation(PublicPrepare.Equipe, ["Présentation"], Jours.Envoi, Aujourdhui);

        _candidature.ConstaterPreparation(PublicPrepare.Equipe, veille, Aujourdhui).Error.Should()
            .Be(new ActeAvantSaCause("Le constat", veille, Jours.Envoi));
        _candidature.ConstaterPreparation(PublicPrepare.Equipe, Jours.Envoi, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Une_preparation_ne_se_envoie_plus_apres_la_visite() =>
        AmeneeA(Etape.Visite).EnvoyerPreparation(PublicPrepare.Equipe, ["Présentation"], Jours.Visite, Aujourdhui).Error.Should()
            .Be(new EtapeDejaFranchie(Etape.Visite));

    [Fact]
    public void Envoi_et_constat_ont_eu_lieu_apres_la_manifestation()
    {
        var (jour, veille) = (Jours.Manifestation, Jours.Manifestation.Veille());

        _candidature.EnvoyerPreparation(PublicPrepare.Equipe, [], veille, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("La préparation", veille, jour));
        _candidature.EnvoyerPreparation(PublicPrepare.Equipe, [], jour, veille).Error.Should().Be(new ActeDansLeFutur(jour));
        _candidature.ConstaterPreparation(PublicPrepare.Equipe, veille, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("Le constat", veille, jour));
    }

    [Fact]
    [Trait("Exigence", "MOB-66")]
    [Trait("Exigence", "CFG-14")]
    public void Conseillee_la_preparation_ne_retient_pas_la_visite() =>
        _candidature.RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui).Error.Should().BeNull();

    [Fact]
    [Trait("Exigence", "MOB-66")]
    [Trait("Exigence", "CFG-14")]
    [Trait("Exigence", "OPP-2")]
    public void Obligatoire_la_preparation_retient_la_visite_et_nomme_les_publics_qui_manquent()
    {
        RealiserVisite().Should().Be(new PreparationIncomplete("la direction, le conseil d'administration, l'équipe"));
        _candidature.Preparer(PublicPrepare.ConseilAdministration);
        RealiserVisite().Should().Be(new PreparationIncomplete("la direction, l'équipe"));
        _candidature.Preparer(PublicPrepare.Direction);
        RealiserVisite().Should().Be(new PreparationIncomplete("l'équipe"));
        _candidature.EnvoyerPreparation(PublicPrepare.Equipe, ["Présentation"], Jours.Envoi, Aujourdhui);
        RealiserVisite().Should().Be(new PreparationIncomplete("l'équipe"));
        _candidature.Preparer(PublicPrepare.Equipe);
        RealiserVisite().Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-66")]
    public void Obligatoire_la_preparation_peut_etre_sautee_avec_un_motif()
    {
        _candidature.SauterEtape(Etape.Preparation, "Équipe déjà formée", "La chargée de mission", Jours.Envoi).Error.Should().BeNull();

        RealiserVisite().Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "CFG-25")]
    public void Une_region_qui_fait_de_la_preparation_une_etape_la_attend_avant_la_visite() =>
        AmeneeA(Etape.Entretien, ToutesEtapes).RealiserVisite(UneVisite(Jours.Visite), ToutesEtapes, Aujourdhui).Error.Should()
            .Be(new EtapeNonFranchie(Etape.Preparation));

    private BuildingBlocks.Error? RealiserVisite() => _candidature.RealiserVisite(UneVisite(Jours.Visite), De2023, Aujourdhui).Error;
}

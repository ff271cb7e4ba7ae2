using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class EntretienTests
{
    private readonly Candidature _candidature = AmeneeA(Etape.Manifestation);

    [Fact]
    [Trait("Exigence", "MOB-27")]
    public void Un_entretien_avec_la_direction_franchit_son_etape()
    {
        _candidature.RealiserEntretien(UnEntretien(Jours.Entretien), National, Aujourdhui).Error.Should().BeNull();

        (_candidature.Etat, _candidature.EntretienLe).Should().Be((EtatCandidature.EntretienRealise, Jours.Entretien));
        _candidature.EstFranchie(Etape.Entretien).Should().BeTrue();
    }

    [Fact]
    [Trait("Exigence", "MOB-27")]
    [Trait("Exigence", "MOB-64")]
    [Trait("Exigence", "CFG-16")]
    public void Un_entretien_du_seul_CIP_se_garde_et_reste_a_refaire_avec_la_direction()
    {
        var duCip = UnEntretien(Jours.Entretien, FonctionParticipant.ConseillerInsertion);
        _candidature.RealiserEntretien(duCip, National, Aujourdhui).Error.Should().BeNull();

        (_candidature.Etat, _candidature.EntretienLe).Should().Be((EtatCandidature.Manifestee, null));
        _candidature.RealiserVisite(UneVisite(Jours.Visite), National, Aujourdhui).Error.Should().Be(new EtapeNonFranchie(Etape.Entretien));

        var deLaDirection = UnEntretien(Jours.Envoi);
        _candidature.RealiserEntretien(deLaDirection, National, Aujourdhui).Error.Should().BeNull();
        _candidature.EntretienLe.Should().Be(Jours.Envoi);
        _candidature.Entretiens.Should().Equal(duCip, deLaDirection);
    }

    [Fact]
    [Trait("Exigence", "MOB-64")]
    public void Un_entretien_dit_qui_y_etait() =>
        _candidature.RealiserEntretien(UnEntretien(Jours.Entretien) with { Participants = [] }, National, Aujourdhui).Error.Should()
            .Be(new EntretienSansParticipant());

    [Fact]
    public void Le_premier_entretien_est_le_plus_ancien_et_non_le_premier_saisi()
    {
        _candidature.RealiserEntretien(UnEntretien(Jours.Envoi), National, Aujourdhui);
        _candidature.RealiserEntretien(UnEntretien(Jours.Entretien), National, Aujourdhui);
        _candidature.EntretienLe.Should().Be(Jours.Entretien);

        _candidature.RealiserEntretien(UnEntretien(Jours.Visite), National, Aujourdhui);
        _candidature.EntretienLe.Should().Be(Jours.Entretien);
    }

    [Theory]
    [Trait("Exigence", "MOB-65")]
    [Trait("Exigence", "CFG-16")]
    [Trait("Exigence", "OPP-1")]
    [InlineData(nameof(FonctionParticipant.Direction))]
    [InlineData(nameof(FonctionParticipant.ConseillerInsertion))]
    [InlineData(nameof(FonctionParticipant.EncadrantTechnique))]
    public void Une_campagne_peut_exiger_la_direction_et_le_CIP_ensemble(string seule)
    {
        _candidature.RealiserEntretien(UnEntretien(Jours.Entretien, Enum.Parse<FonctionParticipant>(seule)), De2023, Aujourdhui).Error.Should()
            .Be(new EntretienNonConjoint());
        _candidature.Entretiens.Should().BeEmpty();

        var conjoint = UnEntretien(Jours.Entretien, FonctionParticipant.ConseillerInsertion, FonctionParticipant.Direction);
        _candidature.RealiserEntretien(conjoint, De2023, Aujourdhui).Error.Should().BeNull();
        _candidature.EntretienLe.Should().Be(Jours.Entretien);
    }

    [Fact]
    [Trait("Exigence", "MOB-65")]
    [Trait("Exigence", "OPP-1")]
    public void Sans_cette_regle_un_entretien_conjoint_reste_possible()
    {
        var conjoint = UnEntretien(Jours.Entretien, FonctionParticipant.Direction, FonctionParticipant.ConseillerInsertion);

        _candidature.RealiserEntretien(conjoint, National, Aujourdhui).Error.Should().BeNull();
        _candidature.Etat.Should().Be(EtatCandidature.EntretienRealise);
    }

    [Fact]
    [Trait("Exigence", "MOB-40")]
    [Trait("Exigence", "MOB-41")]
    public void Un_entretien_recueille_reseau_equipe_entreprises_motivations_et_reponses_au_guide()
    {
        var entretien = UnEntretien(Jours.Entretien) with
        {
            ReseauAppartenance = "Coorace",
            StructurationEquipe = "Deux encadrants, une CIP",
            RelationsEntreprises = "Peu formalisées",
            Motivations = "Des sorties plus durables",
            Reponses = ["Coorace", "Deux encadrants", "Cinq entreprises"],
        };

        _candidature.RealiserEntretien(entretien, National, Aujourdhui).Error.Should().BeNull();

        _candidature.Entretiens.Should().Equal(entretien);
        _candidature.Entretiens[0].Reponses.Should().HaveSameCount(National.GuideEntretien);
    }

    [Fact]
    public void Un_entretien_suit_la_manifestation_et_a_eu_lieu()
    {
        var (jour, veille) = (Jours.Manifestation, Jours.Manifestation.Veille());

        _candidature.RealiserEntretien(UnEntretien(veille), National, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("L'entretien", veille, jour));
        _candidature.RealiserEntretien(UnEntretien(jour), National, veille).Error.Should().Be(new ActeDansLeFutur(jour));
        _candidature.RealiserEntretien(UnEntretien(jour), National, jour).Error.Should().BeNull();
    }

    [Fact]
    public void Une_structure_inconnue_ne_est_pas_instruite()
    {
        var anonyme = CampagneOuverte().Deposer(UneManifestation(Jours.Manifestation), Normandie, null, Aujourdhui).Value;

        anonyme.RealiserEntretien(UnEntretien(Jours.Entretien), National, Aujourdhui).Error.Should().Be(new StructureNonIdentifiee());
        anonyme.Rattacher(Asta);
        anonyme.RealiserEntretien(UnEntretien(Jours.Entretien), National, Aujourdhui).Error.Should().BeNull();
    }
}

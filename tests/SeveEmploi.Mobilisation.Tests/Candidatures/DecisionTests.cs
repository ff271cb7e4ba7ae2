using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class DecisionTests
{
    private readonly Candidature _candidature = AmeneeA(Etape.Transmission);

    private Guid Id => _candidature.Id.Value;

    private Guid Campagne => _candidature.CampagneId.Value;

    [Fact]
    [Trait("Exigence", "MOB-37")]
    public void Une_structure_retenue_le_apprend()
    {
        _candidature.Appliquer(UneDecision(SensDecision.Retenue)).Error.Should().BeNull();

        (_candidature.Etat, _candidature.EstClose, _candidature.Decision).Should().Be((EtatCandidature.Retenue, true, UneDecision(SensDecision.Retenue)));
        _candidature.Events.Should().Equal(
            new CandidatureRetenue(Id, Campagne, Asta.Id, BuildingBlocks.Programme.Seve1, 2022, "14", Jours.Comite));
    }

    [Fact]
    [Trait("Exigence", "MOB-37")]
    public void Une_structure_non_retenue_le_apprend_avec_le_motif()
    {
        _candidature.Appliquer(UneDecision(SensDecision.NonRetenue)).Error.Should().BeNull();

        (_candidature.Etat, _candidature.EstClose).Should().Be((EtatCandidature.NonRetenue, true));
        _candidature.Events.Should().Equal(new CandidatureNonRetenue(Id, Campagne, Asta.Id, "Projet solide", Jours.Comite));
    }

    [Fact]
    [Trait("Exigence", "MOB-37")]
    public void Une_structure_en_liste_de_attente_apprend_son_rang()
    {
        _candidature.Appliquer(UneDecision(SensDecision.ListeAttente)).Error.Should().BeNull();

        (_candidature.Etat, _candidature.EstClose).Should().Be((EtatCandidature.ListeAttente, true));
        _candidature.Events.Should().Equal(new CandidatureMiseEnListeAttente(Id, Campagne, Asta.Id, 2, Jours.Comite));
    }

    [Fact]
    public void Une_decision_ne_se_applique_que_a_un_dossier_transmis() =>
        AmeneeA(Etape.Confirmation).Appliquer(UneDecision(SensDecision.Retenue)).Error.Should().Be(new CandidatureNonTransmise());

    [Fact]
    public void Une_decision_ne_se_applique_qu_une_fois()
    {
        _candidature.Appliquer(UneDecision(SensDecision.NonRetenue));

        _candidature.Appliquer(UneDecision(SensDecision.Retenue)).Error.Should().Be(new EtapeDejaFranchie(Etape.Examen));
        _candidature.Etat.Should().Be(EtatCandidature.NonRetenue);
    }

    [Theory]
    [InlineData(nameof(SensDecision.Retenue))]
    [InlineData(nameof(SensDecision.NonRetenue))]
    public void Une_candidature_arretee_garde_la_decision_au_dossier_et_reste_arretee(string sens)
    {
        var decision = UneDecision(Enum.Parse<SensDecision>(sens));
        _candidature.Abandonner("Départ de la direction", Jours.Comite.Veille());
        _candidature.ClearEvents();

        _candidature.Appliquer(decision).Error.Should().BeNull();

        (_candidature.Etat, _candidature.Decision).Should().Be((EtatCandidature.Abandonnee, decision));
        _candidature.Events.Should().BeEmpty();
        _candidature.EstFranchie(Etape.Examen).Should().BeTrue();
    }

    [Fact]
    public void Une_decision_de_sens_inconnu_est_une_faute_du_programme() =>
        FluentActions.Invoking(() => _candidature.Appliquer(UneDecision((SensDecision)99))).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Une_place_liberee_va_a_la_liste_de_attente()
    {
        var candidature = Decidee(SensDecision.ListeAttente);
        var le = Jours.Comite.Lendemain();

        candidature.AppelerDepuisListeAttente("Désistement", le, Aujourdhui).Error.Should().BeNull();

        candidature.Etat.Should().Be(EtatCandidature.Retenue);
        candidature.Decision.Should().Be(UneDecision(SensDecision.Retenue, le) with { Motif = "Désistement" });
        candidature.Events.Should().Equal(new CandidatureRetenue(
            candidature.Id.Value, candidature.CampagneId.Value, Asta.Id, BuildingBlocks.Programme.Seve1, 2022, "14", le));
        candidature.AppelerDepuisListeAttente("Encore", le).Error.Should().Be(new CandidatureHorsListeAttente(EtatCandidature.Retenue));
    }

    [Fact]
    public void Un_appel_suit_la_decision_et_a_eu_lieu()
    {
        var (candidature, veille) = (Decidee(SensDecision.ListeAttente), Jours.Comite.Veille());

        candidature.AppelerDepuisListeAttente("M", veille).Error.Should().Be(new ActeAvantSaCause("L'appel", veille, Jours.Comite));
        candidature.AppelerDepuisListeAttente("M", Jours.Comite, veille).Error.Should().Be(new ActeDansLeFutur(Jours.Comite));
        candidature.AppelerDepuisListeAttente("M", Jours.Comite, Jours.Comite).Error.Should().BeNull();
    }

    [Fact]
    public void Hors_de_la_liste_de_attente_personne_ne_est_appele()
    {
        _candidature.AppelerDepuisListeAttente("M", Jours.Comite).Error.Should().Be(new CandidatureHorsListeAttente(EtatCandidature.Transmise));
        Decidee(SensDecision.NonRetenue).AppelerDepuisListeAttente("M", Jours.Comite).Error.Should()
            .Be(new CandidatureHorsListeAttente(EtatCandidature.NonRetenue));
    }
}

using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Candidatures;
using static SeveEmploi.Mobilisation.Tests.Annonces;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

/// <summary>The avis that a partner owes, until it answers or nobody waits for it any more.</summary>
[Trait("Exigence", "MOB-48")]
public sealed class EcheancesAvisTests
{
    private readonly Candidature _candidature = AmeneeA(Etape.Synthese);

    [Fact]
    public void Un_avis_demande_est_du_par_le_partenaire_a_son_terme()
    {
        var avis = _candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Aujourdhui).Value;

        _candidature.Events.Echeances().Should().Equal(Attendu(avis, "ASTA"));
    }

    [Fact]
    public void Une_demande_refusee_n_est_due_par_personne()
    {
        Demande();

        _candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Aujourdhui).Error.Should().Be(new AvisDejaDemande(Ddets.Nom));
        _candidature.DemanderAvis(Reseau, Jours.Avis.Veille(), National, Jours.Avis, Aujourdhui).Error.Should().BeOfType<ActeAvantSaCause>();

        _candidature.Events.Should().BeEmpty();
    }

    [Fact]
    public void Un_terme_au_jour_meme_s_ouvre_et_se_ferme_ce_jour_la()
    {
        var avis = _candidature.DemanderAvis(Ddets, Jours.Avis, National, Jours.Avis, Aujourdhui).Value;

        _candidature.Events.Echeances().Should().Equal(Attendu(avis, "ASTA"));
        (avis.DemandeLe, avis.Echeance).Should().Be((Jours.Avis, Jours.Avis));
    }

    [Fact]
    public void Un_avis_rendu_meme_tard_est_honore_le_jour_de_la_reponse_et_une_seule_fois()
    {
        var avis = Demande();

        Rendre(avis, Jours.Comite).Should().BeNull();
        _candidature.Events.Echeances().Should().Equal(Honoree("avis", avis.Id.Value, Jours.Comite));

        _candidature.ClearEvents();
        Rendre(avis, Jours.Comite).Should().Be(new AvisDejaRendu(Ddets.Nom));
        _candidature.Events.Should().BeEmpty();
    }

    [Fact]
    public void Une_demande_retiree_n_est_plus_due_et_un_avis_deja_rendu_reste_honore()
    {
        var (retire, rendu) = (Demande(), Demande(Reseau));
        Rendre(rendu, Jours.Confirmation);
        _candidature.ClearEvents();

        _candidature.RetirerDemandeAvis(retire.Id, Jours.Confirmation, Aujourdhui).Error.Should().BeNull();
        _candidature.RetirerDemandeAvis(rendu.Id, Jours.Confirmation, Aujourdhui).Error.Should().BeNull();

        _candidature.Events.Echeances().Should().Equal(Levee("avis", retire.Id.Value, "La demande d'avis est retirée.", Jours.Confirmation));
    }

    [Fact]
    public void La_decision_du_comite_leve_les_avis_qu_il_n_attend_plus()
    {
        var candidature = AmeneeA(Etape.Avis, ToutesEtapes);
        var avis = candidature.Avis.Single();
        candidature.Confirmer(UneConfirmation(Jours.Confirmation), ToutesEtapes, Aujourdhui).Error.Should().BeNull();
        candidature.Appliquer(UneDecision(SensDecision.Retenue)).Error.Should().Be(new CandidatureNonTransmise());
        candidature.Events.Echeances().Should().BeEmpty("nobody expected the confirmation, and a refused act says nothing");
        candidature.Transmettre(ToutesEtapes, Jours.Transmission, Aujourdhui).Error.Should().BeNull();
        candidature.Events.Echeances().Should().BeEmpty("an avis is welcome until the comité decides");

        candidature.Appliquer(UneDecision(SensDecision.NonRetenue)).Error.Should().BeNull();

        candidature.Events.Echeances().Should().Equal(Levee("avis", avis.Id.Value, "Le comité a décidé.", Jours.Comite));
    }

    [Fact]
    public void Une_structure_renommee_l_est_dans_les_avis_encore_attendus()
    {
        var (attendu, rendu) = (Demande(), Demande(Reseau));
        Rendre(rendu, Jours.Confirmation);
        _candidature.ClearEvents();

        _candidature.Renommer("ASTA Environnement");
        _candidature.Events.Should().Equal(Attendu(attendu, "ASTA Environnement"));

        _candidature.Abandonner("Départ", Aujourdhui);
        _candidature.ClearEvents();
        _candidature.Renommer("ASTA");
        _candidature.Events.Should().BeEmpty();
    }

    private Avis Demande(PartenaireConsulte? partenaire = null)
    {
        var avis = _candidature.DemanderAvis(partenaire ?? Ddets, null, National, Jours.Avis, Aujourdhui).Value;
        _candidature.ClearEvents();
        return avis;
    }

    private Error? Rendre(Avis avis, DateOnly le) =>
        _candidature.RendreAvis(avis.Id, SensAvis.Favorable, "Lu", ConfidentialiteAvis.Comite, le, Aujourdhui).Error;

    private static IIntegrationEvent Attendu(Avis avis, string structure) =>
        DAsta("avis", avis.Id.Value, avis.DemandeLe, avis.Echeance) with { PartenaireId = avis.PartenaireId, Precision = structure };
}

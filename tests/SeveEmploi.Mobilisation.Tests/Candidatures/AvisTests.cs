using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Contracts;
using static SeveEmploi.Mobilisation.Tests.Exemples;

namespace SeveEmploi.Mobilisation.Tests.Candidatures;

public sealed class AvisTests
{
    private readonly Candidature _candidature = AmeneeA(Etape.Synthese);

    [Fact]
    [Trait("Exigence", "MOB-48")]
    public void Deux_avis_se_demandent_celui_de_la_DDETS_et_celui_du_reseau()
    {
        var ddets = Demander(Ddets);
        var reseau = Demander(Reseau);

        _candidature.Avis.Should().Equal(ddets, reseau);
        (ddets.PartenaireId, ddets.Nature, ddets.Nom, ddets.DemandeLe).Should().Be((Ddets.Id, "ddets", "DDETS du Calvados", Jours.Avis));
        _candidature.Events.SansEcheances().Should().Equal(
            new AvisDemande(_candidature.Id.Value, ddets.Id.Value, Ddets.Id, Jours.Avis.AddDays(15)),
            new AvisDemande(_candidature.Id.Value, reseau.Id.Value, Reseau.Id, Jours.Avis.AddDays(15)));
    }

    [Fact]
    public void Sans_echeance_dite_le_delai_est_celui_du_reglement()
    {
        var reglement = National with { DelaiAvisJours = 30 };

        _candidature.DemanderAvis(Ddets, null, reglement, Jours.Avis, Aujourdhui).Value.Echeance.Should().Be(Jours.Avis.AddDays(30));
        _candidature.DemanderAvis(Reseau, Jours.Transmission, reglement, Jours.Avis, Aujourdhui).Value.Echeance.Should().Be(Jours.Transmission);
    }

    [Fact]
    public void Une_echeance_ne_precede_pas_sa_demande()
    {
        var veille = Jours.Avis.Veille();

        _candidature.DemanderAvis(Ddets, veille, National, Jours.Avis, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("L'échéance", veille, Jours.Avis));
        _candidature.DemanderAvis(Ddets, Jours.Avis, National, Jours.Avis, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Un_partenaire_ne_est_consulte_que_une_fois_sauf_demande_retiree()
    {
        var premiere = Demander(Ddets);
        _candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Aujourdhui).Error.Should().Be(new AvisDejaDemande(Ddets.Nom));

        _candidature.RetirerDemandeAvis(premiere.Id, Jours.Avis, Aujourdhui);

        _candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Aujourdhui).Error.Should().BeNull();
        _candidature.Avis.Should().HaveCount(2);
    }

    [Fact]
    public void Un_avis_ne_se_demande_plus_une_fois_le_dossier_transmis() =>
        AmeneeA(Etape.Transmission).DemanderAvis(Ddets, null, National, Jours.Transmission, Aujourdhui).Error.Should()
            .Be(new EtapeDejaFranchie(Etape.Transmission));

    [Theory]
    [InlineData(nameof(SensAvis.Favorable), nameof(ConfidentialiteAvis.Structure))]
    [InlineData(nameof(SensAvis.FavorableAvecReserves), nameof(ConfidentialiteAvis.Comite))]
    [InlineData(nameof(SensAvis.Defavorable), nameof(ConfidentialiteAvis.Comite))]
    public void Un_avis_rendu_garde_son_sens_son_texte_et_qui_peut_le_lire(string sens, string confidentialite)
    {
        var avis = Demander(Ddets);
        _candidature.ClearEvents();
        var (attendu, lecteurs) = (Enum.Parse<SensAvis>(sens), Enum.Parse<ConfidentialiteAvis>(confidentialite));

        _candidature.RendreAvis(avis.Id, attendu, "Lu", lecteurs, Jours.Confirmation, Aujourdhui).Error.Should().BeNull();

        (avis.Sens, avis.Texte, avis.Confidentialite, avis.RenduLe, avis.EstRendu).Should().Be((attendu, "Lu", lecteurs, Jours.Confirmation, true));
        _candidature.Events.SansEcheances().Should().Equal(new AvisRendu(_candidature.Id.Value, avis.Id.Value, Ddets.Id, Jours.Confirmation));
    }

    [Fact]
    public void Un_avis_se_rend_une_fois_et_apres_sa_demande()
    {
        var (avis, veille) = (Demander(Ddets), Jours.Avis.Veille());

        Rendre(avis.Id, veille).Should().Be(new ActeAvantSaCause("L'avis", veille, Jours.Avis));
        Rendre(avis.Id, Jours.Avis).Should().BeNull();
        Rendre(avis.Id, Jours.Avis).Should().Be(new AvisDejaRendu(Ddets.Nom));
    }

    [Fact]
    public void Un_avis_que_personne_ne_a_demande_est_introuvable()
    {
        var inconnu = new AvisId(Guid.NewGuid());

        Rendre(inconnu, Jours.Avis).Should().Be(new AvisIntrouvable(inconnu.Value));
        _candidature.RetirerDemandeAvis(inconnu, Jours.Avis, Aujourdhui).Error.Should().Be(new AvisIntrouvable(inconnu.Value));
    }

    [Fact]
    public void Un_avis_tardif_est_recu_meme_apres_la_transmission()
    {
        var candidature = AmeneeA(Etape.Avis, Regional);
        candidature.Transmettre(Regional, Jours.Transmission, Aujourdhui);
        var avis = candidature.Avis.Single();

        candidature.RendreAvis(avis.Id, SensAvis.Favorable, "En retard", ConfidentialiteAvis.Comite, Jours.Comite, Aujourdhui).Error.Should().BeNull();

        avis.StatutAu(Aujourdhui).Should().Be(StatutAvis.Rendu);
        candidature.Etat.Should().Be(EtatCandidature.Transmise);
    }

    [Fact]
    public void Une_demande_retiree_ne_recoit_plus_de_reponse_et_ne_se_retire_qu_une_fois()
    {
        var avis = Demander(Ddets);
        _candidature.ClearEvents();

        _candidature.RetirerDemandeAvis(avis.Id, Jours.Confirmation, Aujourdhui).Error.Should().BeNull();

        avis.RetireLe.Should().Be(Jours.Confirmation);
        _candidature.Events.SansEcheances().Should().Equal(new DemandeAvisRetiree(_candidature.Id.Value, avis.Id.Value, Ddets.Id, Jours.Confirmation));
        Rendre(avis.Id, Jours.Confirmation).Should().Be(new AvisRetire(Ddets.Nom));
        _candidature.RetirerDemandeAvis(avis.Id, Jours.Confirmation, Aujourdhui).Error.Should().Be(new AvisRetire(Ddets.Nom));
    }

    [Fact]
    public void Un_retrait_ne_precede_pas_sa_demande()
    {
        var (avis, veille) = (Demander(Ddets), Jours.Avis.Veille());

        _candidature.RetirerDemandeAvis(avis.Id, veille, Aujourdhui).Error.Should().Be(new ActeAvantSaCause("Le retrait", veille, Jours.Avis));
        _candidature.RetirerDemandeAvis(avis.Id, Jours.Avis, Aujourdhui).Error.Should().BeNull();
    }

    [Fact]
    public void Retirer_une_demande_garde_la_reponse_deja_donnee()
    {
        var avis = Demander(Ddets);
        Rendre(avis.Id, Jours.Avis);

        _candidature.RetirerDemandeAvis(avis.Id, Jours.Confirmation, Aujourdhui).Error.Should().BeNull();

        (avis.Sens, avis.Texte, avis.StatutAu(Aujourdhui)).Should().Be((SensAvis.Defavorable, "Lu", StatutAvis.Rendu));
    }

    [Fact]
    [Trait("Exigence", "MOB-49")]
    public void Un_silence_est_repute_sans_avis_le_lendemain_de_son_echeance()
    {
        var avis = Demander(Ddets);
        var echeance = avis.Echeance;

        (avis.StatutAu(echeance), avis.EstClosAu(echeance)).Should().Be((StatutAvis.Demande, false));
        (avis.StatutAu(echeance.Lendemain()), avis.EstClosAu(echeance.Lendemain())).Should().Be((StatutAvis.ReputeSansAvis, true));
    }

    [Fact]
    public void Une_demande_retiree_sans_reponse_est_close()
    {
        var avis = Demander(Ddets);
        _candidature.RetirerDemandeAvis(avis.Id, Jours.Avis, Jours.Avis);

        (avis.StatutAu(Jours.Avis), avis.EstClosAu(Jours.Avis)).Should().Be((StatutAvis.Retire, true));
    }

    [Fact]
    public void Les_actes_sur_un_avis_suivent_la_manifestation_et_ont_eu_lieu()
    {
        var (veille, avis) = (Jours.Manifestation.Veille(), Demander(Reseau));
        BuildingBlocks.Error Avant(string acte) => new ActeAvantSaCause(acte, veille, Jours.Manifestation);

        _candidature.DemanderAvis(Ddets, null, National, veille, Aujourdhui).Error.Should().Be(Avant("La demande d'avis"));
        _candidature.DemanderAvis(Ddets, null, National, Jours.Avis, Jours.Avis.Veille()).Error.Should().Be(new ActeDansLeFutur(Jours.Avis));
        Rendre(avis.Id, veille).Should().Be(Avant("L'avis"));
        _candidature.RetirerDemandeAvis(avis.Id, veille, Aujourdhui).Error.Should().Be(Avant("Le retrait"));
    }

    private Avis Demander(PartenaireConsulte partenaire) => _candidature.DemanderAvis(partenaire, null, National, Jours.Avis, Jours.Avis).Value;

    private BuildingBlocks.Error? Rendre(AvisId id, DateOnly le) =>
        _candidature.RendreAvis(id, SensAvis.Defavorable, "Lu", ConfidentialiteAvis.Comite, le, Aujourdhui).Error;
}

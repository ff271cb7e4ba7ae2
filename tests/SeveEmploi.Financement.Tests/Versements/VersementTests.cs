using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Financement.Budgets;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.GrandLivre;
using SeveEmploi.Financement.Tests.Conventions;
using static SeveEmploi.Financement.Tests.Conventions.ConventionSteps;

namespace SeveEmploi.Financement.Tests.Versements;

public sealed class VersementTests
{
    [Fact]
    [Trait("Exigence", "FIN-5")]
    public void Le_premier_versement_attend_la_signature_et_dit_laquelle_manque()
    {
        var convention = Envoyee();
        convention.Manques(convention.Versement(1)).Should().Equal("La convention n'est pas signée par la structure.");
        convention.Signer(Partie.Structure, "Claire Duval", Empreinte, Direction).Accepte();

        convention.Manques(convention.Versement(1)).Should().Equal("La convention n'est pas signée par l'administration (DDETS(PP), Calvados).");
        convention.Proposer(1, Mission).Refus().Should().Be("versement_bloque");
        convention.Signer(Partie.Autorite, "Paul Renaud", Empreinte, Ddets).Accepte();
        convention.Proposer(1, Mission).Accepte();
    }

    [Fact]
    [Trait("Exigence", "FIN-6")]
    public void Le_solde_attend_les_deux_bilans_acceptes()
    {
        var convention = Signee();
        convention.Manques(convention.Versement(2)).Should().Equal("Le bilan d'exécution n'est pas remis.", "Le bilan financier n'est pas remis.");
        convention.Constater(FaitDeLAnnee.BilanExecutionDepose, Jour);
        convention.DeposerBilan([new("temps_equipe", "Temps de l'équipe", 20_000, Ressource.Convention)], 20_000, Direction).Accepte();

        convention.Etat.Should().Be(EtatConvention.BilansRecus);
        convention.Manques(convention.Versement(2)).Should().Equal(
            "Le bilan d'exécution est remis ; l'administration ne l'a pas encore accepté.", "Le bilan financier est remis ; l'administration ne l'a pas encore accepté.");
        convention.Proposer(2, Mission).Refus().Should().Be("versement_bloque");
        convention.Constater(FaitDeLAnnee.BilanExecutionAccepte, Jour);
        convention.Proposer(2, Mission).Refus().Should().Be("versement_bloque");
        convention.AccepterBilan(Ddets).Accepte();
        convention.Regler(1, "DP-1");
        convention.Regler(2, "DP-2");

        (convention.Etat, convention.PayeEur, convention.ResteAVerserEur).Should().Be((EtatConvention.Soldee, 20_000m, 0m));
    }

    [Fact]
    public void Au_dela_du_seuil_une_seconde_personne_approuve()
    {
        var convention = Signee();
        convention.Proposer(1, Mission).Accepte();

        convention.Approuver(1, Mission).Refus().Should().Be("seconde_personne_requise");
        convention.Approuver(1, Ddets).Accepte();
    }

    [Fact]
    public void Au_seuil_exactement_la_meme_personne_suffit()
    {
        var convention = Signee(Reglements(seuil: 8_000));
        convention.Proposer(1, Mission).Accepte();
        convention.Approuver(1, Mission).Accepte();
    }

    [Fact]
    public void Aucune_etape_ne_se_saute_et_un_versement_paye_ne_se_repaie_pas()
    {
        var convention = Signee();
        convention.Payer(1, "DP-1", Ddets).Refus().Should().Be("versement_pas_a_l_etape");
        convention.Ordonnancer(1, Ddets).Refus().Should().Be("versement_pas_a_l_etape");
        convention.Regler(1, "DP-1");

        convention.Payer(1, "DP-2", Ddets).Refus().Should().Be("versement_pas_a_l_etape");
        convention.Proposer(1, Mission).Refus().Should().Be("versement_deja_propose");
        convention.Proposer(9, Mission).Refus().Should().Be("versement_introuvable");
    }

    [Fact]
    public void Un_paiement_annule_passe_l_ecriture_contraire_et_garde_sa_reference()
    {
        var convention = Signee();
        convention.Regler(1, "DP-1");
        convention.AnnulerPaiement(1, "Virement revenu.", Ddets).Accepte();

        convention.PayeEur.Should().Be(0);
        convention.Ecritures.Select(e => (e.Nature, e.MontantEur, e.Reference)).Should().Equal(
            (NatureEcriture.Engagement, 20_000m, null), (NatureEcriture.Versement, 8_000m, "DP-1"), (NatureEcriture.AnnulationVersement, 8_000m, "DP-1"));
        convention.Regler(1, "DP-2");
        convention.Versement(1).Actes.Should().Contain(acte => acte.Reference == "DP-1", "nothing paid is ever deleted");
    }

    [Theory]
    [InlineData(20_000, 0, 0)]
    [InlineData(25_000, 0, 0)]
    [InlineData(15_000, 5_000, 0)]
    [InlineData(8_000, 12_000, 0)]
    [InlineData(5_000, 12_000, 3_000)]
    [InlineData(0, 12_000, 8_000)]
    public void Ce_qui_n_est_pas_depense_n_est_pas_verse_ou_se_rend(decimal depense, decimal degage, decimal aRendre)
    {
        var convention = BilansAcceptes(depense);

        (convention.DegageEur, convention.ARecouvrerEur).Should().Be((degage, aRendre));
        convention.Versement(2).NetEur.Should().Be(12_000 - degage);
        convention.Solde(CompteDuLivre.Enveloppe).Should().Be(-(20_000 - degage));
    }

    [Fact]
    public void Un_trop_percu_se_rend_ou_s_abandonne_et_solde_la_convention()
    {
        var convention = BilansAcceptes(5_000);
        convention.Etat.Should().Be(EtatConvention.BilansRecus, "3 000 € are still to come back");
        convention.Recouvrer(3_000.01m, "TP-1", Ddets).Refus().Should().Be("montant_au_dessus_du_du");
        convention.Recouvrer(2_000, "TP-1", Ddets).Accepte();
        convention.AbandonnerTropPercu(1_000, "Remise gracieuse.", Ddets).Accepte();

        convention.Etat.Should().Be(EtatConvention.Soldee);
        (convention.DetenuEur, convention.Solde(CompteDuLivre.Verse), convention.Solde(CompteDuLivre.ARecouvrer)).Should().Be((6_000m, 6_000m, 0m));
        convention.ConstaterTropPercu(6_000.01m, "Trop.", Ddets).Refus().Should().Be("montant_au_dessus_du_detenu");
    }

    [Fact]
    public void Resiliee_apres_un_bilan_accepte_elle_ne_rend_que_ce_qui_restait()
    {
        var convention = Signee();
        convention.DeposerBilan([new("temps_equipe", "Temps de l'équipe", 15_000, Ressource.Convention, "Écart expliqué.")], 15_000, Direction).Accepte();
        convention.AccepterBilan(Ddets).Accepte();
        convention.Terminer("La structure ferme.", Ddets).Accepte();

        convention.Versements.Should().OnlyContain(versement => versement.MinorationEur == versement.MontantEur);
        (convention.DegageEur, convention.Solde(CompteDuLivre.Enveloppe), convention.Solde(CompteDuLivre.Engagement)).Should().Be((20_000m, 0m, 0m));
    }

    [Fact]
    public void Un_versement_a_qui_rien_ne_manque_est_attendu_de_l_administration()
    {
        var convention = Signee();
        var attendu = convention.Events.OfType<ObligationPosee>().Single(obligation => obligation.Nature == "versement");
        (attendu.Objet, attendu.Echeance).Should().Be(($"{convention.Id.Value}:1", Jour.AddDays(30)));
        convention.ClearEvents();
        convention.Suspendre("Motif.", Ddets).Accepte();
        convention.Events.OfType<ObligationLevee>().Should().ContainSingle();
        convention.Reprendre("Motif.", Ddets).Accepte();
        convention.Regler(1, "DP-1");

        convention.Events.OfType<ObligationHonoree>().Should().ContainSingle(obligation => obligation.Nature == "versement");
        convention.Versement(1).ExigibleLe.Should().BeNull();
    }

    private static Financement.Reglements.ContenuReglement Reglements(decimal seuil) => Financement.Reglements.ReglementsDuProgramme.Seve1 with { SeuilSecondePersonneEur = seuil };
}

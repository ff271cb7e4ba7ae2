using SeveEmploi.SuiviEmploi.Suivis;
using static SeveEmploi.SuiviEmploi.Tests.Suivis.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

public sealed class CorrectionsTests
{
    [Fact]
    public void Corriger_un_contrat_garde_ce_qu_il_disait_avec_qui_quand_et_pourquoi()
    {
        var (suivi, acte) = (Suivi(Cdd()), LActe);

        suivi.CorrigerContrat(Cdi(), " C'était un CDI. ", acte).Error.Should().BeNull();

        suivi.EstDurable.Should().BeTrue();
        suivi.Corrections.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Objet = ObjetCorrection.Contrat, Motif = "C'était un CDI.", FaiteA = acte.A, acte.Par, Avant = Cdd(), Apres = Cdi(), JourAvant = (DateOnly?)null });
    }

    [Fact]
    public void Redire_le_meme_contrat_ne_change_rien()
    {
        var suivi = Suivi(Cdd());

        suivi.CorrigerContrat(Cdd(), "Pour rien", LActe).Error.Should().BeNull();

        suivi.Corrections.Should().BeEmpty();
    }

    [Fact]
    public void Un_contrat_corrige_se_tient_encore_avec_ce_qui_est_arrive()
    {
        var suivi = Suivi(Cdi(finEssai: J(4, 10)));
        suivi.Rencontrer(Rencontre(J(3, 5)), LActe);
        suivi.Rencontrer(Rencontre(J(2, 25), preparation: true), LActe);
        suivi.ValiderEssai(J(4, 10), LActe);

        suivi.CorrigerContrat(Cdi(J(3, 6), J(4, 10)), "x", LActe).Error.Should().Be(new RencontreAvantLeContrat(J(3, 6)));
        suivi.CorrigerContrat(Cdi(J(2, 25), J(4, 10)), "x", LActe).Error.Should().Be(new PreparationApresLeDebut(J(2, 25)));
        suivi.CorrigerContrat(Cdi(), "x", LActe).Error.Should().Be(new EssaiDejaValide(J(4, 10)));
        suivi.CorrigerContrat(Cdi() with { HeuresHebdomadaires = 0 }, "x", LActe).Error.Should().Be(new HeuresHebdomadairesImpossibles());
        suivi.Rompre(J(4, 12), CauseRupture.Demission, LActe);
        suivi.CorrigerContrat(Cdd(fin: J(4, 11), finEssai: J(4, 10)), "x", LActe).Error.Should().Be(new ContratDejaRompu(J(4, 12)));
        suivi.Corrections.Should().BeEmpty();
    }

    [Fact]
    public void Une_transformation_corrigee_reste_une_transformation()
    {
        var suivi = Suivi(Cdd());
        suivi.Transformer(Cdi(J(4, 1)), LActe);

        suivi.CorrigerContrat(Cdd(J(4, 1), J(5, 1)), "x", LActe).Error.Should().Be(new TransformationNonDurable(6));
        suivi.CorrigerContrat(Cdi(J(2, 28)), "x", LActe).Error.Should().Be(new TransformationAvantLeContrat(J(3, 1)));
        suivi.CorrigerContrat(Cdi(J(4, 2)), "x", LActe).Error.Should().BeNull();
        var fini = Suivi(Cdd(fin: J(4, 1)));
        fini.Finir(LActe);
        fini.CorrigerContrat(Cdd(fin: J(4, 2)), "x", LActe).Error.Should().Be(new ContratDejaFini(J(4, 1)));
    }

    [Fact]
    public void Chaque_acte_s_annule_et_son_jour_reste()
    {
        var suivi = Suivi(Cdd(finEssai: J(3, 15)));
        suivi.ValiderEssai(J(3, 15), LActe);
        suivi.Transformer(Cdi(J(4, 1)), LActe);
        suivi.Rompre(J(4, 10), CauseRupture.Demission, LActe);
        suivi.Clore(MotifCloture.Rupture, J(4, 12), LActe);

        suivi.Annuler(ObjetCorrection.Cloture, "Close trop tôt", LActe).Error.Should().BeNull();
        suivi.Annuler(ObjetCorrection.Transformation, "x", LActe).Error.Should().Be(new FaitDuSuiviPosterieur(J(4, 10)), "what came after is undone first");
        suivi.Annuler(ObjetCorrection.Rupture, "Reprise le lendemain", LActe).Error.Should().BeNull();
        suivi.Annuler(ObjetCorrection.Transformation, "Pas encore signé", LActe).Error.Should().BeNull();
        suivi.Annuler(ObjetCorrection.ValidationEssai, "Mauvaise personne", LActe).Error.Should().BeNull();

        suivi.Corrections.Select(correction => (correction.Objet, correction.JourAvant)).Should().Equal(
            (ObjetCorrection.Cloture, J(4, 12)), (ObjetCorrection.Rupture, J(4, 10)), (ObjetCorrection.Transformation, J(4, 1)),
            (ObjetCorrection.ValidationEssai, J(3, 15)));
        (suivi.Etat, suivi.EstDurable, suivi.Contrats.Count).Should().Be((EtatSuivi.EnCours, false, 1));
    }

    [Fact]
    public void Une_fin_s_annule_et_une_transformation_dont_l_essai_est_valide_non()
    {
        var fini = Suivi(Cdd(fin: J(4, 1)));
        fini.Finir(LActe);
        fini.Annuler(ObjetCorrection.FinDuContrat, "x", LActe).Error.Should().BeNull();
        fini.Etat.Should().Be(EtatSuivi.EnCours);
        var suivi = Suivi(Cdd());
        suivi.Transformer(Cdi(J(4, 1), J(4, 14)), LActe);
        suivi.ValiderEssai(J(4, 14), LActe);
        suivi.Annuler(ObjetCorrection.Transformation, "x", LActe).Error.Should().Be(new EssaiDejaValide(J(4, 14)));
    }

    [Theory]
    [InlineData("Contrat")]
    [InlineData("ValidationEssai")]
    [InlineData("Rupture")]
    [InlineData("FinDuContrat")]
    [InlineData("Transformation")]
    [InlineData("Cloture")]
    public void Ce_qui_n_a_pas_eu_lieu_ne_s_annule_pas(string objet) =>
        Suivi().Annuler(Enum.Parse<ObjetCorrection>(objet), "x", LActe).Error.Should().Be(new ActeDuSuiviAbsent());

    [Fact]
    public void Une_rencontre_annulee_reste_et_ne_compte_plus()
    {
        var (suivi, acte) = (Suivi(), LActe);
        var rencontre = suivi.Rencontrer(Rencontre(J(4, 1)), acte).Value;
        suivi.SansRencontreDepuis.Should().Be(J(4, 1));

        suivi.AnnulerRencontre(rencontre.Id, "Mauvais suivi", acte).Error.Should().BeNull();

        (rencontre.Compte, rencontre.MotifAnnulation, rencontre.AnnuleePar, rencontre.AnnuleeA).Should().Be((false, "Mauvais suivi", acte.Par, acte.A));
        suivi.SansRencontreDepuis.Should().Be(J(3, 1));
        suivi.AnnulerRencontre(rencontre.Id, "x", acte).Error.Should().Be(new RencontreDuSuiviAnnulee(J(4, 1)));
        var inconnue = Guid.CreateVersion7();
        suivi.AnnulerRencontre(inconnue, "x", acte).Error.Should().Be(new RencontreDuSuiviIntrouvable(inconnue));
    }
}

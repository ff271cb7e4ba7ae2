using SeveEmploi.SuiviEmploi.Suivis;
using static SeveEmploi.SuiviEmploi.Tests.Suivis.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

public sealed class SuiviTests
{
    [Fact]
    [Trait("Exigence", "SUI-2")]
    public void Un_suivi_va_de_la_prise_de_poste_a_la_validation_de_la_periode_d_essai()
    {
        var suivi = Suivi(Cdi(finEssai: J(4, 30)));
        suivi.Etat.Should().Be(EtatSuivi.EnCours);
        suivi.EssaiAValiderLe.Should().Be(J(4, 30));

        suivi.ValiderEssai(Aujourdhui, LActe).Error.Should().BeNull();

        suivi.Contrat.EssaiValideLe.Should().Be(Aujourdhui);
        suivi.EssaiAValiderLe.Should().BeNull();
        suivi.ValiderEssai(Aujourdhui, LActe).Error.Should().Be(new EssaiDejaValide(Aujourdhui));
    }

    [Fact]
    public void Un_contrat_incoherent_n_ouvre_pas_de_suivi() =>
        SuiviEmploi.Suivis.Suivi.Ouvrir(Siae, Fiche(), Cdd(J(3, 1), J(2, 28)), LActe).Error.Should().Be(new ContratFiniAvantSonDebut(J(3, 1), J(2, 28)));

    [Fact]
    [Trait("Exigence", "SUI-74")]
    public void Une_rencontre_ne_precede_pas_le_contrat_sauf_en_preparation()
    {
        var suivi = Suivi();

        suivi.Rencontrer(Rencontre(J(2, 29)), LActe).Error.Should().Be(new RencontreAvantLeContrat(J(3, 1)));
        suivi.Rencontrer(Rencontre(J(3, 1)), LActe).Error.Should().BeNull();
        suivi.Rencontrer(Rencontre(J(2, 29), preparation: true), LActe).Error.Should().BeNull();
        suivi.Rencontrer(Rencontre(J(3, 1), preparation: true), LActe).Error.Should().Be(new PreparationApresLeDebut(J(3, 1)));
        suivi.Rencontres.Should().HaveCount(2);
    }

    [Fact]
    public void Une_rencontre_est_passee_et_se_tient_avec_quelqu_un()
    {
        var suivi = Suivi();

        suivi.Rencontrer(Rencontre(Aujourdhui.AddDays(1)), LActe).Error.Should().Be(new FaitDuSuiviAVenir(Aujourdhui.AddDays(1)));
        suivi.Rencontrer(Rencontre(Aujourdhui, employeur: false), LActe).Error.Should().Be(new RencontreSansPersonne());
        suivi.Rencontrer(Rencontre(Aujourdhui, employeur: false, salarie: true), LActe).Error.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "SUI-3")]
    public void L_une_et_l_autre_des_parties_demandent_une_mediation()
    {
        var suivi = Suivi();

        var premiere = suivi.DemanderMediation(J(4, 1), PartieAuContrat.Employeur, null, LActe).Value;
        suivi.DemanderMediation(J(4, 2), PartieAuContrat.Salarie, " Horaires ", LActe).Value.Note.Should().Be("Horaires");

        suivi.Mediations.Select(mediation => mediation.DemandeePar).Should().Equal(PartieAuContrat.Employeur, PartieAuContrat.Salarie);
        suivi.ConclureMediation(premiere.Id, IssueMediation.Accord, J(3, 31), LActe).Error.Should().Be(new MediationConclueAvantSaDemande(J(4, 1)));
        suivi.ConclureMediation(premiere.Id, IssueMediation.Accord, J(4, 1), LActe).Error.Should().BeNull();
        suivi.ConclureMediation(premiere.Id, IssueMediation.SansSuite, J(4, 2), LActe).Error.Should().Be(new MediationDejaConclue(J(4, 1)));
        var inconnue = Guid.CreateVersion7();
        suivi.ConclureMediation(inconnue, IssueMediation.Accord, J(4, 2), LActe).Error.Should().Be(new MediationIntrouvable(inconnue));
        suivi.DemanderMediation(J(2, 29), PartieAuContrat.Salarie, null, LActe).Error.Should().Be(new ActeAvantLeContrat(J(3, 1)));
        suivi.DemanderMediation(J(4, 16), PartieAuContrat.Salarie, null, LActe).Error.Should().Be(new FaitDuSuiviAVenir(J(4, 16)));
        suivi.ConclureMediation(suivi.Mediations[1].Id, IssueMediation.Accord, J(4, 16), LActe).Error.Should().Be(new FaitDuSuiviAVenir(J(4, 16)));
    }

    [Fact]
    [Trait("Exigence", "SUI-4")]
    public void Un_contrat_ne_se_rompt_qu_une_fois_et_dit_si_l_essai_courait()
    {
        var suivi = Suivi(Cdi(finEssai: J(4, 10)));

        suivi.Rompre(J(4, 10), CauseRupture.SalariePendantEssai, LActe).Error.Should().BeNull();

        suivi.Etat.Should().Be(EtatSuivi.Rompu);
        suivi.Contrat.EstRompuPendantEssai.Should().BeTrue("the last day of the trial is in it");
        suivi.Rompre(J(4, 11), CauseRupture.Autre, LActe).Error.Should().Be(new ContratDejaRompu(J(4, 10)));
        suivi.Finir(LActe).Error.Should().Be(new ContratDejaRompu(J(4, 10)));
        suivi.ValiderEssai(J(4, 9), LActe).Error.Should().Be(new EssaiRompu(J(4, 10)));
    }

    [Fact]
    public void Une_rupture_d_apres_l_essai_n_est_plus_pendant_l_essai()
    {
        var suivi = Suivi(Cdi(finEssai: J(4, 10)));
        suivi.Rompre(J(4, 11), CauseRupture.Demission, LActe).Error.Should().BeNull();

        suivi.Contrat.EstRompuPendantEssai.Should().BeFalse();
        suivi.ValiderEssai(J(4, 12), LActe).Error.Should().Be(new EssaiRompu(J(4, 11)));
        suivi.ValiderEssai(J(4, 10), LActe).Error.Should().BeNull("it had passed, and was told late");
    }

    [Fact]
    public void Une_rupture_tient_dans_le_contrat_et_ne_precede_aucun_fait()
    {
        var suivi = Suivi(Cdd(fin: J(3, 31)));
        suivi.Rencontrer(Rencontre(J(3, 20)), LActe);

        suivi.Rompre(J(2, 29), CauseRupture.Autre, LActe).Error.Should().Be(new FaitDuSuiviPosterieur(J(3, 20)));
        suivi.Rompre(J(3, 19), CauseRupture.Autre, LActe).Error.Should().Be(new FaitDuSuiviPosterieur(J(3, 20)));
        suivi.Rompre(J(4, 1), CauseRupture.Autre, LActe).Error.Should().Be(new RuptureApresLeTerme(J(3, 31)));
        suivi.Rompre(J(4, 16), CauseRupture.Autre, LActe).Error.Should().Be(new FaitDuSuiviAVenir(J(4, 16)));
        suivi.Rompre(J(3, 20), CauseRupture.Autre, LActe).Error.Should().BeNull();
        suivi.Rencontrer(Rencontre(J(3, 21)), LActe).Error.Should().Be(new FaitApresLeContrat(J(3, 20)));
        suivi.Rencontrer(Rencontre(J(3, 20)), LActe).Error.Should().BeNull("a meeting of the last day is told late");
        Suivi(Cdi()).Rompre(J(2, 29), CauseRupture.Autre, LActe).Error.Should().Be(new ActeAvantLeContrat(J(3, 1)));
    }

    [Fact]
    [Trait("Exigence", "SUI-75")]
    public void Une_periode_d_essai_se_valide_dans_son_contrat_s_il_en_a_une()
    {
        Suivi(Cdi()).ValiderEssai(Aujourdhui, LActe).Error.Should().Be(new ContratSansEssai());
        var suivi = Suivi(Cdi(finEssai: J(4, 30)));
        suivi.ValiderEssai(J(2, 29), LActe).Error.Should().Be(new ActeAvantLeContrat(J(3, 1)));
        suivi.ValiderEssai(J(4, 16), LActe).Error.Should().Be(new FaitDuSuiviAVenir(J(4, 16)));
        var fini = Suivi(Cdd(fin: J(3, 31), finEssai: J(3, 10)));
        fini.Finir(LActe);
        fini.ValiderEssai(J(4, 1), LActe).Error.Should().Be(new FaitApresLeContrat(J(3, 31)));
    }

    [Fact]
    [Trait("Exigence", "SUI-76")]
    [Trait("Exigence", "SUI-83")]
    public void Un_contrat_court_se_transforme_en_un_seul_acte()
    {
        var suivi = Suivi(Cdd());

        suivi.Transformer(Cdi(J(4, 1)), LActe).Error.Should().BeNull();

        suivi.Contrats.Should().HaveCount(2);
        suivi.Contrat.Should().Match<Contrat>(contrat => contrat.Rang == 2 && contrat.EstTransformation && contrat.EstDurable);
        (suivi.Debut, suivi.EstDurable, suivi.Termes).Should().Be((J(3, 1), true, Cdi(J(4, 1))));
        suivi.Transformer(Cdi(J(4, 1)), LActe).Error.Should().Be(new ContratDejaDurable());
    }

    [Fact]
    [Trait("Exigence", "SUI-76")]
    public void Une_transformation_part_d_un_contrat_court_vivant_et_mene_a_un_emploi_durable()
    {
        Suivi(Cdi()).Transformer(Cdi(J(4, 1)), LActe).Error.Should().Be(new ContratDejaDurable());
        Suivi(Cdd(J(3, 1), J(8, 31))).Transformer(Cdi(J(4, 1)), LActe).Error.Should().Be(new ContratDejaDurable(), "six months to the day");
        var court = Suivi(Cdd(J(3, 1), J(8, 30)));
        court.Transformer(Cdd(J(4, 1), J(9, 29)), LActe).Error.Should().Be(new TransformationNonDurable(6));
        court.Transformer(Cdi(J(2, 28)), LActe).Error.Should().Be(new TransformationAvantLeContrat(J(3, 1)));
        court.Transformer(Cdi() with { HeuresHebdomadaires = 49 }, LActe).Error.Should().Be(new HeuresHebdomadairesImpossibles());
        court.Rompre(J(4, 1), CauseRupture.Demission, LActe);
        court.Transformer(Cdi(J(4, 2)), LActe).Error.Should().Be(new ContratDejaRompu(J(4, 1)));
    }

    [Fact]
    public void Un_contrat_va_a_son_terme_quand_il_est_venu()
    {
        Suivi(Cdi()).Finir(LActe).Error.Should().Be(new CdiSansTerme());
        Suivi(Cdd(fin: J(4, 16))).Finir(LActe).Error.Should().Be(new FinDeContratAVenir(J(4, 16)));
        var suivi = Suivi(Cdd(fin: J(4, 15)));
        suivi.Finir(LActe).Error.Should().BeNull();
        (suivi.Etat, suivi.Contrat.FiniLe).Should().Be((EtatSuivi.Termine, J(4, 15)));
        suivi.Finir(LActe).Error.Should().Be(new ContratDejaFini(J(4, 15)));
        suivi.Rompre(J(4, 15), CauseRupture.Autre, LActe).Error.Should().Be(new ContratDejaFini(J(4, 15)));
        var rencontree = Suivi(Cdd(fin: J(4, 10)));
        rencontree.Rencontrer(Rencontre(J(4, 12)), LActe);
        rencontree.Finir(LActe).Error.Should().Be(new FaitDuSuiviPosterieur(J(4, 12)));
    }

    [Fact]
    public void Un_suivi_clos_ne_recoit_plus_rien()
    {
        var suivi = Suivi(Cdi(finEssai: J(4, 30)));
        suivi.Clore(MotifCloture.EmploiStabilise, J(2, 29), LActe).Error.Should().Be(new ClotureAvantLeDebut(J(3, 1)));
        suivi.Clore(MotifCloture.EmploiStabilise, J(4, 16), LActe).Error.Should().Be(new FaitDuSuiviAVenir(J(4, 16)));
        suivi.Rencontrer(Rencontre(J(4, 14)), LActe);
        suivi.Clore(MotifCloture.EmploiStabilise, J(4, 13), LActe).Error.Should().Be(new FaitDuSuiviPosterieur(J(4, 14)));
        suivi.Clore(MotifCloture.EmploiStabilise, J(4, 15), LActe).Error.Should().BeNull();

        var clos = new SuiviClos(J(4, 15));
        suivi.Clore(MotifCloture.Autre, J(4, 15), LActe).Error.Should().Be(clos);
        suivi.Rencontrer(Rencontre(J(4, 15)), LActe).Error.Should().Be(clos);
        suivi.DemanderMediation(J(4, 15), PartieAuContrat.Salarie, null, LActe).Error.Should().Be(clos);
        suivi.ConclureMediation(Guid.Empty, IssueMediation.Accord, J(4, 15), LActe).Error.Should().Be(clos);
        suivi.ValiderEssai(J(4, 15), LActe).Error.Should().Be(clos);
        suivi.Rompre(J(4, 15), CauseRupture.Autre, LActe).Error.Should().Be(clos);
        suivi.Transformer(Cdi(J(4, 15)), LActe).Error.Should().Be(clos);
        suivi.Finir(LActe).Error.Should().Be(clos);
        suivi.Corriger(Fiche("B-1")).Error.Should().Be(clos);
        suivi.CorrigerContrat(Cdi(), "x", LActe).Error.Should().Be(clos);
        suivi.AnnulerRencontre(suivi.Rencontres[0].Id, "x", LActe).Error.Should().Be(clos);
        suivi.Annuler(ObjetCorrection.Rupture, "x", LActe).Error.Should().Be(clos);
        suivi.AlerteLe.Should().BeNull();
    }

    [Fact]
    public void Oublie_un_suivi_garde_ses_chiffres_et_perd_son_code_et_ses_notes()
    {
        var suivi = Suivi();
        suivi.Rencontrer(Rencontre(J(4, 1)) with { Note = "Rien à signaler" }, LActe);
        suivi.DemanderMediation(J(4, 1), PartieAuContrat.Salarie, "Horaires", LActe);
        suivi.CorrigerContrat(Cdi(J(3, 2)), "Le contrat commence le 2 mars.", LActe);

        suivi.Oublier(Aujourdhui);

        suivi.Code.Should().HaveLength(CodePersonne.LongueurMax).And.NotContain("A-24");
        (suivi.Rencontres[0].Note, suivi.Mediations[0].Note, suivi.Corrections[0].Motif).Should().Be((null, null, ""));
        suivi.Contrats.Should().ContainSingle();
    }
}

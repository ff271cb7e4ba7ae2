using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.SuiviEmploi.Suivis;
using static SeveEmploi.SuiviEmploi.Tests.Suivis.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Suivis;

[Trait("Exigence", "SUI-4")]
public sealed class VeilleTests
{
    [Fact]
    [Trait("Exigence", "SUI-2")]
    public void Une_periode_d_essai_est_attendue_des_que_le_contrat_est_connu_et_bouge_avec_lui()
    {
        var suivi = Suivi(Cdi(finEssai: J(5, 31)));
        var objet = $"{suivi.Id.Value}:essai-1";
        suivi.Events.Should().ContainSingle().Which.Should().Be(new ObligationPosee(
            "suivi_emploi", "fin_periode_essai", objet, "fin le 31/05/2024", Siae.Id, "14", "28", null, null, J(5, 16), J(5, 31), null));
        suivi.ClearEvents();

        suivi.CorrigerContrat(Cdi(finEssai: J(4, 20)), "Un mois d'essai", LActe);
        suivi.Events.Should().ContainSingle().Which.Should().Match<ObligationPosee>(posee => posee.Objet == objet && posee.Echeance == J(4, 20) && posee.OuvreLe == Aujourdhui);
        suivi.ClearEvents();

        suivi.ValiderEssai(J(4, 15), LActe);
        suivi.Events.Should().ContainSingle().Which.Should().Be(new ObligationHonoree("suivi_emploi", "fin_periode_essai", objet, J(4, 15)));
    }

    [Fact]
    public void Nulle_annonce_ne_porte_le_code_d_une_personne()
    {
        var suivi = Suivi(Cdi(finEssai: J(5, 31)));
        suivi.Relancer(LActe);

        suivi.Events.OfType<ObligationPosee>().Should().HaveCount(2).And.OnlyContain(posee => !posee.ToString().Contains("A-24"));
    }

    [Fact]
    public void Une_rupture_leve_ce_qui_etait_attendu_et_son_annulation_le_repose()
    {
        var suivi = Suivi(Cdi(finEssai: J(5, 31)));
        suivi.Relancer(LActe);
        suivi.ClearEvents();

        suivi.Rompre(J(4, 14), CauseRupture.EmployeurPendantEssai, LActe);
        suivi.Events.Should().BeEquivalentTo(new ObligationLevee[]
        {
            new("suivi_emploi", "fin_periode_essai", $"{suivi.Id.Value}:essai-1", "Le contrat est rompu.", Aujourdhui),
            new("suivi_emploi", "rencontre_suivi", $"{suivi.Id.Value}:relance-1", "Le contrat est rompu.", Aujourdhui),
        });
        suivi.ClearEvents();

        suivi.Annuler(ObjetCorrection.Rupture, "x", LActe);
        suivi.Events.Should().ContainSingle().Which.Should().Match<ObligationPosee>(posee => posee.Objet == $"{suivi.Id.Value}:essai-2");
    }

    [Fact]
    public void Une_periode_d_essai_deja_passee_n_est_annoncee_a_personne_mais_reste_a_suivre()
    {
        var suivi = Suivi(Cdi(finEssai: J(4, 14)));
        suivi.Events.Should().BeEmpty();
        suivi.EssaiAValiderLe.Should().Be(J(4, 14));
        Suivi(Cdi(finEssai: J(4, 15))).Events.Should().ContainSingle("its last day is still to come");

        var retiree = Suivi(Cdi(finEssai: J(5, 31)));
        retiree.ClearEvents();
        retiree.CorrigerContrat(Cdi(), "Sans essai", LActe);
        retiree.Events.Should().ContainSingle().Which.Should().BeOfType<ObligationLevee>();
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    public void Trente_jours_sans_rencontre_se_disent_le_trentieme(int jours, bool attendu)
    {
        var le = J(3, 1).AddDays(jours);
        var suivi = Suivi(le: J(3, 1));

        suivi.Relancer(Le(le));
        suivi.Relancer(Le(le));

        suivi.Events.OfType<ObligationPosee>().Should().HaveCount(attendu ? 1 : 0, "said once");
        (suivi.AlerteLe <= le).Should().Be(attendu);
        if (attendu) suivi.Events.Should().ContainSingle().Which.Should().Match<ObligationPosee>(posee => posee.OuvreLe == le && posee.Echeance == le.AddDays(7));
    }

    [Fact]
    public void Une_rencontre_honore_la_relance_et_le_prochain_silence_en_fait_une_autre()
    {
        var suivi = Suivi(le: J(3, 1));
        suivi.Relancer(Le(J(4, 1)));
        suivi.ClearEvents();

        suivi.Rencontrer(Rencontre(J(4, 2)), Le(J(4, 3)));
        suivi.Events.Should().ContainSingle().Which.Should().Be(new ObligationHonoree("suivi_emploi", "rencontre_suivi", $"{suivi.Id.Value}:relance-1", J(4, 2)));
        (suivi.SansRencontreDepuis, suivi.AlerteLe).Should().Be((J(4, 2), J(5, 2)));
        suivi.ClearEvents();

        suivi.Relancer(Le(J(5, 2)));
        suivi.Events.Should().ContainSingle().Which.Should().Match<ObligationPosee>(posee => posee.Objet == $"{suivi.Id.Value}:relance-2");
    }

    [Fact]
    public void Une_preparation_et_un_contrat_a_venir_ne_font_pas_courir_le_delai()
    {
        var suivi = Suivi(Cdi(J(5, 1)) with { SigneLe = J(4, 1) });
        suivi.Rencontrer(Rencontre(J(4, 10), preparation: true), LActe);

        (suivi.SansRencontreDepuis, suivi.AlerteLe).Should().Be((J(5, 1), J(5, 31)));
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(15, true)]
    [InlineData(0, true)]
    public void Une_periode_d_essai_qui_finit_dans_quinze_jours_est_a_suivre(int joursAvant, bool aSuivre)
    {
        var fin = J(5, 31);
        var suivi = Suivi(Cdi(finEssai: fin));
        var le = fin.AddDays(-joursAvant);
        suivi.Rencontrer(Rencontre(le), Le(le));

        (suivi.AlerteLe <= le).Should().Be(aSuivre);
    }

    [Fact]
    [Trait("Exigence", "CFG-20")]
    public void Les_durees_sont_des_reglages()
    {
        var regles = new ReglesSuivi(6, 3, 10, 2);
        var suivi = SuiviEmploi.Suivis.Suivi.Ouvrir(Siae, Fiche(), Cdi(J(4, 10), J(5, 31)), Le(J(4, 10), regles)).Value;
        suivi.AlerteLe.Should().Be(J(4, 20));

        suivi.Relancer(Le(J(4, 20), regles));

        suivi.Events.OfType<ObligationPosee>().Last().Echeance.Should().Be(J(4, 22));
        new ReglesSuivi(0, 1, 1, 1).SeTient.Should().BeFalse();
        new ReglesSuivi(12, 366, 366, 366).SeTient.Should().BeTrue();
        new ReglesSuivi(13, 1, 1, 1).SeTient.Should().BeFalse();
        new ReglesSuivi(6, 1, 367, 1).SeTient.Should().BeFalse();
    }
}

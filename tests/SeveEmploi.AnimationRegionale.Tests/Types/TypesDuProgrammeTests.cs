using SeveEmploi.AnimationRegionale.Types;

namespace SeveEmploi.AnimationRegionale.Tests.Types;

/// <summary>The documents name what a région organises: each has its type, its audience and, where it is due, its obligation.</summary>
public sealed class TypesDuProgrammeTests
{
    [Theory]
    [InlineData("echange_directions", "echange_directions", "Directions")]
    [InlineData("echange_pratiques", "echange_pratiques", "CIP")]
    [InlineData("seminaire_regional", "seminaire_regional", "Directions")]
    [InlineData("seminaire_national", "seminaire_national", "Directions")]
    [InlineData("copil_regional", "copil_regional", "partenaires")]
    [InlineData("journee_interregionale", "journee_interregionale", "Permanents")]
    [InlineData("journee_mensuelle", "journee_mensuelle", "Chargé")]
    [InlineData("reunion_lancement_formateurs", "lancement_formateurs", "Formateurs")]
    [InlineData("reunion_lancement_seve2", "lancement_seve2", "SEVE 2")]
    [InlineData("journee_nationale_seve2", "journee_nationale_seve2", "SEVE 2")]
    [InlineData("demi_journee_seve2", "demi_journee_seve2", "SEVE 2")]
    [Trait("Exigence", "ANI-10")]
    [Trait("Exigence", "ANI-21")]
    [Trait("Exigence", "ANI-22")]
    [Trait("Exigence", "ANI-44")]
    public void Ce_qui_revient_chaque_annee_honore_une_echeance(string code, string nature, string cible)
    {
        var reglage = Type(code);

        reglage.NatureEcheance.Should().Be(nature);
        reglage.Cibles.Should().Contain(cible);
    }

    [Theory]
    [InlineData("echange_pratiques_ai", "AI")]
    [InlineData("groupe_travail_ai", "AI de plusieurs régions")]
    [InlineData("temps_collectif_formateurs", "Formateurs")]
    [InlineData("temps_individuel_formateurs", "formateur")]
    [InlineData("rencontre_partenariale", "DREETS")]
    [InlineData("atelier_departemental", "DDETS")]
    [Trait("Exigence", "ANI-9")]
    [Trait("Exigence", "ANI-17")]
    [Trait("Exigence", "ANI-25")]
    [Trait("Exigence", "ANI-26")]
    [Trait("Exigence", "ANI-31")]
    [Trait("Exigence", "ANI-32")]
    [Trait("Exigence", "ANI-33")]
    [Trait("Exigence", "ANI-34")]
    public void Ce_que_compte_le_tableau_du_bilan_dit_sa_cible_et_son_objectif(string code, string cible)
    {
        var reglage = Type(code);

        reglage.CompteAuBilan.Should().BeTrue();
        reglage.Cibles.Should().Contain(cible);
        reglage.Objectif.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("comite_preselection")]
    [InlineData("webinaire")]
    [InlineData("visite_journee_formation")]
    [InlineData("atelier_ahil_iae")]
    [InlineData("intervention_externe")]
    [Trait("Exigence", "ANI-38")]
    [Trait("Exigence", "ANI-40")]
    [Trait("Exigence", "ANI-41")]
    [Trait("Exigence", "ANI-42")]
    [Trait("Exigence", "ANI-43")]
    public void Ce_que_personne_n_attend_s_organise_sans_echeance(string code) => Type(code).NatureEcheance.Should().BeNull();

    [Fact]
    [Trait("Exigence", "ANI-59")]
    public void Les_actions_que_le_tableau_publie_oublie_ont_pourtant_leur_type() =>
        TypesDuProgramme.Tous().Where(type => !type.Reglage.CompteAuBilan).Select(type => type.Code).Should().Contain(
            ["copil_regional", "seminaire_regional", "journee_interregionale", "journee_mensuelle", "echange_directions", "journee_nationale_seve2", "visite_journee_formation"]);

    [Fact]
    public void Ce_qui_promeut_le_programme_n_est_d_aucun_des_deux() =>
        TypesDuProgramme.Tous().Single(type => type.Code == "rencontre_partenariale").Reglage.Programmes.Should().BeEmpty();

    private static ReglageType Type(string code) => TypesDuProgramme.Tous().Single(type => type.Code == code).Reglage;
}

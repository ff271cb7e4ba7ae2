using SeveEmploi.AnimationRegionale.Bilans;

namespace SeveEmploi.AnimationRegionale.Tests.Bilans;

/// <summary>What the published report of a région holds, point by point, and where ours puts it.</summary>
public sealed class PlanDuBilanTests
{
    [Theory]
    [InlineData("contexte_national", "contexte_national")]
    [InlineData("contexte_regional", "promotions", "seve1_objectifs")]
    [InlineData("communication", "seve1_communication", "ateliers")]
    [InlineData("processus", "seve1_calendrier")]
    [InlineData("constats")]
    [InlineData("bilan_chiffre", "seve1_manifestations", "seve1_origines", "seve1_entonnoir", "seve1_types")]
    [InlineData("cartographie", "seve1_departements")]
    [InlineData("etat_des_lieux", "etat_des_lieux")]
    [InlineData("salaries_formes", "formes_fonction")]
    [Trait("Exigence", "RPT-3")]
    [Trait("Exigence", "RPT-4")]
    [Trait("Exigence", "RPT-5")]
    [Trait("Exigence", "RPT-6")]
    [Trait("Exigence", "RPT-7")]
    [Trait("Exigence", "RPT-11")]
    public void La_mobilisation_SEVE_1_a_ses_sections(string section, params string[] tableaux) => Verifier(section, tableaux);

    [Theory]
    [InlineData("seve2_mobilisation", "seve2_calendrier")]
    [InlineData("seve2_chiffre", "seve2_entonnoir", "seve2_types", "seve2_dotations")]
    [InlineData("seve2_qualitatif", "seve2_communication")]
    [Trait("Exigence", "RPT-12")]
    [Trait("Exigence", "RPT-13")]
    [Trait("Exigence", "RPT-14")]
    public void La_mobilisation_SEVE_2_a_ses_sections(string section, params string[] tableaux) => Verifier(section, tableaux);

    [Theory]
    [InlineData("entreprises", "seve1_entreprises")]
    [InlineData("temps_dedie", "seve1_niveaux")]
    [InlineData("mises_en_situation", "seve1_sommes", "seve1_mois")]
    [InlineData("sorties", "sorties", "sorties_taux", "emploi_durable_evolution")]
    [InlineData("actions", "actions_initiees")]
    [InlineData("difficultes", "difficultes", "difficultes_terrain")]
    [InlineData("suivi_seve1", "suivi_seve1")]
    [InlineData("suivi_seve2", "suivi_seve2")]
    [InlineData("bilan_animation", "bilan_actions")]
    [InlineData("plans", "plans_formation", "plans_suivi")]
    [Trait("Exigence", "RPT-15")]
    [Trait("Exigence", "RPT-16")]
    [Trait("Exigence", "RPT-17")]
    [Trait("Exigence", "RPT-19")]
    [Trait("Exigence", "RPT-20")]
    [Trait("Exigence", "RPT-21")]
    [Trait("Exigence", "RPT-22")]
    [Trait("Exigence", "RPT-24")]
    public void La_mise_en_oeuvre_a_ses_sections(string section, params string[] tableaux) => Verifier(section, tableaux);

    [Theory]
    [InlineData("dynamiques", "rencontres")]
    [InlineData("copil", "copil")]
    [InlineData("formateurs", "journees_mensuelles", "formateurs", "rencontres_formateurs")]
    [InlineData("seminaires", "seances")]
    [InlineData("journee_interregionale", "journees", "participation")]
    [InlineData("communication_outils", "newsletter", "communications")]
    [InlineData("conclusion", "restitution")]
    [Trait("Exigence", "RPT-25")]
    [Trait("Exigence", "RPT-27")]
    [Trait("Exigence", "RPT-28")]
    [Trait("Exigence", "RPT-29")]
    [Trait("Exigence", "RPT-30")]
    [Trait("Exigence", "RPT-31")]
    public void La_vie_du_reseau_et_la_conclusion_ont_leurs_sections(string section, params string[] tableaux) => Verifier(section, tableaux);

    private static void Verifier(string section, string[] tableaux) =>
        PlanDuBilan.Sections.Single(prevue => prevue.Code == section).Tableaux.Should().StartWith(tableaux);
}

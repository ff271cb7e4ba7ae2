using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Tests.Natures;

public sealed class PolitiqueTests
{
    [Fact]
    public void La_politique_ordinaire_rappelle_puis_relance_et_finit() =>
        Politique.Ordinaire.Tous.Should().StartWith([-30, -15, -7, -1, 0, 7, 17, 27]).And.HaveCount(18).And.BeInAscendingOrder();

    [Fact]
    public void L_escalade_previent_la_mission_au_septieme_jour_puis_l_equipe_nationale()
    {
        Politique.Ordinaire.PrevientChargeMission(6).Should().BeFalse();
        Politique.Ordinaire.PrevientChargeMission(7).Should().BeTrue();
        Politique.Ordinaire.PrevientEquipeNationale(27).Should().BeFalse();
        Politique.Ordinaire.PrevientEquipeNationale(37).Should().BeTrue();
        (Politique.Ordinaire with { EscaladeNationale = null }).PrevientEquipeNationale(300).Should().BeFalse();
    }

    [Fact]
    public void Une_politique_sans_fin_ou_vide_est_refusee()
    {
        (Politique.Ordinaire with { Relances = Politique.RelancesMax }).Incoherence.Should().BeNull();
        (Politique.Ordinaire with { Relances = Politique.RelancesMax + 1 }).Incoherence.Should().Be(new PolitiqueSansFin());
        (Politique.Ordinaire with { Relances = int.MaxValue }).Incoherence.Should().Be(new PolitiqueSansFin());
        (Politique.Ordinaire with { Paliers = [] }).Incoherence.Should().Be(new PolitiqueSansFin());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-7, -15)]
    [InlineData(-367, 0)]
    [InlineData(0, 367)]
    public void Des_paliers_en_desordre_ou_demesures_sont_refuses(int premier, int second) =>
        (Politique.Ordinaire with { Paliers = [premier, second] }).Incoherence.Should().Be(new PaliersHorsOrdre());

    [Theory]
    [InlineData(0)]
    [InlineData(-10)]
    [InlineData(int.MaxValue)]
    public void Une_relance_qui_n_avance_pas_est_refusee(int jours) =>
        (Politique.Ordinaire with { RelanceTousLes = jours }).Incoherence.Should().Be(new PaliersHorsOrdre());

    [Fact]
    public void Les_natures_du_programme_sont_coherentes_et_chacune_a_son_code()
    {
        var natures = NaturesDuProgramme.Toutes().ToList();
        natures.Should().OnlyHaveUniqueItems(nature => nature.Code);
        natures.Should().AllSatisfy(nature =>
        {
            nature.Politique.Incoherence.Should().BeNull();
            nature.Recurrence?.Incoherence.Should().BeNull();
            nature.Regler(nature.Libelle, nature.Consigne, nature.Politique, nature.Recurrence).Error.Should().BeNull();
        });
    }
}

public sealed class RecurrenceTests
{
    [Fact]
    [Trait("Exigence", "SUI-66")]
    public void La_saisie_du_mois_est_due_le_dix_du_suivant()
    {
        var annee = Recurrence("saisie_mensuelle").De(2024, Lieu.National).ToList();

        annee.Should().HaveCount(12);
        annee[2].Should().Be(new Occurrence("2024-03", "mars 2024", new(2024, 4, 1), new(2024, 4, 10)));
        annee[11].Should().Be(new Occurrence("2024-12", "décembre 2024", new(2025, 1, 1), new(2025, 1, 10)));
    }

    [Fact]
    [Trait("Exigence", "SUI-81")]
    public void L_auto_evaluation_est_due_le_dernier_jour_ouvre_de_juin_septembre_et_decembre() =>
        Recurrence("auto_evaluation").De(2024, Lieu.National).Select(occurrence => occurrence.Echeance)
            .Should().Equal(new(2024, 6, 28), new(2024, 9, 30), new DateOnly(2024, 12, 31));

    [Fact]
    [Trait("Exigence", "SUI-81")]
    public void En_Alsace_le_dernier_jour_ouvre_tient_compte_des_feries_du_lieu()
    {
        var fevrier = new Recurrence(Portee.Structure, null, [3], null, 0, 0); // Good Friday of 2024 is 29 March
        fevrier.De(2024, Lieu.National).Single().Echeance.Should().Be(new DateOnly(2024, 3, 29));
        fevrier.De(2024, Lieu.De(Departement.De("67"), null)).Single().Echeance.Should().Be(new DateOnly(2024, 3, 28));
    }

    [Fact]
    [Trait("Exigence", "SUI-54")]
    public void Le_bilan_est_du_le_31_janvier_suivant_compris() =>
        Recurrence("bilan_annuel").De(2024, Lieu.National).Should().ContainSingle()
            .Which.Should().Be(new Occurrence("2024-12", "2024", new(2024, 12, 17), new(2025, 1, 31)));

    [Fact]
    [Trait("Exigence", "FIN-6")]
    public void Les_bilans_de_la_convention_sont_dus_a_sa_fin() =>
        new[] { "bilan_execution", "bilan_financier" }.Select(code => Recurrence(code).De(2022, Lieu.National).Single().Echeance)
            .Should().AllBeEquivalentTo(new DateOnly(2022, 12, 31));

    [Fact]
    [Trait("Exigence", "ANI-7")]
    [Trait("Exigence", "ANI-23")]
    public void Les_directions_se_retrouvent_huit_fois_par_an() => Recurrence("echange_directions").Mois.Should().HaveCount(8);

    [Theory]
    [Trait("Exigence", "ANI-8")]
    [Trait("Exigence", "ANI-12")]
    [Trait("Exigence", "ANI-24")]
    [Trait("Exigence", "ANI-27")]
    [Trait("Exigence", "ANI-28")]
    [Trait("Exigence", "ANI-29")]
    [Trait("Exigence", "ANI-30")]
    [Trait("Exigence", "ANI-35")]
    [Trait("Exigence", "ANI-37")]
    [InlineData("copil_regional", 2)]
    [InlineData("echange_pratiques", 6)]
    [InlineData("seminaire_regional", 4)]
    [InlineData("journee_interregionale", 1)]
    [InlineData("journee_mensuelle", 12)]
    [InlineData("lancement_formateurs", 1)]
    [InlineData("lancement_seve2", 1)]
    [InlineData("journee_nationale_seve2", 1)]
    [InlineData("seminaire_national", 1)]
    [InlineData("demi_journee_seve2", 2)]
    public void Chaque_rendez_vous_de_l_animation_revient_autant_de_fois_que_les_textes_le_disent(string code, int fois) =>
        Recurrence(code).De(2024, Lieu.National).Should().HaveCount(fois);

    [Fact]
    public void Un_31_ramene_au_dernier_jour_d_un_mois_court() =>
        new Recurrence(Portee.Structure, null, [2], 31, 0, 0).De(2024, Lieu.National).Single().Echeance.Should().Be(new DateOnly(2024, 2, 29));

    [Theory]
    [InlineData(new int[0], 1, 0, 0)]
    [InlineData(new[] { 13 }, 1, 0, 0)]
    [InlineData(new[] { 2, 2 }, 1, 0, 0)]
    [InlineData(new[] { 2 }, 32, 0, 0)]
    [InlineData(new[] { 2 }, 0, 0, 0)]
    [InlineData(new[] { 2 }, 1, -1, 0)]
    [InlineData(new[] { 2 }, 1, 13, 0)]
    [InlineData(new[] { 2 }, 1, 0, 367)]
    public void Une_recurrence_hors_calendrier_est_refusee(int[] mois, int jour, int decalage, int ouverture) =>
        new Recurrence(Portee.Structure, null, mois, jour, decalage, ouverture).Incoherence.Should().BeOfType<RecurrenceIllisible>();

    private static Recurrence Recurrence(string code) => NaturesDuProgramme.Toutes().Single(nature => nature.Code == code).Recurrence!;
}

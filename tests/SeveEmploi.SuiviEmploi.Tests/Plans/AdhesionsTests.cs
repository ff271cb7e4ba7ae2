using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.SuiviEmploi.Plans;
using static SeveEmploi.SuiviEmploi.Tests.Plans.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

[Trait("Exigence", "SUI-85")]
[Trait("Exigence", "XC-52")]
public sealed class AdhesionsTests
{
    private const int Delai = 30;
    private static readonly Guid Nouvelle = Guid.CreateVersion7();
    private static readonly DateOnly Arrivee = new(2024, 5, 2);

    [Fact]
    public void Une_nouvelle_direction_doit_son_adhesion_dans_les_trente_jours()
    {
        var plan = UnPlanValide();
        plan.ClearEvents();

        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);

        plan.AdhesionAttendue.Should().BeEquivalentTo(new { DirectionId = Nouvelle, Terme = new DateOnly(2024, 6, 1) });
        plan.Events.Should().Equal(new ObligationPosee(
            "suivi_emploi", "validation_plan", $"{plan.Id.Value}:2024-05-02", "nouvelle direction, promotion 2024", plan.StructureId, "14", "28", null, null,
            Arrivee, new(2024, 6, 1), null));
    }

    [Theory]
    [Trait("Exigence", "SUI-86")]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Passe_le_trentieme_jour_l_absence_se_voit_et_ne_bloque_rien(int jours, bool anomalie)
    {
        var plan = UnPlanValide();
        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);
        var le = Arrivee.AddDays(jours);

        plan.EstEnRetard(le).Should().Be(anomalie);
        plan.Anomalies(le).Should().HaveCount(anomalie ? 1 : 0);
        if (anomalie) plan.Anomalies(le)[0].Should().Be("La nouvelle direction, en fonction depuis le 02/05/2024, devait donner son adhésion au plan pour le 01/06/2024.");

        plan.OuvrirVersion("Réécriture", Direction, le).Error.Should().BeNull();
        plan.Redige().Envoye(le).Valide(le).Etat.Should().Be(EtatPlan.Valide);
    }

    [Fact]
    public void L_adhesion_se_donne_par_ecrit_meme_en_retard()
    {
        var plan = UnPlanValide();
        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);
        plan.ClearEvents();

        plan.DonnerAdhesion("J'adhère.", "Léa Roux", Arrivee.AddDays(45)).Error.Should().BeNull();

        plan.AdhesionAttendue.Should().BeNull();
        plan.Adhesions.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Texte = "J'adhère.", Par = "Léa Roux", DonneeLe = Arrivee.AddDays(45), Version = 1 });
        plan.Events.Should().Equal(new ObligationHonoree("suivi_emploi", "validation_plan", $"{plan.Id.Value}:2024-05-02", Arrivee.AddDays(45)));
        plan.Anomalies(Arrivee.AddDays(50)).Should().BeEmpty();
        plan.DonnerAdhesion("Encore", "Léa Roux", Arrivee.AddDays(46)).Error.Should().Be(new AdhesionNonAttendue());
    }

    [Fact]
    public void L_adhesion_ne_precede_pas_l_arrivee()
    {
        var plan = UnPlanValide();
        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);

        plan.DonnerAdhesion("J'adhère.", "Léa Roux", Arrivee.AddDays(-1)).Error.Should().Be(new AdhesionAvantArrivee(Arrivee));
        plan.DonnerAdhesion("J'adhère.", "Léa Roux", Arrivee).Error.Should().BeNull();
    }

    [Theory]
    [InlineData("2024-03-04", false)]
    [InlineData("2024-03-05", true)]
    [InlineData("2025-01-31", true)]
    [InlineData("2025-02-01", false)]
    public void Seule_une_direction_arrivee_apres_l_envoi_et_avant_la_fin_de_l_annee_la_doit(string du, bool attendue)
    {
        var plan = UnPlanValide();

        plan.AttendreAdhesion(Nouvelle, DateOnly.Parse(du, System.Globalization.CultureInfo.InvariantCulture), Delai);

        (plan.AdhesionAttendue is not null).Should().Be(attendue);
    }

    [Fact]
    public void Un_plan_pas_encore_envoye_sera_celui_de_la_nouvelle_direction()
    {
        var plan = UnPlan().Redige();

        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);

        plan.Adhesions.Should().BeEmpty();
    }

    [Fact]
    public void Le_meme_changement_dit_deux_fois_n_attend_qu_une_adhesion_et_le_suivant_la_remplace()
    {
        var plan = UnPlanValide();
        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);
        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);
        plan.Adhesions.Should().ContainSingle();

        var suivante = Guid.CreateVersion7();
        plan.AttendreAdhesion(suivante, Arrivee.AddDays(20), Delai);
        plan.AttendreAdhesion(Guid.CreateVersion7(), Arrivee.AddDays(10), Delai);

        plan.AdhesionAttendue!.DirectionId.Should().Be(suivante);
        plan.Adhesions.Should().HaveCount(2, "an arrival told late, that another has followed since, is history");
        plan.Events.OfType<ObligationLevee>().Should().ContainSingle().Which.Motif.Should().Be("Une autre direction a pris ses fonctions depuis.");
    }

    [Fact]
    public void Une_structure_qui_ferme_ne_doit_plus_rien()
    {
        var plan = UnPlanValide();
        plan.AttendreAdhesion(Nouvelle, Arrivee, Delai);

        plan.Fermer(new(2024, 5, 15));

        plan.AdhesionAttendue.Should().BeNull();
        plan.ProchainTermeLe.Should().BeNull();
        plan.Anomalies(new(2025, 3, 1)).Should().BeEmpty();
    }
}

using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using static SeveEmploi.FormationAction.Tests.Annee.Exemples;

namespace SeveEmploi.FormationAction.Tests.Annee;

public sealed class JourneesTests
{
    private static readonly DateOnly Janvier = new(2022, 1, 18);

    private readonly Parcours _parcours = UnParcours();

    [Fact]
    [Trait("Exigence", "FOR-1")]
    public void Un_parcours_s_ouvre_avec_les_journees_de_son_modele_a_planifier()
    {
        _parcours.Journees.Should().HaveCount(15).And.OnlyContain(journee => journee.Etat == EtatJournee.APlanifier && journee.Le == null);
        _parcours.Jours.Should().Be(10);
    }

    [Fact]
    public void Planifiee_la_journee_est_attendue_a_sa_date_et_reportee_elle_la_suit()
    {
        var journee = _parcours.SurSite();
        _parcours.ClearEvents();

        _parcours.Planifier(journee.Id, new(Janvier), Le(Ouverture)).Error.Should().BeNull();
        _parcours.Reporter(journee.Id, Janvier.AddDays(7), "Neige", Le(Janvier)).Error.Should().BeNull();

        _parcours.Events.OfType<ObligationPosee>().Select(o => (o.Module, o.Nature, o.Objet, o.Echeance)).Should().Equal(
            ("formation_action", "journee_formation", $"{journee.Id.Value}", Janvier), ("formation_action", "journee_formation", $"{journee.Id.Value}", Janvier.AddDays(7)));
        journee.Changements.Should().Equal(new ChangementJournee(EtatJournee.Planifiee, Janvier, "Neige", Janvier, null));
        journee.Plan!.Le.Should().Be(Janvier.AddDays(7));
    }

    [Fact]
    public void Redire_le_plan_a_la_meme_date_le_precise_et_une_autre_date_demande_un_report()
    {
        var journee = _parcours.SurSite();
        _parcours.Planifier(journee.Id, new(Janvier), Le(Ouverture));
        _parcours.ClearEvents();

        _parcours.Planifier(journee.Id, new(Janvier, Duree.Matin, "Caen"), Le(Ouverture)).Error.Should().BeNull();
        journee.Plan!.Lieu.Should().Be("Caen");
        _parcours.Events.Should().BeEmpty();
        _parcours.Planifier(journee.Id, new(Janvier.AddDays(1)), Le(Ouverture)).Error.Should().Be(new JourneeDejaPlanifiee(Janvier));
        _parcours.Reporter(journee.Id, Janvier, "Rien", Le(Ouverture)).Error.Should().Be(new DateJourneeInchangee(Janvier));
    }

    [Fact]
    public void Une_journee_ne_precede_pas_le_parcours_et_ne_se_tient_pas_d_avance()
    {
        var seminaire = _parcours.Seminaire(1);

        _parcours.Planifier(seminaire.Id, new(Ouverture.AddDays(-1)), Le(Ouverture)).Error.Should().Be(new JourneeAvantOuverture(Ouverture.AddDays(-1), Ouverture));
        _parcours.Planifier(seminaire.Id, new(Ouverture), Le(Ouverture)).Error.Should().BeNull();
        _parcours.Reporter(seminaire.Id, Ouverture.AddDays(-1), "Non", Le(Ouverture)).Error.Should().BeOfType<JourneeAvantOuverture>();
        _parcours.Reporter(seminaire.Id, Janvier, "Salle", Le(Ouverture)).Error.Should().BeNull();
        _parcours.Tenir(seminaire.Id, null, Le(Janvier.AddDays(-1))).Error.Should().Be(new JourneeDansLeFutur(Janvier));
        _parcours.Tenir(seminaire.Id, null, Le(Janvier)).Error.Should().BeNull();
    }

    [Fact]
    public void Un_acte_sur_une_journee_sans_date_terminee_ou_inconnue_est_refuse()
    {
        var (journee, inconnue) = (_parcours.Seminaire(1), new JourneeId(Guid.CreateVersion7()));

        _parcours.Tenir(journee.Id, null, Le(Janvier)).Error.Should().Be(new JourneeNonPlanifiee());
        _parcours.Annuler(journee.Id, "Non", Le(Janvier)).Error.Should().Be(new JourneeNonPlanifiee());
        _parcours.Reporter(journee.Id, Janvier, "Non", Le(Janvier)).Error.Should().Be(new JourneeNonPlanifiee());
        _parcours.Tenir(inconnue, null, Le(Janvier)).Error.Should().Be(new JourneeIntrouvable(inconnue.Value));
        _parcours.Tenue(journee, Janvier).Error.Should().BeNull();
        foreach (var refus in new[]
        {
            _parcours.Planifier(journee.Id, new(Janvier), Le(Janvier)), _parcours.Reporter(journee.Id, Janvier, "Non", Le(Janvier)), _parcours.Tenir(journee.Id, null, Le(Janvier)),
            _parcours.Annuler(journee.Id, "Non", Le(Janvier)), _parcours.Excuser(journee.Id, "Non", Le(Janvier)),
        })
        {
            refus.Error.Should().Be(new JourneeTerminee(EtatJournee.Tenue));
        }
    }

    [Fact]
    [Trait("Exigence", "FOR-11")]
    public void La_premiere_journee_sur_site_suit_deux_seminaires_sauf_motif_ecrit()
    {
        var journee = _parcours.SurSite();
        _parcours.Tenue(_parcours.Seminaire(1), Janvier).Error.Should().BeNull();
        _parcours.Planifier(journee.Id, new(Janvier.AddDays(7)), Le(Janvier)).Error.Should().BeNull("the calendar is a forecast");

        _parcours.Tenir(journee.Id, null, Le(Janvier.AddDays(7))).Error.Should().Be(new SeminairesAmontNonTenus(1));
        _parcours.Tenir(journee.Id, "  ", Le(Janvier.AddDays(7))).Error.Should().Be(new SeminairesAmontNonTenus(1));
        _parcours.Tenir(journee.Id, "Grève", Le(Janvier.AddDays(7))).Error.Should().BeNull();
        journee.MotifHorsOrdre.Should().Be("Grève");
    }

    [Fact]
    [Trait("Exigence", "FOR-11")]
    public void Un_seminaire_excuse_ou_tenu_le_jour_meme_ne_manque_pas_avant_et_tenu_apres_manque()
    {
        var journee = _parcours.SurSite();
        _parcours.Excuser(_parcours.Seminaire(1).Id, "Annulé pour tous", Le(Janvier)).Error.Should().BeNull();
        _parcours.Tenue(_parcours.Seminaire(2), Janvier).Error.Should().BeNull();
        _parcours.Planifier(journee.Id, new(Janvier.AddDays(-1)), Le(Ouverture));

        _parcours.SeminairesManquantsAvant(journee).Should().Be(1);
        _parcours.Reporter(journee.Id, Janvier, "Le même jour", Le(Janvier));
        _parcours.Tenir(journee.Id, "inutile", Le(Janvier)).Error.Should().BeNull();
        journee.MotifHorsOrdre.Should().BeNull();
    }

    [Fact]
    [Trait("Exigence", "MOB-38")]
    public void Le_premier_seminaire_de_direction_tenu_honore_celui_de_la_candidature_et_lui_seul()
    {
        _parcours.ClearEvents();
        _parcours.Tenue(_parcours.Seminaire(2), Janvier).Error.Should().BeNull();
        _parcours.Tenue(_parcours.Seminaire(1), Janvier.AddDays(1)).Error.Should().BeNull();

        ObligationHonoree[] attendus =
        [
            new("formation_action", "seminaire_direction", $"{_parcours.Seminaire(2).Id.Value}", Janvier),
            new("mobilisation", "premier_seminaire", $"{Candidature}", Janvier),
            new("formation_action", "seminaire_direction", $"{_parcours.Seminaire(1).Id.Value}", Janvier.AddDays(1)),
        ];
        _parcours.Events.OfType<ObligationHonoree>().Should().Equal(attendus);
    }

    [Fact]
    public void Annulee_la_journee_reste_due_excusee_elle_ne_l_est_plus_et_chacune_leve_son_attente()
    {
        var (annulee, excusee) = (_parcours.Seminaire(1), _parcours.Seminaire(2));
        foreach (var journee in new[] { annulee, excusee }) _parcours.Planifier(journee.Id, new(Janvier), Le(Ouverture));
        _parcours.ClearEvents();

        _parcours.Annuler(annulee.Id, "Confinement", Le(Janvier)).Error.Should().BeNull();
        _parcours.Excuser(excusee.Id, "Dispense", Le(Janvier)).Error.Should().BeNull();

        _parcours.Events.OfType<ObligationLevee>().Select(levee => levee.Objet).Should().Equal($"{annulee.Id.Value}", $"{excusee.Id.Value}");
        _parcours.Manques([]).Select(manque => manque.JourneeId).Should().Contain(annulee.Id.Value).And.NotContain(excusee.Id.Value);
        _parcours.Planifier(annulee.Id, new(Janvier.AddDays(30)), Le(Janvier)).Error.Should().BeNull();
        _parcours.Planifier(excusee.Id, new(Janvier.AddDays(30)), Le(Janvier)).Error.Should().Be(new JourneeTerminee(EtatJournee.Excusee));
    }

    [Fact]
    public void Reprendre_une_histoire_n_annonce_rien_d_une_date_passee()
    {
        _parcours.ClearEvents();

        _parcours.Planifier(_parcours.Seminaire(1).Id, new(Janvier), Le(Janvier.AddDays(1))).Error.Should().BeNull();

        _parcours.Events.Should().BeEmpty();
    }

    [Fact]
    public void Une_structure_qui_ferme_ne_doit_plus_ce_qui_vient_apres()
    {
        var (avant, apres) = (_parcours.Seminaire(1), _parcours.Seminaire(2));
        _parcours.Planifier(avant.Id, new(Janvier), Le(Ouverture));
        _parcours.Planifier(apres.Id, new(Janvier.AddDays(1)), Le(Ouverture));
        _parcours.ClearEvents();

        _parcours.Fermer(Janvier);

        _parcours.Events.OfType<ObligationLevee>().Should().ContainSingle().Which.Objet.Should().Be($"{apres.Id.Value}");
        _parcours.EstClos.Should().BeFalse("a person decides");
    }
}

using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using static SeveEmploi.FormationAction.Tests.Annee.Exemples;

namespace SeveEmploi.FormationAction.Tests.Annee;

public sealed class EtatTests
{
    private static readonly DateOnly Janvier = new(2022, 1, 18);

    private readonly Parcours _parcours = UnParcours();

    [Fact]
    [Trait("Exigence", "FOR-82")]
    public void Les_faits_menent_l_annee_de_la_selection_a_la_cloture()
    {
        var etats = new List<EtatParcours> { _parcours.Etat };
        _parcours.Conventionner(Janvier);
        etats.Add(_parcours.Etat);
        foreach (var (rang, journee) in _parcours.Journees.OrderBy(j => j.Nature == NatureSeance.SeminaireNational).Index())
        {
            _parcours.Tenue(journee, Janvier.AddDays(7 * rang)).Error.Should().BeNull();
            etats.Add(_parcours.Etat);
        }

        _parcours.DeposerBilan(Sections, [], Le(new(2022, 12, 20)));
        etats.Add(_parcours.Etat);
        _parcours.AccepterBilan(Le(new(2023, 1, 10)));
        _parcours.Clore(_parcours.Manques([]), new(2023, 1, 15)).Error.Should().BeNull();
        etats.Add(_parcours.Etat);

        etats.Distinct().Should().Equal(
            EtatParcours.Selectionnee, EtatParcours.Conventionnee, EtatParcours.SeminairesAmont, EtatParcours.JourneesSurSite, EtatParcours.EvaluationJ9,
            EtatParcours.SeminaireNational, EtatParcours.BilansRemis, EtatParcours.AnneeCloturee);
    }

    [Fact]
    [Trait("Exigence", "FOR-82")]
    public void Un_seminaire_national_de_mars_ne_finit_pas_l_annee_ni_un_bilan_depose_trop_tot()
    {
        foreach (var journee in _parcours.Journees.Where(j => !j.EstSurSite || j.Numero == 1).OrderBy(j => j.EstSurSite)) _parcours.Tenue(journee, Janvier.AddDays(j(journee)));
        _parcours.DeposerBilan(Sections, [], Le(Janvier));

        _parcours.Etat.Should().Be(EtatParcours.JourneesSurSite);

        static int j(FormationAction.Journees.Journee journee) => journee.EstSurSite ? 60 : journee.Rang;
    }

    [Fact]
    [Trait("Exigence", "FOR-60")]
    public void L_annee_ne_se_clot_pas_tant_qu_il_manque_quelque_chose_et_le_refus_le_dit()
    {
        _parcours.AnneeTenue();
        var refus = _parcours.Clore(_parcours.Manques([(3, "absente"), (4, "envoyee")]), new(2023, 1, 15)).Error;

        refus!.Message.Should().Contain("indicateurs de mars : rien n'est saisi").And.Contain("avril : envoyés, pas encore validés").And.Contain("bilan d'exécution n'est pas déposé");
        _parcours.EstClos.Should().BeFalse();
        _parcours.DeposerBilan(Sections, [], Le(Janvier));
        _parcours.Manques([]).Should().ContainSingle().Which.Phrase.Should().Contain("pas encore accepté");
        _parcours.RenvoyerBilan("Précisez", Le(Janvier));
        _parcours.Manques([]).Should().ContainSingle().Which.Phrase.Should().Contain("renvoyé");
        _parcours.DeposerBilan(Sections, [], Le(Janvier));
        _parcours.AccepterBilan(Le(Janvier)).Error.Should().BeNull();
        _parcours.ClearEvents();
        _parcours.Clore(_parcours.Manques([]), new(2023, 1, 15)).Error.Should().BeNull();
        _parcours.Events.Should().Equal(new AnneeCloturee(_parcours.Id.Value, _parcours.StructureId, Programme.Seve1, 2022, new(2023, 1, 15)));
    }

    [Fact]
    public void Une_annee_close_ne_change_plus()
    {
        _parcours.AnneeTenue().DeposerBilan(Sections, [], Le(Janvier));
        _parcours.AccepterBilan(Le(Janvier));
        _parcours.Clore([], new(2023, 1, 15)).Error.Should().BeNull();
        var clos = new ParcoursClos(EtatParcours.AnneeCloturee);

        foreach (var acte in new Func<Result>[]
        {
            () => _parcours.Clore([], new(2023, 1, 15)), () => _parcours.Abandonner("Non", Janvier, Janvier), () => _parcours.Excuser(_parcours.SurSite().Id, "Non", Le(Janvier)),
            () => _parcours.Designer(new(Guid.CreateVersion7()), Janvier, Janvier), () => _parcours.SignalerDifficulte("Non", Janvier, Janvier),
            () => _parcours.ConstituerGroupes(OptionGroupe.UneEquipe, null), () => _parcours.DeposerBilan(Sections, [], Le(Janvier)), () => _parcours.Appliquer(Depuis2022),
        })
        {
            acte().Error.Should().Be(clos);
        }
    }

    [Fact]
    public void Abandonner_leve_tout_ce_qui_est_attendu_et_arrete_l_annee()
    {
        _parcours.Planifier(_parcours.Seminaire(1).Id, new(Janvier), Le(Ouverture));
        _parcours.ClearEvents();

        _parcours.Abandonner("Liquidation", Ouverture.AddDays(-1), Janvier).Error.Should().Be(new FaitAvantOuverture(Ouverture.AddDays(-1), Ouverture));
        _parcours.Abandonner("Liquidation", Janvier.AddDays(1), Janvier).Error.Should().Be(new FaitDansLeFutur(Janvier.AddDays(1)));
        _parcours.Abandonner("Liquidation", Ouverture, Janvier).Error.Should().BeNull();

        _parcours.Etat.Should().Be(EtatParcours.Abandonnee);
        _parcours.Events.Should().HaveCount(2).And.ContainSingle(fait => fait is ObligationLevee)
            .And.ContainEquivalentOf(new ParcoursAbandonne(_parcours.Id.Value, _parcours.StructureId, Programme.Seve1, 2022, "Liquidation", Ouverture));
    }

    [Fact]
    [Trait("Exigence", "FOR-60")]
    public void Le_bilan_depose_honore_l_echeance_une_seule_fois_et_seul_seve_1_le_doit()
    {
        _parcours.ClearEvents();
        _parcours.AccepterBilan(Le(Janvier)).Error.Should().Be(new BilanExecutionNonDepose());
        _parcours.DeposerBilan(Sections, [], Le(Janvier));
        _parcours.RenvoyerBilan("Encore", Le(Janvier)).Error.Should().BeNull();
        _parcours.RenvoyerBilan("Encore", Le(Janvier)).Error.Should().Be(new BilanExecutionNonDepose());
        _parcours.DeposerBilan(Sections, [], Le(Janvier.AddDays(1)));
        _parcours.AccepterBilan(Le(Janvier.AddDays(2))).Error.Should().BeNull();
        _parcours.DeposerBilan(Sections, [], Le(Janvier)).Error.Should().Be(new BilanExecutionDejaAccepte());

        _parcours.Events.OfType<ObligationHonoree>().Should().Equal(new ObligationHonoree("financement", "bilan_execution", $"{_parcours.StructureId}:2022-12", Janvier));
        _parcours.Events.OfType<BilanExecutionDepose>().Should().HaveCount(2);
        _parcours.Events.OfType<BilanExecutionAccepte>().Should().ContainSingle();
        UnParcours(Programme.Seve2).DeposerBilan(Sections, [], Le(Janvier)).Error.Should().Be(new BilanExecutionSansObjet());
        UnParcours(Programme.Seve2).AnneeTenue().Manques([]).Should().BeEmpty();
    }

    [Fact]
    [Trait("Exigence", "FOR-1")]
    public void Une_personne_a_la_fois_suit_le_parcours_et_l_histoire_reste()
    {
        var (une, autre) = (new FormateurId(Guid.CreateVersion7()), new FormateurId(Guid.CreateVersion7()));

        _parcours.Designer(une, Janvier, Janvier).Error.Should().BeNull();
        _parcours.Designer(une, Janvier, Janvier).Error.Should().Be(new FormateurDejaDesigne());
        _parcours.Designer(autre, Janvier, Janvier.AddDays(30)).Error.Should().Be(new DesignationAnterieure(Janvier));
        _parcours.Designer(autre, Janvier.AddDays(30), Janvier.AddDays(29)).Error.Should().Be(new FaitDansLeFutur(Janvier.AddDays(30)));
        _parcours.Designer(autre, Janvier.AddDays(30), Janvier.AddDays(30)).Error.Should().BeNull();

        _parcours.Designations.Should().Equal(new Designation(une.Value, Janvier, Janvier.AddDays(29)), new Designation(autre.Value, Janvier.AddDays(30)));
        _parcours.Events.OfType<FormateurDesigne>().Last().Should().Be(new FormateurDesigne(_parcours.Id.Value, autre.Value, Janvier.AddDays(30)));
    }

    [Fact]
    [Trait("Exigence", "FOR-39")]
    public void Une_difficulte_se_signale_se_suit_et_se_leve()
    {
        _parcours.NoterContact("Appel", Janvier, Janvier).Error.Should().Be(new ParcoursSansDifficulte());
        _parcours.SignalerDifficulte("Trois départs", Janvier, Janvier).Error.Should().BeNull();
        _parcours.SignalerDifficulte("Encore", Janvier, Janvier).Error.Should().Be(new DifficulteDejaSignalee(Janvier));
        _parcours.NoterContact("Avant", Janvier.AddDays(-1), Janvier).Error.Should().BeOfType<FaitAvantOuverture>();
        _parcours.NoterContact("Point", Janvier.AddDays(7), Janvier.AddDays(7)).Error.Should().BeNull();
        _parcours.LeverDifficulte(Janvier.AddDays(40), Janvier.AddDays(39)).Error.Should().BeOfType<FaitDansLeFutur>();
        _parcours.LeverDifficulte(Janvier.AddDays(40), Janvier.AddDays(40)).Error.Should().BeNull();

        _parcours.EnDifficulte.Should().BeFalse();
        _parcours.Difficultes.Should().ContainSingle().Which.Contacts.Should().Equal(new ContactSuivi(Janvier.AddDays(7), "Point"));
    }

    [Fact]
    [Trait("Exigence", "FOR-91")]
    [Trait("Exigence", "FOR-98")]
    [Trait("Exigence", "MOB-16")]
    public void Deroger_a_toute_l_equipe_demande_un_motif()
    {
        _parcours.ConstituerGroupes(OptionGroupe.DeuxGroupes, " ").Error.Should().Be(new OptionGroupeSansMotif());
        _parcours.ConstituerGroupes(OptionGroupe.PartieEquipe, null).Error.Should().Be(new OptionGroupeSansMotif());
        _parcours.ConstituerGroupes(OptionGroupe.DeuxGroupes, "Deux sites").Error.Should().BeNull();
        _parcours.ConstituerGroupes(OptionGroupe.UneEquipe, null).Error.Should().BeNull();
    }

    [Fact]
    public void Un_parcours_garde_sa_copie_du_modele()
    {
        _parcours.Appliquer(Depuis2022).Error.Should().Be(new ModeleDejaApplique());
        var sans = Parcours.Ouvrir(Candidature, Guid.CreateVersion7(), Programme.Seve2, 2022, Guid.CreateVersion7(), "ASTA", Departement.De("14"), Ouverture);
        sans.Manques([]).Should().ContainSingle().Which.Nature.Should().Be(NatureManque.Modele);
        sans.Appliquer(Depuis2022).Error.Should().BeNull();
        sans.Journees.Should().HaveCount(15);
    }
}

using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Plans;
using static SeveEmploi.SuiviEmploi.Tests.Plans.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Evaluations;

[Trait("Exigence", "SUI-81")]
[Trait("Exigence", "XC-49")]
public sealed class EvaluationTests
{
    private static readonly DateOnly Juin = new(2024, 6, 20);
    private static readonly PointBilateral Point = new(new(2024, 7, 2), [new(Direction, "Direction"), new(Mission, "Chargée de mission")], "Le suivi est tenu.");

    private readonly PlanAction _plan = Tests.Plans.Exemples.UnPlanValide();

    [Theory]
    [InlineData(1, "2024-03-31", "2024-04-01")]
    [InlineData(2, "2024-06-30", "2024-07-01")]
    [InlineData(3, "2024-09-30", "2024-10-01")]
    public void Un_trimestre_ne_s_evalue_pas_avant_de_commencer(int trimestre, string veille, string premier)
    {
        var debut = DateOnly.Parse(premier, System.Globalization.CultureInfo.InvariantCulture);

        AutoEvaluation.Commencer(_plan, trimestre, DateOnly.Parse(veille, System.Globalization.CultureInfo.InvariantCulture)).Error
            .Should().Be(new TrimestreNonCommence(trimestre, debut));
        AutoEvaluation.Commencer(_plan, trimestre, debut).Error.Should().BeNull();
    }

    [Fact]
    public void Un_plan_jamais_valide_ne_s_evalue_pas_et_la_quatrieme_evaluation_est_le_bilan()
    {
        AutoEvaluation.Commencer(UnPlan().Redige().Envoye(), 1, Juin).Error.Should().Be(new PlanNonValide());
        AutoEvaluation.Commencer(_plan, 4, new(2024, 12, 31)).Error.Should().Be(new TrimestreInconnu(4));
        AutoEvaluation.Commencer(_plan, 0, new(2024, 12, 31)).Error.Should().Be(new TrimestreInconnu(0));
    }

    [Fact]
    public void Une_version_en_cours_d_ecriture_n_empeche_pas_d_evaluer_la_precedente()
    {
        _plan.OuvrirVersion("Ajuster", Direction, Juin);

        Commencee().Saisir(Lignes(), _plan).Error.Should().BeNull();
    }

    [Fact]
    public void On_n_evalue_que_les_actions_du_plan_chacune_une_fois()
    {
        var evaluation = Commencee();
        var absente = LeCatalogue.DeLAxe(1).Last().Code;

        evaluation.Saisir([new(absente, new(1, 2))], _plan).Error.Should().Be(new ActionHorsPlan(absente));
        evaluation.Saisir([Lignes()[0], Lignes()[0]], _plan).Error.Should().Be(new EvaluationEnDouble(Lignes()[0].Code));
        evaluation.Saisir([Lignes()[0] with { Realise = new(21, 20) }], _plan).Error.Should().Be(new RealiseSuperieurALaBase(Lignes()[0].Code));
        evaluation.Lignes.Should().BeEmpty();
    }

    [Fact]
    public void Elle_part_complete_honore_l_obligation_et_annonce_le_calque_a_valider()
    {
        var evaluation = Commencee();
        evaluation.Saisir([.. Lignes().Skip(2)], _plan).Error.Should().BeNull();
        evaluation.Envoyer(_plan, LeCatalogue.Reglages, Direction, Juin).Error.Should().Be(new ActionsNonEvaluees(_plan.Contenu.Actions[0].Libelle, 2));

        evaluation.Saisir(Lignes(), _plan);
        evaluation.Envoyer(_plan, LeCatalogue.Reglages, Direction, Juin).Error.Should().BeNull();

        var cle = $"{_plan.StructureId}:2024-06";
        evaluation.Events.Should().Equal(
            new ObligationHonoree("suivi_emploi", "auto_evaluation", cle, Juin),
            new ObligationPosee("suivi_emploi", "validation_calque", cle, "auto-évaluation 1, 2024", _plan.StructureId, "14", "28", null, null, Juin, new(2024, 7, 13), null));
        _plan.EcheanceDe(1)!.RenduLe.Should().Be(Juin);
    }

    [Fact]
    public void Elle_ne_s_envoie_ni_ne_s_ecrit_deux_fois()
    {
        var evaluation = Envoyee();

        evaluation.Envoyer(_plan, LeCatalogue.Reglages, Direction, Juin).Error.Should().Be(new EvaluationDejaEnvoyee(1));
        evaluation.Saisir(Lignes(), _plan).Error.Should().Be(new EvaluationDejaEnvoyee(1));
    }

    [Fact]
    [Trait("Exigence", "SUI-58")]
    [Trait("Exigence", "SUI-62")]
    public void Le_point_suit_l_envoi_et_ne_se_tient_qu_une_fois()
    {
        Commencee().TenirPoint(Point, [], _plan, Point.Le).Error.Should().Be(new EvaluationNonEnvoyee(1));
        var evaluation = Envoyee();

        evaluation.TenirPoint(Point with { Le = Juin.AddDays(-1) }, [], _plan, Point.Le).Error.Should().Be(new PointAvantEnvoi(Juin.AddDays(-1), Juin));
        evaluation.TenirPoint(Point, [], _plan, Point.Le.AddDays(-1)).Error.Should().Be(new PointAVenir(Point.Le));
        evaluation.TenirPoint(Point, [], _plan, Point.Le).Error.Should().BeNull();
        evaluation.TenirPoint(Point, [], _plan, Point.Le).Error.Should().Be(new PointDejaTenu(Point.Le));
        evaluation.Events.Should().Contain(new ObligationHonoree("suivi_emploi", "point_trimestriel", $"{_plan.StructureId}:2024-06", Point.Le));
    }

    [Fact]
    [Trait("Exigence", "SUI-62")]
    [Trait("Exigence", "XC-50")]
    public void Le_score_d_avant_et_celui_d_apres_le_point_se_gardent()
    {
        var evaluation = Envoyee();
        var (ajustee, gardee) = (evaluation.Lignes[0], evaluation.Lignes[1]);

        evaluation.TenirPoint(Point, [new(ajustee.Code, new(11, 20), "Une personne comptée deux fois.")], _plan, Point.Le).Error.Should().BeNull();

        evaluation.Lignes[0].Should().Be(ajustee with { Ajuste = new(11, 20), MotifAjustement = "Une personne comptée deux fois." });
        (evaluation.Lignes[0].ScoreAvant.Valeur, evaluation.Lignes[0].ScoreApres.Valeur).Should().Be((75.0m, 68.8m));
        evaluation.Lignes[1].Should().Be(gardee);
        (gardee.ScoreAvant.Valeur, gardee.ScoreApres.Valeur).Should().Be((75.0m, 75.0m));
    }

    [Fact]
    public void Un_ajustement_obeit_aux_lois_de_la_saisie()
    {
        var evaluation = Envoyee();
        var code = evaluation.Lignes[0].Code;

        evaluation.TenirPoint(Point, [new("inconnue", new(1, 2), "?")], _plan, Point.Le).Error.Should().Be(new ActionHorsPlan("inconnue"));
        evaluation.TenirPoint(Point, [new(code, new(3, 2), "?")], _plan, Point.Le).Error.Should().Be(new RealiseSuperieurALaBase(code));
        evaluation.TenirPoint(Point, [new(code, new(1, 2), "?"), new(code, new(1, 2), "?")], _plan, Point.Le).Error.Should().Be(new EvaluationEnDouble(code));
        evaluation.Etat.Should().Be(EtatEvaluation.Envoyee);
    }

    [Fact]
    [Trait("Exigence", "SUI-61")]
    [Trait("Exigence", "XC-50")]
    public void Le_calque_se_valide_apres_le_point_une_seule_fois()
    {
        var evaluation = Envoyee();
        evaluation.Valider(_plan, Mission, Point.Le, null).Error.Should().Be(new PointNonTenu(1));
        evaluation.TenirPoint(Point, [], _plan, Point.Le);

        evaluation.Valider(_plan, Mission, Point.Le.AddDays(1), "Conforme.").Error.Should().BeNull();

        evaluation.Validation.Should().Be(new ActeEvaluation(Mission, Point.Le.AddDays(1), "Conforme."));
        evaluation.Events.Should().Contain(new ObligationHonoree("suivi_emploi", "validation_calque", $"{_plan.StructureId}:2024-06", Point.Le.AddDays(1)));
        evaluation.Valider(_plan, Mission, Point.Le.AddDays(2), null).Error.Should().Be(new EvaluationDejaValidee(1));
    }

    [Fact]
    public void Apres_vingt_quatre_mois_restent_les_fonctions_et_les_scores()
    {
        var evaluation = Envoyee();
        evaluation.TenirPoint(Point, [], _plan, Point.Le);

        evaluation.EffacerNoms(new(2026, 7, 3));

        evaluation.Point!.Personnes.Select(personne => (personne.Nom, personne.Fonction)).Should().Equal(("Personne effacée", "Direction"), ("Personne effacée", "Chargée de mission"));
        evaluation.Envoi!.Par.Should().Be("Personne effacée");
        evaluation.Lignes.Should().HaveCount(19);
    }

    private AutoEvaluation Commencee() => AutoEvaluation.Commencer(_plan, 1, new(2024, 4, 1)).Value;

    private AutoEvaluation Envoyee()
    {
        var evaluation = Commencee();
        evaluation.Saisir(Lignes(), _plan).Error.Should().BeNull();
        evaluation.Envoyer(_plan, LeCatalogue.Reglages, Direction, Juin).Error.Should().BeNull();
        return evaluation;
    }

    private static List<EvaluationSaisie> Lignes() => [.. Actions().Select(action => new EvaluationSaisie(action.Code, new(12, 20), "Tableau de suivi"))];
}

using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Plans;
using static SeveEmploi.SuiviEmploi.Tests.Plans.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Bilans;

[Trait("Exigence", "SUI-82")]
[Trait("Exigence", "XC-51")]
public sealed class BilanAnnuelTests
{
    private static readonly DateOnly Janvier = new(2025, 1, 20);

    private readonly PlanAction _plan = Tests.Plans.Exemples.UnPlanValide();

    [Fact]
    public void Il_s_ecrit_a_partir_du_premier_jour_du_dernier_trimestre()
    {
        BilanAnnuel.Commencer(_plan, new(2024, 9, 30)).Error.Should().Be(new BilanAnnuelTropTot(new(2024, 10, 1)));
        BilanAnnuel.Commencer(_plan, new(2024, 10, 1)).Error.Should().BeNull();
        BilanAnnuel.Commencer(UnPlan().Redige(), new(2024, 10, 1)).Error.Should().Be(new PlanNonValide());
    }

    [Theory]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-02-01", true)]
    public void Depose_le_31_janvier_il_est_a_temps_le_lendemain_il_est_recu_en_retard(string le, bool retard)
    {
        var jour = DateOnly.Parse(le, System.Globalization.CultureInfo.InvariantCulture);
        var bilan = Ecrit();

        bilan.Deposer(_plan, [], Direction, jour).Error.Should().BeNull();

        bilan.EstEnRetard.Should().Be(retard);
        bilan.Events.Should().Equal(new ObligationHonoree("suivi_emploi", "bilan_annuel", $"{_plan.StructureId}:2024-12", jour));
        _plan.Bilan!.RenduLe.Should().Be(jour);
    }

    [Fact]
    [Trait("Exigence", "SUI-67")]
    public void Il_dit_de_chaque_action_si_elle_fonctionne_et_dans_quelles_conditions()
    {
        var bilan = BilanAnnuel.Commencer(_plan, Janvier).Value;
        bilan.Deposer(_plan, [], Direction, Janvier).Error.Should().Be(new BilanAnnuelIncomplet("Écrivez la synthèse de l'année."));

        var (contenu, libelle) = (Complet(), _plan.Contenu.Actions[0].Libelle);
        bilan.Rediger(contenu with { Lignes = [.. contenu.Lignes.Skip(1)] }, _plan);
        bilan.Deposer(_plan, [], Direction, Janvier).Error.Should().Be(new BilanAnnuelIncomplet($"Dites si « {libelle} » a fonctionné."));

        bilan.Rediger(contenu with { Lignes = [contenu.Lignes[0] with { Conditions = " " }, .. contenu.Lignes.Skip(1)] }, _plan);
        bilan.Deposer(_plan, [], Direction, Janvier).Error.Should().Be(new BilanAnnuelIncomplet($"Dites dans quelles conditions « {libelle} » a fonctionné."));

        bilan.Rediger(contenu with { Lignes = [new(contenu.Lignes[0].Code, Appreciation.NonMenee), .. contenu.Lignes.Skip(1)] }, _plan);
        bilan.Deposer(_plan, [], Direction, Janvier).Error.Should().BeNull();
    }

    [Fact]
    public void Une_action_inconnue_ou_en_double_est_refusee()
    {
        var bilan = BilanAnnuel.Commencer(_plan, Janvier).Value;

        bilan.Rediger(new("S", null, null, [new("inconnue")]), _plan).Error.Should().Be(new ActionDuBilanHorsPlan("inconnue"));
        bilan.Rediger(new("S", null, null, [Complet().Lignes[0], Complet().Lignes[0]]), _plan).Error.Should().Be(new ActionDuBilanEnDouble(Complet().Lignes[0].Code));
    }

    [Fact]
    public void Renvoye_il_se_corrige_et_garde_la_date_de_son_premier_depot()
    {
        var bilan = Ecrit();
        bilan.Renvoyer("Encore", Mission, Janvier).Error.Should().Be(new BilanAnnuelNonDepose());
        bilan.Deposer(_plan, [], Direction, new(2025, 1, 31));
        bilan.Rediger(Complet(), _plan).Error.Should().Be(new BilanAnnuelDejaDepose());
        bilan.Deposer(_plan, [], Direction, new(2025, 1, 31)).Error.Should().Be(new BilanAnnuelDejaDepose());

        bilan.Renvoyer("Précisez les conditions.", Mission, new(2025, 2, 5)).Error.Should().BeNull();
        bilan.Rediger(Complet(), _plan).Error.Should().BeNull();
        bilan.Deposer(_plan, [], Direction, new(2025, 2, 10)).Error.Should().BeNull();

        (bilan.DeposeLe, bilan.EstEnRetard).Should().Be((new DateOnly(2025, 1, 31), false));
        bilan.Actes.Select(acte => acte.Etat).Should().Equal(EtatBilanAnnuel.Depose, EtatBilanAnnuel.Renvoye, EtatBilanAnnuel.Depose);
        bilan.Events.OfType<ObligationHonoree>().Should().ContainSingle();
    }

    [Fact]
    public void Accepte_il_clot_l_annee_et_ne_change_plus()
    {
        var bilan = Ecrit();
        bilan.Accepter(null, Mission, Janvier).Error.Should().Be(new BilanAnnuelNonDepose());
        bilan.Deposer(_plan, [], Direction, Janvier);

        bilan.Accepter("Merci.", Mission, Janvier.AddDays(3)).Error.Should().BeNull();

        bilan.Events.Should().Contain(new BilanAnnuelAccepte(_plan.Id.Value, _plan.StructureId, 2024, Janvier.AddDays(3)));
        bilan.Accepter(null, Mission, Janvier).Error.Should().Be(new BilanAnnuelDejaAccepte());
        bilan.Renvoyer("Non", Mission, Janvier).Error.Should().Be(new BilanAnnuelDejaAccepte());
        bilan.Rediger(Complet(), _plan).Error.Should().Be(new BilanAnnuelDejaAccepte());
        bilan.Deposer(_plan, [], Direction, Janvier).Error.Should().Be(new BilanAnnuelDejaAccepte());
    }

    [Fact]
    [Trait("Exigence", "SUI-67")]
    public void Il_s_ouvre_avec_les_scores_des_trimestres_envoyes_et_le_dernier_realise()
    {
        var premier = Envoyee(1, new(12, 20), new(2024, 6, 20));
        premier.TenirPoint(new(new(2024, 7, 2), [], "Vu."), [new(premier.Lignes[0].Code, new(11, 20), "Une de trop")], _plan, new(2024, 7, 2));
        var brouillon = AutoEvaluation.Commencer(_plan, 2, new(2024, 7, 1)).Value;

        var constats = Constats.De(_plan, [brouillon, premier]);

        constats.Should().HaveCount(19);
        constats[0].Should().BeEquivalentTo(new { Scores = new[] { new ScoreDuTrimestre(1, 75.0m, 68.8m) }, Dernier = new Mesure(11, 20) });
        constats[18].Should().BeEquivalentTo(new { Scores = new[] { new ScoreDuTrimestre(1, null, null) }, Dernier = new Mesure(12, 20) }, "axe 2 has no objective");
        Constats.De(_plan, [])[0].Dernier.Should().BeNull();
    }

    private AutoEvaluation Envoyee(int trimestre, Mesure realise, DateOnly le)
    {
        var evaluation = AutoEvaluation.Commencer(_plan, trimestre, le).Value;
        evaluation.Saisir([.. Actions().Select(action => new EvaluationSaisie(action.Code, realise))], _plan).Error.Should().BeNull();
        evaluation.Envoyer(_plan, LeCatalogue.Reglages, Direction, le).Error.Should().BeNull();
        return evaluation;
    }

    private BilanAnnuel Ecrit()
    {
        var bilan = BilanAnnuel.Commencer(_plan, Janvier).Value;
        bilan.Rediger(Complet(), _plan).Error.Should().BeNull();
        return bilan;
    }

    private static ContenuBilan Complet() =>
        new("Une année tenue.", null, null, [.. Actions().Select(action => new LigneBilan(action.Code, Appreciation.Fonctionne, "Dès la signature."))]);
}

using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Plans;
using static SeveEmploi.SuiviEmploi.Tests.Plans.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

[Trait("Exigence", "SUI-46")]
public sealed class VersionsTests
{
    [Fact]
    public void La_validation_garde_la_version_avec_son_auteur_et_son_jour()
    {
        var plan = UnPlanValide();

        plan.Validee.Should().BeEquivalentTo(new { Numero = 1, EnvoyeLe = Envoi, ValideLe = Validation, ValidePar = Mission });
        plan.Actes.Select(acte => (acte.Geste, acte.Par)).Should().Equal((GestePlan.Ouvert, Direction), (GestePlan.Envoye, Direction), (GestePlan.Valide, Mission));
        plan.Events.OfType<PlanValide>().Should().ContainSingle().Which.Should().Be(new PlanValide(plan.Id.Value, plan.StructureId, 2024, 1, Validation));
    }

    [Fact]
    public void Un_plan_envoye_attend_d_etre_valide_ou_renvoye()
    {
        var plan = UnPlan().Redige();
        plan.Valider(LeCatalogue, null, Mission, Validation).Error.Should().Be(new PlanNonEnvoye());
        plan.Renvoyer("Non", Mission, Validation).Error.Should().Be(new PlanNonEnvoye());
        plan.Envoye();

        plan.Rediger(Actions(), 0.4m, Vingt, LeCatalogue).Error.Should().Be(new PlanDejaEnvoye());
        plan.Envoyer(LeCatalogue, null, Direction, Envoi).Error.Should().Be(new PlanDejaEnvoye());

        plan.Renvoyer("Précisez l'axe 2.", Mission, Validation).Error.Should().BeNull();
        plan.Actes[^1].Should().Be(new ActePlan(1, GestePlan.Renvoye, Validation, Mission, "Précisez l'axe 2."));
        plan.Redige().Envoye().Valide().Etat.Should().Be(EtatPlan.Valide);
    }

    [Fact]
    public void Un_plan_valide_ne_change_que_par_une_nouvelle_version_validee_a_son_tour()
    {
        var plan = UnPlanValide();
        plan.Rediger(Actions(), 0.4m, Vingt, LeCatalogue).Error.Should().Be(new PlanDejaValide());
        plan.Envoyer(LeCatalogue, null, Direction, Envoi).Error.Should().Be(new PlanDejaValide());
        plan.Renvoyer("Non", Mission, Validation).Error.Should().Be(new PlanDejaValide());
        plan.Valider(LeCatalogue, null, Mission, Validation).Error.Should().Be(new PlanDejaValide());

        plan.OuvrirVersion("Deux entreprises ont fermé.", Direction, new(2024, 6, 3)).Error.Should().BeNull();
        plan.Redige(Actions(16)).Envoye(new(2024, 6, 5));

        plan.Validee!.Contenu.Actions.Should().HaveCount(19, "the first version is worth until the second is validated");
        plan.Valide(new(2024, 6, 10)).Versions.Select(version => (version.Numero, version.Contenu.Actions.Count, version.Motif))
            .Should().Equal((1, 19, null), (2, 20, "Deux entreprises ont fermé."));
    }

    [Fact]
    public void Une_version_ne_s_ouvre_que_sur_un_plan_valide() =>
        UnPlan().Redige().OuvrirVersion("Trop tôt", Direction, Envoi).Error.Should().Be(new PlanNonValide());

    [Fact]
    public void Une_action_validee_ne_disparait_pas_elle_s_abandonne_avec_un_motif()
    {
        var plan = UnPlanValide();
        plan.OuvrirVersion("Une action de moins", Direction, new(2024, 6, 3));
        var (sans, avec) = (Actions(16).Skip(1).ToList(), Actions(16).ToList());

        plan.Rediger(sans, 0.4m, Vingt, LeCatalogue).Error.Should().Be(new ActionRetireeSansMotif(plan.Validee!.Contenu.Actions[0].Libelle));

        avec[0] = avec[0] with { MotifAbandon = "L'entreprise a fermé." };
        plan.Redige(avec).Envoye().Valide();
        plan.Validee!.Contenu.Actions.Should().HaveCount(20).And.ContainSingle(action => action.EstAbandonnee);
    }

    [Fact]
    [Trait("Exigence", "SUI-42")]
    public void La_validation_juge_l_engagement_sur_ce_qui_est_su_ce_jour_la()
    {
        var plan = UnPlan().Redige().Envoye();

        plan.Valider(LeCatalogue, 14, Mission, Validation).Error.Should().BeOfType<PlanIncomplet>();
        plan.Valider(LeCatalogue, 15, Mission, Validation).Error.Should().BeNull();
        plan.Validee!.Sorties.Should().Be(new SortiesEnContrat(15, Vingt));
    }

    [Fact]
    public void Aucune_suite_d_actes_ne_touche_une_version_validee()
    {
        var validees = 0;
        Prop.ForAll(Gen.Choose(0, 6).ListOf(40).ToArbitrary(), gestes =>
        {
            var plan = UnPlan();
            var gardees = new List<VersionPlan>();
            foreach (var (rang, geste) in gestes.Index())
            {
                Jouer(plan, geste, rang);
                gardees.AddRange(plan.Versions.Skip(gardees.Count));
                plan.Versions.Should().Equal(gardees, (une, autre) => ReferenceEquals(une, autre));
            }

            validees += gardees.Count;
            gardees.Select(version => version.Numero).Should().Equal(Enumerable.Range(1, gardees.Count));
            plan.Numero.Should().BeOneOf(gardees.Count, gardees.Count + 1);
            (plan.Etat == EtatPlan.Valide).Should().Be(plan.Numero == gardees.Count);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

        validees.Should().BeGreaterThan(100, "acts that never validate would prove nothing");
    }

    private static void Jouer(PlanAction plan, int geste, int rang) => _ = geste switch
    {
        0 or 1 => plan.Rediger(Actions(15 + (rang % 5)), 0.4m, Vingt, LeCatalogue).Error,
        2 or 3 => plan.Envoyer(LeCatalogue, null, Direction, Envoi.AddDays(rang)).Error,
        4 => plan.Valider(LeCatalogue, null, Mission, Validation.AddDays(rang)).Error,
        5 => plan.Renvoyer("Encore", Mission, Validation.AddDays(rang)).Error,
        _ => plan.OuvrirVersion("Autrement", Direction, Validation.AddDays(rang)).Error,
    };
}

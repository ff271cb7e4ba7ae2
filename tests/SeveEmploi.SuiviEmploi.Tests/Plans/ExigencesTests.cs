using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Plans;
using static SeveEmploi.SuiviEmploi.Tests.Plans.Exemples;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

/// <summary>What the programme demands of a plan, on each side of its boundaries.</summary>
public sealed class ExigencesTests
{
    [Theory]
    [Trait("Exigence", "SUI-40")]
    [Trait("Exigence", "CFG-9")]
    [InlineData(14, 4, "Axe 1, « Sécuriser le démarrage du salarié en poste » : 14 actions choisies, il en faut au moins 15.")]
    [InlineData(15, 3, "Axe 2, « Consolidation du réseau entreprise » : 3 actions choisies, il en faut au moins 4.")]
    [InlineData(15, 4, null)]
    [InlineData(20, 9, null)]
    public void Quinze_actions_de_l_axe_1_et_quatre_de_l_axe_2(int axe1, int axe2, string? reproche) =>
        UnPlan().Redige(Actions(axe1, axe2)).Reproches(LeCatalogue, null).Should().BeEquivalentTo(reproche is null ? [] : [reproche]);

    [Fact]
    [Trait("Exigence", "SUI-40")]
    public void Une_action_abandonnee_ne_compte_plus_dans_le_minimum()
    {
        var actions = Actions().ToList();
        actions[0] = actions[0] with { MotifAbandon = "Les entreprises ont déjà le leur." };

        var plan = UnPlan().Redige(actions);

        plan.Reproches(LeCatalogue, null).Should().ContainSingle().Which.Should().Contain("14 actions choisies");
        plan.Contenu.Actions.Should().Contain(action => action.MotifAbandon == "Les entreprises ont déjà le leur.");
    }

    [Theory]
    [Trait("Exigence", "SUI-41")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(-5, false)]
    public void Un_objectif_est_un_pourcentage_entier_de_1_a_100(int objectif, bool accepte)
    {
        var actions = Actions(objectif: objectif);

        UnPlan().Rediger(actions, 0.4m, Vingt, LeCatalogue).Error.Should().Be(accepte ? null : new ObjectifHorsBornes(actions[0].Code, objectif));
    }

    [Fact]
    [Trait("Exigence", "SUI-41")]
    public void Chaque_action_de_l_axe_1_porte_un_objectif_et_celles_de_l_axe_2_n_en_doivent_pas()
    {
        var actions = Actions().ToList();
        actions[3] = actions[3] with { Objectif = null };

        UnPlan().Redige(actions).Reproches(LeCatalogue, null).Should()
            .Equal($"Axe 1 : fixez l'objectif, en pourcentage, de : « {LeCatalogue.Action(actions[3].Code)!.Libelle} ».");
    }

    [Theory]
    [Trait("Exigence", "SUI-42")]
    [InlineData(14, 80, false)]
    [InlineData(14, 100, true)]
    [InlineData(15, 80, true)]
    [InlineData(0, 99, false)]
    public void Strictement_moins_de_quinze_sorties_en_contrat_engage_a_cent_pour_cent(int sorties, int objectif, bool complet)
    {
        var reproches = UnPlan().Redige(Actions(objectif: objectif)).Reproches(LeCatalogue, sorties);

        if (complet) reproches.Should().BeEmpty();
        else reproches.Should().ContainSingle().Which.Should().StartWith($"Avec {sorties} sorties en contrat en 2023, moins de 15,").And.EndWith("et 12 autres.");
    }

    [Fact]
    [Trait("Exigence", "SUI-42")]
    public void Ce_que_les_indicateurs_savent_l_emporte_sur_ce_que_la_structure_declare()
    {
        var plan = UnPlan().Redige(sorties: new(40, "Bilan"));

        plan.Reproches(LeCatalogue, 14).Should().ContainSingle().Which.Should().Contain("Avec 14 sorties");
        plan.Redige(sorties: new(3, "Bilan")).Reproches(LeCatalogue, 15).Should().BeEmpty();
        plan.Reproches(LeCatalogue, null).Should().ContainSingle().Which.Should().Contain("Avec 3 sorties");
    }

    [Fact]
    [Trait("Exigence", "SUI-42")]
    public void Sans_nombre_de_sorties_le_plan_ne_part_pas()
    {
        var plan = UnPlan();
        plan.Rediger(Actions(), 0.4m, null, LeCatalogue);

        plan.Reproches(LeCatalogue, null).Should().Equal("Dites combien de sorties en contrat la structure a comptées en 2023, et d'où vient ce nombre.");
        plan.Envoyer(LeCatalogue, null, Direction, Envoi).Error.Should().Be(new PlanIncomplet(plan.Reproches(LeCatalogue, null)[0], 1));
    }

    [Fact]
    [Trait("Exigence", "SUI-44")]
    [Trait("Exigence", "SUI-45")]
    [Trait("Exigence", "SUI-36")]
    public void Le_plan_dit_ses_moyens_son_temps_et_des_echeances_de_son_annee()
    {
        var actions = Actions().ToList();
        actions[0] = actions[0] with { MoyensHumains = " " };
        actions[1] = actions[1] with { Echeance = new(2025, 1, 1) };
        actions[2] = actions[2] with { Echeance = new(2024, 12, 31) };

        UnPlan().Redige(actions, etp: null).Reproches(LeCatalogue, null).Should().Equal(
            $"Dites les moyens humains ou techniques de : « {LeCatalogue.Action(actions[0].Code)!.Libelle} ».",
            $"L'échéance n'est pas dans l'année 2024 pour : « {LeCatalogue.Action(actions[1].Code)!.Libelle} ».",
            "Estimez le temps nécessaire à l'année, en équivalents temps plein.");
    }

    [Fact]
    [Trait("Exigence", "SUI-43")]
    [Trait("Exigence", "CFG-8")]
    public void En_2022_trois_axes_sans_minimum_ni_seuil()
    {
        var catalogue = CataloguesDuProgramme.De2022;
        var plan = UnPlan(2022);
        plan.Rediger([new(catalogue.DeLAxe(3).First().Code, null, "Une chargée de relation entreprise")], 0.2m, null, catalogue).Error.Should().BeNull();

        plan.Reproches(catalogue, null).Should().BeEmpty();
        UnPlan(2022).Reproches(catalogue, null).Should().Equal("Choisissez au moins une action.", "Estimez le temps nécessaire à l'année, en équivalents temps plein.");
    }

    [Fact]
    [Trait("Exigence", "SUI-39")]
    public void Une_action_d_une_autre_campagne_est_refusee()
    {
        var dAilleurs = CataloguesDuProgramme.De2022.DeLAxe(3).First().Code;

        UnPlan().Rediger([new(dAilleurs, 80)], null, null, LeCatalogue).Error.Should().Be(new ActionHorsCatalogue(dAilleurs, 2024));
        UnPlan().Rediger([Actions()[0], Actions()[0]], null, null, LeCatalogue).Error.Should().Be(new ActionEnDouble(Actions()[0].Code));
    }

    [Fact]
    [Trait("Exigence", "SUI-39")]
    public void Un_plan_garde_les_mots_choisis_et_dit_ce_qui_a_quitte_le_catalogue()
    {
        var plan = UnPlan().Redige();
        var (renommee, retiree) = (plan.Contenu.Actions[0], plan.Contenu.Actions[1]);
        var nouveau = LeCatalogue with
        {
            Actions = [.. LeCatalogue.Actions.Where(action => action.Code != retiree.Code).Select(action => action.Code == renommee.Code ? action with { Libelle = "Autrement" } : action)],
        };

        plan.Rediger(Actions(), 0.4m, Vingt, nouveau).Error.Should().BeNull();

        plan.Contenu.Actions[0].Libelle.Should().Be(renommee.Libelle);
        plan.Reproches(nouveau, null).Should().Equal($"Ces actions ne sont plus au catalogue, choisissez-en d'autres : « {retiree.Libelle} ».");
    }
}

using SeveEmploi.SuiviEmploi.Catalogues;

namespace SeveEmploi.SuiviEmploi.Tests.Catalogues;

public sealed class CatalogueTests
{
    private static readonly ContenuCatalogue De2024 = CataloguesDuProgramme.De2024;

    [Fact]
    [Trait("Exigence", "SUI-37")]
    [Trait("Exigence", "SUI-38")]
    [Trait("Exigence", "SUI-40")]
    [Trait("Exigence", "CFG-8")]
    [Trait("Exigence", "CFG-9")]
    public void En_2024_deux_axes_quinze_et_quatre_actions_au_moins() =>
        De2024.Axes.Should().Equal(
            new AxePlan(1, "Sécuriser le démarrage du salarié en poste", 15, true), new AxePlan(2, "Consolidation du réseau entreprise", 4, false));

    [Fact]
    [Trait("Exigence", "SUI-43")]
    [Trait("Exigence", "CFG-8")]
    public void En_2022_trois_axes() =>
        CataloguesDuProgramme.De2022.Axes.Select(axe => axe.Titre).Should().Equal(
            "Sécuriser le démarrage du salarié en poste", "Travailler le réseau entreprise et sa fidélisation", "Multiplier les opportunités d'emplois durables");

    [Fact]
    [Trait("Exigence", "SUI-39")]
    public void Le_catalogue_propose_assez_pour_choisir_et_dit_que_ce_sont_des_propositions()
    {
        De2024.DeLAxe(1).Should().HaveCountGreaterThanOrEqualTo(30);
        De2024.DeLAxe(2).Should().HaveCountGreaterThanOrEqualTo(10);
        foreach (var catalogue in CataloguesDuProgramme.Tous())
        {
            catalogue.Contenu.Actions.Should().OnlyContain(action => action.EstProposition && action.Libelle.Length > 20 && action.Aide.Length > 20);
            catalogue.Contenu.Actions.Should().OnlyContain(action =>
                action.Code.Length <= ActionCatalogue.CodeMax && action.Libelle.Length <= ActionCatalogue.LibelleMax && action.Aide.Length <= ActionCatalogue.AideMax);
        }
    }

    [Fact]
    public void Une_meme_pratique_garde_son_code_d_un_catalogue_a_l_autre() =>
        De2024.Actions.Select(action => (action.Code, action.Libelle)).Should().BeSubsetOf(CataloguesDuProgramme.De2022.Actions.Select(action => (action.Code, action.Libelle)));

    [Fact]
    [Trait("Exigence", "CFG-9")]
    public void Un_catalogue_incoherent_est_refuse()
    {
        Refus(De2024 with { Actions = [.. De2024.Actions, De2024.Actions[0]] }).Should().Be(new CatalogueEnDouble(De2024.Actions[0].Code));
        Refus(De2024 with { Axes = [.. De2024.Axes, De2024.Axes[0]] }).Should().Be(new CatalogueEnDouble("axe 1"));
        Refus(De2024 with { Actions = [.. De2024.Actions, new("ailleurs", 7, "Une action d'un autre axe", "")] }).Should().Be(new ActionSansAxe("ailleurs", 7));
        Refus(De2024 with { Actions = [.. De2024.DeLAxe(1).Take(14), .. De2024.DeLAxe(2)] }).Should().Be(new CatalogueTropCourt(1, 15));
        Refus(De2024 with { Actions = [.. De2024.DeLAxe(1).Take(15), .. De2024.DeLAxe(2)] }).Should().BeNull();
    }

    [Theory]
    [InlineData(new[] { 6, 9, 12 }, 31, true)]
    [InlineData(new[] { 9, 6 }, 31, false)]
    [InlineData(new[] { 6, 6 }, 31, false)]
    [InlineData(new[] { 13 }, 31, false)]
    [InlineData(new int[0], 31, false)]
    [InlineData(new[] { 6 }, 32, false)]
    [InlineData(new[] { 6 }, 0, false)]
    public void Un_reglage_illisible_est_refuse(int[] mois, int jour, bool lisible)
    {
        var refus = Refus(De2024 with { Reglages = De2024.Reglages with { MoisEvaluations = mois, JourBilan = jour } });

        if (lisible) refus.Should().BeNull();
        else refus.Should().BeOfType<ReglageDuPlanIllisible>();
    }

    [Fact]
    [Trait("Exigence", "SUI-64")]
    public void La_reunion_de_lancement_a_six_points() => De2024.Reglages.OrdreDuJourLancement.Should().HaveCount(6);

    private static BuildingBlocks.Error? Refus(ContenuCatalogue contenu) => Catalogue.Ouvrir(2024, contenu, "Essai", new(2024, 1, 1)).Error;
}

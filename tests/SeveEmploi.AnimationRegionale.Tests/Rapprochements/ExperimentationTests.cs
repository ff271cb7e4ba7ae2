using SeveEmploi.AnimationRegionale.Experimentations;
using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.BuildingBlocks.Rapports;
using static SeveEmploi.AnimationRegionale.Tests.Rapprochements.Exemples;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>Les hypothèses de l'expérimentation, et ses chiffres.</summary>
public sealed class ExperimentationTests
{
    private static readonly ComptesDesPropositions Aucune = new(0, 0, 0, 0, 0, 0);
    private readonly Experimentation _experimentation = Experimentation.Ouvrir(PaysDeLaLoire, 2021);

    [Fact]
    [Trait("Exigence", "GE-18")]
    public void Une_hypothese_se_constate_apres_avoir_ete_notee()
    {
        var id = _experimentation.NoterHypothese("Une immersion convainc", Volontariat, Aujourdhui).Value;

        _experimentation.Constater(id, VerdictHypothese.Confirmee, "Vrai", null, Volontariat.AddDays(-1), Aujourdhui).Error.Should().Be(new ConstatAvantLHypothese(Volontariat));
        _experimentation.Constater(id, VerdictHypothese.Confirmee, "Vrai", null, Volontariat, Aujourdhui).Error.Should().BeNull();
        _experimentation.Constater(id, VerdictHypothese.Nuancee, "Pas partout", "Commencer par la logistique", Aujourdhui, Aujourdhui).Error.Should().BeNull();
        _experimentation.Hypotheses.Should().ContainSingle().Which.Should().Match<HypotheseDeTravail>(h => h.Verdict == VerdictHypothese.Nuancee && h.ConstateeLe == Aujourdhui);
    }

    [Fact]
    [Trait("Exigence", "GE-18")]
    public void Une_hypothese_n_est_notee_qu_une_fois_et_pas_d_avance()
    {
        _experimentation.NoterHypothese("Une immersion convainc", Aujourdhui, Aujourdhui).Error.Should().BeNull();

        _experimentation.NoterHypothese("UNE IMMERSION CONVAINC !", Aujourdhui, Aujourdhui).Error.Should().Be(new HypotheseDejaNotee());
        _experimentation.NoterHypothese("Autre", Aujourdhui.AddDays(1), Aujourdhui).Error.Should().Be(new ConstatAVenir(Aujourdhui.AddDays(1)));
        var inconnue = Guid.CreateVersion7();
        _experimentation.Constater(inconnue, VerdictHypothese.Infirmee, "Faux", null, Aujourdhui, Aujourdhui).Error.Should().Be(new HypotheseIntrouvable(inconnue));
    }

    [Theory]
    [InlineData(new int[0], null)]
    [InlineData(new[] { 7 }, 7.0)]
    [InlineData(new[] { 30, 10 }, 20.0)]
    [InlineData(new[] { 3, 100, 4 }, 4.0)]
    [InlineData(new[] { 4, 3, 100, 5 }, 4.5)]
    public void La_mediane_est_celle_du_milieu(int[] jours, double? mediane) => BilanExperimentation.Mediane(jours).Should().Be((decimal?)mediane);

    [Fact]
    public void Un_fait_compte_dans_l_annee_de_sa_date()
    {
        var groupement = new ParcoursDeGroupement(
            [new(EtapeGroupement.Volontaire, new(2021, 12, 31)), new(EtapeGroupement.AnimatriceAccueillie, new(2022, 1, 1))], [UnContact(new(2022, 1, 3))],
            [new(new(2021, 12, 31), 2, 30, null), new(new(2022, 1, 1), 1, 30, null)], null);

        var (avant, apres) = (BilanExperimentation.Dresser(2021, [groupement], Aucune), BilanExperimentation.Dresser(2022, [groupement], Aucune));

        avant.Should().Match<ChiffresExperimentationVue>(c => c.GroupementsVolontaires == 1 && c.GroupementsRencontres == 0 && c.Contacts == 0 && c.TempsValoriseEur == 60);
        apres.Should().Match<ChiffresExperimentationVue>(c => c.GroupementsVolontaires == 0 && c.GroupementsRencontres == 1 && c.Contacts == 1 && c.TempsValoriseEur == 30);
        apres.Delais[0].Should().Be(new DelaiEtapeVue(EtapeGroupement.AnimatriceAccueillie, 1, 1));
        avant.Delais[0].Should().Be(new DelaiEtapeVue(EtapeGroupement.AnimatriceAccueillie, 0, null));
    }

    [Fact]
    [Trait("Exigence", "GE-13")]
    public void La_subvention_compte_l_annee_ou_elle_est_accordee()
    {
        var groupement = UnGroupement().Jusqu(EtapeGroupement.PartenariatAmorce);
        groupement.Subventionner(10_000, Aujourdhui, Aujourdhui);

        var chiffres = BilanExperimentation.Dresser(2021, [new(groupement.Etapes, groupement.ContactsSiae, groupement.Temps, groupement.Subvention)], new(4, 3, 2, 1, 1, 0));

        chiffres.Should().Match<ChiffresExperimentationVue>(c =>
            c.Subventions == 1 && c.SubventionsEur == 10_000 && c.DocumentsValides == 1 && c.Contacts == 1 && c.Partenariats == 1 && c.Propositions == 4 && c.Embauches == 1);
        chiffres.Delais.Take(6).Should().OnlyContain(delai => delai.Groupements == 1 && delai.MedianeJours == 7);
    }

    [Fact]
    public void Chaque_chiffre_du_rapport_dit_sa_source_et_un_delai_inconnu_n_est_pas_zero()
    {
        var tableaux = TableauxRapprochement.Dresser(BilanExperimentation.Dresser(2021, [], new(4, 3, 2, 1, 1, 0)), PaysDeLaLoire, 2021, Aujourdhui);

        tableaux.Select(tableau => tableau.Code).Should().Equal("expresiage_chiffres", "expresiage_delais");
        tableaux.Should().OnlyContain(tableau => tableau.Lignes.All(ligne => ligne.Cellules.Count == tableau.Colonnes.Count));
        tableaux.SelectMany(tableau => tableau.Lignes).SelectMany(ligne => ligne.Cellules).Should().OnlyContain(cellule => cellule.Source != null && cellule.Source.Le == Aujourdhui);
        tableaux[0].Lignes.Single(ligne => ligne.Code == "propositions").Cellules[0].Should().Match<CelluleRapport>(c => c.Valeur == 4 && c.Source!.Adresse == "/api/v1/animation/mises-en-rapport?region=52");
        tableaux[1].Lignes.Should().HaveCount(7).And.OnlyContain(ligne => ligne.Cellules[1].Affiche == "n.c.");
    }
}

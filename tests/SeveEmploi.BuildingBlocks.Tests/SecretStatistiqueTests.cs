
namespace SeveEmploi.BuildingBlocks.Tests;

/// <summary>What is hidden outside a perimeter cannot be worked out from what is shown.</summary>
public sealed class SecretStatistiqueTests
{
    [Fact]
    public void Trois_structures_se_montrent_et_deux_se_cachent()
    {
        SecretStatistique.Appliquer([new(3, [1]), new(5, [2])]).Should().BeEquivalentTo(new Masquage([false, false], false));
        SecretStatistique.Appliquer([new(2, [1]), new(5, [2]), new(4, [2])]).Masques[0].Should().BeTrue();
    }

    [Fact]
    public void Un_groupe_cache_seul_en_cache_un_second_le_plus_petit()
    {
        // Alone, région 0 would be 30 − 20 − 8.
        SecretStatistique.Appliquer([new(1, [2]), new(9, [20]), new(4, [8])]).Should().BeEquivalentTo(new Masquage([true, false, true], false));
    }

    [Fact]
    public void Deux_groupes_d_une_structure_ne_se_protegent_pas_l_un_l_autre()
    {
        // Together they are two structures: their sum is a cell of fewer than three.
        SecretStatistique.Appliquer([new(1, [2]), new(1, [3]), new(9, [20]), new(4, [8])]).Should().BeEquivalentTo(new Masquage([true, true, false, true], false));
        SecretStatistique.Appliquer([new(1, [2]), new(2, [3]), new(9, [20])]).Should().BeEquivalentTo(new Masquage([true, true, false], false));
    }

    [Fact]
    public void Une_somme_nulle_dirait_que_chacun_est_nul()
    {
        // Transition: 0 in both hidden groups; the third fills the column.
        SecretStatistique.Appliquer([new(2, [5, 0]), new(2, [4, 0]), new(6, [9, 0]), new(9, [9, 3])])
            .Should().BeEquivalentTo(new Masquage([true, true, false, true], false));
    }

    [Fact]
    public void Quand_rien_ne_peut_cacher_le_total_se_cache_aussi()
    {
        SecretStatistique.Appliquer([new(2, [5])]).Should().BeEquivalentTo(new Masquage([true], true));
        SecretStatistique.Appliquer([new(1, [5]), new(0, [0])]).Should().BeEquivalentTo(new Masquage([true, false], true));
        SecretStatistique.Appliquer([new(1, [5]), new(1, [3])]).Should().BeEquivalentTo(new Masquage([true, true], true));
        SecretStatistique.Appliquer([]).Should().BeEquivalentTo(new Masquage([], false));
    }

    [Fact]
    [Trait("Exigence", "RPT-34")]
    public void Quel_que_soit_le_tableau_nulle_case_cachee_ne_se_retrouve()
    {
        var hasard = new Random(2024);
        var caches = 0;
        for (var essai = 0; essai < 20_000; essai++)
        {
            var groupes = Enumerable.Range(0, hasard.Next(1, 19)).Select(_ => Groupe(hasard)).ToList();
            var masquage = SecretStatistique.Appliquer(groupes);

            groupes.Index().Where(groupe => groupe.Item.Structures is 1 or 2 && !masquage.Masques[groupe.Index]).Should().BeEmpty();
            if (!masquage.TotalMasque) caches += Verifier(groupes, [.. masquage.Masques]);
            else groupes.Index().Where(groupe => groupe.Item.Structures > 0 && !masquage.Masques[groupe.Index]).Should().BeEmpty();
        }

        caches.Should().BeGreaterThan(1000, "the tables must be of those that hide something");
    }

    /// <summary>An attacker has the total and what is shown: per column, the sum of the hidden. Each hidden number must have another possible value.</summary>
    private static int Verifier(List<GroupeAPublier> groupes, bool[] masques)
    {
        var cachees = groupes.Where((_, rang) => masques[rang]).ToList();
        if (cachees.Count == 0) return 0;

        cachees.Sum(groupe => groupe.Structures).Should().BeGreaterThanOrEqualTo(SecretStatistique.Seuil);
        for (var colonne = 0; colonne < groupes[0].Nombres.Count; colonne++)
        {
            var reste = groupes.Sum(groupe => groupe.Nombres[colonne]) - groupes.Where((_, rang) => !masques[rang]).Sum(groupe => groupe.Nombres[colonne]);
            var partout = groupes.Sum(groupe => groupe.Nombres[colonne]) == 0;
            // Between 0 and the rest, whatever the others take: one value only when there is one hidden group, or nothing to share.
            (partout || (cachees.Count > 1 && reste > 0)).Should().BeTrue();
        }

        return 1;
    }

    private static GroupeAPublier Groupe(Random hasard)
    {
        var structures = hasard.Next(4) == 0 ? hasard.Next(0, 3) : hasard.Next(0, 20);
        return new(structures, [.. Enumerable.Range(0, 5).Select(colonne => structures == 0 || hasard.Next(3) == 0 ? 0L : hasard.Next(0, structures * 10))]);
    }
}

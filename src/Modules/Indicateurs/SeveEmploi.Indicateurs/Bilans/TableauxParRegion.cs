using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Entrees;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Bilans;

/// <summary>Les mêmes, une ligne par région : une région de moins de trois structures ne s'y lit pas, et ne s'y déduit pas (decisions.md).</summary>
internal static class TableauxParRegion
{
    public static IEnumerable<TableauRapport> Dresser(EntreesVue entrees, BilanSortiesVue sorties, DresserApportIndicateurs query)
    {
        var dEntree = new SourceChiffre("Référentiel", $"effectifs au 1er janvier {query.Annee}", $"/api/v1/indicateurs/entrees?annee={query.Annee}", query.Le);
        var deSortie = new SourceChiffre("Sorties annuelles", $"sorties de {query.Annee}", $"/api/v1/indicateurs/sorties?annee={query.Annee}", query.Le);
        yield return Masquer(
            "etat_des_lieux", $"État des lieux au 1er janvier {entrees.Annee}, par région", TableauxParStructure.ColonnesDEntree(entrees.Annee), dEntree,
            entrees.Lignes.Where(ligne => ligne.EstComplete).GroupBy(ligne => Departement.De(ligne.Departement).Region).Select(groupe => (groupe.Key, groupe.Count(),
                new long[]
                {
                    groupe.Sum(l => l.SortiesEmploiDurableAnneePrecedente!.Value), groupe.Sum(l => l.Permanents!.Value), groupe.Sum(l => l.SalariesInsertion!.Value),
                    groupe.Sum(l => l.EntreprisesPartenaires!.Value),
                })));
        yield return Masquer(
            "sorties", $"Sorties de {sorties.Annee}, par région", [.. sorties.Total.Categories.Select(c => new ColonneRapport(c.Code, c.Libelle, Tracee: true))], deSortie,
            sorties.Lignes.Where(ligne => ligne.EstComplete).GroupBy(ligne => Departement.De(ligne.Departement).Region).Select(groupe => (groupe.Key, groupe.Count(),
                groupe.First().Chiffres.Categories.Select((_, rang) => groupe.Sum(l => l.Chiffres.Categories[rang].Nombre!.Value)).ToArray())));
    }

    private static TableauRapport Masquer(
        string code, string titre, IReadOnlyList<ColonneRapport> colonnes, SourceChiffre source, IEnumerable<(Region Region, int Structures, long[] Nombres)> regions)
    {
        var groupes = regions.OrderBy(groupe => groupe.Region.Nom, StringComparer.Ordinal).ToList();
        var masquage = SecretStatistique.Appliquer([.. groupes.Select(groupe => new GroupeAPublier(groupe.Structures, groupe.Nombres))]);
        var lignes = groupes.Select((groupe, rang) => new LigneRapport(groupe.Region.Code, groupe.Region.Nom,
            masquage.Masques[rang] ? [.. Cacher(colonnes.Count + 1)] : [CelluleRapport.De(groupe.Structures, source), .. groupe.Nombres.Select(nombre => CelluleRapport.De(nombre, source))]));
        var totaux = colonnes.Select((_, rang) => CelluleRapport.De(groupes.Sum(groupe => groupe.Nombres[rang]), source));
        return new(
            code, titre, "Région", [new("structures", "Structures comptées"), .. colonnes],
            [.. lignes, new("total", "France", masquage.TotalMasque ? [.. Cacher(colonnes.Count + 1)] : [CelluleRapport.De(groupes.Sum(groupe => groupe.Structures), source), .. totaux], EstTotal: true)],
            Representation.Barres, "Seules comptent les structures qui ont tout dit ; « secret » : moins de trois structures, ou de quoi les déduire.");
    }

    private static IEnumerable<CelluleRapport> Cacher(int cases) => Enumerable.Repeat(CelluleRapport.De("secret"), cases);
}

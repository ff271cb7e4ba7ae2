using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The columns of one table in its sheet: what it shows, what its rates are made of, and where each row comes from.</summary>
internal static class ColonnesXlsx
{
    public static IEnumerable<TableColumn> De(TableauRapport tableau) =>
    [
        new(tableau.EnTete, typeof(string), ligne => ((LigneRapport)ligne).Libelle),
        .. tableau.Colonnes.Index().SelectMany(colonne => De(tableau, colonne.Index)),
        new("Source", typeof(string), ligne => Sources((LigneRapport)ligne)),
    ];

    private static IEnumerable<TableColumn> De(TableauRapport tableau, int rang)
    {
        var (libelle, cellules) = (tableau.Colonnes[rang].Libelle, tableau.Lignes.Select(ligne => ligne.Cellules[rang]).ToList());
        var chiffree = cellules.Exists(cellule => cellule.Source is not null);
        var unites = cellules.Where(cellule => cellule.Valeur is not null).Select(cellule => cellule.Unite).Distinct().ToList();
        // One unit is said in the heading; several, row by row.
        var enTete = unites is [{ Length: > 0 } seule] ? $"{libelle} ({seule})" : libelle;
        yield return new(enTete, chiffree ? typeof(decimal) : typeof(string), ligne => Valeur(Cellule(ligne, rang)));
        if (unites.Count > 1) yield return new($"{libelle} : unité", typeof(string), ligne => Cellule(ligne, rang).Unite);
        if (!cellules.Exists(cellule => cellule.Denominateur is not null)) yield break;

        yield return new($"{libelle} : numérateur", typeof(decimal), ligne => Cellule(ligne, rang).Numerateur);
        yield return new($"{libelle} : dénominateur", typeof(decimal), ligne => Cellule(ligne, rang).Denominateur);
    }

    private static CelluleRapport Cellule(object ligne, int rang) => ((LigneRapport)ligne).Cellules[rang];

    // What is not known says so: an empty cell would be summed as a zero by whoever reads it.
    private static object Valeur(CelluleRapport cellule) => cellule.Valeur is { } connue ? connue : cellule.Affiche;

    private static string Sources(LigneRapport ligne) =>
        string.Join(" ; ", ligne.Cellules.Select(cellule => cellule.Source).OfType<SourceChiffre>().Distinct());
}

using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The workbook that a chart carries, and where each of its data stands in it.</summary>
internal static class ClasseurDuGraphique
{
    private const string Feuille = "Feuil1";

    public static byte[] De(DonneesDuGraphique graphique) => XlsxBook.Of(
    [
        new(
            Feuille,
            [
                new(graphique.EnTete, typeof(string), rang => graphique.Categories[(int)rang]),
                .. graphique.Series.Select(serie => new TableColumn(serie.Libelle, typeof(decimal), rang => serie.Points[(int)rang].Valeur)),
            ],
            Enumerable.Range(0, graphique.Categories.Count).Cast<object>()),
    ]);

    public static string Nom(int serie) => $"{Feuille}!${Colonne(serie)}$1";

    public static string Categories(DonneesDuGraphique graphique) => Etendue("A", graphique);

    public static string Valeurs(DonneesDuGraphique graphique, int serie) => Etendue(Colonne(serie), graphique);

    private static string Etendue(string colonne, DonneesDuGraphique graphique) => $"{Feuille}!${colonne}$2:${colonne}${graphique.Categories.Count + 1}";

    private static string Colonne(int serie) => XlsxSheet.Letters(serie + 2);
}

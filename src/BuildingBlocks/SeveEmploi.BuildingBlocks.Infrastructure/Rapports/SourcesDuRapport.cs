using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>Les sources d'un rapport, numérotées dans l'ordre où elles se lisent, chacune une fois.</summary>
internal sealed class SourcesDuRapport
{
    private readonly Dictionary<SourceChiffre, int> _numeros = [];

    public SourcesDuRapport(Rapport rapport)
    {
        foreach (var source in rapport.Tableaux.SelectMany(Cellules).Select(cellule => cellule.Source).OfType<SourceChiffre>())
            _numeros.TryAdd(source, _numeros.Count + 1);
    }

    public IEnumerable<(int Numero, SourceChiffre Source)> Toutes => _numeros.OrderBy(paire => paire.Value).Select(paire => (paire.Value, paire.Key));

    public int Numero(SourceChiffre source) => _numeros[source];

    /// <summary>
    /// Ce qui se lit sous un tableau ; null s'il n'a pas de chiffre. L'adresse n'y est que si tous les chiffres d'un fait s'y recomptent : une
    /// adresse par ligne du tableau serait plus longue que lui.
    /// </summary>
    public static string? Ligne(TableauRapport tableau, bool avecAdresses)
    {
        var sources = Cellules(tableau).Select(cellule => cellule.Source).OfType<SourceChiffre>().Distinct()
            .GroupBy(source => source with { Adresse = null })
            .Select(fait => avecAdresses && fait.ToList() is [var seule] ? seule : fait.Key)
            .Select(source => source.ToString()).ToList();
        return sources.Count == 0 ? null : $"{(sources.Count == 1 ? "Source" : "Sources")} : {string.Join(" ; ", sources)}.";
    }

    private static IEnumerable<CelluleRapport> Cellules(TableauRapport tableau) => tableau.Lignes.SelectMany(ligne => ligne.Cellules);
}

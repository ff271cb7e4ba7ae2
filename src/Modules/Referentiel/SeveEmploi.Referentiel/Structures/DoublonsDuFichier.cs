namespace SeveEmploi.Referentiel.Structures;

/// <summary>Deux lignes d'un fichier qui disent la même structure : aucune n'est écrite, car nul ne sait laquelle est juste.</summary>
internal static class DoublonsDuFichier
{
    public static void Signaler(IReadOnlyDictionary<LigneStructure, Structure?> structures)
    {
        var lignes = structures.Keys.Where(ligne => !ligne.Row.EstBloquee).ToList();
        var doublons = lignes.Where(ligne => structures[ligne] is not null).GroupBy(object (ligne) => structures[ligne]!)
            .Concat(lignes.Where(ligne => ligne.Siret is not null).GroupBy(object (ligne) => (ligne.Siret, ligne.Type)))
            .Concat(lignes.GroupBy(object (ligne) => (ligne.Cle, ligne.Departement)).Where(homonymes => !OntChacuneUnSiret(homonymes)))
            .Where(groupe => groupe.Count() > 1)
            .SelectMany(groupe => groupe.Select(ligne => (Ligne: ligne, Autre: groupe.First(autre => autre != ligne))))
            .DistinctBy(doublon => doublon.Ligne);
        foreach (var (ligne, autre) in doublons.ToList())
        {
            ligne.Row.Signaler(
                "nom", "doublon_dans_le_fichier", $"Les lignes {ligne.Row.Ligne} et {autre.Row.Ligne} disent la même structure : gardez celle qui est juste.");
        }
    }

    private static bool OntChacuneUnSiret(IEnumerable<LigneStructure> homonymes) =>
        homonymes.All(ligne => ligne.Siret is not null) && homonymes.DistinctBy(ligne => ligne.Siret).Count() == homonymes.Count();
}

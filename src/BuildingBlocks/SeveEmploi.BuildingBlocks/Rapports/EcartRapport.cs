namespace SeveEmploi.BuildingBlocks.Rapports;

/// <summary>Un chiffre qui n'est plus celui que l'on a publié.</summary>
/// <param name="Avant">Null : la case n'existait pas.</param>
/// <param name="Apres">Null : la case n'existe plus.</param>
public sealed record EcartRapport(string Tableau, string Titre, string Ligne, string Colonne, string? Avant, string? Apres, SourceChiffre? Source)
{
    /// <summary>Case par case, dans l'ordre du rapport publié, puis ce que l'autre a de plus. Les mots ne sont pas des chiffres : ils ne se comparent pas.</summary>
    public static IReadOnlyList<EcartRapport> Entre(Rapport publie, Rapport actuel)
    {
        var (avant, apres) = (Cases(publie), Cases(actuel));
        return
        [
            .. avant.Where(c => !(apres.GetValueOrDefault(c.Key)?.Cellule is { } lue && lue.DitComme(c.Value.Cellule)))
                .Select(c => De(c.Value, apres.GetValueOrDefault(c.Key))),
            .. apres.Where(c => !avant.ContainsKey(c.Key)).Select(c => De(null, c.Value)),
        ];
    }

    private static EcartRapport De(Case? avant, Case? apres)
    {
        var connue = avant ?? apres!;
        return new(connue.Tableau.Code, connue.Tableau.Titre, connue.Ligne.Libelle, connue.Colonne.Libelle, avant?.Cellule.Affiche, apres?.Cellule.Affiche, (apres ?? connue).Cellule.Source);
    }

    private static Dictionary<(string, string, string), Case> Cases(Rapport rapport) => rapport.Tableaux
        .SelectMany(tableau => tableau.Lignes.SelectMany(ligne => tableau.Colonnes.Zip(ligne.Cellules, (colonne, cellule) => new Case(tableau, ligne, colonne, cellule))))
        .Where(connue => connue.Cellule.Source is not null)
        .ToDictionary(connue => (connue.Tableau.Code, connue.Ligne.Code, connue.Colonne.Code));

    private sealed record Case(TableauRapport Tableau, LigneRapport Ligne, ColonneRapport Colonne, CelluleRapport Cellule);
}

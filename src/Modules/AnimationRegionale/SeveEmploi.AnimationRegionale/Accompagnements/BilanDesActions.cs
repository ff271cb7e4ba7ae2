namespace SeveEmploi.AnimationRegionale.Accompagnements;

/// <summary>D'où une action est comptée.</summary>
internal enum OrigineAction
{
    Accompagnements,

    /// <summary>Les événements de la région : celui qui les connaît les donne.</summary>
    Evenements,

    Reprise,
}

/// <summary>Les deux parties du tableau (ANI-56).</summary>
internal enum GroupeAction
{
    Promotion,
    Animation,
}

/// <summary>Un nombre d'actions de même nature, d'une même origine.</summary>
/// <param name="Programme">Null : la promotion du programme.</param>
internal sealed record ActionComptee(string Action, string Cible, Programme? Programme, string Objectifs, int Nombre, OrigineAction Origine);

/// <summary>Une ligne du tableau : ce qui a été fait, pour qui, pour quoi, combien de fois (ANI-55).</summary>
/// <param name="Origines">Combien vient d'où : leur somme est le nombre de la ligne.</param>
internal sealed record LigneDesActions(
    string Code, GroupeAction Groupe, string Action, string Cible, Programme? Programme, string Objectifs, IReadOnlyDictionary<OrigineAction, int> Origines)
{
    public int Nombre => Origines.Values.Sum();

    /// <summary>Un nombre repris d'un bilan publié, et le détail de la même action dans l'application : l'un des deux est de trop.</summary>
    public bool EstCompteeDeuxFois => Origines.Count > 1 && Origines.ContainsKey(OrigineAction.Reprise);
}

/// <summary>Le bilan des actions d'une région et d'une année : les totaux s'y calculent, ils ne se saisissent pas (ANI-55 à ANI-58).</summary>
internal sealed record BilanDesActions(Region Region, int Annee, IReadOnlyList<LigneDesActions> Lignes)
{
    public int TotalPromotion => Lignes.Where(ligne => ligne.Groupe == GroupeAction.Promotion).Sum(ligne => ligne.Nombre);

    public int Total => Lignes.Sum(ligne => ligne.Nombre);

    public int TotalDe(Programme programme) => Lignes.Where(ligne => ligne.Programme == programme).Sum(ligne => ligne.Nombre);

    /// <summary>Dans l'ordre reçu, la promotion d'abord ; la même action pour le même programme fait une seule ligne.</summary>
    public static BilanDesActions De(Region region, int annee, IEnumerable<ActionComptee> actions)
    {
        var lignes = actions.Where(action => action.Nombre > 0)
            .GroupBy(action => (Action: CleRecherche.De(action.Action), action.Programme))
            .Select(memes => Ligne(CodeDe(memes.Key.Action, memes.Key.Programme), [.. memes]))
            .OrderBy(ligne => ligne.Groupe);
        return new(region, annee, [.. lignes]);
    }

    private static LigneDesActions Ligne(string code, IReadOnlyList<ActionComptee> memes)
    {
        var premiere = memes[0];
        var origines = memes.GroupBy(action => action.Origine).ToDictionary(origine => origine.Key, origine => origine.Sum(action => action.Nombre));
        return new(
            code, premiere.Programme is null ? GroupeAction.Promotion : GroupeAction.Animation, premiere.Action, premiere.Cible, premiere.Programme,
            Objectifs(memes), origines);
    }

    /// <summary>Each one once, in the order met.</summary>
    private static string Objectifs(IEnumerable<ActionComptee> memes) => string.Join(
        ", ",
        memes.SelectMany(action => action.Objectifs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).DistinctBy(CleRecherche.De));

    private static string CodeDe(string cle, Programme? programme) =>
        $"{cle.Replace(' ', '_')}_{(programme is { } dit ? dit.ToString().ToLowerInvariant() : "promotion")}";
}

namespace SeveEmploi.Indicateurs.Grilles;

internal readonly record struct GrilleId(Guid Value) : ITypedId<GrilleId>
{
    public static GrilleId From(Guid value) => new(value);
}

/// <summary>
/// Ce qu'un programme demande chaque mois, à partir d'une promotion et jusqu'à la grille suivante : des données, que l'équipe nationale règle
/// sans changer de logiciel (FOR-58, CFG-10). Chaque réglage est une version gardée : on sait sous quels mots un chiffre a été donné.
/// </summary>
internal sealed class Grille : AggregateRoot
{
    /// <summary>La largeur d'une ligne enregistrée : un programme n'a jamais eu plus de vingt indicateurs.</summary>
    public const int RangMax = 40;

    private readonly List<VersionGrille> _versions = [];

    private Grille()
    {
    }

    public GrilleId Id { get; private init; }

    public Programme Programme { get; private init; }

    /// <summary>La première promotion à laquelle elle s'applique.</summary>
    public int Annee { get; private init; }

    public ContenuGrille Contenu { get; private set; } = null!;

    public IReadOnlyList<VersionGrille> Versions => _versions;

    public static Result<Grille> Ouvrir(
        Programme programme, int annee, ContenuGrille contenu, string par, DateOnly le, IReadOnlyDictionary<string, int>? dejaPris = null)
    {
        var grille = new Grille { Id = new(Guid.CreateVersion7()), Programme = programme, Annee = annee };
        return grille.Regler(contenu, par, le, dejaPris).Error is { } refus ? refus : grille;
    }

    /// <param name="contenu">Ses indicateurs ; le rang 0 demande le prochain rang libre.</param>
    /// <param name="par">Qui règle.</param>
    /// <param name="le">Le jour du réglage.</param>
    /// <param name="dejaPris">Les rangs que les autres grilles du programme ont donnés, par code.</param>
    public Result Regler(ContenuGrille contenu, string par, DateOnly le, IReadOnlyDictionary<string, int>? dejaPris = null)
    {
        var rangs = new Dictionary<string, int>(dejaPris ?? new Dictionary<string, int>());
        foreach (var connu in _versions.SelectMany(version => version.Contenu.Indicateurs)) rangs[connu.Code] = connu.Rang;
        contenu = contenu.AvecRangs(rangs);

        if (contenu.Incoherence is { } incoherence) return incoherence;
        if (TypeChange(contenu) is { } indicateur) return new TypeIndicateurFixe(indicateur.Libelle);

        _versions.Add(new(_versions.Count + 1, le, par, contenu));
        Contenu = contenu;
        return Result.Success;
    }

    // Integers already entered cannot become decimals, nor sums become means.
    private Indicateur? TypeChange(ContenuGrille contenu) => Contenu is null ? null : contenu.Indicateurs.FirstOrDefault(indicateur =>
        Contenu.Indicateurs.Any(avant => avant.Code == indicateur.Code && (avant.Type != indicateur.Type || avant.Mesure != indicateur.Mesure)));
}

/// <summary>Un réglage, tel qu'il a valu à partir d'un jour.</summary>
internal sealed record VersionGrille(int Numero, DateOnly Le, string Par, ContenuGrille Contenu);

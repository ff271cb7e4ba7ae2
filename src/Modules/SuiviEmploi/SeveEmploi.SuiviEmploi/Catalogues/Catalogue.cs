namespace SeveEmploi.SuiviEmploi.Catalogues;

internal readonly record struct CatalogueId(Guid Value) : ITypedId<CatalogueId>
{
    public static CatalogueId From(Guid value) => new(value);
}

/// <summary>
/// Les actions parmi lesquelles une structure compose son plan, leurs axes et ce que le programme en exige, à partir d'une promotion et jusqu'au
/// catalogue suivant (SUI-39, CFG-8, CFG-9) : des données, que l'équipe nationale remplace. Un plan garde les mots qu'il a choisis.
/// </summary>
internal sealed class Catalogue : AggregateRoot
{
    private readonly List<VersionCatalogue> _versions = [];

    private Catalogue()
    {
    }

    public CatalogueId Id { get; private init; }

    /// <summary>La première promotion à laquelle il s'applique.</summary>
    public int Promotion { get; private init; }

    public ContenuCatalogue Contenu { get; private set; } = null!;

    public IReadOnlyList<VersionCatalogue> Versions => _versions;

    public static Result<Catalogue> Ouvrir(int promotion, ContenuCatalogue contenu, string par, DateOnly le)
    {
        var catalogue = new Catalogue { Id = new(Guid.CreateVersion7()), Promotion = promotion };
        return catalogue.Remplacer(contenu, par, le).Error is { } refus ? refus : catalogue;
    }

    public Result Remplacer(ContenuCatalogue contenu, string par, DateOnly le)
    {
        if (contenu.Incoherence is { } incoherence) return incoherence;

        _versions.Add(new(_versions.Count + 1, le, par, contenu));
        Contenu = contenu;
        return Result.Success;
    }
}

/// <summary>Un catalogue, tel qu'il a valu à partir d'un jour.</summary>
internal sealed record VersionCatalogue(int Numero, DateOnly Le, string Par, ContenuCatalogue Contenu);

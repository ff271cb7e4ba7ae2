namespace SeveEmploi.FormationAction.Difficultes;

internal readonly record struct LevierId(Guid Value) : ITypedId<LevierId>
{
    public static LevierId From(Guid value) => new(value);
}

/// <summary>Une fiche de la base commune : une difficulté et ce qui a aidé, sans dire qui l'a vécue (OPP-29).</summary>
internal sealed class LevierPartage : AggregateRoot
{
    private LevierPartage()
    {
    }

    public LevierId Id { get; private init; }

    public CategorieDifficulte Categorie { get; private init; }

    public string Difficulte { get; private set; } = "";

    public string? Levier { get; private set; }

    public int Annee { get; private init; }

    /// <summary>Les deux textes comme ils se cherchent, chaque mot précédé d'une espace.</summary>
    public string Recherche { get; private set; } = "";

    public DateOnly? RetireLe { get; private set; }

    // A random id: one that tells the instant would tell the difficulté it was copied from.
    internal static LevierPartage De(CategorieDifficulte categorie, string difficulte, string? levier, int annee) => new()
    {
        Id = new(Guid.NewGuid()),
        Categorie = categorie,
        Difficulte = difficulte,
        Levier = levier,
        Annee = annee,
        Recherche = $" {CleRecherche.De($"{difficulte} {levier}")}",
    };

    /// <summary>Ce qu'elle disait s'efface ; qu'elle n'est plus là se dit à qui suit les changements.</summary>
    public void Retirer(DateOnly le) => (Difficulte, Levier, Recherche, RetireLe) = ("", null, "", le);
}

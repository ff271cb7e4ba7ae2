using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Difficultes;

internal readonly record struct DifficulteId(Guid Value) : ITypedId<DifficulteId>
{
    public static DifficulteId From(Guid value) => new(value);
}

/// <summary>Les cinq familles de difficultés que le programme relève (FOR-75).</summary>
internal enum CategorieDifficulte
{
    FormationAction,
    MediationProduction,
    RecrutementSalaries,
    OrganisationInterne,
    RecrutementPermanents,
}

/// <summary>Ce qui freine une structure pendant son année, et le levier qu'elle a trouvé, s'il y en a un (FOR-75 à FOR-79).</summary>
internal sealed class Difficulte : AggregateRoot
{
    private Difficulte()
    {
    }

    public DifficulteId Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    public CategorieDifficulte Categorie { get; private set; }

    public string Texte { get; private set; } = "";

    /// <summary>Toutes n'en ont pas (FOR-76).</summary>
    public string? Levier { get; private set; }

    public bool EstLevee { get; private set; }

    /// <summary>Sa fiche dans la base commune ; la fiche, elle, ne sait pas d'où elle vient.</summary>
    public LevierId? FicheId { get; private set; }

    public static Result<Difficulte> Noter(ParcoursId parcours, CategorieDifficulte categorie, string texte, string? levier, bool estLevee)
    {
        var difficulte = new Difficulte { Id = new(Guid.CreateVersion7()), ParcoursId = parcours };
        return difficulte.Corriger(categorie, texte, levier, estLevee).Error is { } refus ? refus : difficulte;
    }

    public Result Corriger(CategorieDifficulte categorie, string texte, string? levier, bool estLevee)
    {
        if (estLevee && ReglesDeForme.OuRien(levier) is null) return new DifficulteLeveeSansLevier();

        (Categorie, Texte, Levier, EstLevee) = (categorie, texte.Trim(), ReglesDeForme.OuRien(levier), estLevee);
        return Result.Success;
    }

    /// <param name="structure">Le nom qu'aucun des deux textes ne doit porter.</param>
    /// <param name="texte">Récrit pour d'autres ; null : tel quel.</param>
    /// <param name="levier">De même.</param>
    /// <param name="annee">La promotion.</param>
    public Result<LevierPartage> Partager(string structure, string? texte, string? levier, int annee)
    {
        if (FicheId is not null) return new DifficulteDejaPartagee();

        var (difficulte, moyen) = (ReglesDeForme.OuRien(texte) ?? Texte, ReglesDeForme.OuRien(levier) ?? Levier);
        if (Nomme(difficulte, structure) || Nomme(moyen, structure)) return new PartageNommeLaStructure();

        var fiche = LevierPartage.De(Categorie, difficulte, moyen, annee);
        FicheId = fiche.Id;
        return fiche;
    }

    public Result<LevierId> RetirerDuPartage()
    {
        if (FicheId is not { } fiche) return new DifficulteNonPartagee();

        FicheId = null;
        return fiche;
    }

    // Word by word: « AIRE » is not in « horaires ».
    private static bool Nomme(string? texte, string structure) =>
        CleRecherche.De(structure) is { Length: > 0 } nom && $" {CleRecherche.De(texte)} ".Contains($" {nom} ", StringComparison.Ordinal);
}

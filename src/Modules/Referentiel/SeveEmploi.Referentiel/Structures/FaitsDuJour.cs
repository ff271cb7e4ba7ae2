namespace SeveEmploi.Referentiel.Structures;

/// <summary>Ce qui est vrai d'une structure un jour donné, que ses faits soient dans l'agrégat ou dans une fiche lue : une seule définition.</summary>
internal static class FaitsDuJour
{
    public static Localisation Le(this IEnumerable<Localisation> lieux, DateOnly jour) => lieux.Single(lieu => lieu.RepondDe(jour));

    /// <summary>Deux types à la fois font un double conventionnement.</summary>
    public static IReadOnlyList<TypeStructure> TypesLe(this IEnumerable<Conventionnement> conventionnements, DateOnly jour) =>
        [.. conventionnements.Where(conventionnement => conventionnement.Vaut(jour)).Select(conventionnement => conventionnement.Type).Order()];

    /// <summary>Le dernier relevé connu ce jour-là, ce jour compris.</summary>
    public static Effectifs? Le(this IEnumerable<Effectifs> releves, DateOnly jour) => releves.Where(releve => releve.Le <= jour).MaxBy(releve => releve.Le);
}

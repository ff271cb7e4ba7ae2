using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Diffusion;

/// <summary>Les sorties d'une année et d'un territoire, telles que tous peuvent les lire : le secret statistique leur est déjà appliqué.</summary>
/// <remarks>What is hidden is not there: the table stands under no perimeter, and has nothing to tell that is not public.</remarks>
internal sealed class PublicationSorties
{
    /// <summary>Le pays entier.</summary>
    public const string Pays = "FR";

    public int Annee { get; init; }

    /// <summary>Le code d'une région, ou « FR ».</summary>
    public required string Territoire { get; init; }

    /// <summary>Combien de structures ont des sorties complètes et validées.</summary>
    public int Structures { get; init; }

    /// <summary>Null quand le secret statistique les masque.</summary>
    public ChiffresPublies? Chiffres { get; init; }

    public DateTimeOffset PublieeA { get; init; }
}

/// <summary>Les cinq comptes d'un territoire, dans l'ordre des catégories : tout ce qui se publie s'en déduit.</summary>
internal sealed record ChiffresPublies(IReadOnlyList<long> Comptes)
{
    public static ChiffresPublies De(IReadOnlyCollection<ComptesSorties> lignes) =>
        new([.. ComptesSorties.Categories.Select(categorie => lignes.Sum(comptes => (long)(comptes[categorie] ?? 0)))]);
}

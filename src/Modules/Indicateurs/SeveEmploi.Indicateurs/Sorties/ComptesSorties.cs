using System.Text.Json.Serialization;

namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>Comment on quitte une structure : les cinq comptes du bilan régional (FOR-61). Leurs libellés sont dans le règlement.</summary>
internal enum CategorieSortie
{
    EmploiDurable,

    /// <summary>Les sorties d'avant le seuil du type de structure, 3 mois ou 150 h (FOR-68).</summary>
    [JsonStringEnumMemberName("moins_3_mois_ou_150h")]
    Courtes,

    Transition,

    Positives,

    Autres,
}

/// <summary>Les cinq comptes d'une structure et d'une année ; null n'est pas dit, 0 est zéro (FOR-64). Le total se calcule, personne ne le saisit.</summary>
internal sealed record ComptesSorties(int? EmploiDurable, int? Courtes, int? Transition, int? Positives, int? Autres)
{
    /// <summary>Bien plus qu'une structure n'emploie de personnes : au-delà, c'est une faute de frappe.</summary>
    public const int Maximum = 100_000;

    public static readonly ComptesSorties Vides = new(null, null, null, null, null);

    public static readonly IReadOnlyList<CategorieSortie> Categories = Enum.GetValues<CategorieSortie>();

    public int? this[CategorieSortie categorie] => categorie switch
    {
        CategorieSortie.EmploiDurable => EmploiDurable,
        CategorieSortie.Courtes => Courtes,
        CategorieSortie.Transition => Transition,
        CategorieSortie.Positives => Positives,
        CategorieSortie.Autres => Autres,
        _ => throw new ArgumentOutOfRangeException(nameof(categorie), categorie, "Catégorie de sortie inconnue."),
    };

    [JsonIgnore]
    public bool EstVide => Categories.All(categorie => this[categorie] is null);

    [JsonIgnore]
    public bool EstComplet => Categories.All(categorie => this[categorie] is not null);

    [JsonIgnore]
    public IReadOnlyList<CategorieSortie> Manquantes => [.. Categories.Where(categorie => this[categorie] is null)];

    /// <summary>La somme de ce qui est dit : le total quand la ligne est complète, un minimum sinon.</summary>
    [JsonIgnore]
    public int Somme => Categories.Sum(categorie => this[categorie] ?? 0);

    /// <summary>Null tant qu'un compte manque : un total partiel serait pris pour le total.</summary>
    [JsonIgnore]
    public int? Total => EstComplet ? Somme : null;

    [JsonIgnore]
    public bool SontPossibles => Categories.All(categorie => this[categorie] is null or (>= 0 and <= Maximum));

    /// <summary>Ce que l'autre dit remplace ; ce qu'il tait reste.</summary>
    public ComptesSorties CompletesPar(ComptesSorties autres) => new(
        autres.EmploiDurable ?? EmploiDurable, autres.Courtes ?? Courtes, autres.Transition ?? Transition, autres.Positives ?? Positives, autres.Autres ?? Autres);
}

namespace SeveEmploi.BuildingBlocks;

/// <summary>Identifiant d'un établissement : quatorze chiffres, clé de contrôle comprise.</summary>
public sealed record Siret
{
    public const int Longueur = 14;

    private const string SirenDeLaPoste = "356000000";

    public Siret(string value) =>
        Value = EstValide(value) ? value : throw new ArgumentException($"« {value} » n'est pas un SIRET.", nameof(value));

    public string Value { get; }

    public static bool EstValide(string? saisie) =>
        saisie is { Length: Longueur }
        && saisie.All(char.IsAsciiDigit)
        && saisie.Any(chiffre => chiffre != '0')
        && (SommeDeLuhn(saisie) % 10 == 0 || EstALaPoste(saisie));

    public override string ToString() => Value;

    // La Poste numbers its post offices outside the Luhn key: their digits sum to a multiple of five.
    private static bool EstALaPoste(string chiffres) =>
        chiffres.StartsWith(SirenDeLaPoste, StringComparison.Ordinal) && chiffres.Sum(chiffre => chiffre - '0') % 5 == 0;

    private static int SommeDeLuhn(string chiffres) =>
        chiffres.Select((chiffre, rang) => (chiffre - '0') * (rang % 2 == 0 ? 2 : 1)).Sum(produit => produit > 9 ? produit - 9 : produit);
}

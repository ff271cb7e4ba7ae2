namespace SeveEmploi.Acces.Connexions;

/// <summary>Un code à usage unique, écrit sur papier, pour le jour où le téléphone manque : 80 bits de hasard.</summary>
internal static class CodeSecours
{
    public const int Nombre = 10;

    private const int Octets = 10;
    private const int Groupe = 4;

    public static string Nouveau() =>
        string.Join('-', Base32.Ecrire(System.Security.Cryptography.RandomNumberGenerator.GetBytes(Octets)).Chunk(Groupe).Select(lettres => new string(lettres)));

    /// <summary>A person copies it from paper: case, spaces and hyphens do not count.</summary>
    public static string Normaliser(string saisie) => string.Concat(saisie.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}

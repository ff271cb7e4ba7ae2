using System.Security.Cryptography;

namespace SeveEmploi.FormationAction.Outils;

/// <summary>Un fichier reçu : son nom, ce que son contenu dit qu'il est, sa taille et son empreinte.</summary>
internal sealed record FichierDepose(string Nom, TypeFichier Type, int Taille, string Sha256, DateOnly Le)
{
    public const int TailleMax = 5 * 1024 * 1024;
    public const int NomMax = 150;

    public static Result<FichierDepose> De(string nom, byte[] contenu, DateOnly le)
    {
        if (contenu.Length == 0) return new FichierVide();
        if (contenu.Length > TailleMax) return new FichierTropLourd();
        if (!EstUnNom(nom)) return new NomDeFichierRefuse();

        var type = ReconnaissanceFichier.De(contenu);
        if (type.Error is { } refus) return refus;
        if (!type.Value.Extensions().Contains(Path.GetExtension(nom).ToLowerInvariant())) return new FichierMenteur(type.Value);

        return new FichierDepose(nom.Trim(), type.Value, contenu.Length, Convert.ToHexStringLower(SHA256.HashData(contenu)), le);
    }

    /// <summary>A name, not a path: neither a folder, nor a device, nor what would break out of a header.</summary>
    private static bool EstUnNom(string nom) =>
        nom.Trim().Length is > 0 and <= NomMax && CleRecherche.De(Path.GetFileNameWithoutExtension(nom)).Length > 0
        && !nom.Contains("..", StringComparison.Ordinal) && nom.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0
        && nom.EnumerateRunes().All(rune => System.Text.Rune.GetUnicodeCategory(rune) is not (
            System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate));
}

/// <summary>Ce qu'un fichier de la bibliothèque peut être.</summary>
internal enum TypeFichier
{
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    Png,
    Jpeg,
}

internal static class TypesDeFichier
{
    public static IReadOnlyList<string> Extensions(this TypeFichier type) => type == TypeFichier.Jpeg ? [".jpg", ".jpeg"] : [$".{type}".ToLowerInvariant()];

    public static string TypeMime(this TypeFichier type) => type switch
    {
        TypeFichier.Pdf => "application/pdf",
        TypeFichier.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        TypeFichier.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        TypeFichier.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        TypeFichier.Odt => "application/vnd.oasis.opendocument.text",
        TypeFichier.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        TypeFichier.Odp => "application/vnd.oasis.opendocument.presentation",
        TypeFichier.Png => "image/png",
        _ => "image/jpeg",
    };
}

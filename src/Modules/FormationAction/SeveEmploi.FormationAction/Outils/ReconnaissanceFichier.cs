using System.IO.Compression;
using System.Text;

namespace SeveEmploi.FormationAction.Outils;

/// <summary>Ce qu'un fichier est, d'après ses octets : ni son nom ni l'en-tête qui l'annonce ne sont crus.</summary>
/// <remarks>Of an archive only the directory is read, and the one short entry by which an ODF names itself: nothing is ever unpacked.</remarks>
internal static class ReconnaissanceFichier
{
    private const int EntreesMax = 5_000;
    private const long DeballeMax = 200L * 1024 * 1024;
    private const int RapportMax = 100;
    private const int MimetypeMax = 100;

    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];

    private static readonly Dictionary<string, TypeFichier> OpenDocument =
        new[] { TypeFichier.Odt, TypeFichier.Ods, TypeFichier.Odp }.ToDictionary(type => type.TypeMime());

    public static Result<TypeFichier> De(byte[] contenu)
    {
        var debut = contenu.AsSpan();
        if (debut.StartsWith("%PDF-"u8)) return TypeFichier.Pdf;
        if (debut.StartsWith(Png)) return TypeFichier.Png;
        if (debut.StartsWith(Jpeg)) return TypeFichier.Jpeg;
        return debut.StartsWith(Zip) ? Archive(contenu) : new FichierNonReconnu();
    }

    private static Result<TypeFichier> Archive(byte[] contenu)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(contenu, writable: false), ZipArchiveMode.Read);
            if (EstSuspecte(archive, contenu.Length)) return new ArchiveSuspecte();
            if (archive.Entries.Any(entree => entree.Name.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase))) return new FichierAMacros();
            return Bureautique(archive) is { } type ? type : new FichierNonReconnu();
        }
        catch (Exception illisible) when (illisible is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return new FichierNonReconnu();
        }
    }

    /// <summary>What would fill the disk of whoever opens it, or write outside of where it is opened.</summary>
    private static bool EstSuspecte(ZipArchive archive, int recu)
    {
        if (archive.Entries.Count > EntreesMax) return true;
        var deballe = archive.Entries.Sum(entree => (decimal)entree.Length);
        return deballe > DeballeMax || deballe > (decimal)recu * RapportMax || archive.Entries.Any(entree => entree.Length < 0 || SortDuDossier(entree.FullName));
    }

    private static bool SortDuDossier(string chemin) =>
        chemin.StartsWith('/') || chemin.Contains('\\') || chemin.Contains(':') || chemin.Split('/').Contains("..");

    private static TypeFichier? Bureautique(ZipArchive archive)
    {
        if (archive.GetEntry("[Content_Types].xml") is not null)
        {
            return archive.GetEntry("word/document.xml") is not null ? TypeFichier.Docx
                : archive.GetEntry("xl/workbook.xml") is not null ? TypeFichier.Xlsx
                : archive.GetEntry("ppt/presentation.xml") is not null ? TypeFichier.Pptx
                : null;
        }

        return archive.GetEntry("mimetype") is { Length: > 0 and <= MimetypeMax } annonce && OpenDocument.TryGetValue(Lire(annonce), out var type) ? type : null;
    }

    // The directory may lie about the length: what is read is bounded by ourselves.
    private static string Lire(ZipArchiveEntry entree)
    {
        using var flux = entree.Open();
        var octets = new byte[MimetypeMax];
        return Encoding.ASCII.GetString(octets, 0, flux.ReadAtLeast(octets, MimetypeMax, throwOnEndOfStream: false)).Trim();
    }
}

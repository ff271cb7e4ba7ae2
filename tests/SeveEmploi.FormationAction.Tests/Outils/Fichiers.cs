using System.IO.Compression;
using System.Text;

namespace SeveEmploi.FormationAction.Tests.Outils;

/// <summary>Files as people send them, and as others do.</summary>
internal static class Fichiers
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n%%EOF\n");
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];
    public static readonly byte[] Html = Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>");

    /// <summary>By name: a test that carried the bytes themselves would take minutes to be discovered.</summary>
    public static byte[] De(string nom) => nom switch
    {
        "pdf" => Pdf,
        "png" => Png,
        "jpeg" => Jpeg,
        "html" => Html,
        "docx" => Docx,
        "xlsx" => Xlsx,
        "pptx" => Pptx,
        "odt" => Odt,
        "macros" => AMacros,
        "sort" => QuiSort,
        "bombe" => Bombe,
        "promesse" => Promesse(),
        "autre zip" => Zip(("autre.txt", "x")),
        "zip tronqué" => [.. "PK\u0003\u0004"u8, 1, 2, 3],
        "odt menteur" => Zip(("mimetype", "text/html")),
        "vide" => [],
        "gros" => [.. Pdf, .. new byte[6 * 1024 * 1024]],
        _ => throw new ArgumentOutOfRangeException(nameof(nom), nom, "No such file."),
    };

    public static byte[] Docx => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"));

    public static byte[] Xlsx => Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"));

    public static byte[] Pptx => Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>"));

    public static byte[] Odt => Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<o/>"));

    public static byte[] AMacros => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"), ("word/vbaProject.bin", "x"));

    public static byte[] QuiSort => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>"), ("../../etc/passwd", "x"));

    /// <summary>Thirty megabytes of zeros in thirty kilobytes.</summary>
    public static byte[] Bombe => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string('0', 30 * 1024 * 1024)));

    /// <summary>An archive whose directory promises four gigabytes: nothing of it may be unpacked to know.</summary>
    public static byte[] Promesse()
    {
        var zip = Docx;
        var annuaire = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(uint.MaxValue - 1).CopyTo(zip, annuaire + 24);
        return zip;
    }

    public static byte[] Zip(params (string Nom, string Contenu)[] entrees)
    {
        using var recu = new MemoryStream();
        using (var archive = new ZipArchive(recu, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, contenu) in entrees)
            {
                using var flux = new StreamWriter(archive.CreateEntry(nom, CompressionLevel.Optimal).Open());
                flux.Write(contenu);
            }
        }

        return recu.ToArray();
    }
}

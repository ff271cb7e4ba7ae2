using System.Buffers;
using System.Globalization;
using System.Text;

namespace SeveEmploi.Echeancier.Calendriers;

/// <summary>The content lines of RFC 5545, straight into the answer: CRLF, 75 octets at most, and never half a character.</summary>
internal sealed class LignesIcs(IBufferWriter<byte> sortie)
{
    // RFC 5545, 3.1: the line break is not counted, the space that begins a continuation is.
    private const int OctetsMax = 75;

    private static readonly SearchValues<char> AEchapper =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\\', ';', ',', '\u2028', '\u2029']);

    /// <summary>A value that is already as the RFC writes it: a date, a number, a keyword.</summary>
    public void Ligne(string nom, string valeur) => Plier($"{nom}:{valeur}");

    /// <summary>A text that came from somebody.</summary>
    public void Texte(string nom, string texte) => Plier($"{nom}:{Echapper(texte)}");

    public void Jour(string nom, DateOnly jour) => Ligne($"{nom};VALUE=DATE", jour.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public void Instant(string nom, DateTimeOffset instant) => Ligne(nom, instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    /// <summary>No control character is left but the tab, which the RFC allows; each line break, whatever its alphabet, becomes « \n ».</summary>
    internal static string Echapper(string texte)
    {
        if (!texte.AsSpan().ContainsAny(AEchapper)) return texte;

        var echappe = new StringBuilder(texte.Length + 16);
        for (var i = 0; i < texte.Length; i++)
        {
            var signe = texte[i];
            if (signe == '\r' && i + 1 < texte.Length && texte[i + 1] == '\n') continue;
            if (signe is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') echappe.Append("\\n");
            else if (signe is '\\' or ';' or ',') echappe.Append('\\').Append(signe);
            else if (signe == '\t' || !char.IsControl(signe)) echappe.Append(signe);
        }

        return echappe.ToString();
    }

    private void Plier(string ligne)
    {
        Span<byte> tampon = stackalloc byte[OctetsMax];
        var plein = 0;
        // A lone surrogate, which is no character, comes out of this enumeration as U+FFFD.
        foreach (var rune in ligne.EnumerateRunes())
        {
            if (plein + rune.Utf8SequenceLength > OctetsMax)
            {
                Poser(tampon[..plein]);
                tampon[0] = (byte)' ';
                plein = 1;
            }

            plein += rune.EncodeToUtf8(tampon[plein..]);
        }

        Poser(tampon[..plein]);
    }

    private void Poser(ReadOnlySpan<byte> octets)
    {
        sortie.Write(octets);
        sortie.Write("\r\n"u8);
    }
}

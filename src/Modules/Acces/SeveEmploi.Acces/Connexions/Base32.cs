using System.Text;

namespace SeveEmploi.Acces.Connexions;

/// <summary>RFC 4648, without padding: how an authenticator application is given its key.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;
    private const int BitsPerByte = 8;

    public static string Ecrire(ReadOnlySpan<byte> octets)
    {
        var (texte, tampon, bits) = (new StringBuilder(), 0, 0);
        foreach (var octet in octets)
        {
            (tampon, bits) = (((tampon << BitsPerByte) | octet) & 0xFFFF, bits + BitsPerByte);
            for (; bits >= BitsPerLetter; bits -= BitsPerLetter) texte.Append(Alphabet[(tampon >> (bits - BitsPerLetter)) & 31]);
        }

        if (bits > 0) texte.Append(Alphabet[(tampon << (BitsPerLetter - bits)) & 31]);
        return texte.ToString();
    }

    public static byte[] Lire(string texte)
    {
        var (octets, tampon, bits) = (new List<byte>(), 0, 0);
        foreach (var lettre in texte)
        {
            var valeur = Alphabet.IndexOf(char.ToUpperInvariant(lettre), StringComparison.Ordinal);
            if (valeur < 0) throw new FormatException("Ce texte n'est pas en base 32.");
            (tampon, bits) = (((tampon << BitsPerLetter) | valeur) & 0xFFFF, bits + BitsPerLetter);
            if (bits < BitsPerByte) continue;
            bits -= BitsPerByte;
            octets.Add((byte)(tampon >> bits));
        }

        return [.. octets];
    }
}

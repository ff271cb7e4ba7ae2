using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Le code à six chiffres qui change toutes les trente secondes (RFC 6238).</summary>
/// <remarks>Ours, because Identity's provider reads the clock of the machine and does not say which step it accepted.</remarks>
internal static class Totp
{
    private const int Chiffres = 6;
    private const int Module = 1_000_000;

    // One step on either side: a telephone may be half a minute off.
    private const int Tolerance = 1;

    private static readonly TimeSpan Pas = TimeSpan.FromSeconds(30);

    public static string Adresse(string cle, string courriel) =>
        $"otpauth://totp/SeveEmploi:{Uri.EscapeDataString(courriel)}?secret={cle}&issuer=SeveEmploi&algorithm=SHA1&digits={Chiffres}&period=30";

    public static string Code(string cle, DateTimeOffset le) => CodeDuPas(Base32.Lire(cle), PasDe(le));

    /// <summary>The step of which this is the code; null when it is none of the present ones.</summary>
    public static long? Reconnaitre(string cle, string code, DateTimeOffset le)
    {
        var (octets, present, saisie) = (Base32.Lire(cle), PasDe(le), Encoding.UTF8.GetBytes(code));
        long? reconnu = null;
        for (var pas = present - Tolerance; pas <= present + Tolerance; pas++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeDuPas(octets, pas)), saisie)) reconnu = pas;
        }

        return reconnu;
    }

    private static long PasDe(DateTimeOffset le) => le.ToUnixTimeSeconds() / (long)Pas.TotalSeconds;

    private static string CodeDuPas(byte[] cle, long pas)
    {
        Span<byte> compteur = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(compteur, pas);
#pragma warning disable CA5350 // RFC 6238 as every authenticator application computes it: a MAC, not a signature.
        var mac = HMACSHA1.HashData(cle, compteur);
#pragma warning restore CA5350
        var valeur = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0xF)) & int.MaxValue;
        return (valeur % Module).ToString("D6", CultureInfo.InvariantCulture);
    }
}

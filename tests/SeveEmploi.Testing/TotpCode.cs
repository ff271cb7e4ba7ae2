using System.Globalization;
using System.Security.Cryptography;

namespace SeveEmploi.Testing;

/// <summary>What the telephone of a person shows (RFC 6238): written apart from the code it tests.</summary>
public static class TotpCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="key">In base 32, as the application gave it.</param>
    /// <param name="now">At the clock of the host.</param>
    public static string Of(string key, DateTimeOffset now)
    {
        var counter = BitConverter.GetBytes(now.ToUnixTimeSeconds() / 30);
        Array.Reverse(counter);
#pragma warning disable CA5350 // RFC 6238 as every authenticator application computes it: a MAC, not a signature.
        var mac = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var offset = mac[^1] & 0xF;
        var value = ((mac[offset] & 0x7F) << 24) | (mac[offset + 1] << 16) | (mac[offset + 2] << 8) | mac[offset + 3];
        return (value % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.TrimEnd('=').Select(letter => Convert.ToString(Alphabet.IndexOf(char.ToUpperInvariant(letter)), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

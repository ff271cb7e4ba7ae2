using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SeveEmploi.Echeancier.Calendriers;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

public sealed class LignesIcsTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Letters, accents, emoji outside the BMP, what iCalendar escapes, every control character, and halves of characters.
    private static readonly Gen<string> Textes = Gen.OneOf(
            Gen.Elements("a", "é", "ß", "‰", "漢", "🎉", "👩‍🚒", ",", ";", "\\", "\\n", " ", "\t", "\r\n", "\n", "\r", "\u2028", "\u0085", "\u00A0", "\uD83C", "\uDF89"),
            Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()))
        .ListOf().Select(string.Concat);

    [Fact]
    public void Le_pliage_ne_passe_jamais_75_octets_ne_coupe_nul_caractere_et_se_deplie() =>
        Prop.ForAll(Arb.From(Textes), texte =>
        {
            var octets = Ecrire(lignes => lignes.Texte("SUMMARY", texte));
            var flux = Strict.GetString(octets);
            var lignes = flux.Split("\r\n");

            return lignes[^1].Length == 0
                && lignes[..^1].All(ligne => Strict.GetByteCount(ligne) <= 75)
                // Each piece by itself is UTF-8: no character stands on two lines.
                && Morceaux(octets).All(EstUtf8)
                && lignes.Skip(1).SkipLast(1).All(suite => suite[0] == ' ' && suite.Length > 1)
                && flux.Replace("\r\n ", "", StringComparison.Ordinal) == $"SUMMARY:{Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(LignesIcs.Echapper(texte)))}\r\n";
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(400));

    [Fact]
    public void Un_texte_echappe_se_relit_tel_qu_il_fut_saisi_sans_ses_caracteres_de_controle() =>
        Prop.ForAll(Arb.From(Textes), texte => Relire(LignesIcs.Echapper(texte)) == Attendu(texte))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(200));

    [Theory]
    [InlineData("a, b; c\\d", "a\\, b\\; c\\\\d")]
    [InlineData("un\r\ndeux\ntrois\rquatre", "un\\ndeux\\ntrois\\nquatre")]
    [InlineData("C:\\nouveau", "C:\\\\nouveau")]
    [InlineData("\u2028a\u2029b\u0085", "\\na\\nb\\n")]
    [InlineData("a\0b\u001Bc\u007Fd\u009Be\tf", "abcde\tf")]
    [InlineData("BEGIN:VEVENT", "BEGIN:VEVENT")]
    [InlineData("", "")]
    public void Un_texte_est_echappe(string texte, string attendu) => LignesIcs.Echapper(texte).Should().Be(attendu);

    [Theory]
    [InlineData(67, 1)]
    [InlineData(68, 2)]
    [InlineData(67 + 74, 2)]
    [InlineData(67 + 75, 3)]
    public void Une_ligne_se_plie_a_75_octets_et_pas_avant(int longueur, int attendues) =>
        Encoding.UTF8.GetString(Ecrire(lignes => lignes.Texte("SUMMARY", new string('x', longueur)))).Split("\r\n")[..^1].Should().HaveCount(attendues);

    [Fact]
    public void Nul_texte_ne_fait_une_ligne_de_plus() =>
        Encoding.UTF8.GetString(Ecrire(lignes => lignes.Texte("SUMMARY", "x\r\nATTENDEE:mailto:a@exemple.fr"))).Should().Be("SUMMARY:x\\nATTENDEE:mailto:a@exemple.fr\r\n");

    private static byte[] Ecrire(Action<LignesIcs> acte)
    {
        var sortie = new ArrayBufferWriter<byte>();
        acte(new(sortie));
        return sortie.WrittenSpan.ToArray();
    }

    private static IEnumerable<byte[]> Morceaux(byte[] octets)
    {
        var debut = 0;
        for (var i = 1; i < octets.Length; i++)
        {
            if (octets[i - 1] != '\r' || octets[i] != '\n') continue;
            yield return octets[debut..(i + 1)];
            debut = i + 1;
        }
    }

    private static bool EstUtf8(byte[] octets)
    {
        try
        {
            return Strict.GetString(octets).Length > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>As RFC 5545, 3.3.11, says to read a text: written apart from the code it tests.</summary>
    private static string Relire(string echappe)
    {
        var lu = new StringBuilder();
        for (var i = 0; i < echappe.Length; i++)
        {
            if (echappe[i] is ',' or ';') return "unescaped separator";
            lu.Append(echappe[i] != '\\' ? echappe[i] : echappe[++i] is 'n' or 'N' ? '\n' : echappe[i]);
        }

        return lu.ToString();
    }

    private static string Attendu(string texte) => string.Concat(
        texte.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n')
            .Where(signe => signe is '\n' or '\t' || !char.IsControl(signe)));
}

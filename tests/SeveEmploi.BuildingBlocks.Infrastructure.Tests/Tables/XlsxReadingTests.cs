using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

public sealed class XlsxReadingTests
{
    private const string Dates = """
        <numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.00&quot; jeudy&quot;"/><numFmt numFmtId="166" formatCode="[Red]0"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
        """;

    [Fact]
    public async Task Chaque_nature_de_cellule_devient_son_texte()
    {
        var table = await Fichiers.Table(Fichiers.Classeur(
            Fichiers.Entete("partage", "texte", "nombre", "vrai", "formule", "erreur", "iso") + """
            <row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" t="inlineStr"><is><r><t>a_x000D_</t></r><r><t xml:space="preserve"> b</t></r></is></c><c r="C4"><v>0.30000000000000004</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="str"><f>A1&amp;"x"</f><v>calculé</v></c><c r="F4" t="e"><v>#REF!</v></c><c r="G4" t="d"><v>2022-01-31T00:00:00</v></c></row>
            """, sharedStrings: """<si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh><r><t>京</t></r></si>"""));
        var row = table.Rows.Single();

        row.Ligne.Should().Be(4);
        table.Columns.Select(column => row.Texte(column)).Should().Equal("東京", "a\r b", "0.3", "oui", "calculé", "#REF!", "2022-01-31");
    }

    [Fact]
    public async Task Une_date_se_reconnait_a_son_style()
    {
        var table = await Fichiers.Table(Fichiers.Classeur(
            Fichiers.Entete("a", "b", "c", "d", "e")
            + """<row><c><v>44592</v></c><c s="1"><v>44592</v></c><c s="2"><v>44592.75</v></c><c s="3"><v>44592</v></c><c s="4"><v>44592</v></c></row>""", styles: Dates));

        table.Columns.Select(column => table.Rows.Single().Texte(column)).Should().Equal("44592", "2022-01-31", "2022-01-31", "44592", "44592");
    }

    [Fact]
    public async Task Le_calendrier_1904_est_suivi()
    {
        var table = await Fichiers.Table(Fichiers.Classeur(
            Fichiers.Entete("a") + """<row><c s="1"><v>43130</v></c></row>""", styles: Dates, workbookPr: """<workbookPr date1904="1"/>"""));

        table.Rows.Single().Jour("a").Should().Be(new DateOnly(2022, 1, 31));
    }

    [Fact]
    public async Task Une_cellule_vide_ou_sautee_ne_decale_pas_les_suivantes()
    {
        var table = await Fichiers.Table(Fichiers.Classeur(
            Fichiers.Entete("a", "b", "c", "d") + """<row r="2"/><row r="3"><c r="B3"/><c r="D3"><v>4</v></c><c r="XFD3" s="0"/></row>"""));

        table.Rows.Single().Ligne.Should().Be(3);
        table.Columns.Select(column => table.Rows.Single().Entier(column)).Should().Equal(null, null, null, 4);
    }

    [Fact]
    public async Task Une_feuille_cachee_est_ignoree() =>
        (await Fichiers.Table(Fichiers.Classeur(Fichiers.Entete("visible"), hidden: Fichiers.Entete("secret")))).Columns.Should().Equal("visible");

    [Fact]
    public async Task Un_caractere_interdit_echappe_reste_dans_le_fichier()
    {
        var row = (await Fichiers.Table(Fichiers.Classeur(
            Fichiers.Entete("a") + """<row><c t="inlineStr"><is><t>x_x0000_y</t></is></c></row>"""))).Rows.Single();

        row.Texte("a").Should().BeNull();
        row.Anomalies.Single().Code.Should().Be("caractere_interdit");
    }

    [Theory]
    [InlineData("<row><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"99999999999\"><c><v>1</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row><c r=\"1\"><v>1</v></c></row>")]
    [InlineData("<row><c s=\"x\"><v>1</v></c></row>")]
    [InlineData("<row><c t=\"inlineStr\"><is><t>&#xD800;</t></is></c></row>")]
    [InlineData("<row><c><v>1</v></row>")]
    public async Task Une_feuille_incoherente_est_illisible(string row) =>
        (await Fichiers.Lire(Fichiers.Classeur(Fichiers.Entete("a") + row))).Refus.Should().Be(TableIllisible.Illisible);

    [Fact]
    public async Task Une_bombe_DOCTYPE_est_illisible()
    {
        const string bombe = """
            <!DOCTYPE lol [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            """;
        var sheet = Fichiers.Entete("a") + "<row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row>";

        (await Fichiers.Lire(Fichiers.Classeur(sheet, doctype: bombe))).Refus.Should().Be(TableIllisible.Illisible);
        (await Fichiers.Lire(Fichiers.Classeur(Fichiers.Entete("a"), doctype: "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">")))
            .Refus.Should().Be(TableIllisible.Illisible);
    }

    [Fact]
    public async Task Une_bombe_compressee_est_trop_grande()
    {
        var tasse = Fichiers.Classeur(Fichiers.Entete("a") + new string(' ', 4 * 1024 * 1024));
        var lourd = Fichiers.Classeur(string.Create(66 * 1024 * 1024, new Random(1), (text, random) => random.GetItems("ab", text)));

        (await Fichiers.Lire(tasse)).Refus!.Message.Should().Contain("compression");
        (await Fichiers.Lire(lourd)).Refus!.Message.Should().Contain("64 Mo");
    }

    [Fact]
    public async Task Une_bombe_qui_ment_sur_sa_taille_est_illisible()
    {
        var file = Fichiers.Classeur(Fichiers.Entete("a") + new string(' ', 80 * 1024 * 1024));
        var central = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 6));
        foreach (var position in Headers(file, central)) BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(position + 24), 2_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        (await Fichiers.Lire(file)).Refus.Should().Be(TableIllisible.Illisible);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(20 * 1024 * 1024);
    }

    [Fact]
    public async Task Une_imbrication_sans_fin_est_illisible()
    {
        var depth = string.Concat(Enumerable.Range(0, 200_000).Select(number => $"<a{number}>"));

        (await Fichiers.Lire(Fichiers.Classeur(Fichiers.Entete("a") + depth))).Refus.Should().Be(TableIllisible.Illisible);
    }

    [Fact]
    public async Task Plus_de_200_colonnes_est_trop_grand() =>
        (await Fichiers.Lire(Fichiers.Classeur(Fichiers.Entete("a") + "<row><c r=\"XFD2\"><v>1</v></c></row>"))).Refus!.Code.Should().Be("fichier_trop_grand");

    [Fact]
    public void Un_classeur_coupe_ou_abime_ne_fait_jamais_tomber_la_lecture()
    {
        var file = Fichiers.Classeur(Fichiers.Entete("a", "b") + "<row><c><v>1</v></c></row>", styles: Dates, sharedStrings: "<si><t>x</t></si>");

        for (var length = 4; length < file.Length; length += 7)
            Fichiers.LireDurement(file[..length]).Refus.Should().Be(TableIllisible.Illisible);

        Prop.ForAll<int, byte>((position, octet) =>
        {
            var damaged = (byte[])file.Clone();
            damaged[Math.Abs(position * 7919L % file.Length)] ^= octet;
            var reading = Fichiers.LireDurement(damaged);
            return reading.Table is null != reading.Refus is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static IEnumerable<int> Headers(byte[] file, int central)
    {
        for (var position = central; file.AsSpan(position, 4).SequenceEqual("PK\u0001\u0002"u8);)
        {
            var name = BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(position + 28));
            if (System.Text.Encoding.UTF8.GetString(file, position + 46, name) == "xl/worksheets/sheet1.xml") yield return position;
            position += 46 + name + BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(position + 30));
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

public sealed class TableWriterTests
{
    public enum Statut
    {
        EnCours,
        [JsonStringEnumMemberName("ACI")] Chantier,
    }

    public sealed record Lieu(string Ville, int? Departement);

    public sealed record StructureVue(
        string Nom, Statut Statut, decimal? DotationEur, int Salaries, bool Active, DateOnly? EntreeLe, DateTimeOffset DeposeeA,
        IReadOnlyList<string> Activites, Lieu? Lieu, [property: JsonIgnore] string Secret)
    {
        public IReadOnlyList<Lieu> Sites { get; } = [];
    }

    private static readonly StructureVue Asta = new(
        "ASTA; \"tri\"", Statut.Chantier, -1234.5m, 82, true, new DateOnly(2022, 1, 31), new DateTimeOffset(2022, 1, 31, 9, 30, 0, TimeSpan.FromHours(1)),
        ["Tri", "Vente"], new Lieu("Caen", 14), "x");

    private static readonly StructureVue Vide = Asta with { DotationEur = null, Active = false, EntreeLe = null, Lieu = null, Statut = Statut.EnCours };

    private static async Task<byte[]> Csv<T>(params T[] rows)
    {
        using var file = new AsyncOnlyStream();
        await TableWriter.WriteCsvAsync(file, Fichiers.Flux(rows), CancellationToken.None);
        return file.ToArray();
    }

    private static async Task<byte[]> Xlsx<T>(params T[] rows)
    {
        using var file = new AsyncOnlyStream();
        await TableWriter.WriteXlsxAsync(file, Fichiers.Flux(rows), CancellationToken.None);
        return file.ToArray();
    }

    [Fact]
    public async Task Un_export_CSV_s_ouvre_dans_un_tableur_francais()
    {
        var file = await Csv(Asta, Vide);

        file[..3].Should().Equal(0xEF, 0xBB, 0xBF);
        Encoding.UTF8.GetString(file[3..]).Should().Be(
            "nom;statut;dotation_eur;salaries;active;entree_le;deposee_a;activites;lieu_ville;lieu_departement\r\n"
            + "\"ASTA; \"\"tri\"\"\";ACI;-1234,5;82;oui;2022-01-31;2022-01-31T09:30:00+01:00;Tri, Vente;Caen;14\r\n"
            + "\"ASTA; \"\"tri\"\"\";en_cours;;82;non;;2022-01-31T09:30:00+01:00;Tri, Vente;;\r\n");
    }

    [Fact]
    public async Task Un_export_XLSX_est_valide_type_filtre_et_fige()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await Xlsx(Asta, Vide)), false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var cells = sheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);

        new OpenXmlValidator().Validate(document).Should().BeEmpty();
        (cells["C2"].DataType, cells["C2"].CellValue!.Text).Should().Be((null, "-1234.5"));
        (cells["F2"].StyleIndex!.Value, cells["F2"].CellValue!.Text).Should().Be((2u, "44592"));
        (cells["E2"].InnerText, cells["E3"].InnerText, cells["A1"].StyleIndex!.Value).Should().Be(("oui", "non", 1u));
        cells.Should().NotContainKeys("C3", "F3", "I3");
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.Should().Be("A1:J3");
        sheet.Descendants<Pane>().Single().State!.Value.Should().Be(PaneStateValues.Frozen);
    }

    [Fact]
    public async Task Un_export_sans_ligne_reste_valide()
    {
        var file = await Xlsx<StructureVue>();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);

        new OpenXmlValidator().Validate(document).Should().BeEmpty();
        (await Fichiers.Table(file)).Rows.Should().BeEmpty();
    }

    public sealed record Mot(string Texte, int Fin = 1);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33 2 31", "'+33 2 31")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("l'été", "l'été")]
    public async Task Aucune_cellule_ne_commence_une_formule(string texte, string ecrit)
    {
        Encoding.UTF8.GetString(await Csv(new Mot(texte))).Should().Be($"\uFEFFtexte;fin\r\n{ecrit};1\r\n");

        using var document = SpreadsheetDocument.Open(new MemoryStream(await Xlsx(new Mot(texte))), false);
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<CellFormula>().Should().BeEmpty();
        (await Fichiers.Table(await Xlsx(new Mot(texte)))).Rows.Single().Texte("texte").Should().Be(texte.Trim());
    }

    public sealed record Mesure(string Texte, int Entier, decimal Nombre, DateOnly Jour, Statut Statut);

    [Fact]
    public void Ce_qui_est_exporte_se_relit_a_l_identique()
    {
        // Texts as people have them: anything but what an import refuses, without blanks around, and never empty.
        var textes = ArbMap.Default.GeneratorFor<string?>().Select(text => Texts.Forbidden().Replace(text ?? "", "").Trim() is { Length: > 0 } kept ? kept : "'=x")
            .Or(Gen.Elements("=1", "''-2", "a\r\nb", "x_x0041_y", "_x00000041_", "😀;\"", "œ\t€"));
        var mesures = textes.SelectMany(texte => Gen.Choose(-1_000_000, 1_000_000).SelectMany(nombre => Gen.Choose(0, 100_000)
            .Select(jours => new Mesure(texte, nombre, nombre / 100m, new DateOnly(1900, 3, 1).AddDays(jours), (Statut)(jours % 2)))));

        Prop.ForAll(mesures.ListOf().ToArbitrary(), lot => Relu(Csv([.. lot])).SequenceEqual(lot) && Relu(Xlsx([.. lot])).SequenceEqual(lot))
            .QuickCheckThrowOnFailure();
    }

    private static IEnumerable<Mesure> Relu(Task<byte[]> file) => Fichiers.LireDurement(file.GetAwaiter().GetResult()).Table!.Rows
        .Select(row => new Mesure(row.Texte("texte")!, row.Entier("entier", min: int.MinValue)!.Value,
            row.Nombre("nombre", min: decimal.MinValue)!.Value, row.Jour("jour")!.Value, row.Choix<Statut>("statut")!.Value));

    [Fact]
    public async Task Un_texte_impossible_en_XML_ne_fait_pas_tomber_un_export()
    {
        var file = await Xlsx(new Mot("a\u0000b\uD800c\uFFFF"), new Mot(new string('x', 40_000)));
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);

        new OpenXmlValidator().Validate(document).Should().BeEmpty();
    }

    [Fact]
    public async Task Un_tableur_anglais_ne_change_rien()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Encoding.UTF8.GetString(await Csv(Asta)).Should().Contain(";-1234,5;82;oui;2022-01-31;");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>Kestrel refuses synchronous writes on a response.</summary>
    private sealed class AsyncOnlyStream : MemoryStream
    {
        private bool _async;

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (!_async) throw new InvalidOperationException("synchronous");
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _async = true;
            Write(buffer.Span);
            _async = false;
            return ValueTask.CompletedTask;
        }
    }
}

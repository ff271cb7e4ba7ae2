using System.IO.Compression;
using System.Text;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

internal static class Fichiers
{
    public static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Task<TableReading> Lire(byte[] bytes) => TableReader.ReadAsync(new MemoryStream(bytes), CancellationToken.None);

    /// <summary>A property of FsCheck cannot await.</summary>
    public static TableReading LireDurement(byte[] bytes) => Lire(bytes).GetAwaiter().GetResult();

    public static Task<TableReading> Lire(string csv) => Lire(Encoding.UTF8.GetBytes(csv));

    public static async Task<Table> Table(byte[] bytes)
    {
        var reading = await Lire(bytes);
        reading.Refus.Should().BeNull();
        return reading.Table!;
    }

    public static Task<Table> Table(string csv) => Table(Encoding.UTF8.GetBytes(csv));

    /// <summary>One column « valeur », one row.</summary>
    public static async Task<TableRow> Ligne(string cell) => (await Table($"valeur;fin\n\"{cell.Replace("\"", "\"\"")}\";x")).Rows.Single();

    public static async IAsyncEnumerable<T> Flux<T>(params T[] rows)
    {
        foreach (var row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook by hand, so that a test can put in it what no library would write.</summary>
    public static byte[] Classeur(
        string sheetData, string sharedStrings = "", string styles = "", string doctype = "", string workbookPr = "", string hidden = "")
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var hiddenSheet = hidden.Length == 0 ? "" : "<sheet name=\"Cachee\" sheetId=\"2\" state=\"hidden\" r:id=\"rId4\"/>";
        return Zip(
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{mime}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{mime}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{mime}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{mime}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{mime}.sharedStrings+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="{office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{office}">{workbookPr}<sheets>{hiddenSheet}<sheet name="Un" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{sharedStrings}</sst>"""),
            ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData>{hidden}</sheetData></worksheet>"""),
            ("xl/worksheets/sheet1.xml", $"""{doctype}<worksheet xmlns="{Main}"><sheetData>{sheetData}</sheetData></worksheet>"""));
    }

    public static string Entete(params string[] columns) =>
        $"<row r=\"1\">{string.Concat(columns.Select(column => $"<c t=\"inlineStr\"><is><t>{column}</t></is></c>"))}</row>";

    private static byte[] Zip(params (string Path, string Xml)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(xml);
            }
        }
        return file.ToArray();
    }
}

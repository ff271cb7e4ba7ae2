using System.Globalization;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <summary>All that a workbook holds around its worksheets.</summary>
internal static class XlsxParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string SheetPath(int number) => $"xl/worksheets/sheet{number.ToString(CultureInfo.InvariantCulture)}.xml";

    /// <param name="names">Of the worksheets, in their order: unique, short and without what a sheet's name cannot hold.</param>
    public static IReadOnlyDictionary<string, string> Around(IReadOnlyList<string> names) => new Dictionary<string, string>
    {
        ["[Content_Types].xml"] = $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Mime}.sheet.main+xml"/>{Each(names, (_, n) => $"<Override PartName=\"/{SheetPath(n)}\" ContentType=\"{Mime}.worksheet+xml\"/>")}<Override PartName="/xl/styles.xml" ContentType="{Mime}.styles+xml"/></Types>
            """,
        ["_rels/.rels"] = $"""
            <Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """,
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns="{Relations}">{Each(names, (_, n) => $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"{SheetPath(n)[3..]}\"/>")}<Relationship Id="rId{names.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """,
        ["xl/workbook.xml"] = $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(names, (name, n) => $"<sheet name=\"{System.Security.SecurityElement.Escape(name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets></workbook>
            """,
        ["xl/styles.xml"] = $"""
            <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" xfId="0"/><xf numFmtId="0" fontId="1" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """,
    };

    private static string Each(IReadOnlyList<string> names, Func<string, int, string> part) =>
        string.Concat(names.Select((name, index) => part(name, index + 1)));
}

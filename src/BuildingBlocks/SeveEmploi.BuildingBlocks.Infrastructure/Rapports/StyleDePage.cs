namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>The look of a report on a screen and on paper; the same for all, since the page is obeyed by the hash of these letters.</summary>
internal static class StyleDePage
{
    public const string Css =
        ":root{color-scheme:light}*{box-sizing:border-box}"
        + "body{font:1rem/1.55 'Segoe UI',system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:72rem;margin:0 auto;padding:0 1.25rem 3rem}"
        + "a{color:#1f4e79}a:focus-visible,.defile:focus-visible{outline:3px solid #b34700;outline-offset:2px}"
        + ".evitement{position:absolute;left:-99rem}.evitement:focus{left:1rem;top:1rem;background:#fff;padding:.5rem 1rem;z-index:1}"
        + "header{border-bottom:4px solid #1f4e79;padding:3rem 0 1.5rem;margin-bottom:2rem}header p{margin:.25rem 0}.sous-titre{font-size:1.25rem;color:#37474f}"
        + "h1,h2,h3,h4{color:#1f4e79;line-height:1.25;margin:2.2rem 0 .8rem;overflow-wrap:anywhere}h1{font-size:2.2rem;margin-top:0}h2{font-size:1.6rem;"
        + "border-bottom:1px solid #c3ccd5;padding-bottom:.3rem}h3{font-size:1.25rem}h4{font-size:1.05rem}p{max-width:46rem;overflow-wrap:anywhere}"
        + "nav ol{list-style:none;margin:0;padding:0}nav li{padding:.15rem 0}nav .niveau-2{margin-left:1.5rem}nav .niveau-3{margin-left:3rem}"
        + "nav .niveau-1{font-weight:600;margin-top:.4rem}.bloc{margin:1.5rem 0 2rem}"
        + "@media(min-width:60rem){.cote{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:2rem;align-items:start}}"
        + "figure{margin:0 0 1rem}figure svg{display:block;max-width:100%;height:auto}"
        + "svg text{font:12px 'Segoe UI',system-ui,sans-serif;fill:#1a1a1a}svg .titre{font-weight:600;font-size:14px}svg .clair{fill:#fff}svg .code{font-weight:700}"
        + ".motifs{position:absolute;width:0;height:0}"
        + ".defile{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}"
        + "caption{text-align:left;font-weight:600;color:#1f4e79;padding:.3rem 0 .5rem}th,td{border:1px solid #7f8c99;padding:.3rem .55rem;text-align:left;vertical-align:top}"
        + "thead th{background:#1f4e79;color:#fff;vertical-align:bottom}tbody th{font-weight:600;background:#f4f6f8}tbody th,tbody td{overflow-wrap:anywhere}"
        + ".nombre{text-align:right;white-space:nowrap}"
        + ".nombre a{color:inherit;text-decoration:underline dotted #5f6b77;text-underline-offset:.2em}.note{font-size:.85rem;color:#37474f;margin:.4rem 0}"
        + ".sources li{padding:.2rem 0;overflow-wrap:anywhere}.sources li:target{background:#fff3cd;outline:2px solid #b34700}"
        + "@page{size:A4;margin:18mm 15mm;@bottom-right{content:'Page ' counter(page) ' sur ' counter(pages);font:9pt sans-serif;color:#37474f}}"
        + "@media print{body{font-size:10pt;max-width:none;padding:0}.evitement{display:none}header{border:0;padding-top:8cm;break-after:page}.niveau-1.partie{break-before:page}"
        + ".cote{display:block}h2,h3,h4,caption{break-after:avoid}figure,tr{break-inside:avoid}figure svg{max-width:15cm}.carte svg{max-width:11cm}thead{display:table-header-group}"
        + ".defile{overflow:visible}thead th{background:#fff;color:#1a1a1a;border-bottom:2px solid #1a1a1a}.nombre a{text-decoration:none}a{color:inherit}}";
}

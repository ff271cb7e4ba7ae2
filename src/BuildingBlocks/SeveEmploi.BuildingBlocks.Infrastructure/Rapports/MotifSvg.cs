using static SeveEmploi.BuildingBlocks.Infrastructure.Markup;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>What fills a bar or a slice: a colour and a hatching, so that two neighbours differ without their colour.</summary>
internal static class MotifSvg
{
    private const int Nombre = 8;

    private static readonly string[] Hachures =
    [
        "", "M0 8L8 0", "M0 4H8", "M4 0V8", "M0 0L8 8", "M0 4H8M4 0V8", "M0 8L8 0M0 0L8 8", "M2 2H4V4H2Z",
    ];

    public static readonly Markup Tous = Html(
        $"<svg class=\"motifs\" aria-hidden=\"true\" focusable=\"false\"><defs>{All(Enumerable.Range(0, Nombre).Select(Motif))}</defs></svg>");

    public static string Fond(int rang) => $"url(#motif-{rang % Nombre})";

    private static Markup Motif(int rang) => Html($"""
        <pattern id="motif-{rang}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#{Couleurs.De(rang)}"/><path d="{Hachures[rang]}" fill="none" stroke="#fff" stroke-width="1.4"/></pattern>
        """);
}

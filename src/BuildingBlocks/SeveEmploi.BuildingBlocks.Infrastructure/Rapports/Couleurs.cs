namespace SeveEmploi.BuildingBlocks.Infrastructure.Rapports;

/// <summary>
/// The colours of every chart and map, without their #. Each is told from white by at least 4.5 to 1, and none is ever alone to say something:
/// there is a pattern, a marker or a number with it.
/// </summary>
internal static class Couleurs
{
    public const string Encre = "1A1A1A";

    private static readonly string[] Suite = ["1F4E79", "B34700", "00695C", "6A1B9A", "7A5C00", "AD1457", "37474F", "2E7D32"];

    /// <summary>Des teintes d'une carte, de la plus claire à la plus foncée : le fond, puis l'encre qui s'y lit.</summary>
    public static readonly IReadOnlyList<(string Fond, string Encre)> Niveaux =
        [("E3EDF7", Encre), ("A9C8E8", Encre), ("2F6DA8", "FFFFFF"), ("123A66", "FFFFFF")];

    public static string De(int rang) => Suite[rang % Suite.Length];
}

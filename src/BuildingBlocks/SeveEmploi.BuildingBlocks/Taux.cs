using System.Globalization;

namespace SeveEmploi.BuildingBlocks;

/// <summary>Un pourcentage à une décimale, arrondi au plus proche ; « n.c. » quand la base est nulle (MOB-71).</summary>
public readonly record struct Taux
{
    private const string NonCalculable = "n.c.";

    // Written out: the separators of fr-FR change with the ICU of the machine, and its minus sign is a hyphen that screen readers skip.
    private static readonly NumberFormatInfo Francais = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F", NegativeSign = "\u2212" };

    private readonly bool _evolution;

    private Taux(decimal numerateur, decimal base100, bool evolution) =>
        (Valeur, _evolution) = (base100 == 0 ? null : Math.Round(100 * numerateur / base100, 1, MidpointRounding.AwayFromZero), evolution);

    public decimal? Valeur { get; }

    public bool EstCalculable => Valeur is not null;

    public static Taux Evolution(decimal apres, decimal avant) => new(apres - avant, avant, evolution: true);

    public static Taux Part(decimal partie, decimal total) => new(partie, total, evolution: false);

    public override string ToString()
    {
        if (Valeur is not { } valeur) return NonCalculable;
        var signe = _evolution && valeur > 0 ? "+" : "";
        return $"{signe}{valeur.ToString("N1", Francais)}\u202F%";
    }
}

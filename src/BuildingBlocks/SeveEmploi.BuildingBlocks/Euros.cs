using System.Globalization;

namespace SeveEmploi.BuildingBlocks;

/// <summary>Un montant du programme : un <see cref="decimal"/> en euros, à deux décimales au plus (decisions.md, « Money »).</summary>
public static class Euros
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Plus que ce que le programme donnera jamais d'un coup : au-delà, c'est une faute de frappe.</summary>
    public const decimal Max = 100_000_000;

    public static bool EstUnMontant(decimal montant) => montant is >= 0 and <= Max && decimal.Round(montant, 2) == montant;

    /// <summary>« 20 000 € », ou « 20 000,50 € » quand il y a des centimes.</summary>
    public static string EnClair(decimal montant) => $"{montant.ToString(montant == decimal.Truncate(montant) ? "N0" : "N2", Francais)}\u00A0€";

    /// <summary>
    /// Le total en autant de montants que de parts, au centime ; le dernier prend l'arrondi, de sorte que leur somme est toujours le total.
    /// </summary>
    /// <param name="total">À répartir ; nul ou positif.</param>
    /// <param name="parts">Positives ; leur somme n'a pas à valoir cent.</param>
    public static IReadOnlyList<decimal> Repartir(decimal total, IReadOnlyList<decimal> parts)
    {
        var (reste, somme, montants) = (total, parts.Sum(), new decimal[parts.Count]);
        for (var rang = 0; rang < parts.Count - 1; rang++)
        {
            montants[rang] = Math.Min(reste, decimal.Round(total * parts[rang] / somme, 2, MidpointRounding.AwayFromZero));
            reste -= montants[rang];
        }

        if (parts.Count > 0) montants[^1] = reste;
        return montants;
    }
}

using System.Globalization;

namespace SeveEmploi.BuildingBlocks.Rapports;

/// <summary>D'où vient un chiffre : qui le sait, ce qui y est compté, où le recompter, et quel jour il a été lu (RPT-32).</summary>
/// <param name="Module">Comme l'application le nomme : « Mobilisation ».</param>
/// <param name="Fait">Ce qui est compté, en mots.</param>
/// <param name="Adresse">Le chemin de la liste où il se recompte, sous l'adresse publique ; null s'il n'y en a pas.</param>
public sealed record SourceChiffre(string Module, string Fait, string? Adresse, DateOnly Le)
{
    public override string ToString() => $"{Module} : {Fait}, au {Le:dd/MM/yyyy}{(Adresse is null ? "" : $" ({Adresse})")}";
}

/// <summary>Une case : un chiffre avec sa source, ou des mots. Un chiffre que personne ne sait n'est pas un zéro.</summary>
/// <param name="Affiche">Ce qui se lit partout : sur la page, dans le fichier Word et dans l'API.</param>
/// <param name="Valeur">Null pour des mots, ou quand le chiffre n'est pas connu.</param>
/// <param name="Unite">« % », « ETP » ; vide pour un nombre.</param>
/// <param name="Numerateur">D'un taux : ce qui est compté.</param>
/// <param name="Denominateur">D'un taux : sur combien.</param>
public sealed record CelluleRapport(
    string Affiche, decimal? Valeur = null, string Unite = "", SourceChiffre? Source = null, decimal? Numerateur = null, decimal? Denominateur = null)
{
    private const string Inconnu = "n.c.";

    // Written out, as in Taux: what fr-FR is changes with the machine.
    private static readonly NumberFormatInfo Francais = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F", NegativeSign = "\u2212" };

    public static CelluleRapport De(string mots) => new(mots);

    public static CelluleRapport De(decimal? valeur, SourceChiffre source, string unite = "") =>
        new(valeur is { } connu ? $"{connu.ToString("#,0.##", Francais)}{(unite == "" ? "" : $"\u00A0{unite}")}" : Inconnu, valeur, unite, source);

    /// <summary>À une décimale ; « n.c. » sans base.</summary>
    public static CelluleRapport Part(decimal partie, decimal total, SourceChiffre source)
    {
        var taux = Taux.Part(partie, total);
        return new(taux.ToString(), taux.Valeur, "%", source, partie, total);
    }

    /// <summary>De l'un à l'autre, en pourcentage signé ; « n.c. » quand l'un manque ou que la base est nulle.</summary>
    public static CelluleRapport Evolution(decimal? apres, decimal? avant, SourceChiffre source)
    {
        var taux = apres is { } fin && avant is { } debut ? Taux.Evolution(fin, debut) : Taux.Evolution(0, 0);
        return new(taux.ToString(), taux.Valeur, "%", source, apres, avant);
    }

    /// <summary>Le jour et le lieu de lecture peuvent changer sans que le chiffre change.</summary>
    public bool DitComme(CelluleRapport autre) =>
        (Affiche, Valeur, Numerateur, Denominateur) == (autre.Affiche, autre.Valeur, autre.Numerateur, autre.Denominateur);
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace SeveEmploi.Indicateurs.Saisies;

/// <summary>Un mois d'une année civile, « 2022-03 » : ce sur quoi porte une saisie.</summary>
internal readonly partial record struct MoisCivil(int Annee, int Mois)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public DateOnly Debut => new(Annee, Mois, 1);

    public DateOnly Fin => Debut.AddMonths(1).AddDays(-1);

    /// <summary>« mars 2022 ».</summary>
    public string Libelle => Debut.ToString("MMMM yyyy", Francais);

    public override string ToString() => $"{Annee:0000}-{Mois:00}";

    /// <summary>Lit « 2022-03 » ; rien d'autre n'est un mois, et surtout pas « 2022-13 ».</summary>
    public static MoisCivil? Lire(string? texte)
    {
        if (texte is null || !Ecriture().IsMatch(texte)) return null;
        var (annee, mois) = (int.Parse(texte[..4], CultureInfo.InvariantCulture), int.Parse(texte[5..], CultureInfo.InvariantCulture));
        return annee is >= 2000 and <= 2100 && mois is >= 1 and <= 12 ? new(annee, mois) : null;
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}$")]
    private static partial Regex Ecriture();
}

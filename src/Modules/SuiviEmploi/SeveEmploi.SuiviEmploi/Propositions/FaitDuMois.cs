using System.Globalization;
using System.Text.RegularExpressions;

namespace SeveEmploi.SuiviEmploi.Propositions;

/// <summary>Un fait qui compte dans un indicateur du mois, tel que PostgreSQL le trouve.</summary>
/// <param name="Libelle">Le code de la personne, l'intitulé de l'action, ou le nom de l'entreprise.</param>
/// <param name="VientDUneMiseEnSituation">Le contrat est issu d'une PMSMP ou d'une mise à disposition.</param>
internal sealed record FaitDuMois(string Indicateur, Guid? SuiviId, Guid? EntrepriseId, string Libelle, DateOnly Le, bool VientDUneMiseEnSituation);

/// <summary>Le mois sur lequel on propose, « 2024-03 ».</summary>
internal readonly partial record struct MoisPropose(int Annee, int Mois)
{
    public DateOnly Premier => new(Annee, Mois, 1);

    public DateOnly Dernier => Premier.AddMonths(1).AddDays(-1);

    public static MoisPropose Lire(string texte) =>
        Ecriture().IsMatch(texte) && DateOnly.TryParseExact($"{texte}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var premier)
            ? new(premier.Year, premier.Month)
            : throw new RefusalException(new ValidationError([new("mois", "valeur_inconnue", "Donnez un mois de l'an 2000 à 2099, comme « 2024-03 ».")]));

    [GeneratedRegex("^20[0-9]{2}-[0-9]{2}$")]
    private static partial Regex Ecriture();

    public override string ToString() => $"{Annee:0000}-{Mois:00}";
}

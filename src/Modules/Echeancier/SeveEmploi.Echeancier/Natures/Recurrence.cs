using System.Globalization;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Natures;

/// <summary>Qui doit ce qui revient chaque année.</summary>
internal enum Portee
{
    /// <summary>Chaque structure retenue, l'année de sa promotion.</summary>
    Structure,

    /// <summary>Chaque région.</summary>
    Region,

    /// <summary>Le pays, une fois.</summary>
    National,
}

/// <summary>
/// Ce qui est dû plusieurs fois par an, sans que personne ait à le poser : la saisie du mois, l'auto-évaluation du trimestre, le bilan
/// (SUI-54, SUI-58, SUI-66, SUI-81, FIN-6 ; ANI pour les régions).
/// </summary>
/// <param name="Portee">Qui la doit.</param>
/// <param name="Programme">Le programme concerné ; null : les deux.</param>
/// <param name="Mois">Les mois de l'année qui en ont une, de 1 à 12.</param>
/// <param name="Jour">Le jour du mois où elle est due, ramené au dernier s'il n'existe pas ; null : le dernier jour ouvré.</param>
/// <param name="DecalageMois">Combien de mois après : la saisie de mars est due en avril.</param>
/// <param name="OuvreJoursAvant">Combien de jours avant l'échéance on peut y répondre.</param>
internal sealed record Recurrence(Portee Portee, Programme? Programme, IReadOnlyList<int> Mois, int? Jour, int DecalageMois, int OuvreJoursAvant)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public Error? Incoherence =>
        Mois.Count == 0 || Mois.Any(mois => mois is < 1 or > 12) || Mois.Distinct().Count() != Mois.Count ? new RecurrenceIllisible("les mois vont de 1 à 12, chacun une fois")
        : Jour is < 1 or > 31 ? new RecurrenceIllisible("le jour va de 1 à 31")
        : DecalageMois is < 0 or > 12 ? new RecurrenceIllisible("le décalage va de 0 à 12 mois")
        : OuvreJoursAvant is < 0 or > 366 ? new RecurrenceIllisible("l'ouverture précède d'un an au plus")
        : null;

    public IEnumerable<Occurrence> De(int annee, Lieu lieu)
    {
        foreach (var mois in Mois.Order())
        {
            var concerne = new DateOnly(annee, mois, 1);
            var du = concerne.AddMonths(DecalageMois);
            var echeance = Jour is { } jour
                ? new DateOnly(du.Year, du.Month, Math.Min(jour, DateTime.DaysInMonth(du.Year, du.Month)))
                : Calendrier.DernierJourOuvreDuMois(du.Year, du.Month, lieu.Zone);
            yield return new($"{annee}-{mois:00}", Precision(concerne), echeance.AddDays(-OuvreJoursAvant), echeance);
        }
    }

    private string Precision(DateOnly mois) => Mois.Count == 1 ? mois.ToString("yyyy", Francais) : mois.ToString("MMMM yyyy", Francais);
}

/// <summary>Une fois parmi celles de l'année.</summary>
internal readonly record struct Occurrence(string Periode, string Precision, DateOnly OuvreLe, DateOnly Echeance);

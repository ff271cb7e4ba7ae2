using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace SeveEmploi.BuildingBlocks;

/// <summary>Un jour férié et son nom ; deux fêtes peuvent tomber le même jour.</summary>
public readonly record struct JourFerie(DateOnly Jour, string Nom);

/// <summary>Les jours fériés d'une année dans une zone, calculés et jamais téléchargés.</summary>
/// <remarks>
/// Today's law applied to every year: the past before 1983 is not rebuilt, except where the programme could meet the change.
/// Good Friday in Guadeloupe and Martinique is closed by local usage, not by law: it is left out.
/// </remarks>
public static class JoursFeries
{
    public const int PremiereAnnee = 1900;
    public const int DerniereAnnee = 2199;

    private static readonly ConcurrentDictionary<(int Annee, ZoneCalendaire Zone), IReadOnlyList<JourFerie>> Connus = new();

    public static IReadOnlyList<JourFerie> De(int annee, ZoneCalendaire zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(annee, PremiereAnnee);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(annee, DerniereAnnee);
        return Connus.GetOrAdd((annee, zone), cle => Calculer(cle.Annee, cle.Zone));
    }

    private static ReadOnlyCollection<JourFerie> Calculer(int annee, ZoneCalendaire zone)
    {
        var paques = Paques(annee);
        return Legaux(annee, paques).Concat(Locaux(annee, paques, zone)).OrderBy(ferie => ferie.Jour).ToList().AsReadOnly();
    }

    /// <summary>Article L3133-1 du code du travail.</summary>
    private static JourFerie[] Legaux(int annee, DateOnly paques) =>
    [
        new(new(annee, 1, 1), "Jour de l'An"),
        new(paques.AddDays(1), "Lundi de Pâques"),
        new(new(annee, 5, 1), "Fête du Travail"),
        new(new(annee, 5, 8), "Victoire de 1945"),
        new(paques.AddDays(39), "Ascension"),
        new(paques.AddDays(50), "Lundi de Pentecôte"),
        new(new(annee, 7, 14), "Fête nationale"),
        new(new(annee, 8, 15), "Assomption"),
        new(new(annee, 11, 1), "Toussaint"),
        new(new(annee, 11, 11), "Armistice de 1918"),
        new(new(annee, 12, 25), "Noël"),
    ];

    private static JourFerie[] Locaux(int annee, DateOnly paques, ZoneCalendaire zone) => zone switch
    {
        ZoneCalendaire.Metropole or ZoneCalendaire.SaintPierreEtMiquelon => [],
        ZoneCalendaire.AlsaceMoselle => [VendrediSaint(paques), new(new(annee, 12, 26), "Saint-Étienne")],
        ZoneCalendaire.Guadeloupe => [Abolition(annee, 5, 27)],
        ZoneCalendaire.Martinique => [Abolition(annee, 5, 22)],
        ZoneCalendaire.Guyane => [Abolition(annee, 6, 10)],
        ZoneCalendaire.Reunion => [Abolition(annee, 12, 20)],
        ZoneCalendaire.Mayotte => [Abolition(annee, 4, 27)],
        ZoneCalendaire.SaintBarthelemy => [Abolition(annee, 10, 9)],
        ZoneCalendaire.SaintMartin => [Abolition(annee, 5, 28)],
        ZoneCalendaire.WallisEtFutuna => [new(new(annee, 4, 28), "Saint Pierre Chanel"), new(new(annee, 7, 29), "Fête du Territoire")],
        ZoneCalendaire.PolynesieFrancaise => [VendrediSaint(paques), new(new(annee, 3, 5), "Arrivée de l'Évangile"), FeteDuPays(annee)],
        ZoneCalendaire.NouvelleCaledonie => [new(new(annee, 9, 24), "Fête de la citoyenneté")],
        _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "Zone inconnue."),
    };

    private static JourFerie VendrediSaint(DateOnly paques) => new(paques.AddDays(-2), "Vendredi saint");

    private static JourFerie Abolition(int annee, int mois, int jour) => new(new(annee, mois, jour), "Abolition de l'esclavage");

    // The assembly of French Polynesia moved the holiday in May 2025, before that year's 29 June.
    private static JourFerie FeteDuPays(int annee) =>
        annee < 2025 ? new(new(annee, 6, 29), "Fête de l'autonomie") : new(new(annee, 11, 20), "Matari'i i ni'a");

    // Meeus, Jones and Butcher: the Gregorian Easter without exceptions.
    private static DateOnly Paques(int annee)
    {
        var (siecle, reste) = Math.DivRem(annee, 100);
        var nombreDOr = annee % 19;
        var correction = (siecle - ((siecle + 8) / 25) + 1) / 3;
        var epacte = ((19 * nombreDOr) + siecle - (siecle / 4) - correction + 15) % 30;
        var semaine = (32 + (2 * (siecle % 4)) + (2 * (reste / 4)) - epacte - (reste % 4)) % 7;
        var retrait = (nombreDOr + (11 * epacte) + (22 * semaine)) / 451;
        var (mois, jour) = Math.DivRem(epacte + semaine - (7 * retrait) + 114, 31);
        return new(annee, mois, jour + 1);
    }
}

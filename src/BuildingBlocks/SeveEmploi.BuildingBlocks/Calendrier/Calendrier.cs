namespace SeveEmploi.BuildingBlocks;

/// <summary>Ce que l'on demande à un jour du calendrier : est-il férié, ouvré, quel est le suivant ?</summary>
public static class Calendrier
{
    public static bool EstFerie(this DateOnly jour, ZoneCalendaire zone) => JoursFeries.De(jour.Year, zone).Any(ferie => ferie.Jour == jour);

    public static bool EstOuvre(this DateOnly jour, ZoneCalendaire zone) =>
        jour.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !jour.EstFerie(zone);

    /// <summary>Le jour lui-même s'il est ouvré.</summary>
    public static DateOnly JourOuvreSuivant(this DateOnly jour, ZoneCalendaire zone) => PremierOuvre(jour, 1, zone);

    public static DateOnly DernierJourOuvreDuMois(int annee, int mois, ZoneCalendaire zone) =>
        PremierOuvre(new DateOnly(annee, mois, 1).AddMonths(1).AddDays(-1), -1, zone);

    /// <summary>Le n-ième jour ouvré après ce jour, ou avant lui si n est négatif ; ce jour même, ouvré ou non, si n est nul.</summary>
    public static DateOnly AjouterJoursOuvres(this DateOnly jour, int n, ZoneCalendaire zone)
    {
        var sens = Math.Sign(n);
        for (var restants = n; restants != 0; restants -= sens)
            jour = PremierOuvre(jour.AddDays(sens), sens, zone);
        return jour;
    }

    private static DateOnly PremierOuvre(DateOnly jour, int sens, ZoneCalendaire zone)
    {
        while (!jour.EstOuvre(zone)) jour = jour.AddDays(sens);
        return jour;
    }
}

using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>Un rappel à venir : son palier, en jours depuis l'échéance, et le jour ouvré où il part.</summary>
internal readonly record struct Depart(int Palier, DateOnly Jour);

/// <summary>
/// Quel jour part chaque palier d'une obligation. Un jour chômé avance un rappel qui précède l'échéance, et retarde celui qui la suit : un
/// « dans 1 jour » n'arrive jamais après le terme, ni un retard avant lui. Pur : ni horloge, ni base.
/// </summary>
internal static class PlanRappels
{
    /// <summary>Les rappels partent à partir de cette heure, et plus après l'autre (decisions.md, « Calendar »).</summary>
    public static readonly TimeOnly OuvertureDuJour = new(8, 0);
    public static readonly TimeOnly FinDuJour = new(18, 0);

    public static IEnumerable<Depart> Departs(DateOnly echeance, Politique politique, ZoneCalendaire zone) =>
        politique.Tous.Select(palier => new Depart(palier, JourDe(echeance, palier, zone)));

    /// <summary>Le premier départ d'un palier d'après celui-là, s'il en reste un ce jour ou plus tard.</summary>
    /// <param name="echeance">Le jour dû.</param>
    /// <param name="politique">De la nature.</param>
    /// <param name="zone">Ses jours ouvrés.</param>
    /// <param name="dernier">Le palier déjà passé ; null : aucun.</param>
    /// <param name="pasAvant">Un palier dont le jour est passé avant que l'obligation existe ou s'ouvre n'a jamais été dû.</param>
    public static Depart? Suivant(DateOnly echeance, Politique politique, ZoneCalendaire zone, int? dernier, DateOnly pasAvant)
    {
        foreach (var depart in Departs(echeance, politique, zone))
        {
            if (depart.Palier > (dernier ?? int.MinValue) && depart.Jour >= pasAvant) return depart;
        }

        return null;
    }

    /// <summary>L'instant où l'on peut écrire : celui-ci s'il est dans les heures d'un jour ouvré du lieu, sinon la prochaine ouverture.</summary>
    public static DateTimeOffset ProchaineFenetre(DateTimeOffset instant, Lieu lieu)
    {
        var jour = lieu.Jour(instant);
        var ouvre = jour.EstOuvre(lieu.Zone);
        var heure = lieu.Heure(instant);
        if (ouvre && heure >= OuvertureDuJour && heure < FinDuJour) return instant;

        var prochain = ouvre && heure < OuvertureDuJour ? jour : jour.AddDays(1).JourOuvreSuivant(lieu.Zone);
        return lieu.Instant(prochain, OuvertureDuJour);
    }

    private static DateOnly JourDe(DateOnly echeance, int palier, ZoneCalendaire zone)
    {
        var jour = echeance.AddDays(palier);
        if (palier > 0) return jour.JourOuvreSuivant(zone);
        while (!jour.EstOuvre(zone)) jour = jour.AddDays(-1);
        return jour;
    }
}

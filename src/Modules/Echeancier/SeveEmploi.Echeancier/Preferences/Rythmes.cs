using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Preferences;

/// <summary>Quand un rappel dû part vraiment, selon le rythme que la personne a choisi.</summary>
internal static class Rythmes
{
    /// <summary>Le courriel groupé du jour, une fois les rappels de la nuit et de huit heures posés.</summary>
    public static readonly TimeOnly HeureDuGroupe = new(9, 0);

    /// <summary>Qui doit est prévenu tout de suite ; qui surveille reçoit un courriel par jour.</summary>
    public static Rythme ParDefaut(string role) =>
        role is Destinataires.ChargeMission or Destinataires.EquipeNationale ? Rythme.Quotidien : Rythme.Immediat;

    public static DateTimeOffset Depart(this Rythme rythme, DateTimeOffset instant, Lieu lieu) => rythme switch
    {
        Rythme.Quotidien => ProchainGroupe(instant, lieu, lieu.Jour(instant).JourOuvreSuivant(lieu.Zone), jour => jour.AddDays(1).JourOuvreSuivant(lieu.Zone)),
        Rythme.Hebdomadaire => ProchainGroupe(instant, lieu, Lundi(lieu.Jour(instant)).JourOuvreSuivant(lieu.Zone), jour => Lundi(jour).AddDays(7).JourOuvreSuivant(lieu.Zone)),
        _ => PlanRappels.ProchaineFenetre(instant, lieu),
    };

    /// <summary>Les choix des personnes d'un lot, par compte et nature.</summary>
    public static async Task<Dictionary<(Guid, string), Rythme>> Choisis(this EcheancierDbContext db, IReadOnlyCollection<Guid> comptes, CancellationToken cancellationToken) =>
        await db.Preferences.AsNoTracking().Where(preference => comptes.Contains(preference.CompteId))
            .ToDictionaryAsync(preference => (preference.CompteId, preference.Nature), preference => preference.Rythme, cancellationToken);

    private static DateTimeOffset ProchainGroupe(DateTimeOffset instant, Lieu lieu, DateOnly premier, Func<DateOnly, DateOnly> suivant)
    {
        var depart = lieu.Instant(premier, HeureDuGroupe);
        return depart >= instant ? depart : lieu.Instant(suivant(lieu.Jour(instant)), HeureDuGroupe);
    }

    private static DateOnly Lundi(DateOnly jour) => jour.AddDays(-(((int)jour.DayOfWeek + 6) % 7));
}

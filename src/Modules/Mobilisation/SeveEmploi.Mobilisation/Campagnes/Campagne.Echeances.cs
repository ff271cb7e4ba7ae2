namespace SeveEmploi.Mobilisation.Campagnes;

/// <summary>Ce que le calendrier fait attendre des régions, et ce que les candidatures et les comités en lisent.</summary>
internal sealed partial class Campagne
{
    /// <summary>Les régions ont-elles une limite de contact à tenir ? Non pour une campagne ouverte après elle : c'est un passé que l'on reprend.</summary>
    public bool ContactsAttendus { get; private set; }

    /// <summary>Ce qu'une campagne close avait de passé n'est plus attendu de personne : reprendre une histoire ne relance pas.</summary>
    public DateOnly? JourAttendu(CodeJalon code, DateOnly aujourdhui) =>
        JourDe(code) is { } jour && (Etat != EtatCampagne.Close || aujourdhui <= jour) ? jour : null;

    public DateOnly JourEffectif(DateOnly jour, ZoneCalendaire zone) => new Terme(jour, Reglement.ReporteJourNonOuvre).JourEffectif(zone);

    private (DateOnly?, DateOnly?) JoursDeContact => (JourDe(CodeJalon.Ouverture), JourDe(CodeJalon.LimiteContact));

    /// <summary>Une campagne ouverte a toujours ses deux jours : cette limite se déplace, elle ne disparaît pas (MOB-24, MOB-25, SUI-48).</summary>
    private void AttendreContacts(DateOnly aujourdhui)
    {
        if (!ContactsAttendus && Region.Toutes.All(region => LimiteDeContact(region) < aujourdhui)) return;

        ContactsAttendus = true;
        foreach (var region in Region.Toutes)
        {
            Raise(Echeances.Posee(Echeances.LimiteContact, ContactsDe(region), JourDe(CodeJalon.Ouverture)!.Value, LimiteDeContact(region)) with
            {
                Precision = Echeances.Precision(Titre),
                Region = region.Code,
            });
        }
    }

    /// <summary>
    /// Nul acte ne dit qu'une région a fini ses prises de contact : la campagne close le dit pour toutes. Aucune manifestation n'étant reçue
    /// d'un jour après la limite, c'est ce jour-là, au plus tard, qu'elles ont fini : clore en décembre ne met pas les régions en retard.
    /// </summary>
    private void HonorerContacts(DateOnly le)
    {
        if (!ContactsAttendus) return;

        foreach (var region in Region.Toutes)
        {
            var limite = LimiteDeContact(region);
            Raise(Echeances.Honoree(Echeances.LimiteContact, ContactsDe(region), le < limite ? le : limite));
        }
    }

    private string ContactsDe(Region region) => $"{Id.Value}:{region.Code}";

    private DateOnly LimiteDeContact(Region region) => JourEffectif(JourDe(CodeJalon.LimiteContact)!.Value, ZoneDe(region));
}

using SeveEmploi.AnimationRegionale.Inscriptions;

namespace SeveEmploi.AnimationRegionale.Evenements;

/// <remarks>Ce qu'il permet, à son état et à son jour.</remarks>
internal sealed partial class Evenement
{
    /// <summary>Qui y est invité, inscrit ou pointé, à ce jour ; null : cela se peut.</summary>
    public Error? RefusDInviter() =>
        !AvecInscriptions ? new EvenementSansInscription()
        : EstClos ? new EvenementClos(Etat)
        : null;

    public Error? RefusDInscrire() => RefusDInviter() ?? (Etat != EtatEvenement.Annonce ? new EvenementNonAnnonce() : null);

    public Error? RefusDePointer(DateOnly aujourdhui) =>
        !AvecInscriptions ? new EvenementSansInscription()
        : Etat == EtatEvenement.Annule ? new EvenementClos(Etat)
        : Le > aujourdhui ? new EvenementAVenir(Le)
        : null;

    public Error? RefusDeProposer() => EstClos ? new EvenementClos(Etat) : null;
}

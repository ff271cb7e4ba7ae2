using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Echeancier.Calendriers;

internal static class ComptePersonnel
{
    /// <summary>
    /// The account of the person who asks for herself; null for a client, and for whoever stands in for somebody: what is made then would
    /// outlive the absence.
    /// </summary>
    public static Guid? Compte(this DbSession session) =>
        session.Appelant is { Nature: NatureAppelant.Personne, PourLeCompteDe: null, Id: { } id } ? id : null;
}

using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

internal static class AppelantCompte
{
    /// <summary>The account of the person who asks, their own even when they stand in for another; null for a client and for the programme itself.</summary>
    public static CompteId? Compte(this DbSession session) =>
        session.Appelant is { Nature: NatureAppelant.Personne, Id: { } id } ? new CompteId(id) : null;

    /// <summary>The absent person herself, or the national team; for anybody else the account does not exist.</summary>
    public static bool PeutConfierPour(this DbSession session, Guid compteId) =>
        session.Compte()?.Value == compteId || session.Appelant.PerimetrePour("comptes:ecrire") is { Tout: true };
}

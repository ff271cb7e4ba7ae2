using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Connexions;

/// <summary>The account of the person who asks, and their credentials: never those of whom they stand in for.</summary>
internal sealed class Moi(AccesDbContext db, DbSession session, GestionIdentifiants gestion)
{
    public async Task<Result<MesIdentifiants>> Charger(CancellationToken cancellationToken)
    {
        if (session.Compte() is not { } id) return new JetonRefuse();
        var compte = await db.Comptes.FindAsync([id], cancellationToken);
        return compte is { Etat: EtatCompte.Actif } && await gestion.De(id.Value) is { } identifiants ? new MesIdentifiants(compte, identifiants) : new JetonRefuse();
    }
}

internal sealed record MesIdentifiants(Compte Compte, Identifiants Identifiants);

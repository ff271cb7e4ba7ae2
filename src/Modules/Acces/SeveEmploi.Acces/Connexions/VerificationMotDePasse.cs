using Microsoft.AspNetCore.Identity;
using SeveEmploi.Acces.Comptes;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Un mot de passe se vérifie au même prix, que le compte existe ou non.</summary>
internal sealed class VerificationMotDePasse(GestionIdentifiants gestion, IPasswordHasher<Identifiants> hasher, EmpreinteLeurre leurre)
{
    /// <summary>The credentials, when the password is theirs and the account is open.</summary>
    public async Task<Identifiants?> Verifier(Compte? compte, string motDePasse)
    {
        // The same queries and the same hash for an account that is closed, not yet accepted, or nobody's.
        var identifiants = await gestion.De(compte?.Id.Value ?? Guid.Empty);
        if (compte is { Etat: EtatCompte.Actif } && identifiants?.PasswordHash is not null)
            return await gestion.CheckPasswordAsync(identifiants, motDePasse) ? identifiants : null;

        hasher.VerifyHashedPassword(new(), leurre.Empreinte(hasher), motDePasse);
        return null;
    }
}

/// <summary>L'empreinte d'un mot de passe que personne ne connaît, calculée une fois.</summary>
internal sealed class EmpreinteLeurre
{
    private string? _empreinte;

    public string Empreinte(IPasswordHasher<Identifiants> hasher) => _empreinte ??= hasher.HashPassword(new(), Guid.NewGuid().ToString());
}

using Microsoft.AspNetCore.Identity;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Ce qui prouve qui l'on est : l'empreinte d'un mot de passe et, par ailleurs, un second facteur. Même identifiant que le compte.</summary>
internal sealed class Identifiants : IdentityUser<Guid>
{
    /// <summary>The account holds the e-mail; Identity only needs a name that is its own.</summary>
    public override string? UserName
    {
        get => Id.ToString();
        set { }
    }

    /// <summary>The step of the last accepted code: a code, and those before it, serve once.</summary>
    public long? DernierPas { get; private set; }

    /// <returns>False when the code has already served.</returns>
    public bool AccepterPas(long pas)
    {
        if (pas <= DernierPas) return false;
        DernierPas = pas;
        return true;
    }

    /// <summary>Another key: its codes have not served.</summary>
    public void OublierPas() => DernierPas = null;
}

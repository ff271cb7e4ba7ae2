using SeveEmploi.Acces.Comptes;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Le second facteur d'un compte : chaque code, de l'application ou de secours, sert une fois.</summary>
internal sealed class SecondFacteur(GestionIdentifiants gestion, TimeProvider clock)
{
    public async Task<bool> AccepterCode(Identifiants identifiants, string code)
    {
        if (await gestion.GetAuthenticatorKeyAsync(identifiants) is not { } cle) return false;
        if (Totp.Reconnaitre(cle, code.Replace(" ", "", StringComparison.Ordinal), clock.GetUtcNow()) is not { } pas) return false;
        return identifiants.AccepterPas(pas) && await gestion.Garder(identifiants);
    }

    public async Task<bool> AccepterCodeSecours(Identifiants identifiants, string code) =>
        (await gestion.RedeemTwoFactorRecoveryCodeAsync(identifiants, code)).Succeeded;

    public Task<int> CodesRestants(Identifiants identifiants) => gestion.CountRecoveryCodesAsync(identifiants);

    /// <summary>A new key, not yet asked at sign-in: the codes of the old one no longer serve.</summary>
    public async Task<string> NouvelleCle(Identifiants identifiants)
    {
        identifiants.OublierPas();
        await gestion.ResetAuthenticatorKeyAsync(identifiants);
        return (await gestion.GetAuthenticatorKeyAsync(identifiants))!;
    }

    public async Task<IReadOnlyList<string>> NouveauxCodes(Identifiants identifiants) =>
        [.. (await gestion.GenerateNewTwoFactorRecoveryCodesAsync(identifiants, CodeSecours.Nombre))!];

    public async Task Retirer(Compte compte, Identifiants identifiants)
    {
        compte.RetirerSecondFacteur();
        await gestion.ResetAuthenticatorKeyAsync(identifiants);
        await gestion.GenerateNewTwoFactorRecoveryCodesAsync(identifiants, 0);
    }
}

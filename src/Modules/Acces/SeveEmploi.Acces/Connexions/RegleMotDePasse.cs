using Microsoft.AspNetCore.Identity;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

/// <summary>
/// Une longueur, une liste, et rien de la personne : aucune règle de composition, qui ne donne que des mots de passe difficiles à retenir.
/// </summary>
internal sealed class RegleMotDePasse(AccesDbContext db) : IPasswordValidator<Identifiants>
{
    public const int LongueurMin = 15;
    public const int LongueurMinEnChiffres = 16;
    public const int LongueurMax = 256;

    // A shorter local part, « jo », is found by chance in honest passwords.
    private const int PartLocaleMin = 4;

    public async Task<IdentityResult> ValidateAsync(UserManager<Identifiants> manager, Identifiants user, string? password)
    {
        var courriel = await db.Comptes.Where(compte => compte.Id == new CompteId(user.Id)).Select(compte => compte.Courriel).SingleOrDefaultAsync();
        return Reproche(password ?? "", courriel ?? "") is { } reproche
            ? IdentityResult.Failed(new IdentityError { Code = reproche.Code, Description = reproche.Message })
            : IdentityResult.Success;
    }

    public static ChampInvalide? Reproche(string motDePasse, string courriel)
    {
        if (motDePasse.Length > LongueurMax) return Champ("trop_long", $"Un mot de passe a {LongueurMax} caractères au plus.");
        if (motDePasse.EnumerateRunes().Count() < LongueurMin) return Champ("trop_court", $"Prenez au moins {LongueurMin} caractères : une phrase convient.");
        if (motDePasse.Length < LongueurMinEnChiffres && motDePasse.All(char.IsDigit)) return Champ("trop_court", $"Fait de seuls chiffres, il en faut au moins {LongueurMinEnChiffres}.");
        if (ContientLeCourriel(motDePasse, courriel)) return Champ("mot_de_passe_personnel", "Un mot de passe ne contient pas votre courriel.");
        return MotsDePasseCourants.Reproche(motDePasse) is { } courant ? Champ("mot_de_passe_courant", courant) : null;
    }

    private static bool ContientLeCourriel(string motDePasse, string courriel)
    {
        var partLocale = courriel.Split('@')[0];
        return partLocale.Length >= PartLocaleMin && motDePasse.Contains(partLocale, StringComparison.OrdinalIgnoreCase);
    }

    private static ChampInvalide Champ(string code, string message) => new("mot_de_passe", code, message);
}

internal static class ReprochesIdentity
{
    /// <summary>What Identity refused, as the API says it, under the name of the field that was sent.</summary>
    public static ValidationError EnChamps(this IdentityResult result, string champ) =>
        new([.. result.Errors.Select(error => new ChampInvalide(champ, error.Code, error.Description))]);
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Identity's manager, with recovery codes long enough for their hash to say nothing.</summary>
internal sealed class GestionIdentifiants(
    IUserStore<Identifiants> store, IOptions<IdentityOptions> options, IPasswordHasher<Identifiants> hasher,
    IEnumerable<IUserValidator<Identifiants>> userValidators, IEnumerable<IPasswordValidator<Identifiants>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Identifiants>> log)
    : UserManager<Identifiants>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, log)
{
    protected override string CreateTwoFactorRecoveryCode() => CodeSecours.Nouveau();

    /// <summary>False when another request has just changed the same credentials: a code, or a recovery code, must not serve both.</summary>
    public async Task<bool> Garder(Identifiants identifiants) => (await UpdateUserAsync(identifiants)).Succeeded;

    /// <summary>The first password of an account, or another one; the old one is not asked: who may give a new one is the caller's question.</summary>
    public async Task<IdentityResult> Definir(Guid compte, string motDePasse)
    {
        if (await De(compte) is not { } identifiants) return await CreateAsync(new() { Id = compte }, motDePasse);

        var regle = await UpdatePasswordHash(identifiants, motDePasse, validatePassword: true);
        return regle.Succeeded ? await UpdateUserAsync(identifiants) : regle;
    }

    public Task<Identifiants?> De(Guid compte) => FindByIdAsync(compte.ToString());
}

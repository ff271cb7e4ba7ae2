using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Identity's own store keeps the key of the second factor and the recovery codes as they are: here a stolen database gives neither.</summary>
internal sealed class IdentifiantsStore(AccesDbContext db, IDataProtectionProvider protection)
    : UserOnlyStore<Identifiants, AccesDbContext, Guid>(db)
{
    // The names that the base class gives to what it counts.
    private const string Provider = "[AspNetUserStore]";
    private const string RecoveryCodes = "RecoveryCodes";

    private readonly IDataProtector _protector = protection.CreateProtector("SeveEmploi.Acces.SecondFacteur");

    public override Task<Identifiants?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken = default) =>
        FindByIdAsync(normalizedUserName, cancellationToken);

    public override Task SetAuthenticatorKeyAsync(Identifiants user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Identifiants user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } key ? _protector.Unprotect(key) : null;

    public override Task ReplaceCodesAsync(Identifiants user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Identifiants user, string code, CancellationToken cancellationToken)
    {
        var kept = (await GetTokenAsync(user, Provider, RecoveryCodes, cancellationToken) ?? "").Split(';').ToList();
        if (!kept.Remove(Hash(code))) return false;

        // Straight to the base: these are hashes already.
        await base.ReplaceCodesAsync(user, kept, cancellationToken);
        return true;
    }

    // 80 random bits are not guessed: a plain hash is enough.
    private static string Hash(string code) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(CodeSecours.Normaliser(code))));
}

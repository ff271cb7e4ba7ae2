using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SeveEmploi.Acces.Connexions;

/// <summary>Un appareil d'où l'on s'est déjà connecté à ce compte : qui l'assaille d'ailleurs n'y ferme pas la porte.</summary>
internal sealed class CookieAppareil(IDataProtectionProvider protection)
{
    public const string Nom = "__Host-seve-appareil";

    private static readonly TimeSpan Duree = TimeSpan.FromDays(365);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("SeveEmploi.Acces.Appareil").ToTimeLimitedDataProtector();

    public string Ecrire(Guid compte, Guid appareil) => _protector.Protect($"{compte:N}{appareil:N}", Duree);

    /// <summary>The device, when the cookie is ours and speaks of this account.</summary>
    public Guid? Lire(string? cookie, Guid? compte)
    {
        if (string.IsNullOrEmpty(cookie) || compte is null) return null;
        try
        {
            var contenu = _protector.Unprotect(cookie);
            return contenu.StartsWith($"{compte:N}", StringComparison.Ordinal) ? Guid.Parse(contenu[$"{compte:N}".Length..]) : null;
        }
        catch (CryptographicException)
        {
            // Forged, too old, or of another installation: an unknown device.
            return null;
        }
    }

    public static void Poser(HttpContext http, string valeur) =>
        http.Response.Cookies.Append(Nom, valeur, new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Duree, IsEssential = true });
}

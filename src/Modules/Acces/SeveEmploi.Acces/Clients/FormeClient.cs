using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Clients;

/// <summary>Shapes that the requests about clients share.</summary>
internal static class FormeClient
{
    private const int ReseauxMax = 20;

    public static void SontDesPortees<T>(this AbstractValidator<T> forme, System.Linq.Expressions.Expression<Func<T, IEnumerable<string>>> portees)
    {
        forme.RuleFor(portees).Must(liste => liste.Any()).WithErrorCode("obligatoire").WithMessage("Donnez au moins une portée.");
        forme.RuleForEach(portees).Must(portee => portee is not null && DroitsDesRoles.Portees.Contains(portee))
            .WithErrorCode("valeur_inconnue").WithMessage($"Portées connues : {string.Join(", ", DroitsDesRoles.Portees.Order(StringComparer.Ordinal))}.");
    }

    public static void SontDesReseaux<T>(this AbstractValidator<T> forme, System.Linq.Expressions.Expression<Func<T, IEnumerable<string>>> reseaux)
    {
        forme.RuleFor(reseaux).Must(liste => liste is null || liste.Count() <= ReseauxMax)
            .WithErrorCode("hors_bornes").WithMessage($"Donnez au plus {ReseauxMax} réseaux.");
        forme.RuleForEach(reseaux).Must(ReseauSource.EstValide)
            .WithErrorCode("reseau_invalide").WithMessage("Donnez un réseau en notation CIDR : « 203.0.113.0/24 », ou « 203.0.113.7/32 » pour une seule adresse.");
    }
}

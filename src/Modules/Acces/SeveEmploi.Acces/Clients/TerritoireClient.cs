using System.Text.Json.Serialization;

namespace SeveEmploi.Acces.Clients;

/// <summary>Où les portées d'un client valent : partout, ou dans ces territoires et ces structures.</summary>
internal sealed record TerritoireClient(
    bool Partout = false, IReadOnlyList<string>? Regions = null, IReadOnlyList<string>? Departements = null, IReadOnlyList<Guid>? Structures = null)
{
    [JsonIgnore]
    public int Nombre => (Regions?.Count ?? 0) + (Departements?.Count ?? 0) + (Structures?.Count ?? 0);
}

internal sealed class TerritoireClientValidator : AbstractValidator<TerritoireClient>
{
    private const int TerritoiresMax = 500;

    public TerritoireClientValidator()
    {
        RuleFor(territoire => territoire.Partout).Must((territoire, partout) => partout == (territoire.Nombre == 0))
            .WithErrorCode("invalide").WithMessage("Donnez « partout », ou des régions, des départements ou des structures : l'un ou l'autre.");
        RuleFor(territoire => territoire.Partout).Must((territoire, _) => territoire.Nombre <= TerritoiresMax)
            .WithErrorCode("hors_bornes").WithMessage($"Donnez au plus {TerritoiresMax} territoires et structures.");
        RuleForEach(territoire => territoire.Regions).Must(Region.EstConnue)
            .WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");
        RuleForEach(territoire => territoire.Departements).Must(Departement.EstConnu)
            .WithErrorCode("valeur_inconnue").WithMessage("Ce département n'existe pas : donnez son code, « 14 » ou « 2A ».");
    }
}

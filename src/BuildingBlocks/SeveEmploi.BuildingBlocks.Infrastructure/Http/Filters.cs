using SeveEmploi.BuildingBlocks.Infrastructure.Tables;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Filters of lists, typed in an address: each is read as the API writes it, or refused by its name.</summary>
public static class Filters
{
    public static T? ToChoice<T>(this string? text, string filter)
        where T : struct, Enum =>
        string.IsNullOrEmpty(text) ? null : EnumNames.Parse<T>(text)
            ?? throw Unknown(filter, $"Valeurs connues : {string.Join(", ", EnumNames.Of(typeof(T)).Values)}.");

    public static Departement? ToDepartement(this string? code, string filter = "departement") =>
        string.IsNullOrEmpty(code) ? null
        : Departement.EstConnu(code) ? Departement.De(code)
        : throw Unknown(filter, "Ce département n'existe pas : donnez son code, « 14 » ou « 2A ».");

    public static Region? ToRegion(this string? code, string filter = "region") =>
        string.IsNullOrEmpty(code) ? null
        : Region.EstConnue(code) ? Region.De(code)
        : throw Unknown(filter, "Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");

    private static RefusalException Unknown(string filter, string message) =>
        new(new ValidationError([new(filter, "valeur_inconnue", message)]));
}

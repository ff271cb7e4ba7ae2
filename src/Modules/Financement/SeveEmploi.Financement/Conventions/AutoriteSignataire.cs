namespace SeveEmploi.Financement.Conventions;

/// <summary>
/// L'administration qui signe et verse : la DDETS(PP) du département, la DRIEETS en Île-de-France (FIN-3), la DEETS outre-mer.
/// </summary>
internal static class AutoriteSignataire
{
    private const string IleDeFrance = "11";

    public static string De(Departement departement) =>
        departement.Region.Code == IleDeFrance ? $"DRIEETS d'Île-de-France, unité départementale {departement.Code}"
        : departement.Code.Length == 3 ? $"DEETS, {departement.Nom}"
        : $"DDETS(PP), {departement.Nom}";
}

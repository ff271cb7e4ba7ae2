using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.Mobilisation;

/// <summary>
/// Ce que ce module fait attendre, sous les noms que l'échéancier connaît. Chaque agrégat se souvient de ce qu'il a annoncé : il n'honore ni
/// ne lève rien d'autre.
/// </summary>
internal static class Echeances
{
    public const string LimiteContact = "limite_contact";
    public const string LimiteConfirmation = "limite_confirmation";
    public const string RemiseDossier = "remise_dossier";
    public const string ConvocationComite = "convocation_comite";
    public const string DossiersComite = "dossiers_comite";
    public const string ResultatsComite = "resultats_comite";
    public const string Avis = "avis";
    public const string PremierSeminaire = "premier_seminaire";

    private const string Module = "mobilisation";
    private const int PrecisionMax = 120;

    /// <summary>Ce qui est dû avant le jour où l'on a pu y répondre s'ouvre le jour dû.</summary>
    public static ObligationPosee Posee(string nature, object objet, DateOnly ouvreLe, DateOnly echeance) => new(
        Module, nature, $"{objet}", "", null, null, null, null, null, ouvreLe < echeance ? ouvreLe : echeance, echeance, null);

    public static ObligationHonoree Honoree(string nature, object objet, DateOnly le) => new(Module, nature, $"{objet}", le);

    public static ObligationLevee Levee(string nature, object objet, string motif, DateOnly le) => new(Module, nature, $"{objet}", motif, le);

    /// <summary>Un titre ou un nom, à la largeur d'une précision.</summary>
    public static string Precision(string texte) => texte.Length <= PrecisionMax ? texte : texte[..PrecisionMax];
}

using System.Text.RegularExpressions;

namespace SeveEmploi.AnimationRegionale.Rapprochements;

/// <summary>Shapes that the requests of the experiment share, and what a person reads when one is wrong.</summary>
internal static partial class FormesDuRapprochement
{
    public const int NomMax = 200;
    public const int TexteMax = 2_000;
    public const int MotifMax = 500;
    public const int ListeMax = 100;

    public static IRuleBuilderOptions<T, string?> EstUneDesignation<T>(this IRuleBuilder<T, string?> regle, int max = NomMax) => regle
        .MaximumLength(max)
        .Must(nom => CleRecherche.De(nom).Length > 0).WithErrorCode("obligatoire").WithMessage("Donnez un texte, avec au moins une lettre.")
        .SansNumeroDePersonne();

    /// <summary>A text that may be absent.</summary>
    public static IRuleBuilderOptions<T, string?> EstUnePrecision<T>(this IRuleBuilder<T, string?> regle, int max = TexteMax) =>
        regle.MaximumLength(max).SansNumeroDePersonne();

    public static IRuleBuilderOptions<T, string?> EstUnCodeDuRome<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(code => code is not null && Rome().IsMatch(code)).WithErrorCode("valeur_inconnue")
        .WithMessage("Un code ROME est une lettre suivie de quatre chiffres : « N1103 ».");

    public static IRuleBuilderOptions<T, string?> EstUnDepartement<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(Departement.EstConnu).WithErrorCode("valeur_inconnue").WithMessage("Ce département n'existe pas : donnez son code, « 44 » ou « 2A ».");

    public static IRuleBuilderOptions<T, string?> EstUneRegion<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(Region.EstConnue).WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code, « 52 » pour les Pays de la Loire.");

    public static IRuleBuilderOptions<T, decimal> EstUnMontantPositif<T>(this IRuleBuilder<T, decimal> regle) => regle
        .Must(montant => montant > 0 && Euros.EstUnMontant(montant)).WithErrorCode("hors_bornes")
        .WithMessage("Donnez un montant en euros, positif et à deux décimales au plus.");

    public static bool EstUnCodeRome(string? code) => code is not null && Rome().IsMatch(code);

    public static string? OuRien(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();

    private static IRuleBuilderOptions<T, string?> SansNumeroDePersonne<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(texte => texte is null || !Nir().IsMatch(texte)).WithErrorCode("texte_identifiant")
        .WithMessage("Ce texte contient un numéro de sécurité sociale. Écrivez ce qui s'est fait, sans rien qui désigne la personne.");

    [GeneratedRegex("^[A-Z][0-9]{4}$")]
    private static partial Regex Rome();

    // As those who write it group its figures; Corsica writes 2A or 2B where others write their département in digits.
    [GeneratedRegex(@"(?<![0-9])[1-478][\s.\-_/]*[0-9]{2}[\s.\-_/]*(?:0[1-9]|1[0-2]|[2-9][0-9])[\s.\-_/]*(?:[0-9]{2}|2[ABab])[\s.\-_/]*[0-9]{3}[\s.\-_/]*[0-9]{3}(?:[\s.\-_/]*[0-9]{2})?(?![0-9])")]
    private static partial Regex Nir();
}

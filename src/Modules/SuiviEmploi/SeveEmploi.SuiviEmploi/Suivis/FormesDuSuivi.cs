using System.Text.RegularExpressions;

namespace SeveEmploi.SuiviEmploi.Suivis;

/// <summary>Shapes that the requests of the follow-up share, and what a person reads when one is wrong.</summary>
internal static partial class FormesDuSuivi
{
    public const int NomMax = 200;
    public const int TexteMax = 500;
    public const int MotifMax = 500;

    public static IRuleBuilderOptions<T, string?> EstUnCode<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(CodePersonne.EstValide).WithErrorCode("code_refuse").WithMessage((_, code) => CodePersonne.Reproche(code) ?? "");

    public static IRuleBuilderOptions<T, string?> EstUnNom<T>(this IRuleBuilder<T, string?> regle, int max = NomMax) => regle
        .MaximumLength(max)
        .Must(nom => CleRecherche.De(nom).Length is > 0 and var longueur && longueur <= 2 * max).WithErrorCode("obligatoire").WithMessage("Donnez un nom, avec au moins une lettre.");

    public static IRuleBuilderOptions<T, string?> EstUnMotif<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(motif => CleRecherche.De(motif).Length > 0).WithErrorCode("obligatoire").WithMessage("Dites pourquoi.").EstSansDetail(MotifMax);

    /// <summary>A text that may be absent, and never bears a NIR.</summary>
    public static IRuleBuilderOptions<T, string?> EstSansDetail<T>(this IRuleBuilder<T, string?> regle, int max = TexteMax) => regle
        .MaximumLength(max)
        .Must(texte => !Nir.EstDans(texte)).WithErrorCode("texte_identifiant")
        .WithMessage("Ce texte contient un numéro de sécurité sociale. Écrivez ce qui s'est fait, sans rien qui désigne la personne.");

    public static IRuleBuilderOptions<T, string?> EstUnCodeRome<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(code => code is null || Rome().IsMatch(code)).WithErrorCode("valeur_inconnue")
        .WithMessage("Un code ROME est une lettre de A à N suivie de quatre chiffres : « K1304 ».");

    public static string? OuRien(string? texte) => CleRecherche.De(texte).Length == 0 ? null : texte!.Trim();

    [GeneratedRegex("^[A-Na-n][0-9]{4}$")]
    private static partial Regex Rome();
}

namespace SeveEmploi.AnimationRegionale;

/// <summary>Shapes that the requests of the life of a région share: accompaniments, surveys, watch list, communication, programme.</summary>
internal static class FormesDeVie
{
    public const int PremiereAnnee = 2015;
    public const int DerniereAnnee = 2099;
    public const int TexteMax = 2000;
    public const int TitreMax = 200;
    public const int NomMax = 200;

    public static IRuleBuilderOptions<T, string> DitUneRegion<T>(this IRuleBuilder<T, string> regle) => regle
        .Must(Region.EstConnue).WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");

    public static IRuleBuilderOptions<T, int> DitUneAnnee<T>(this IRuleBuilder<T, int> regle) => regle
        .InclusiveBetween(PremiereAnnee, DerniereAnnee).WithMessage($"Donnez une année de {PremiereAnnee} à {DerniereAnnee}.");

    /// <summary>At least one letter or digit, and nothing that a page or a file could not show.</summary>
    public static IRuleBuilderOptions<T, string> DitQuelqueChose<T>(this IRuleBuilder<T, string> regle, int max) => regle
        .MaximumLength(max)
        .Must(texte => CleRecherche.De(texte).Length > 0).WithErrorCode("obligatoire").WithMessage("Écrivez quelque chose, avec au moins une lettre.")
        .Must(Lisible.Est).WithErrorCode("caractere_interdit").WithMessage("Le texte contient un caractère de contrôle.");

    /// <summary>A text that may be absent.</summary>
    public static IRuleBuilderOptions<T, string?> EstLisible<T>(this IRuleBuilder<T, string?> regle, int max) => regle
        .MaximumLength(max)
        .Must(texte => texte is null || Lisible.Est(texte)).WithErrorCode("caractere_interdit").WithMessage("Le texte contient un caractère de contrôle.");

    /// <summary>The région that a request names, when it exists: what it lives in is judged on it.</summary>
    public static Region? RegionDe(string? code) => Region.EstConnue(code) ? Region.De(code!) : null;
}

/// <summary>Un texte fait de caractères, de tabulations et de retours à la ligne : nul caractère de contrôle.</summary>
internal static class Lisible
{
    public static bool Est(string texte) => !texte.Any(signe => char.IsControl(signe) && signe is not ('\n' or '\r' or '\t'));

    /// <summary>Sans les blancs du bord ; null quand il ne reste rien.</summary>
    public static string? OuRien(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte.Trim();
}

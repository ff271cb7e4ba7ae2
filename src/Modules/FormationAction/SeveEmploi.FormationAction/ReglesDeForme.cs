namespace SeveEmploi.FormationAction;

/// <summary>Shapes that the requests of the formateurs, plans, tools and questionnaires share.</summary>
internal static class ReglesDeForme
{
    public const int PremiereAnnee = 2015;
    public const int DerniereAnnee = 2099;
    public const int TexteMax = 2000;
    public const int TitreMax = 200;
    public const int CourrielMax = 254;

    /// <summary>At least one letter or digit, and a key that an index can hold.</summary>
    public static IRuleBuilderOptions<T, string> EstUnIntitule<T>(this IRuleBuilder<T, string> regle, int max = TitreMax) => regle
        .MaximumLength(max)
        .Must(texte => CleRecherche.De(texte).Length is > 0 and var longueur && longueur <= 2 * max).WithErrorCode("obligatoire").WithMessage("Écrivez quelque chose, avec au moins une lettre.");

    public static IRuleBuilderOptions<T, string> EstUnTexte<T>(this IRuleBuilder<T, string> regle, int max = TexteMax) => regle
        .MaximumLength(max)
        .Must(texte => CleRecherche.De(texte).Length > 0).WithErrorCode("obligatoire").WithMessage("Écrivez quelque chose, avec au moins une lettre.");

    public static IRuleBuilderOptions<T, string> EstUneRegion<T>(this IRuleBuilder<T, string> regle) => regle
        .Must(Region.EstConnue).WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");

    public static IRuleBuilderOptions<T, int> EstUneAnnee<T>(this IRuleBuilder<T, int> regle) => regle
        .InclusiveBetween(PremiereAnnee, DerniereAnnee).WithMessage($"Donnez une année de {PremiereAnnee} à {DerniereAnnee}.");

    public static IRuleBuilderOptions<T, int?> EstUneAnnee<T>(this IRuleBuilder<T, int?> regle) => regle
        .InclusiveBetween(PremiereAnnee, DerniereAnnee).WithMessage($"Donnez une année de {PremiereAnnee} à {DerniereAnnee}.");

    /// <summary>A text that may be absent, and says something when it is there.</summary>
    public static string? OuRien(string? texte) => CleRecherche.De(texte).Length == 0 ? null : texte!.Trim();
}

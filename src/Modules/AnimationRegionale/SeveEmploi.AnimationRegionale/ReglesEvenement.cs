namespace SeveEmploi.AnimationRegionale;

/// <summary>Shapes that the requests about events, people and difficulties share.</summary>
internal static class ReglesEvenement
{
    public const int TitreMax = 200;
    public const int TexteMax = 2000;
    public const int CompteRenduMax = 50_000;
    public const int ListeMax = 100;
    public const int PersonnesMax = 500;
    public const int NombreMax = 100_000;

    /// <summary>On one line, with at least one letter: it may become the subject of a mail.</summary>
    public static IRuleBuilderOptions<T, string> EstUneLigne<T>(this IRuleBuilder<T, string> regle, int max = TitreMax) => regle
        .MaximumLength(max)
        .Must(texte => CleRecherche.De(texte).Length > 0 && !texte.Any(char.IsControl)).WithErrorCode("obligatoire")
        .WithMessage("Écrivez quelque chose, sur une ligne et avec au moins une lettre ou un chiffre.");

    public static IRuleBuilderOptions<T, string?> EstUneLigneOuRien<T>(this IRuleBuilder<T, string?> regle, int max = TitreMax) => regle
        .MaximumLength(max)
        .Must(texte => texte is null || !texte.Any(char.IsControl)).WithErrorCode("invalide").WithMessage("Écrivez sur une seule ligne.");

    public static IRuleBuilderOptions<T, string> EstUnPropos<T>(this IRuleBuilder<T, string> regle, int max = TexteMax) => regle
        .MaximumLength(max)
        .Must(texte => CleRecherche.De(texte).Length > 0).WithErrorCode("obligatoire").WithMessage("Écrivez quelque chose, avec au moins une lettre.");

    public static IRuleBuilderOptions<T, string?> EstUneRegionOuRien<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(code => code is null || Region.EstConnue(code)).WithErrorCode("valeur_inconnue")
        .WithMessage("Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TElement>?> EstCourte<T, TElement>(this IRuleBuilder<T, IReadOnlyList<TElement>?> regle, int max = ListeMax) => regle
        .Must(liste => liste is null || liste.Count <= max).WithErrorCode("trop_long").WithMessage($"Donnez {max} éléments au plus.");

    /// <summary>A text that may be absent, and says something when it is there.</summary>
    public static string? OuRien(string? texte) => CleRecherche.De(texte).Length == 0 ? null : texte!.Trim();
}

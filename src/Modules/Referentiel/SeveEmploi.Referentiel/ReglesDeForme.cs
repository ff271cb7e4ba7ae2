namespace SeveEmploi.Referentiel;

/// <summary>Shapes that several requests share, and what a person reads when one is wrong.</summary>
internal static class ReglesDeForme
{
    public const int PremiereAnnee = 2000;
    public const int DerniereAnnee = 2099;

    /// <summary>A name has at least one letter or digit, and a key that an index can hold.</summary>
    public static IRuleBuilderOptions<T, string> EstUnNom<T>(this IRuleBuilder<T, string> regle, int max) => regle
        .MaximumLength(max)
        .Must(nom => CleRecherche.De(nom).Length is > 0 and var longueur && longueur <= 2 * max).WithErrorCode("obligatoire").WithMessage("Donnez un nom, avec au moins une lettre.");

    public static IRuleBuilderOptions<T, string> EstUnDepartement<T>(this IRuleBuilder<T, string> regle) => regle
        .Must(Departement.EstConnu).WithErrorCode("valeur_inconnue").WithMessage("Ce département n'existe pas : donnez son code, « 14 » ou « 2A ».");

    public static IRuleBuilderOptions<T, string> EstUneRegion<T>(this IRuleBuilder<T, string> regle) => regle
        .Must(Region.EstConnue).WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code, « 28 » pour la Normandie.");

    public static IRuleBuilderOptions<T, string?> EstUnSiret<T>(this IRuleBuilder<T, string?> regle) => regle
        .Must(Siret.EstValide).WithErrorCode("siret_invalide").WithMessage("Ce SIRET n'existe pas : vérifiez ses quatorze chiffres.");

    public static IRuleBuilderOptions<T, int> EstUneAnnee<T>(this IRuleBuilder<T, int> regle) => regle
        .InclusiveBetween(PremiereAnnee, DerniereAnnee).WithMessage($"Donnez une année de {PremiereAnnee} à {DerniereAnnee}.");

    public static IRuleBuilderOptions<T, int?> EstUnEffectif<T>(this IRuleBuilder<T, int?> regle) => regle
        .InclusiveBetween(0, 1_000_000).WithMessage("Donnez un nombre de 0 à 1 000 000, ou rien si vous ne le savez pas.");
}

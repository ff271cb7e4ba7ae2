namespace SeveEmploi.Acces.Comptes;

internal static class FormesDeCompte
{
    public static IRuleBuilderOptions<T, string> EstUnCourriel<T>(this IRuleBuilder<T, string> regle) => regle
        .NotEmpty().MaximumLength(Compte.CourrielMax).EmailAddress()
        // A mail leaves for it: a control character in an address is another header.
        .Must(courriel => !courriel.Any(char.IsControl)).WithErrorCode("courriel_invalide").WithMessage("Ce courriel n'a pas la forme d'une adresse.");

    public static IRuleBuilderOptions<T, string> EstUnNomDePersonne<T>(this IRuleBuilder<T, string> regle) => regle
        .MaximumLength(Compte.NomMax)
        .Must(nom => CleRecherche.De(nom).Length > 0 && !nom.Any(char.IsControl)).WithErrorCode("obligatoire").WithMessage("Donnez un nom, avec au moins une lettre.");
}

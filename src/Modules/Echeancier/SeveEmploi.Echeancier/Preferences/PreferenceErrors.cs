namespace SeveEmploi.Echeancier.Preferences;

[Refus("rappel_obligatoire", "Ce rappel ne s'arrête pas")]
internal sealed record RappelObligatoire(string Libelle)
    : ConflictError($"« {Libelle} » est dû par convention ou par règlement : ses rappels ne s'arrêtent pas. Choisissez « quotidien » ou « hebdomadaire » pour les grouper.");

[Refus("desabonnement_introuvable", "Ce lien de désabonnement ne mène à rien")]
internal sealed record DesabonnementIntrouvable()
    : NotFoundError("Ce lien est incomplet ou mal copié. Reprenez-le dans le courriel, ou réglez vos rappels dans l'application.");

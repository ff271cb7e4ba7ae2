namespace SeveEmploi.FormationAction.Formateurs;

[Refus("formateur_introuvable", "Le formateur est introuvable")]
internal sealed record FormateurIntrouvable(Guid Id) : NotFoundError($"Aucun formateur {Id}. Vérifiez l'identifiant.");

[Refus("formateur_efface", "La fiche du formateur est effacée")]
internal sealed record FormateurDejaEfface()
    : ConflictError("L'identité de cette personne a été effacée au terme de sa conservation. Créez une nouvelle fiche si elle revient.");

[Refus("formateur_parti_avant_son_arrivee", "La dernière promotion précède la première")]
internal sealed record FormateurPartiAvantSonArrivee(int PremierePromotion)
    : ConflictError($"La première promotion est {PremierePromotion} : la dernière ne peut pas la précéder.");

[Refus("region_encore_referee", "La personne est encore référente de cette région")]
internal sealed record RegionEncoreReferee(string Region)
    : ConflictError($"Cette personne est référente en {Region}. Nommez d'abord quelqu'un d'autre, puis retirez la région.");

[Refus("referent_hors_de_ses_regions", "La région n'est pas une des siennes")]
internal sealed record ReferentHorsDeSesRegions(string Region)
    : ConflictError($"Cette personne n'intervient pas en {Region}. Ajoutez la région à sa fiche, puis nommez-la.");

[Refus("referent_deja_nomme", "La personne est déjà référente de cette région")]
internal sealed record ReferentDejaNomme(DateOnly Du) : ConflictError($"Cette personne est déjà référente de cette région depuis le {Du:dd/MM/yyyy}.");

[Refus("referent_plus_recent", "Une autre personne est référente depuis ce jour ou après")]
internal sealed record ReferentPlusRecent(DateOnly Du)
    : ConflictError($"La personne référente l'est depuis le {Du:dd/MM/yyyy} : celle qui lui succède commence au plus tôt le lendemain.");

[Refus("compte_deja_rattache", "Le compte est celui d'un autre formateur")]
internal sealed record CompteDejaRattache() : ConflictError("Ce compte est déjà celui d'un autre formateur. Détachez-le d'abord de sa fiche.");

namespace SeveEmploi.AnimationRegionale.Besoins;

[Refus("besoin_de_groupement_introuvable", "Le besoin est introuvable")]
internal sealed record BesoinDeGroupementIntrouvable(Guid Id) : NotFoundError($"Aucun besoin {Id}. Vérifiez l'identifiant.");

[Refus("besoin_ferme", "Le besoin n'est plus ouvert")]
internal sealed record BesoinFerme(DateOnly Le) : ConflictError($"Ce besoin est pourvu ou retiré depuis le {Le:dd/MM/yyyy} : il ne change plus.");

[Refus("besoin_expire", "Le besoin a expiré")]
internal sealed record BesoinExpire(DateOnly Le) : ConflictError($"Ce besoin n'était ouvert que jusqu'au {Le:dd/MM/yyyy}. Prolongez-le s'il reste à pourvoir.");

[Refus("besoin_expire_avant_depot", "Le besoin expirerait avant d'être déposé")]
internal sealed record BesoinExpireAvantDepot(DateOnly DeposeLe) : ConflictError($"Ce besoin est déposé le {DeposeLe:dd/MM/yyyy} : il expire ce jour-là ou après.");

[Refus("postes_deja_pourvus", "Tous ces postes sont déjà pourvus")]
internal sealed record PostesDejaPourvus(int Pourvus) : ConflictError($"Déjà {Pourvus} poste(s) pourvu(s) : gardez-en au moins un de plus, ou retirez le besoin.");

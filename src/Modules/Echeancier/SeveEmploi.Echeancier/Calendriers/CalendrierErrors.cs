using SeveEmploi.Echeancier.Obligations;

namespace SeveEmploi.Echeancier.Calendriers;

[Refus("calendrier_introuvable", "Le calendrier est introuvable")]
internal sealed record CalendrierIntrouvable(Guid Id) : NotFoundError($"Vous n'avez aucun calendrier {Id}. Vérifiez l'identifiant.");

[Refus("calendrier_deja_revoque", "Le calendrier est déjà révoqué")]
internal sealed record CalendrierDejaRevoque(DateTimeOffset Le)
    : ConflictError($"Ce calendrier est révoqué depuis le {Lieu.National.Jour(Le):dd/MM/yyyy} : son adresse ne répond plus.");

[Refus("trop_de_calendriers", "Trop de calendriers")]
internal sealed record TropDeCalendriers()
    : ConflictError($"Vous avez déjà {LienCalendrier.ParCompteMax} calendriers. Révoquez celui qui ne sert plus.");

[Refus("structure_du_calendrier_introuvable", "La structure est introuvable")]
internal sealed record StructureDuCalendrierIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}. Vérifiez l'identifiant.");

[Refus("compte_personnel_exige", "Il faut le compte d'une personne")]
internal sealed record ComptePersonnelExige()
    : ConflictError("Les calendriers et les préférences sont ceux d'une personne. Connectez-vous avec votre propre compte, sans suppléer personne.");

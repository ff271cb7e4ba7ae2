using System.Text.Json;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Comptes;

[Refus("compte_introuvable", "Le compte est introuvable")]
internal sealed record CompteIntrouvable(Guid Id) : NotFoundError($"Aucun compte {Id}. Vérifiez l'identifiant.");

[Refus("compte_deja_existant", "Ce courriel a déjà un compte")]
internal sealed record CompteDejaExistant(Guid Id) : ConflictError($"Ce courriel est celui du compte {Id}. Attribuez-lui un droit, ou rouvrez-le.");

[Refus("compte_deja_ferme", "Le compte est fermé")]
internal sealed record CompteDejaFerme() : ConflictError("Ce compte est fermé. Rouvrez-le avant d'agir sur lui.");

[Refus("compte_efface", "Le compte est effacé")]
internal sealed record CompteDejaEfface() : ConflictError("L'identité de ce compte a été effacée au terme de sa conservation. Invitez la personne de nouveau si elle revient.");

[Refus("compte_non_actif", "Le compte n'est pas actif")]
internal sealed record CompteNonActif() : ConflictError("Ce compte est fermé, ou son invitation n'est pas encore acceptée.");

[Refus("compte_non_ferme", "Le compte n'est pas fermé")]
internal sealed record CompteNonFerme() : ConflictError("Ce compte est déjà ouvert : il n'y a rien à rouvrir.");

[Refus("compte_deja_actif", "L'invitation est déjà acceptée")]
internal sealed record CompteDejaActif() : ConflictError("Cette personne a déjà accepté son invitation. Un mot de passe oublié se redemande à la connexion.");

[Refus("propres_droits", "On ne change pas ses propres droits")]
internal sealed record PropresDroits() : ConflictError("Nul ne change ses propres droits ni son propre accès. Demandez-le à une autre personne de l'équipe nationale.");

[Refus("perimetre_inadapte", "Le territoire ne convient pas au rôle")]
internal sealed record PerimetreInadapte(Role Role, NaturePerimetre Attendu)
    : ConflictError($"Le rôle {EnSnakeCase(Role.ToString())} s'exerce sur : {EnSnakeCase(Attendu.ToString())}. Donnez ce territoire, et lui seul.")
{
    private static string EnSnakeCase(string nom) => JsonNamingPolicy.SnakeCaseLower.ConvertName(nom);
}

[Refus("territoire_inconnu", "Le territoire n'existe pas")]
internal sealed record TerritoireInconnu(string Territoire)
    : ConflictError($"« {Territoire} » n'est le code d'aucun territoire : « 28 » est la Normandie, « 14 » le Calvados.");

[Refus("structure_du_droit_inconnue", "La structure n'existe pas")]
internal sealed record StructureDuDroitInconnue(Guid Structure) : ConflictError($"Aucune structure {Structure}, ou elle a été fusionnée. Vérifiez l'identifiant.");

[Refus("droit_introuvable", "Le droit est introuvable")]
internal sealed record DroitIntrouvable(Guid Id) : NotFoundError($"Ce compte n'a aucun droit {Id}. Vérifiez l'identifiant.");

[Refus("droit_deja_tenu", "La personne tient déjà ce droit")]
internal sealed record DroitDejaTenu(DateOnly Du) : ConflictError($"La personne tient déjà ce rôle sur ce territoire depuis le {Du:dd/MM/yyyy}.");

[Refus("droit_deja_termine", "Le droit est déjà terminé")]
internal sealed record DroitDejaTermine() : ConflictError("Ce droit est déjà terminé ou retiré ; une fin se rapproche et ne s'éloigne pas. Attribuez un nouveau droit.");

[Refus("droit_fini_avant_son_debut", "Le droit finirait avant son début")]
internal sealed record DroitFiniAvantSonDebut(DateOnly Du) : ConflictError($"Ce droit commence le {Du:dd/MM/yyyy} et ne peut pas finir avant. Retirez-le s'il ne doit pas valoir.");

[Refus("suppleance_introuvable", "La suppléance est introuvable")]
internal sealed record SuppleanceIntrouvable(Guid Id) : NotFoundError($"Ce compte n'a aucune suppléance {Id} en cours ou à venir. Vérifiez l'identifiant.");

[Refus("suppleance_a_soi", "On ne se supplée pas soi-même")]
internal sealed record SuppleanceASoi() : ConflictError("Une suppléance se confie à une autre personne, et nul ne se la confie à soi-même.");

[Refus("suppleance_hors_duree", "La suppléance n'a pas une durée admise")]
internal sealed record SuppleanceHorsDuree(DateOnly AuPlusTot, DateOnly AuPlusTard)
    : ConflictError($"Une suppléance commence au plus tôt aujourd'hui et finit du {AuPlusTot:dd/MM/yyyy} au {AuPlusTard:dd/MM/yyyy}, trois mois au plus.");

[Refus("suppleance_deja_confiee", "La suppléance est déjà confiée")]
internal sealed record SuppleanceDejaConfiee(DateOnly Au) : ConflictError($"Cette personne supplée déjà ce compte jusqu'au {Au:dd/MM/yyyy}.");

[Refus("suppleant_inconnu", "Le suppléant n'a pas de compte actif")]
internal sealed record SuppleantInconnu(Guid Id) : ConflictError($"Aucun compte actif {Id}. La personne qui supplée doit avoir accepté son invitation.");

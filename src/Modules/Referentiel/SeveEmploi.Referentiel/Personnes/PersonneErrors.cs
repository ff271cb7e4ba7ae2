using System.Text.Json;

namespace SeveEmploi.Referentiel.Personnes;

[Refus("personne_introuvable", "La personne est introuvable")]
internal sealed record PersonneIntrouvable(Guid Id) : NotFoundError($"Aucune personne {Id}. Vérifiez l'identifiant.");

[Refus("affectation_incomplete", "La fonction ne dit pas où elle s'exerce")]
internal sealed record AffectationIncomplete(FonctionPersonne Fonction, string Attendue)
    : ConflictError($"La fonction {JsonNamingPolicy.SnakeCaseLower.ConvertName(Fonction.ToString())} demande {Attendue}.");

[Refus("fonction_deja_exercee", "La personne exerce déjà cette fonction")]
internal sealed record FonctionDejaExercee(DateOnly Du)
    : ConflictError($"La personne exerce déjà cette fonction ici depuis le {Du:dd/MM/yyyy}.");

[Refus("fonction_non_exercee", "La personne n'exerce pas cette fonction")]
internal sealed record FonctionNonExercee() : ConflictError("La personne n'exerce pas cette fonction ici, ou l'a déjà quittée.");

[Refus("personne_effacee", "La personne est effacée")]
internal sealed record PersonneDejaEffacee() : ConflictError("L'identité de cette personne a été effacée au terme de sa conservation. Créez une fiche nouvelle si elle revient.");

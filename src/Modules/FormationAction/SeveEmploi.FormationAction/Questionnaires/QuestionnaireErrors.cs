namespace SeveEmploi.FormationAction.Questionnaires;

[Refus("questionnaire_introuvable", "Le questionnaire est introuvable")]
internal sealed record QuestionnaireIntrouvable(Guid Id) : NotFoundError($"Aucun questionnaire {Id}. Vérifiez l'identifiant.");

[Refus("questionnaire_deja_ouvert", "Le questionnaire est déjà ouvert")]
internal sealed record QuestionnaireDejaOuvert() : ConflictError("Ce parcours a déjà son questionnaire de la journée 9. Reportez son échéance s'il le faut.");

[Refus("questionnaire_deja_remis", "Le questionnaire est déjà remis")]
internal sealed record QuestionnaireDejaRemis(DateOnly Le) : ConflictError($"Ce questionnaire a été remis le {Le:dd/MM/yyyy} : ce qui y est dit ne change plus.");

[Refus("questionnaire_vide", "Le questionnaire est vide")]
internal sealed record QuestionnaireVide() : ConflictError("Aucune rubrique n'est remplie : écrivez au moins un point ou un verbatim.");

[Refus("rubrique_inconnue", "La rubrique n'est pas de ce questionnaire")]
internal sealed record RubriqueInconnue(string Code) : ConflictError($"« {Code} » n'est pas une rubrique de ce questionnaire : il les donne.");

[Refus("echeance_deja_passee", "L'échéance est déjà passée")]
internal sealed record EcheanceDejaPassee(DateOnly Echeance) : ConflictError($"Le {Echeance:dd/MM/yyyy} est passé : donnez un jour à venir.");

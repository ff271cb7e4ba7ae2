namespace SeveEmploi.FormationAction.Difficultes;

[Refus("difficulte_introuvable", "La difficulté est introuvable")]
internal sealed record DifficulteIntrouvable(Guid Id) : NotFoundError($"Aucune difficulté {Id}. Vérifiez l'identifiant.");

[Refus("difficulte_levee_sans_levier", "Une difficulté levée l'est par un levier")]
internal sealed record DifficulteLeveeSansLevier() : ConflictError("Dites ce qui a permis de lever cette difficulté.");

[Refus("difficulte_deja_partagee", "La difficulté est déjà partagée")]
internal sealed record DifficulteDejaPartagee() : ConflictError("Cette difficulté est déjà dans la base commune. Retirez-la d'abord pour la récrire.");

[Refus("difficulte_non_partagee", "La difficulté n'est pas partagée")]
internal sealed record DifficulteNonPartagee() : ConflictError("Cette difficulté n'est pas dans la base commune : il n'y a rien à retirer.");

[Refus("partage_nomme_la_structure", "Le texte nomme la structure")]
internal sealed record PartageNommeLaStructure() : ConflictError("La base commune ne dit pas qui a vécu la difficulté. Récrivez le texte sans le nom de la structure.");

[Refus("action_sociale_introuvable", "L'action sociale est introuvable")]
internal sealed record ActionSocialeIntrouvable(Guid Id) : NotFoundError($"Aucune action sociale {Id}. Vérifiez l'identifiant.");

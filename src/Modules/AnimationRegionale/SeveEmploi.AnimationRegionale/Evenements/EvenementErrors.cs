namespace SeveEmploi.AnimationRegionale.Evenements;

[Refus("evenement_introuvable", "L'événement est introuvable")]
internal sealed record EvenementIntrouvable(Guid Id) : NotFoundError($"Aucun événement {Id}. Vérifiez l'identifiant.");

[Refus("evenement_fini_avant_debut", "L'événement finirait avant de commencer")]
internal sealed record EvenementFiniAvantDebut() : InvalidError("La fin de l'événement suit son début. Vérifiez les deux heures.");

[Refus("evenement_sur_deux_annees", "L'événement chevauche deux années")]
internal sealed record EvenementSurDeuxAnnees(int Debut, int Fin)
    : InvalidError($"L'événement irait de {Debut} à {Fin} : il compte dans une seule année. Planifiez-en un par année.");

[Refus("region_en_double", "Une région est dite deux fois")]
internal sealed record RegionEnDouble(string Region) : InvalidError($"La région {Region} est dite deux fois : gardez un seul rôle.");

[Refus("chef_de_file_a_nommer", "Il faut une région chef de file")]
internal sealed record ChefDeFileANommer(int Nombre)
    : InvalidError($"Entre plusieurs régions, une seule est chef de file ; vous en dites {Nombre}.");

[Refus("creneau_hors_evenement", "Un créneau sort de l'événement")]
internal sealed record CreneauHorsEvenement(string Intitule) : InvalidError($"Le créneau « {Intitule} » sort des heures de l'événement, ou finit avant de commencer.");

[Refus("evenement_clos", "L'événement ne change plus")]
internal sealed record EvenementClos(EtatEvenement Etat)
    : ConflictError(Etat == EtatEvenement.Tenu ? "L'événement s'est tenu : ce qu'il devait être ne change plus." : "L'événement est annulé : il ne change plus.");

[Refus("evenement_deja_annonce", "L'événement est déjà annoncé")]
internal sealed record EvenementDejaAnnonce() : ConflictError("L'événement est déjà annoncé : ses invités l'ont appris. Une personne invitée de plus l'apprend seule.");

[Refus("evenement_non_annonce", "L'événement n'est pas annoncé")]
internal sealed record EvenementNonAnnonce() : ConflictError("On ne s'inscrit qu'à un événement annoncé. Annoncez-le d'abord.");

[Refus("evenement_a_venir", "L'événement n'a pas encore eu lieu")]
internal sealed record EvenementAVenir(DateOnly Le) : ConflictError($"L'événement est prévu le {Le:dd/MM/yyyy} : on n'enregistre que ce qui a eu lieu.");

[Refus("evenement_non_tenu", "L'événement n'a pas eu lieu")]
internal sealed record EvenementNonTenu() : ConflictError("Cet événement n'a pas eu lieu. Dites d'abord qu'il s'est tenu.");

[Refus("ordre_du_jour_vide", "L'ordre du jour est vide")]
internal sealed record OrdreDuJourVide() : ConflictError("L'ordre du jour n'a encore aucun point. Écrivez-le avant de l'envoyer.");

[Refus("ordre_du_jour_complet", "L'ordre du jour est complet")]
internal sealed record OrdreDuJourComplet(int Max) : ConflictError($"L'ordre du jour a déjà {Max} points. Retirez-en un d'abord.");

[Refus("tache_evenement_introuvable", "La tâche est introuvable")]
internal sealed record TacheEvenementIntrouvable(Guid Id) : NotFoundError($"Aucune tâche {Id} dans cet événement.");

[Refus("taches_trop_nombreuses", "L'événement a trop de tâches")]
internal sealed record TachesTropNombreuses(int Max) : ConflictError($"Un événement a {Max} tâches au plus. Regroupez-en.");

[Refus("decisions_trop_nombreuses", "Le journal des décisions est plein")]
internal sealed record DecisionsTropNombreuses(int Max) : ConflictError($"Le journal d'un événement a {Max} décisions au plus.");

[Refus("region_hors_evenement", "La région n'est pas de l'événement")]
internal sealed record RegionHorsEvenement(string Region) : ConflictError($"La région {Region} n'est pas de cet événement. Ajoutez-la d'abord.");

namespace SeveEmploi.FormationAction.Journees;

[Refus("journee_introuvable", "La journée est introuvable")]
internal sealed record JourneeIntrouvable(Guid Id) : NotFoundError($"Aucune journée {Id} dans ce parcours.");

[Refus("journee_deja_planifiee", "La journée a déjà une date")]
internal sealed record JourneeDejaPlanifiee(DateOnly Le) : ConflictError($"La journée est prévue le {Le:dd/MM/yyyy}. Pour changer sa date, reportez-la avec un motif.");

[Refus("journee_non_planifiee", "La journée n'est pas planifiée")]
internal sealed record JourneeNonPlanifiee() : ConflictError("La journée n'a pas de date : planifiez-la d'abord.");

[Refus("journee_terminee", "La journée est terminée")]
internal sealed record JourneeTerminee(EtatJournee Etat)
    : ConflictError(Etat == EtatJournee.Tenue ? "La journée s'est tenue : elle ne change plus." : "La journée est excusée : elle ne change plus.");

[Refus("journee_avant_ouverture", "La journée précède le parcours")]
internal sealed record JourneeAvantOuverture(DateOnly Le, DateOnly OuvertLe)
    : ConflictError($"Une journée du {Le:dd/MM/yyyy} précéderait l'ouverture du parcours, le {OuvertLe:dd/MM/yyyy}.");

[Refus("journee_dans_le_futur", "La journée n'a pas encore eu lieu")]
internal sealed record JourneeDansLeFutur(DateOnly Le) : ConflictError($"La journée est prévue le {Le:dd/MM/yyyy} : elle ne peut pas déjà s'être tenue.");

[Refus("date_journee_inchangee", "La date ne change pas")]
internal sealed record DateJourneeInchangee(DateOnly Le) : ConflictError($"La journée est déjà prévue le {Le:dd/MM/yyyy}.");

[Refus("seminaires_amont_non_tenus", "Des séminaires doivent précéder")]
internal sealed record SeminairesAmontNonTenus(int Nombre)
    : ConflictError($"Séminaires de direction encore attendus avant la première journée sur site : {Nombre}. Tenez-les ou excusez-les, ou dites pourquoi vous passez outre.");

[Refus("seance_non_collective", "La séance n'est pas collective")]
internal sealed record SeanceNonCollective() : InvalidError("Une journée sur site se planifie structure par structure.");

namespace SeveEmploi.FormationAction.Rencontres;

[Refus("rencontre_introuvable", "La rencontre est introuvable")]
internal sealed record RencontreIntrouvable(Guid Id) : NotFoundError($"Aucune rencontre {Id}. Vérifiez l'identifiant.");

[Refus("rencontre_deja_close", "La rencontre n'est plus à venir")]
internal sealed record RencontreDejaClose(EtatRencontre Etat)
    : ConflictError($"Cette rencontre est déjà {(Etat == EtatRencontre.Tenue ? "tenue" : "annulée")}. Planifiez-en une autre.");

[Refus("rencontre_a_venir", "Ce jour est à venir")]
internal sealed record RencontreAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} est à venir : on n'enregistre que ce qui a eu lieu.");

[Refus("rencontre_non_tenue", "La rencontre n'a pas eu lieu")]
internal sealed record RencontreNonTenue() : ConflictError("Cette rencontre n'a pas eu lieu. Dites d'abord qu'elle s'est tenue, et qui y était.");

[Refus("formateur_non_invite", "Le formateur n'est pas invité")]
internal sealed record FormateurNonInvite(Guid Formateur) : ConflictError($"Le formateur {Formateur} n'est pas invité à cette rencontre.");

[Refus("formateurs_inconnus", "Un formateur invité est inconnu")]
internal sealed record FormateursInconnus(Guid Formateur) : ConflictError($"Aucun formateur {Formateur} parmi les vôtres. Vérifiez l'identifiant.");

[Refus("presence_non_dite", "Une présence manque")]
internal sealed record PresenceNonDite(Guid Formateur) : ConflictError($"Dites si le formateur {Formateur} était présent, absent ou excusé : chaque invité compte.");

[Refus("formateur_present", "Le formateur était présent")]
internal sealed record FormateurPresent(DateOnly Le) : ConflictError($"Ce formateur était présent le {Le:dd/MM/yyyy} : il n'a rien à rattraper.");

[Refus("rattrapage_deja_fait", "Le rattrapage est déjà fait")]
internal sealed record RattrapageDejaFait(DateOnly Le) : ConflictError($"Ce formateur a déjà rattrapé cette rencontre le {Le:dd/MM/yyyy}.");

[Refus("rattrapage_avant_rencontre", "Le rattrapage précède la rencontre")]
internal sealed record RattrapageAvantRencontre(DateOnly TenueLe) : ConflictError($"La rencontre s'est tenue le {TenueLe:dd/MM/yyyy} : elle ne se rattrape pas avant.");

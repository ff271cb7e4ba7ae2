namespace SeveEmploi.SuiviEmploi.Plans;

[Refus("plan_introuvable", "Le plan d'action est introuvable")]
internal sealed record PlanIntrouvable(Guid Id) : NotFoundError($"Aucun plan d'action {Id}.");

[Refus("structure_du_plan_introuvable", "La structure est introuvable")]
internal sealed record StructureDuPlanIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}.");

[Refus("structure_du_plan_fermee", "La structure n'est plus en activité")]
internal sealed record StructureDuPlanFermee(string Nom) : ConflictError($"« {Nom} » est fermée, ou reprise par une autre structure : elle n'écrit plus de plan.");

[Refus("plan_deja_ouvert", "Le plan est déjà ouvert")]
internal sealed record PlanDejaOuvert(int Promotion) : ConflictError($"La structure a déjà un plan d'action pour la promotion {Promotion} : complétez-le.");

[Refus("plan_deja_envoye", "Le plan est envoyé")]
internal sealed record PlanDejaEnvoye() : ConflictError("Le plan est entre les mains du ou de la chargé·e de mission : il ne change qu'une fois renvoyé.");

[Refus("plan_deja_valide", "Le plan est validé")]
internal sealed record PlanDejaValide() : ConflictError("Cette version du plan est validée. Pour la changer, ouvrez une nouvelle version.");

[Refus("plan_non_envoye", "Le plan n'est pas envoyé")]
internal sealed record PlanNonEnvoye() : ConflictError("La direction n'a pas encore envoyé ce plan.");

[Refus("plan_non_valide", "Le plan n'est pas validé")]
internal sealed record PlanNonValide() : ConflictError("Aucune version de ce plan n'est validée : l'acte attend la validation.");

[Refus("plan_incomplet", "Le plan n'est pas complet")]
internal sealed record PlanIncomplet(string Premier, int Nombre)
    : ConflictError(Nombre == 1 ? Premier : $"{Premier} Le plan dit aussi ce qui manque d'autre : {Nombre} points en tout.");

[Refus("action_du_plan_en_double", "Action choisie deux fois")]
internal sealed record ActionEnDouble(string ActionCode) : ConflictError($"L'action « {ActionCode} » est deux fois dans le plan.");

[Refus("action_hors_catalogue", "Action d'un autre catalogue")]
internal sealed record ActionHorsCatalogue(string ActionCode, int Promotion)
    : ConflictError($"Le catalogue de la promotion {Promotion} n'a pas d'action « {ActionCode} ». Choisissez parmi les siennes.");

[Refus("objectif_hors_bornes", "L'objectif n'est pas un pourcentage")]
internal sealed record ObjectifHorsBornes(string ActionCode, int Objectif)
    : InvalidError($"Un objectif de {Objectif} % pour « {ActionCode} » n'en est pas un : donnez un entier de 1 à 100.");

[Refus("action_retiree_sans_motif", "Une action validée s'abandonne")]
internal sealed record ActionRetireeSansMotif(string Libelle)
    : ConflictError($"« {Libelle} » est dans la version validée : gardez-la, ou abandonnez-la en disant pourquoi.");

[Refus("adhesion_non_attendue", "Aucune adhésion n'est attendue")]
internal sealed record AdhesionNonAttendue() : ConflictError("Aucune nouvelle direction ne doit son adhésion à ce plan.");

[Refus("adhesion_avant_arrivee", "L'adhésion précède l'arrivée")]
internal sealed record AdhesionAvantArrivee(DateOnly Du) : ConflictError($"La nouvelle direction prend ses fonctions le {Du:dd/MM/yyyy} : son adhésion ne peut pas la précéder.");

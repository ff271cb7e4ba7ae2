namespace SeveEmploi.SuiviEmploi.Bilans;

[Refus("bilan_annuel_introuvable", "Le bilan est introuvable")]
internal sealed record BilanAnnuelIntrouvable(Guid PlanId) : NotFoundError($"Le bilan du plan {PlanId} n'est pas commencé.");

[Refus("bilan_annuel_trop_tot", "Le dernier trimestre n'a pas commencé")]
internal sealed record BilanAnnuelTropTot(DateOnly Debut) : ConflictError($"Le bilan de l'année s'écrit à partir du {Debut:dd/MM/yyyy}, premier jour de son dernier trimestre.");

[Refus("bilan_annuel_deja_depose", "Le bilan est déposé")]
internal sealed record BilanAnnuelDejaDepose() : ConflictError("Le bilan de l'année est déposé : il ne change qu'une fois renvoyé.");

[Refus("bilan_annuel_deja_accepte", "Le bilan est accepté")]
internal sealed record BilanAnnuelDejaAccepte() : ConflictError("Le bilan de l'année est accepté : il ne change plus.");

[Refus("bilan_annuel_non_depose", "Le bilan n'est pas déposé")]
internal sealed record BilanAnnuelNonDepose() : ConflictError("Aucun bilan n'attend d'être lu : la direction doit d'abord le déposer.");

[Refus("bilan_annuel_incomplet", "Le bilan n'est pas complet")]
internal sealed record BilanAnnuelIncomplet(string Premier) : ConflictError(Premier);

[Refus("action_du_bilan_en_double", "Action deux fois dans le bilan")]
internal sealed record ActionDuBilanEnDouble(string ActionCode) : ConflictError($"L'action « {ActionCode} » est deux fois dans le bilan.");

[Refus("action_du_bilan_hors_plan", "L'action n'est pas dans le plan")]
internal sealed record ActionDuBilanHorsPlan(string ActionCode) : ConflictError($"L'action « {ActionCode} » n'est pas dans la version validée du plan.");

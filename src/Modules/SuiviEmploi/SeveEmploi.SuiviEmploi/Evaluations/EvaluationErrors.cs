namespace SeveEmploi.SuiviEmploi.Evaluations;

[Refus("evaluation_introuvable", "L'auto-évaluation est introuvable")]
internal sealed record EvaluationIntrouvable(Guid PlanId, int Trimestre) : NotFoundError($"Aucune auto-évaluation {Trimestre} du plan {PlanId}.");

[Refus("trimestre_inconnu", "Ce trimestre ne s'évalue pas")]
internal sealed record TrimestreInconnu(int Trimestre) : ConflictError($"L'année n'a pas d'auto-évaluation {Trimestre} : la dernière est le bilan.");

[Refus("trimestre_non_commence", "Le trimestre n'a pas commencé")]
internal sealed record TrimestreNonCommence(int Trimestre, DateOnly Debut) : ConflictError($"L'auto-évaluation {Trimestre} se fait à partir du {Debut:dd/MM/yyyy}.");

[Refus("evaluation_deja_envoyee", "L'auto-évaluation est envoyée")]
internal sealed record EvaluationDejaEnvoyee(int Trimestre)
    : ConflictError($"L'auto-évaluation {Trimestre} est envoyée : elle ne s'écrit ni ne s'envoie deux fois. Le point bilatéral peut en ajuster les scores.");

[Refus("evaluation_non_envoyee", "L'auto-évaluation n'est pas envoyée")]
internal sealed record EvaluationNonEnvoyee(int Trimestre) : ConflictError($"La direction n'a pas encore envoyé l'auto-évaluation {Trimestre} : le point vient après.");

[Refus("evaluation_deja_validee", "L'auto-évaluation est validée")]
internal sealed record EvaluationDejaValidee(int Trimestre) : ConflictError($"L'auto-évaluation {Trimestre} est déjà validée.");

[Refus("action_evaluee_en_double", "Action évaluée deux fois")]
internal sealed record EvaluationEnDouble(string ActionCode) : ConflictError($"L'action « {ActionCode} » est deux fois dans la demande.");

[Refus("action_hors_plan", "L'action n'est pas dans le plan")]
internal sealed record ActionHorsPlan(string ActionCode)
    : ConflictError($"L'action « {ActionCode} » n'est pas dans la version validée du plan, ou elle y est abandonnée.");

[Refus("actions_non_evaluees", "Des actions ne sont pas évaluées")]
internal sealed record ActionsNonEvaluees(string Premiere, int Nombre)
    : ConflictError($"Actions qui restent à évaluer : {Nombre}, dont « {Premiere} ». Une action sans personne concernée s'évalue aussi, à 0 sur 0.");

[Refus("mesure_incomplete", "Le réalisé ne se lit pas")]
internal sealed record MesureIncomplete(string ActionCode)
    : InvalidError($"Pour « {ActionCode} », donnez un nombre de personnes et sa base, ou un pourcentage seul.");

[Refus("mesure_negative", "Le réalisé est négatif")]
internal sealed record MesureNegative(string ActionCode) : InvalidError($"Le réalisé de « {ActionCode} » est négatif : donnez des nombres à partir de 0.");

[Refus("realise_superieur_a_la_base", "Plus de personnes que la base")]
internal sealed record RealiseSuperieurALaBase(string ActionCode)
    : ConflictError($"Le réalisé de « {ActionCode} » dépasse sa base : une personne compte une fois, parmi celles qui sont en contrat.");

[Refus("point_deja_tenu", "Le point s'est déjà tenu")]
internal sealed record PointDejaTenu(DateOnly Le) : ConflictError($"Le point de ce trimestre s'est tenu le {Le:dd/MM/yyyy}.");

[Refus("point_non_tenu", "Le point ne s'est pas tenu")]
internal sealed record PointNonTenu(int Trimestre) : ConflictError($"L'auto-évaluation {Trimestre} se valide après son point bilatéral.");

[Refus("point_a_venir", "Le point n'a pas encore eu lieu")]
internal sealed record PointAVenir(DateOnly Le) : ConflictError($"Un point du {Le:dd/MM/yyyy} n'a pas encore eu lieu : il s'écrit une fois tenu.");

[Refus("point_avant_envoi", "Le point précède l'envoi")]
internal sealed record PointAvantEnvoi(DateOnly Le, DateOnly EnvoyeeLe)
    : ConflictError($"Un point du {Le:dd/MM/yyyy} précéderait l'envoi de l'auto-évaluation, le {EnvoyeeLe:dd/MM/yyyy}.");

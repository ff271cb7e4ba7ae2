namespace SeveEmploi.SuiviEmploi.Suivis;

[Refus("suivi_introuvable", "Le suivi est introuvable")]
internal sealed record SuiviIntrouvable(Guid Id) : NotFoundError($"Aucun suivi {Id}. Vérifiez l'identifiant.");

[Refus("siae_du_suivi_introuvable", "La structure est introuvable")]
internal sealed record SiaeDuSuiviIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}. Vérifiez l'identifiant.");

[Refus("siae_du_suivi_absorbee", "La structure a été fusionnée")]
internal sealed record SiaeDuSuiviAbsorbee(Guid Dans) : ConflictError($"Cette structure a été fusionnée dans la structure {Dans}. Suivez la personne depuis celle-ci.");

[Refus("code_deja_suivi", "Ce code suit déjà une personne")]
internal sealed record CodeDejaSuivi(string Code) : ConflictError($"Le code « {Code} » suit déjà une personne de cette structure. Ouvrez son suivi, ou choisissez un autre code.");

[Refus("employeur_a_preciser", "L'employeur n'est pas dit, ou l'est deux fois")]
internal sealed record EmployeurAPreciser() : InvalidError("Donnez l'entreprise partenaire, ou le nom de l'employeur : l'un des deux.");

[Refus("employeur_d_une_autre_structure", "L'entreprise est d'une autre structure")]
internal sealed record EmployeurDUneAutreStructure() : ConflictError("Cette entreprise est partenaire d'une autre structure. Choisissez une des vôtres, ou écrivez le nom de l'employeur.");

[Refus("suivi_clos", "Le suivi est clos")]
internal sealed record SuiviClos(DateOnly Le) : ConflictError($"Ce suivi est clos depuis le {Le:dd/MM/yyyy}. Annulez d'abord sa clôture.");

[Refus("suivi_clos_trop_tot", "La clôture précède le début")]
internal sealed record ClotureAvantLeDebut(DateOnly Debut) : ConflictError($"Le contrat commence le {Debut:dd/MM/yyyy} : le suivi ne peut pas se clore avant.");

[Refus("fait_du_suivi_a_venir", "Ce jour n'est pas encore venu")]
internal sealed record FaitDuSuiviAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} n'est pas encore venu : on note ce qui est fait.");

[Refus("fait_du_suivi_posterieur", "Un fait plus récent est déjà noté")]
internal sealed record FaitDuSuiviPosterieur(DateOnly Le) : ConflictError($"Un fait du {Le:dd/MM/yyyy} est déjà noté, après ce jour. Corrigez-le d'abord.");

[Refus("rencontre_du_suivi_introuvable", "La rencontre est introuvable")]
internal sealed record RencontreDuSuiviIntrouvable(Guid Id) : NotFoundError($"Aucune rencontre {Id} dans ce suivi. Vérifiez l'identifiant.");

[Refus("rencontre_du_suivi_annulee", "La rencontre est déjà annulée")]
internal sealed record RencontreDuSuiviAnnulee(DateOnly Le) : ConflictError($"La rencontre du {Le:dd/MM/yyyy} est déjà annulée : elle ne compte plus.");

[Refus("rencontre_sans_personne", "La rencontre ne dit pas avec qui")]
internal sealed record RencontreSansPersonne() : InvalidError("Dites si la rencontre s'est tenue avec l'employeur, avec la personne salariée, ou avec les deux.");

[Refus("rencontre_avant_le_contrat", "La rencontre précède le contrat")]
internal sealed record RencontreAvantLeContrat(DateOnly Debut)
    : ConflictError($"Le contrat commence le {Debut:dd/MM/yyyy}. Avant ce jour, notez la rencontre comme préparation.");

[Refus("preparation_apres_le_debut", "Une préparation précède le contrat")]
internal sealed record PreparationApresLeDebut(DateOnly Debut)
    : ConflictError($"Le contrat a commencé le {Debut:dd/MM/yyyy} : ce jour-là et après, c'est une rencontre de suivi.");

[Refus("fait_apres_le_contrat", "Le contrat était fini ce jour-là")]
internal sealed record FaitApresLeContrat(DateOnly Fin) : ConflictError($"Le contrat a pris fin le {Fin:dd/MM/yyyy} : un fait d'après n'est plus du suivi dans l'emploi.");

[Refus("mediation_du_suivi_introuvable", "La médiation est introuvable")]
internal sealed record MediationIntrouvable(Guid Id) : NotFoundError($"Aucune médiation {Id} dans ce suivi. Vérifiez l'identifiant.");

[Refus("mediation_deja_conclue", "La médiation est déjà conclue")]
internal sealed record MediationDejaConclue(DateOnly Le) : ConflictError($"Cette médiation est conclue depuis le {Le:dd/MM/yyyy}.");

[Refus("mediation_conclue_avant_sa_demande", "La conclusion précède la demande")]
internal sealed record MediationConclueAvantSaDemande(DateOnly DemandeeLe)
    : ConflictError($"La médiation a été demandée le {DemandeeLe:dd/MM/yyyy} : elle se conclut ce jour-là ou après.");

[Refus("acte_du_suivi_absent", "Il n'y a rien à annuler")]
internal sealed record ActeDuSuiviAbsent() : ConflictError("Cet acte n'est pas noté dans ce suivi : il n'y a rien à annuler.");

[Refus("reglement_des_suivis_invalide", "Le règlement des suivis ne se tient pas")]
internal sealed record ReglementDesSuivisInvalide() : InvalidError("Chaque durée est d'au moins un mois ou un jour, et d'un an au plus.");

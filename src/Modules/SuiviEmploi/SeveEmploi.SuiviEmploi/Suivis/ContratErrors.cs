namespace SeveEmploi.SuiviEmploi.Suivis;

[Refus("cdi_avec_fin_prevue", "Un CDI n'a pas de fin prévue")]
internal sealed record CdiAvecFinPrevue() : ConflictError("Un CDI n'a pas de fin prévue. Retirez-la, ou dites quel contrat c'est.");

[Refus("contrat_sans_fin_prevue", "Il manque la fin prévue du contrat")]
internal sealed record ContratSansFinPrevue() : ConflictError("Seul un CDI n'a pas de fin prévue : donnez le dernier jour du contrat.");

[Refus("contrat_fini_avant_son_debut", "Le contrat finit avant de commencer")]
internal sealed record ContratFiniAvantSonDebut(DateOnly Debut, DateOnly Fin)
    : ConflictError($"Le contrat commencerait le {Debut:dd/MM/yyyy} et finirait le {Fin:dd/MM/yyyy}. Vérifiez les deux jours.");

[Refus("heures_hebdomadaires_impossibles", "Les heures hebdomadaires sont impossibles")]
internal sealed record HeuresHebdomadairesImpossibles()
    : ConflictError($"Une semaine compte plus de 0 et au plus {TermesContrat.HeuresMax:0} heures. Vérifiez le nombre.");

[Refus("essai_fini_avant_le_contrat", "La période d'essai finit avant le contrat")]
internal sealed record EssaiFiniAvantLeContrat(DateOnly Debut, DateOnly Fin)
    : ConflictError($"Le contrat commence le {Debut:dd/MM/yyyy} : sa période d'essai ne peut pas finir le {Fin:dd/MM/yyyy}.");

[Refus("essai_plus_long_que_le_contrat", "La période d'essai dépasse le contrat")]
internal sealed record EssaiPlusLongQueLeContrat(DateOnly FinContrat, DateOnly Fin)
    : ConflictError($"Le contrat finit le {FinContrat:dd/MM/yyyy} : sa période d'essai ne peut pas finir le {Fin:dd/MM/yyyy}.");

[Refus("contrat_sans_essai", "Le contrat n'a pas de période d'essai")]
internal sealed record ContratSansEssai() : ConflictError("Ce contrat n'a pas de période d'essai. Corrigez le contrat s'il en a une.");

[Refus("essai_deja_valide", "La période d'essai est déjà validée")]
internal sealed record EssaiDejaValide(DateOnly Le) : ConflictError($"La période d'essai est validée depuis le {Le:dd/MM/yyyy}. Annulez d'abord cette validation.");

[Refus("essai_rompu", "La période d'essai est rompue")]
internal sealed record EssaiRompu(DateOnly Le) : ConflictError($"Le contrat a été rompu le {Le:dd/MM/yyyy} : sa période d'essai ne se valide plus.");

[Refus("acte_avant_le_contrat", "Ce jour précède le contrat")]
internal sealed record ActeAvantLeContrat(DateOnly Debut) : ConflictError($"Le contrat commence le {Debut:dd/MM/yyyy} : rien ne lui arrive avant.");

[Refus("contrat_deja_rompu", "Le contrat est déjà rompu")]
internal sealed record ContratDejaRompu(DateOnly Le) : ConflictError($"Le contrat est déjà rompu, depuis le {Le:dd/MM/yyyy}. Annulez d'abord cette rupture si elle est fausse.");

[Refus("contrat_deja_fini", "Le contrat est déjà fini")]
internal sealed record ContratDejaFini(DateOnly Le) : ConflictError($"Le contrat a pris fin le {Le:dd/MM/yyyy}. Annulez d'abord cette fin si elle est fausse.");

[Refus("rupture_apres_le_terme", "La rupture suit le terme du contrat")]
internal sealed record RuptureApresLeTerme(DateOnly Terme) : ConflictError($"Le contrat finissait le {Terme:dd/MM/yyyy} : notez sa fin, et non une rupture.");

[Refus("fin_de_contrat_a_venir", "Le contrat n'est pas encore fini")]
internal sealed record FinDeContratAVenir(DateOnly Terme) : ConflictError($"Le contrat court jusqu'au {Terme:dd/MM/yyyy}. S'il s'est arrêté avant, notez sa rupture.");

[Refus("cdi_sans_terme", "Un CDI n'arrive pas à son terme")]
internal sealed record CdiSansTerme() : ConflictError("Un CDI n'a pas de terme : s'il s'est arrêté, notez sa rupture et sa cause.");

[Refus("contrat_deja_durable", "Le contrat est déjà durable")]
internal sealed record ContratDejaDurable() : ConflictError("Ce contrat est déjà un emploi durable : il n'y a rien à transformer.");

[Refus("transformation_non_durable", "Le nouveau contrat n'est pas durable")]
internal sealed record TransformationNonDurable(int Mois)
    : ConflictError($"Un contrat court se transforme en CDI, ou en CDD ou intérim d'au moins {Mois} mois. Corrigez le contrat s'il est seulement prolongé.");

[Refus("transformation_avant_le_contrat", "Le nouveau contrat précède celui qu'il transforme")]
internal sealed record TransformationAvantLeContrat(DateOnly Debut)
    : ConflictError($"Le contrat court a commencé le {Debut:dd/MM/yyyy} : celui qui le transforme est signé et commence ce jour-là ou après.");

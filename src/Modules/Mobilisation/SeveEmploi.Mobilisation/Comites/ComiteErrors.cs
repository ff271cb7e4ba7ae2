using SeveEmploi.Mobilisation.Candidatures;

namespace SeveEmploi.Mobilisation.Comites;

[Refus("comite_introuvable", "Le comité est introuvable")]
internal sealed record ComiteIntrouvable(Guid Id) : NotFoundError($"Aucun comité {Id}.");

[Refus("quorum_non_valable", "Le quorum n'est pas valable")]
internal sealed record QuorumNonValable(int Quorum) : ConflictError($"Un quorum de {Quorum} n'en est pas un : il faut au moins un membre présent.");

[Refus("comite_deja_convoque", "Le comité est déjà convoqué")]
internal sealed record ComiteDejaConvoque() : ConflictError("Les membres de ce comité sont déjà convoqués.");

[Refus("comite_non_convoque", "Le comité n'est pas convoqué")]
internal sealed record ComiteNonConvoque() : ConflictError("Convoquez les membres avant d'ouvrir la séance.");

[Refus("comite_deja_ouvert", "La séance est déjà ouverte")]
internal sealed record ComiteDejaOuvert() : ConflictError("La séance est ouverte : ses membres et ses présents ne changent plus.");

[Refus("comite_non_ouvert", "La séance n'est pas ouverte")]
internal sealed record ComiteNonOuvert() : ConflictError("La séance n'est pas ouverte : constatez d'abord les présents et le quorum.");

[Refus("comite_deja_clos", "Le comité est clos")]
internal sealed record ComiteDejaClos() : ConflictError("Ce comité est clos et ses décisions sont appliquées : plus rien n'y change.");

[Refus("membre_introuvable", "Le membre est introuvable")]
internal sealed record MembreIntrouvable(Guid Id) : NotFoundError($"Aucun membre {Id} dans ce comité.");

[Refus("membre_deja_ajoute", "Le membre siège déjà")]
internal sealed record MembreDejaAjoute(string Nom, string Organisation) : ConflictError($"{Nom} ({Organisation}) siège déjà à ce comité.");

[Refus("membres_incomplets", "Le comité n'a pas assez de membres")]
internal sealed record MembresIncomplets(int Voix, int Quorum)
    : ConflictError($"Le quorum est de {Quorum} et le comité n'a que {Voix} voix délibérative(s) : il ne pourrait pas s'ouvrir.");

[Refus("dossier_introuvable", "Le dossier n'est pas inscrit")]
internal sealed record DossierIntrouvable(Guid Candidature) : NotFoundError($"La candidature {Candidature} n'est pas inscrite à ce comité.");

[Refus("dossier_hors_campagne", "Le dossier est d'une autre campagne")]
internal sealed record DossierHorsCampagne(Guid Candidature) : ConflictError($"La candidature {Candidature} est celle d'une autre campagne.");

[Refus("dossier_non_transmis", "Le dossier n'est pas transmis")]
internal sealed record DossierNonTransmis(Guid Candidature, EtatCandidature Etat)
    : ConflictError($"La candidature {Candidature} est « {Etat.EnClair()} » : un comité n'examine que les dossiers transmis.");

[Refus("dossier_hors_region", "Le dossier est d'une autre région")]
internal sealed record DossierHorsRegion(string Structure, Region Region) : ConflictError($"« {Structure} » n'est pas en {Region.Nom}, la région de ce comité.");

[Refus("dossier_deja_inscrit", "Le dossier est déjà inscrit")]
internal sealed record DossierDejaInscrit(string Structure) : ConflictError($"« {Structure} » est déjà inscrite à ce comité, ou en a été ajournée.");

[Refus("dossier_deja_decide", "Le dossier est déjà décidé")]
internal sealed record DossierDejaDecide(string Structure) : ConflictError($"Le comité a déjà statué sur « {Structure} » : un intérêt se déclare avant.");

[Refus("dossier_deja_ajourne", "Le dossier est ajourné")]
internal sealed record DossierDejaAjourne(string Structure) : ConflictError($"« {Structure} » est ajournée : elle n'est plus à l'ordre du jour.");

[Refus("ordre_incomplet", "L'ordre des dossiers est incomplet")]
internal sealed record OrdreIncomplet(int Nombre) : ConflictError($"Donnez les {Nombre} dossiers de l'ordre du jour, chacun une fois.");

[Refus("ordre_du_jour_incomplet", "L'ordre du jour est vide")]
internal sealed record OrdreDuJourIncomplet() : ConflictError("Inscrivez au moins un dossier avant de convoquer le comité.");

[Refus("convocation_hors_delai", "La convocation est trop tardive")]
internal sealed record ConvocationHorsDelai(DateOnly Le, DateOnly ReuniLe)
    : ConflictError($"Une convocation du {Le:dd/MM/yyyy} ne peut pas annoncer une réunion du {ReuniLe:dd/MM/yyyy}.");

[Refus("interet_deja_declare", "L'intérêt est déjà déclaré")]
internal sealed record InteretDejaDeclare(string Nom, string Structure) : ConflictError($"{Nom} a déjà déclaré un intérêt pour « {Structure} ».");

[Refus("quorum_non_atteint", "Le quorum n'est pas atteint")]
internal sealed record QuorumNonAtteint(int Presents, int Quorum)
    : ConflictError($"{Presents} voix délibérative(s) présente(s), pour un quorum de {Quorum} : la séance ne peut pas s'ouvrir.");

[Refus("motif_decision_manquant", "Le motif de la décision manque")]
internal sealed record MotifDecisionManquant(string Structure) : ConflictError($"Dites pourquoi le comité décide ainsi de « {Structure} ».");

[Refus("rang_manquant", "Le rang en liste d'attente manque")]
internal sealed record RangManquant(string Structure) : ConflictError($"Donnez à « {Structure} » son rang en liste d'attente, à partir de 1.");

[Refus("rang_hors_liste_attente", "Le rang est réservé à la liste d'attente")]
internal sealed record RangHorsListeAttente(string Structure) : ConflictError($"« {Structure} » n'est pas mise en liste d'attente : elle n'a pas de rang.");

[Refus("votants_manquants", "Personne n'a voté")]
internal sealed record VotantsManquants(string Structure) : ConflictError($"Dites qui a voté sur « {Structure} » : il faut au moins un votant.");

[Refus("votant_non_admis", "Ce membre ne vote pas")]
internal sealed record VotantNonAdmis(string Nom) : ConflictError($"{Nom} ne vote pas : seules les voix délibératives présentes décident.");

[Refus("membre_interesse", "Ce membre a un intérêt dans le dossier")]
internal sealed record MembreInteresse(string Nom) : ConflictError($"{Nom} a déclaré un intérêt : ce dossier se décide sans son vote.");

[Refus("dossiers_sans_decision", "Des dossiers sont sans décision")]
internal sealed record DossiersSansDecision(int Nombre) : ConflictError($"{Nombre} dossier(s) sans décision : statuez, ou ajournez-les avec un motif.");

[Refus("rangs_non_continus", "Les rangs de la liste d'attente ne se suivent pas")]
internal sealed record RangsNonContinus(string Rangs)
    : ConflictError($"Les rangs donnés sont {Rangs} : la liste d'attente du comité va de 1 à n, sans trou ni doublon.");

[Refus("objectif_depasse", "Un objectif est dépassé sans motif")]
internal sealed record ObjectifDepasse(string Cible, int Retenues)
    : ConflictError($"{Retenues} structures retenues, plus que l'objectif ({Cible}). Donnez le motif du dépassement : il sera au procès-verbal.");

[Refus("decision_non_applicable", "Une décision ne peut pas être appliquée")]
internal sealed record DecisionNonApplicable(string Structure, string Raison)
    : ConflictError($"« {Structure} » : {Raison} Rien n'est appliqué : ajournez ce dossier avant de clore.");

[Refus("proces_verbal_non_etabli", "Le procès-verbal n'est pas établi")]
internal sealed record ProcesVerbalNonEtabli() : ConflictError("Le procès-verbal s'établit à la clôture : avant elle, aucune décision n'est communiquée.");

[Refus("dossier_deja_tranche", "Le dossier est déjà décidé")]
internal sealed record DossierDejaTranche(string Structure) : ConflictError($"Un comité a décidé du dossier de « {Structure} » ; le résultat attend son jour d'annonce.");

[Refus("dossier_deja_preselectionne", "Le dossier a déjà son avis régional")]
internal sealed record DossierDejaPreselectionne(string Structure) : ConflictError($"Un comité régional a déjà donné son avis sur « {Structure} ».");

[Refus("dossier_non_preselectionne", "Le dossier n'est pas pré-sélectionné")]
internal sealed record DossierNonPreselectionne(string Structure)
    : ConflictError($"La campagne veut l'avis favorable du comité régional avant le comité national : « {Structure} » ne l'a pas.");

[Refus("dotation_manquante", "La dotation manque")]
internal sealed record DotationManquante(string Structure) : ConflictError($"Dites la dotation octroyée à « {Structure} ».");

[Refus("dotation_non_attendue", "Aucune dotation n'est à dire")]
internal sealed record DotationNonAttendue(string Structure)
    : ConflictError($"Aucune dotation ne se donne ici à « {Structure} » : la structure n'est pas retenue, le comité donne un simple avis, ou la campagne n'a pas de dotation.");

[Refus("dotation_au_dessus_de_la_demande", "La dotation dépasse la demande")]
internal sealed record DotationAuDessusDeLaDemande(decimal Octroyee, decimal Demandee) : ConflictError($"{Octroyee:0.##} € dépassent les {Demandee:0.##} € demandés.");

[Refus("baisse_sans_motif", "La baisse n'a pas de motif")]
internal sealed record BaisseSansMotif(string Structure) : ConflictError($"Dites pourquoi la dotation de « {Structure} » est moindre que celle demandée.");

[Refus("preselection_sans_liste_attente", "Une pré-sélection n'a pas de liste d'attente")]
internal sealed record PreselectionSansListeAttente(string Structure)
    : ConflictError($"Le comité régional pré-sélectionne « {Structure} » ou non : la liste d'attente est celle du comité national.");

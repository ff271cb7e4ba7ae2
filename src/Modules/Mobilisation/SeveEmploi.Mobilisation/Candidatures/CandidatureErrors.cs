namespace SeveEmploi.Mobilisation.Candidatures;

[Refus("candidature_introuvable", "La candidature est introuvable")]
internal sealed record CandidatureIntrouvable(Guid Id) : NotFoundError($"Aucune candidature {Id}.");

[Refus("structure_inconnue", "La structure est inconnue")]
internal sealed record StructureInconnue(Guid Id) : ConflictError($"Aucune structure {Id} dans le référentiel.");

[Refus("structure_fusionnee", "La structure a été fusionnée")]
internal sealed record StructureFusionnee(Guid Id, Guid Dans) : ConflictError($"La structure {Id} a été fusionnée : candidatez au nom de {Dans}.");

[Refus("structure_sans_conventionnement", "La structure n'est pas conventionnée")]
internal sealed record StructureSansConventionnement(string Nom, DateOnly Le)
    : ConflictError($"« {Nom} » n'a aucun conventionnement ouvert le {Le:dd/MM/yyyy} : seule une SIAE candidate.");

[Refus("conventionnement_non_detenu", "La structure n'a pas ce conventionnement")]
internal sealed record ConventionnementNonDetenu(string Type) : ConflictError($"La structure n'a pas de conventionnement {Type} ce jour-là.");

[Refus("candidature_deja_deposee", "La structure est déjà candidate")]
internal sealed record CandidatureDejaDeposee(string Nom)
    : ConflictError($"« {Nom} » a déjà une candidature à cette campagne : une structure n'en a qu'une.");

[Refus("structure_deja_rattachee", "La manifestation a déjà une structure")]
internal sealed record StructureDejaRattachee(string Nom) : ConflictError($"Cette manifestation est celle de « {Nom} ».");

[Refus("structure_non_identifiee", "La structure n'est pas identifiée")]
internal sealed record StructureNonIdentifiee() : ConflictError("Rattachez d'abord la manifestation à une structure du référentiel.");

[Refus("candidature_close", "L'instruction de la candidature est close")]
internal sealed record CandidatureClose(EtatCandidature Etat) : ConflictError($"L'instruction est close : la candidature est « {Etat.EnClair()} ».");

[Refus("etape_non_franchie", "Une étape doit être faite avant")]
internal sealed record EtapeNonFranchie(Etape Attendue)
    : ConflictError($"L'étape « {Attendue.EnClair()} » doit d'abord être faite, ou sautée avec un motif.");

[Refus("etape_deja_franchie", "L'étape est déjà faite")]
internal sealed record EtapeDejaFranchie(Etape Etape) : ConflictError($"L'étape « {Etape.EnClair()} » est déjà faite.");

[Refus("etape_indispensable", "L'étape ne peut pas être sautée")]
internal sealed record EtapeIndispensable(Etape Etape) : ConflictError($"L'étape « {Etape.EnClair()} » ne peut pas être sautée.");

[Refus("saut_sans_motif", "Une étape ne se saute pas sans motif")]
internal sealed record SautSansMotif(Etape Etape) : ConflictError($"Dites pourquoi l'étape « {Etape.EnClair()} » est sautée.");

[Refus("acte_avant_sa_cause", "La date précède ce qui la rend possible")]
internal sealed record ActeAvantSaCause(string Acte, DateOnly Le, DateOnly Cause)
    : ConflictError($"{Acte} ne peut pas dater du {Le:dd/MM/yyyy}, avant le {Cause:dd/MM/yyyy}.");

[Refus("acte_dans_le_futur", "La date est dans le futur")]
internal sealed record ActeDansLeFutur(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} est à venir : on n'enregistre que ce qui a eu lieu.");

[Refus("entretien_sans_participant", "L'entretien n'a pas de participant")]
internal sealed record EntretienSansParticipant() : ConflictError("Dites qui était à l'entretien : l'étape demande que la direction ait été entendue.");

[Refus("entretien_non_conjoint", "L'entretien doit être conjoint")]
internal sealed record EntretienNonConjoint() : ConflictError("Cette campagne demande un entretien avec la direction et le CIP ensemble.");

[Refus("preparation_incomplete", "La préparation à la visite est incomplète")]
internal sealed record PreparationIncomplete(string Publics) : ConflictError($"Avant la visite, il reste à préparer : {Publics}.");

[Refus("preparation_non_envoyee", "La préparation n'a pas été envoyée")]
internal sealed record PreparationNonEnvoyee(PublicPrepare Public)
    : ConflictError("Rien n'a été envoyé à ce public : envoyez les supports avant de constater qu'ils ont été vus.");

[Refus("candidature_non_ferme", "La visite n'a pas conclu à une candidature ferme")]
internal sealed record CandidatureNonFerme() : ConflictError("La visite n'a pas conclu à une candidature ferme : elle ne peut pas être transmise au comité.");

[Refus("avis_introuvable", "L'avis est introuvable")]
internal sealed record AvisIntrouvable(Guid Id) : NotFoundError($"Aucune demande d'avis {Id} sur cette candidature.");

[Refus("avis_deja_demande", "L'avis est déjà demandé")]
internal sealed record AvisDejaDemande(string Nom) : ConflictError($"L'avis de « {Nom} » est déjà demandé.");

[Refus("avis_d_un_autre_partenaire", "Cet avis est demandé à un autre partenaire")]
internal sealed record AvisDUnAutrePartenaire() : ForbiddenError("Vous ne rendez d'avis qu'au nom de votre service ou de votre réseau.");

[Refus("avis_deja_rendu", "L'avis est déjà rendu")]
internal sealed record AvisDejaRendu(string Nom) : ConflictError($"« {Nom} » a déjà rendu son avis.");

[Refus("avis_retire", "La demande d'avis est retirée")]
internal sealed record AvisRetire(string Nom) : ConflictError($"La demande d'avis à « {Nom} » a été retirée.");

[Refus("partenaire_non_consulte", "Ce partenaire n'est pas à consulter")]
internal sealed record PartenaireNonConsulte(Guid Id) : ConflictError("L'avis se demande à la DDETS(PP) du département et aux réseaux de la structure.");

[Refus("accords_incomplets", "Les trois accords ne sont pas donnés")]
internal sealed record AccordsIncomplets() : ConflictError("La direction doit accepter les trois points de la campagne, dans leur texte exact.");

[Refus("engagement_incomplet", "L'engagement de la structure est incomplet")]
internal sealed record EngagementIncomplet(string Manque) : ConflictError($"Il manque l'engagement suivant : {Manque}.");

[Refus("engagement_sous_injonction", "La candidature n'est pas libre")]
internal sealed record EngagementSousInjonction() : ConflictError("Une candidature est libre : elle ne peut pas répondre à l'injonction d'un acteur.");

[Refus("piece_inconnue", "La pièce n'est pas demandée")]
internal sealed record PieceInconnue(string CodePiece) : ConflictError($"Le règlement de la campagne ne demande pas de pièce « {CodePiece} ».");

[Refus("option_sans_double_conventionnement", "L'option est réservée aux doubles conventionnements")]
internal sealed record OptionSansDoubleConventionnement()
    : ConflictError("Une seule équipe ou deux groupes : la question ne se pose qu'avec plusieurs conventionnements.");

[Refus("option_manquante", "L'option du double conventionnement manque")]
internal sealed record OptionManquante() : ConflictError("La structure engage plusieurs conventionnements : dites si elle vient en une équipe ou en deux groupes, et pourquoi.");

[Refus("candidature_non_transmise", "La candidature n'est pas transmise")]
internal sealed record CandidatureNonTransmise() : ConflictError("Seule une candidature transmise au comité reçoit une décision.");

[Refus("candidature_hors_liste_attente", "La candidature n'est pas en liste d'attente")]
internal sealed record CandidatureHorsListeAttente(EtatCandidature Etat)
    : ConflictError($"Cette candidature est « {Etat.EnClair()} », elle n'est pas en liste d'attente.");

[Refus("resultat_non_annonce", "Le résultat n'est pas annoncé")]
internal sealed record ResultatNonAnnonce(DateOnly? Le) : ConflictError(
    Le is { } jour ? $"Les résultats sont annoncés le {jour:dd/MM/yyyy}, et pas avant." : "Aucun comité n'a encore décidé de cette candidature.");

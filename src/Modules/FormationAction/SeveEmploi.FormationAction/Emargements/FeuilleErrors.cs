namespace SeveEmploi.FormationAction.Emargements;

[Refus("journee_non_tenue", "La journée ne s'est pas encore tenue")]
internal sealed record JourneeNonTenue() : ConflictError("Une journée s'émarge quand elle s'est tenue : constatez-le d'abord.");

[Refus("demi_journee_non_prevue", "Cette demi-journée n'était pas prévue")]
internal sealed record DemiJourneeNonPrevue() : ConflictError("La journée ne s'est tenue que l'autre demi-journée.");

[Refus("stagiaire_hors_equipe", "La personne n'était pas dans l'équipe")]
internal sealed record StagiaireHorsEquipe(DateOnly Le) : ConflictError($"La personne n'était pas dans l'équipe le {Le:dd/MM/yyyy}.");

[Refus("ligne_signee", "La présence est signée")]
internal sealed record LigneSignee() : ConflictError("Une présence signée ne se réécrit pas : corrigez-la, avec un motif.");

[Refus("ligne_non_signee", "La présence n'est pas signée")]
internal sealed record LigneNonSignee() : ConflictError("Seule une présence signée se corrige ; les autres se redisent simplement.");

[Refus("correction_sans_objet", "La correction ne change rien")]
internal sealed record CorrectionSansObjet() : ConflictError("La présence est déjà celle-là.");

[Refus("rien_a_signer", "Il n'y a rien à signer")]
internal sealed record RienASigner() : ConflictError("Aucune présence n'attend cette signature.");

[Refus("aucun_stagiaire_a_votre_nom", "Aucun stagiaire ne porte votre nom")]
internal sealed record AucunStagiaireAVotreNom()
    : ConflictError("Nul stagiaire de ce parcours ne porte le nom de votre compte. Signez sur place, ou faites corriger la fiche.");

[Refus("signature_du_formateur_seul", "Seul·e le formateur ou la formatrice signe ainsi")]
internal sealed record SignatureDuFormateurSeul()
    : ConflictError("Signer de son compte pour la formation est réservé à qui suit le parcours. Pour les autres : un trait sur place, ou le papier.");

[Refus("emargement_sans_papier", "Aucune feuille n'a été numérisée")]
internal sealed record EmargementSansPapier() : ConflictError("Aucune feuille de papier n'a été déposée pour cette journée.");

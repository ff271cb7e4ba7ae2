namespace SeveEmploi.FormationAction.Outils;

[Refus("outil_introuvable", "L'outil est introuvable")]
internal sealed record OutilIntrouvable(Guid Id) : NotFoundError($"Aucun outil {Id}. Vérifiez l'identifiant.");

[Refus("outil_deja_publie", "L'outil est publié")]
internal sealed record OutilDejaPublie() : ConflictError("Cet outil est publié et ne change plus. Qui anime la région peut le retirer pour le reprendre.");

[Refus("outil_sans_fichier", "L'outil n'a pas de fichier")]
internal sealed record OutilSansFichier() : ConflictError("Déposez d'abord le fichier de cet outil : un outil publié se télécharge.");

[Refus("outil_deja_retire", "L'outil est déjà retiré")]
internal sealed record OutilDejaRetire() : ConflictError("Cet outil est déjà retiré de la bibliothèque.");

[Refus("outil_de_nulle_part", "L'outil n'a ni parcours ni région")]
internal sealed record OutilDeNullePart() : ConflictError("Dites de quel parcours vient cet outil, ou pour quelle région il est proposé.");

[Refus("fichier_absent", "L'outil n'a pas encore de fichier")]
internal sealed record FichierAbsent() : NotFoundError("Cet outil n'a pas encore de fichier.");

[Refus("fichier_vide", "Le fichier est vide")]
internal sealed record FichierVide() : InvalidError("Le fichier reçu est vide. Envoyez-le dans le corps de la demande.");

[Refus("fichier_trop_lourd", "Le fichier est trop lourd")]
internal sealed record FichierTropLourd() : InvalidError("Un fichier de la bibliothèque pèse 5 Mo au plus.");

[Refus("nom_de_fichier_refuse", "Le nom du fichier est refusé")]
internal sealed record NomDeFichierRefuse() : InvalidError("Donnez un nom de fichier, sans dossier ni caractère spécial, de 150 caractères au plus.");

[Refus("fichier_non_reconnu", "Le fichier n'est pas d'un type admis")]
internal sealed record FichierNonReconnu() : InvalidError("Le contenu n'est pas celui d'un PDF, d'un document de bureautique (DOCX, XLSX, PPTX, ODT, ODS, ODP) ou d'une image PNG ou JPEG.");

[Refus("fichier_menteur", "Le nom du fichier ne dit pas ce qu'il contient")]
internal sealed record FichierMenteur(TypeFichier Type)
    : InvalidError($"Le contenu est celui d'un fichier {string.Join(" ou ", Type.Extensions())}. Renommez le fichier, ou envoyez le bon.");

[Refus("fichier_a_macros", "Le fichier contient des macros")]
internal sealed record FichierAMacros() : InvalidError("Ce document contient des macros. Enregistrez-le sans macros avant de le partager.");

[Refus("archive_suspecte", "Le fichier est suspect")]
internal sealed record ArchiveSuspecte() : InvalidError("Ce document est une archive démesurée ou mal formée. Enregistrez-le de nouveau depuis votre logiciel.");

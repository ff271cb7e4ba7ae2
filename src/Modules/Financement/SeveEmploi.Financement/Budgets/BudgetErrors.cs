namespace SeveEmploi.Financement.Budgets;

[Refus("categorie_de_depense_inconnue", "Catégorie de dépense inconnue")]
internal sealed record CategorieDeDepenseInconnue(string Categorie) : ConflictError($"« {Categorie} » n'est pas une catégorie de dépense de ce programme.");

[Refus("montant_de_ligne_refuse", "Montant refusé")]
internal sealed record MontantDeLigneRefuse(string Libelle) : ConflictError($"Le montant de « {Libelle} » doit être positif, à deux décimales au plus.");

[Refus("depense_declaree_deux_fois", "Dépense déclarée deux fois")]
internal sealed record DepenseDeclareeDeuxFois(string Libelle)
    : ConflictError($"« {Libelle} » est déclarée deux fois : une dépense que la convention paie ne peut l'être aussi par le FSE. Gardez une seule ligne.");

[Refus("fse_contradictoire", "Réponse FSE contradictoire")]
internal sealed record FseContradictoire() : ConflictError("Sans financement FSE, il n'y a ni voie ni numéro d'opération à donner.");

[Refus("voie_fse_manquante", "Dites comment la dotation se range à côté du FSE")]
internal sealed record VoieFseManquante()
    : ConflictError("Avec un financement FSE, dites si les dépenses de la convention en sont exclues, ou si la dotation est intégrée au plan de financement FSE.");

[Refus("operation_fse_manquante", "Numéro d'opération FSE manquant")]
internal sealed record OperationFseManquante() : ConflictError("La dotation est intégrée au plan de financement FSE : donnez le numéro de l'opération.");

[Refus("fse_non_declare", "Le FSE n'est pas déclaré")]
internal sealed record FseNonDeclare(int Annee)
    : ConflictError($"Avant toute signature, la structure dit si elle bénéficie du FSE en {Annee}, pour tout ou partie de son activité.");

[Refus("annee_fse_hors_convention", "Année hors de la convention")]
internal sealed record AnneeFseHorsConvention(int Annee, int Exercice) : ConflictError($"La convention court en {Exercice} : {Annee} n'en est pas.");

[Refus("bilan_qui_ne_tombe_pas_juste", "Le bilan financier ne tombe pas juste")]
internal sealed record BilanQuiNeTombePasJuste(decimal Total, decimal Somme)
    : ConflictError($"Le total annoncé est de {Euros.EnClair(Total)}, les lignes font {Euros.EnClair(Somme)}.");

[Refus("ecart_sans_commentaire", "Écart sans commentaire")]
internal sealed record EcartSansCommentaire(string Libelle, decimal Prevu, decimal Depense)
    : ConflictError($"« {Libelle} » : {Euros.EnClair(Prevu)} prévus, {Euros.EnClair(Depense)} dépensés. Commentez cet écart.");

[Refus("bilan_financier_deja_accepte", "Le bilan financier est accepté")]
internal sealed record BilanFinancierDejaAccepte() : ConflictError("Le bilan financier est accepté : il ne change plus.");

[Refus("bilan_financier_non_depose", "Le bilan financier n'est pas remis")]
internal sealed record BilanFinancierNonDepose() : ConflictError("Aucun bilan financier n'attend d'être lu : la direction doit d'abord le remettre.");

[Refus("bilan_sans_convention", "La convention n'est pas signée")]
internal sealed record BilanSansConvention() : ConflictError("Le bilan financier se remet sur une convention signée.");

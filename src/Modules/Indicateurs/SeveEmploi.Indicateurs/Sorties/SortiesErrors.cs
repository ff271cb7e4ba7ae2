namespace SeveEmploi.Indicateurs.Sorties;

[Refus("sorties_hors_promotion", "La structure n'est pas de la promotion")]
internal sealed record SortiesHorsPromotion(Guid StructureId, int Annee)
    : NotFoundError($"Aucune structure {StructureId} dans la promotion {Annee} ni dans la promotion {Annee + 1}, qui dit aussi son année d'avant. Vérifiez l'identifiant et l'année.");

[Refus("annee_de_sorties_close", "L'année est close")]
internal sealed record AnneeDeSortiesClose(string Structure, int Annee, DateOnly CloseLe)
    : ConflictError($"L'année {Annee} de {Structure} est close depuis le {CloseLe:dd/MM/yyyy} : ses sorties ne changent plus.");

[Refus("annee_de_sorties_a_venir", "L'année n'a pas commencé")]
internal sealed record AnneeDeSortiesAVenir(int Annee) : ConflictError($"L'année {Annee} n'a pas commencé : ses sorties ne se comptent pas encore.");

[Refus("sorties_vides", "Rien n'est dit")]
internal sealed record SortiesVides(string Structure, int Annee)
    : InvalidError($"Aucun des cinq comptes de {Structure} pour {Annee} n'est dit. Donnez au moins un nombre, 0 compris.");

[Refus("comptes_impossibles", "Un compte est impossible")]
internal sealed record ComptesImpossibles() : InvalidError($"Un compte est un nombre entier de 0 à {ComptesSorties.Maximum}.");

[Refus("motif_de_rectification_absent", "Il faut un motif")]
internal sealed record MotifDeRectificationAbsent(string Structure, int Annee)
    : ConflictError($"Les sorties {Annee} de {Structure} sont validées : dites dans « motif » pourquoi vous les rectifiez.");

[Refus("sorties_deja_validees", "Les sorties sont déjà validées")]
internal sealed record SortiesDejaValidees(string Structure, int Annee) : ConflictError($"Les sorties {Annee} de {Structure} sont déjà validées.");

[Refus("reglement_des_sorties_invalide", "Le règlement des sorties est incomplet")]
internal sealed record ReglementDesSortiesInvalide(string Raison) : InvalidError(Raison);

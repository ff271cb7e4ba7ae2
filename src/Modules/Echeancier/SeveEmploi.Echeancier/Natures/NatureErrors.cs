namespace SeveEmploi.Echeancier.Natures;

[Refus("nature_introuvable", "Cette nature d'obligation est introuvable")]
internal sealed record NatureIntrouvable(string Code) : NotFoundError($"Aucune nature d'obligation « {Code} ».");

[Refus("politique_sans_fin", "La politique de rappel n'a pas de fin, ou pas de début")]
internal sealed record PolitiqueSansFin()
    : ConflictError($"Donnez de 1 à {Politique.PaliersMax} paliers, et {Politique.RelancesMax} relances au plus : des rappels finissent toujours.");

[Refus("paliers_hors_ordre", "Les paliers de rappel ne sont pas dans l'ordre")]
internal sealed record PaliersHorsOrdre()
    : ConflictError($"Les paliers se suivent du plus tôt au plus tard, sans doublon, à {Politique.JoursMax} jours au plus de l'échéance.");

[Refus("recurrence_illisible", "La récurrence n'est pas lisible")]
internal sealed record RecurrenceIllisible(string Raison) : ConflictError($"La récurrence ne peut pas être calculée : {Raison}.");

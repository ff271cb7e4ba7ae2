namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Refus("parcours_introuvable", "Parcours introuvable")]
internal sealed record ParcoursIntrouvable(Guid Id) : NotFoundError($"Aucun parcours {Id}.");

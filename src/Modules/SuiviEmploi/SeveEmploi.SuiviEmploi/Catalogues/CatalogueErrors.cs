namespace SeveEmploi.SuiviEmploi.Catalogues;

[Refus("catalogue_introuvable", "Aucun catalogue pour cette promotion")]
internal sealed record CatalogueIntrouvable(int Promotion) : ConflictError($"Aucun catalogue d'actions ne vaut pour la promotion {Promotion}. L'équipe nationale doit d'abord en ouvrir un.");

[Refus("catalogue_en_double", "Code en double dans le catalogue")]
internal sealed record CatalogueEnDouble(string Cle) : ConflictError($"« {Cle} » est deux fois dans le catalogue.");

[Refus("action_sans_axe", "Axe inconnu")]
internal sealed record ActionSansAxe(string ActionCode, int Axe) : ConflictError($"L'action « {ActionCode} » est de l'axe {Axe}, que le catalogue n'a pas.");

[Refus("catalogue_trop_court", "Le catalogue propose trop peu d'actions")]
internal sealed record CatalogueTropCourt(int Axe, int Minimum)
    : ConflictError($"L'axe {Axe} demande {Minimum} actions au moins, et le catalogue en propose moins : aucun plan ne serait complet.");

[Refus("reglage_du_plan_illisible", "Un réglage du plan ne tient pas")]
internal sealed record ReglageDuPlanIllisible(string Raison) : ConflictError($"Un réglage du plan ne tient pas : {Raison}.");

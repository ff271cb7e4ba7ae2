namespace SeveEmploi.AnimationRegionale.Vigilances;

[Refus("vigilance_introuvable", "La vigilance est introuvable")]
internal sealed record VigilanceIntrouvable(Guid Id) : NotFoundError($"Aucune vigilance {Id}. Vérifiez l'identifiant.");

[Refus("structure_a_suivre_introuvable", "La structure est introuvable")]
internal sealed record StructureASuivreIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}. Vérifiez l'identifiant.");

[Refus("vigilance_a_venir", "Le jour est à venir")]
internal sealed record VigilanceAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} est à venir : notez ce qui a déjà eu lieu.");

[Refus("vigilance_avant_son_debut", "Le jour est avant le début de la vigilance")]
internal sealed record VigilanceAvantSonDebut(DateOnly Le, DateOnly Depuis) : ConflictError($"Le {Le:dd/MM/yyyy} est avant le début de la vigilance, le {Depuis:dd/MM/yyyy}.");

[Refus("vigilance_levee", "La vigilance est levée")]
internal sealed record VigilanceLevee(DateOnly Le) : ConflictError($"Cette vigilance est levée depuis le {Le:dd/MM/yyyy}. Ouvrez-en une nouvelle si la difficulté revient.");

[Refus("vigilance_deja_ouverte", "La structure est déjà suivie pour ce motif")]
internal sealed record VigilanceDejaOuverte(DateOnly Depuis)
    : ConflictError($"Cette structure est déjà suivie pour ce motif, depuis le {Depuis:dd/MM/yyyy}. Ajoutez une note à son suivi.");

namespace SeveEmploi.AnimationRegionale.Communications;

[Refus("communication_introuvable", "La communication est introuvable")]
internal sealed record CommunicationIntrouvable(Guid Id) : NotFoundError($"Aucune communication {Id}. Vérifiez l'identifiant.");

[Refus("structure_citee_introuvable", "La structure est introuvable")]
internal sealed record StructureCiteeIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}. Vérifiez l'identifiant.");

[Refus("communication_a_venir", "La communication n'est pas encore parue")]
internal sealed record CommunicationAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} est à venir : une communication se note une fois parue.");

[Refus("jour_hors_du_mois", "Le jour n'est pas dans le mois")]
internal sealed record JourHorsDuMois(DateOnly Le, DateOnly Mois) : InvalidError($"Le {Le:dd/MM/yyyy} n'est pas dans le mois de parution, {Mois:MM/yyyy}.");

[Refus("communication_deja_retiree", "La communication est retirée")]
internal sealed record CommunicationDejaRetiree(DateOnly Le) : ConflictError($"Cette communication est retirée depuis le {Le:dd/MM/yyyy} : notez-la de nouveau si elle a bien paru.");

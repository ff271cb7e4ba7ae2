namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Refus("accompagnement_introuvable", "L'accompagnement est introuvable")]
internal sealed record AccompagnementIntrouvable(Guid Id) : NotFoundError($"Aucun accompagnement {Id}. Vérifiez l'identifiant.");

[Refus("structure_accompagnee_introuvable", "La structure est introuvable")]
internal sealed record StructureAccompagneeIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}. Vérifiez l'identifiant.");

[Refus("accompagnement_a_venir", "L'accompagnement n'a pas encore eu lieu")]
internal sealed record AccompagnementAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} est à venir : un accompagnement se note une fois qu'il a eu lieu.");

[Refus("cible_accompagnement_incoherente", "Qui est nommé ne répond pas à la cible")]
internal sealed record CibleAccompagnementIncoherente()
    : InvalidError("Nommez au moins une structure, un formateur ou un partenaire, et seulement ceux que dit la cible.");

[Refus("accompagne_deux_fois", "Le même est nommé deux fois")]
internal sealed record AccompagneDeuxFois(string Qui) : InvalidError($"« {Qui} » est nommé deux fois : un accompagnement ne compte chacun qu'une fois.");

[Refus("accompagnement_individuel_de_plusieurs", "Un accompagnement individuel n'a qu'un bénéficiaire")]
internal sealed record AccompagnementIndividuelDePlusieurs(int Nombre)
    : InvalidError($"Vous en nommez {Nombre} : l'accompagnement est collectif, ou il y en a eu plusieurs.");

[Refus("structure_accompagnee_d_une_autre_region", "La structure est d'une autre région")]
internal sealed record StructureAccompagneeDUneAutreRegion(string Nom, string Region)
    : ConflictError($"« {Nom} » est en {Region} : notez son accompagnement dans sa région.");

[Refus("accompagnement_deja_retire", "L'accompagnement est retiré")]
internal sealed record AccompagnementDejaRetire(DateOnly Le) : ConflictError($"Cet accompagnement est retiré depuis le {Le:dd/MM/yyyy} : notez-le de nouveau s'il a bien eu lieu.");

[Refus("action_reprise_introuvable", "L'action reprise est introuvable")]
internal sealed record ActionRepriseIntrouvable(Guid Id) : NotFoundError($"Aucune action reprise {Id}. Vérifiez l'identifiant.");

[Refus("action_reprise_deja_retiree", "L'action reprise est retirée")]
internal sealed record ActionRepriseDejaRetiree(DateOnly Le) : ConflictError($"Cette action reprise est retirée depuis le {Le:dd/MM/yyyy} : elle ne compte plus.");

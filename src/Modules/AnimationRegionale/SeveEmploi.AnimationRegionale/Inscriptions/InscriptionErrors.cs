namespace SeveEmploi.AnimationRegionale.Inscriptions;

[Refus("inscription_introuvable", "L'inscription est introuvable")]
internal sealed record InscriptionIntrouvable(Guid Id) : NotFoundError($"Aucune inscription {Id}. Vérifiez l'identifiant.");

[Refus("inscription_en_double", "Cette personne est déjà inscrite")]
internal sealed record InscriptionEnDouble()
    : ConflictError("Une personne de même courriel, ou de même nom dans la même structure, est déjà de cet événement. Distinguez les homonymes par un second prénom.");

[Refus("inscription_terminee", "L'inscription ne change plus")]
internal sealed record InscriptionTerminee(EtatInscription Etat)
    : ConflictError(Etat == EtatInscription.Desiste ? "Cette personne s'est déjà désistée." : "La présence de cette personne est déjà dite : pointez-la de nouveau pour la corriger.");

[Refus("absence_sans_inscription", "Cette personne n'était pas inscrite")]
internal sealed record AbsenceSansInscription() : ConflictError("Cette personne n'avait pas de place : elle ne peut être ni absente ni excusée. Seule sa présence se constate.");

[Refus("evenement_sans_inscription", "L'événement est sans inscription")]
internal sealed record EvenementSansInscription() : ConflictError("On ne s'inscrit pas à ce type d'événement : déclarez ses effectifs.");

[Refus("structure_animee_inconnue", "La structure est inconnue")]
internal sealed record StructureAnimeeInconnue(Guid Id) : ConflictError($"Aucune structure {Id} parmi celles que vous voyez. Sans identifiant, nommez-la en mots.");

[Refus("structure_a_nommer", "Il faut dire la structure")]
internal sealed record StructureANommer() : ConflictError("Vous agissez pour une structure : donnez son identifiant.");

/// <summary>Ce dont un courriel prévient.</summary>
internal static class ObjetCourriel
{
    public const string Invitation = "invitation";
    public const string OrdreDuJour = "ordre_du_jour";
    public const string Place = "place";
    public const string Annulation = "annulation";
}

namespace SeveEmploi.FormationAction.Plans;

[Refus("action_introuvable", "L'action est introuvable")]
internal sealed record ActionIntrouvable(Guid Id) : NotFoundError($"Aucune action {Id}. Vérifiez l'identifiant.");

[Refus("origine_sans_numero", "Le numéro de la journée ou de l'intersession manque")]
internal sealed record OrigineSansNumero() : ConflictError("Dites de quelle journée, ou de quelle intersession, vient cette action.");

[Refus("action_deja_dans_cet_etat", "L'action en est déjà là")]
internal sealed record ActionDejaDansCetEtat(AvancementAction Etat) : ConflictError($"Cette action est déjà {EnClair(Etat)}.")
{
    private static string EnClair(AvancementAction etat) => etat switch
    {
        AvancementAction.AFaire => "à faire",
        AvancementAction.EnCours => "en cours",
        AvancementAction.Faite => "faite",
        _ => "abandonnée",
    };
}

[Refus("avancement_a_venir", "Ce jour est à venir")]
internal sealed record AvancementAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} est à venir : on n'enregistre que ce qui a eu lieu.");

[Refus("avancement_anterieur", "L'action a avancé depuis")]
internal sealed record AvancementAnterieur(DateOnly Dernier) : ConflictError($"L'action a changé d'état le {Dernier:dd/MM/yyyy} : la suite ne peut pas le précéder.");

[Refus("avancement_sans_motif", "Il faut un motif")]
internal sealed record AvancementSansMotif() : ConflictError("Dites pourquoi l'action est abandonnée, ou pourquoi elle est rouverte.");

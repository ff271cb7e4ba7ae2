namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Refus("parcours_introuvable", "Parcours introuvable")]
internal sealed record ParcoursIntrouvable(Guid Id) : NotFoundError($"Aucun parcours {Id}.");

[Refus("parcours_clos", "L'année est terminée")]
internal sealed record ParcoursClos(EtatParcours Etat)
    : ConflictError(Etat == EtatParcours.Abandonnee ? "La structure a quitté le programme : son parcours ne change plus." : "L'année est close : elle ne change plus.");

[Refus("fait_dans_le_futur", "Cette date est à venir")]
internal sealed record FaitDansLeFutur(DateOnly Le) : ConflictError($"Un fait ne se constate pas d'avance : le {Le:dd/MM/yyyy} est à venir.");

[Refus("fait_avant_ouverture", "Cette date précède le parcours")]
internal sealed record FaitAvantOuverture(DateOnly Le, DateOnly OuvertLe)
    : ConflictError($"Le {Le:dd/MM/yyyy} précède l'ouverture du parcours, le {OuvertLe:dd/MM/yyyy}.");

[Refus("modele_absent", "Aucun modèle ne convient")]
internal sealed record ModeleAbsent(int Annee) : ConflictError($"Aucun modèle ne couvre la promotion {Annee} : définissez-le d'abord.");

[Refus("modele_deja_applique", "Le parcours a déjà ses journées")]
internal sealed record ModeleDejaApplique() : ConflictError("Un parcours garde la copie du modèle qu'il a reçue : ses journées ne se remplacent pas.");

[Refus("formateur_inconnu", "Le formateur est inconnu")]
internal sealed record FormateurInconnu(Guid Id) : ConflictError($"Aucun·e formateur·rice {Id} à qui confier ce parcours.");

[Refus("formateur_deja_designe", "Ce formateur suit déjà le parcours")]
internal sealed record FormateurDejaDesigne() : ConflictError("Cette personne suit déjà le parcours.");

[Refus("designation_anterieure", "Une désignation plus récente existe")]
internal sealed record DesignationAnterieure(DateOnly Du)
    : ConflictError($"La désignation en cours date du {Du:dd/MM/yyyy} : la suivante vient après elle.");

[Refus("option_groupe_sans_motif", "L'option prise doit être motivée")]
internal sealed record OptionGroupeSansMotif() : ConflictError("Former en deux groupes, ou une partie de l'équipe, déroge à « toute l'équipe » : dites pourquoi.");

[Refus("difficulte_deja_signalee", "La difficulté est déjà signalée")]
internal sealed record DifficulteDejaSignalee(DateOnly Depuis) : ConflictError($"La structure est signalée en difficulté depuis le {Depuis:dd/MM/yyyy}.");

[Refus("parcours_sans_difficulte", "Aucune difficulté n'est signalée")]
internal sealed record ParcoursSansDifficulte() : ConflictError("Signalez d'abord la difficulté.");

[Refus("annee_incomplete", "L'année ne peut pas être close")]
internal sealed record AnneeIncomplete(string Manques) : ConflictError($"L'année ne peut pas être close, car il manque : {Manques}.");

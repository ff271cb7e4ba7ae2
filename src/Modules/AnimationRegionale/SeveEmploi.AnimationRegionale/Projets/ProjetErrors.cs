namespace SeveEmploi.AnimationRegionale.Projets;

[Refus("projet_introuvable", "Le projet est introuvable")]
internal sealed record ProjetIntrouvable(Guid Id) : NotFoundError($"Aucun projet {Id}. Vérifiez l'identifiant.");

[Refus("projet_deja_declare", "Ce code est déjà pris")]
internal sealed record ProjetDejaDeclare(string CodeDuProjet) : ConflictError($"Votre structure a déjà un projet sous le code {CodeDuProjet}. Corrigez-le, ou choisissez un autre code.");

[Refus("projet_clos", "Le projet est clos")]
internal sealed record ProjetClos(DateOnly Le) : ConflictError($"Ce projet est clos depuis le {Le:dd/MM/yyyy}.");

[Refus("cloture_a_venir", "Ce jour n'est pas encore venu")]
internal sealed record ClotureAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} n'est pas encore venu : un projet se clôt le jour même ou après coup.");

[Refus("cloture_avant_declaration", "Le projet n'était pas encore déclaré")]
internal sealed record ClotureAvantDeclaration(DateOnly DeclareLe) : ConflictError($"Ce projet est déclaré le {DeclareLe:dd/MM/yyyy} : il se clôt ce jour-là ou après.");

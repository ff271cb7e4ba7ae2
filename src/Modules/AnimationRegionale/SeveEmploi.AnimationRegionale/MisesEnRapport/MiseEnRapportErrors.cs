namespace SeveEmploi.AnimationRegionale.MisesEnRapport;

[Refus("mise_en_rapport_introuvable", "La proposition est introuvable")]
internal sealed record MiseEnRapportIntrouvable(Guid Id) : NotFoundError($"Aucune proposition {Id}. Vérifiez l'identifiant.");

[Refus("proposition_deja_en_cours", "Ce projet est déjà proposé pour ce besoin")]
internal sealed record PropositionDejaEnCours(DateOnly Le) : ConflictError($"Ce projet est proposé pour ce besoin depuis le {Le:dd/MM/yyyy}, et la proposition est en cours. Suivez celle-ci.");

[Refus("rapprochement_clos", "La proposition est close")]
internal sealed record RapprochementClos(DateOnly Le) : ConflictError($"Cette proposition est close depuis le {Le:dd/MM/yyyy}. Faites-en une autre.");

[Refus("accord_deja_donne", "La SIAE a déjà donné son accord")]
internal sealed record AccordDejaDonne(DateOnly Le) : ConflictError($"La SIAE est d'accord depuis le {Le:dd/MM/yyyy} : le groupement voit la proposition.");

[Refus("accord_sans_motif", "Il manque le motif")]
internal sealed record AccordSansMotif() : ConflictError("C'est à la SIAE de donner son accord. Pour le donner en son nom, dites pourquoi dans « motif ».");

[Refus("accord_de_la_siae_absent", "La SIAE n'a pas donné son accord")]
internal sealed record AccordDeLaSiaeAbsent() : ConflictError("La SIAE n'a pas encore donné son accord : le groupement ne connaît pas cette proposition.");

[Refus("issue_avant_la_precedente", "Ce jour précède ce qui est déjà noté")]
internal sealed record IssueAvantLaPrecedente(DateOnly Le) : ConflictError($"Le fait d'avant est du {Le:dd/MM/yyyy} : donnez ce jour-là ou un jour suivant.");

[Refus("mise_en_relation_deja_depassee", "La mise en relation est déjà faite")]
internal sealed record MiseEnRelationDejaDepassee() : ConflictError("Cette proposition a déjà donné quelque chose : notez ce qui a suivi, une PMSMP, une embauche ou un refus.");

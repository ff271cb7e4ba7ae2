namespace SeveEmploi.AnimationRegionale.Experimentations;

[Refus("experimentation_introuvable", "L'expérimentation est introuvable")]
internal sealed record ExperimentationIntrouvable(Region Region, int Annee)
    : NotFoundError($"Aucune expérimentation n'est ouverte dans la région {Region} en {Annee}. Fixez d'abord ses réglages.");

[Refus("hypothese_introuvable", "L'hypothèse est introuvable")]
internal sealed record HypotheseIntrouvable(Guid Id) : NotFoundError($"Aucune hypothèse {Id} dans cette expérimentation. Vérifiez l'identifiant.");

[Refus("hypothese_deja_notee", "Cette hypothèse est déjà notée")]
internal sealed record HypotheseDejaNotee() : ConflictError("Cette hypothèse est déjà dans l'expérimentation : écrivez-y ce que le terrain en dit.");

[Refus("constat_a_venir", "Ce jour n'est pas encore venu")]
internal sealed record ConstatAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} n'est pas encore venu : on note ce qui est constaté.");

[Refus("constat_avant_l_hypothese", "Le constat précède l'hypothèse")]
internal sealed record ConstatAvantLHypothese(DateOnly Le) : ConflictError($"Ce qui en est dit date du {Le:dd/MM/yyyy} : donnez ce jour-là ou un jour suivant.");

[Refus("siae_en_double", "Une structure est citée deux fois")]
internal sealed record SiaeEnDouble(Guid Id) : ConflictError($"La structure {Id} est citée deux fois. Gardez une seule promotion.");

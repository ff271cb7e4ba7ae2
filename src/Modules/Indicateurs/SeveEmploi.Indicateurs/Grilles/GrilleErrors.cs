namespace SeveEmploi.Indicateurs.Grilles;

[Refus("grille_introuvable", "Grille introuvable")]
internal sealed record GrilleIntrouvable(Programme Programme, int Annee) : NotFoundError($"Aucune grille d'indicateurs ne vaut en {Annee} pour ce programme.");

[Refus("indicateur_en_double", "Indicateur en double")]
internal sealed record IndicateurEnDouble(string IndicateurCode) : ConflictError($"L'indicateur « {IndicateurCode} » est deux fois dans la grille.");

[Refus("grille_trop_large", "Trop d'indicateurs")]
internal sealed record GrilleTropLarge(int Max) : ConflictError($"Un programme garde {Max} indicateurs au plus, anciens compris.");

[Refus("indicateur_inconnu", "Indicateur inconnu")]
internal sealed record IndicateurInconnu(string IndicateurCode) : ConflictError($"Un contrôle cite l'indicateur « {IndicateurCode} », absent de la grille.");

[Refus("periode_mensuelle_illisible", "Période mal formée")]
internal sealed record PeriodeIllisible() : ConflictError("Une période va d'un mois à un mois qui le suit, entre 1 et 12.");

[Refus("type_indicateur_fixe", "Le type d'un indicateur ne change pas")]
internal sealed record TypeIndicateurFixe(string Libelle) : ConflictError($"« {Libelle} » a déjà un type et une mesure : donnez un nouveau code à ce qui se compte autrement.");

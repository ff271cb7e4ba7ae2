namespace SeveEmploi.AnimationRegionale.Bilans;

[Refus("bilan_regional_introuvable", "Le bilan n'existe pas")]
internal sealed record BilanRegionalIntrouvable(Guid Id) : NotFoundError($"Aucun bilan ne porte l'identifiant {Id}.");

[Refus("bilan_deja_publie", "Le bilan est publié")]
internal sealed record BilanDejaPublie(DateOnly Le) : ConflictError($"Ce bilan a été publié le {Le:dd/MM/yyyy} : ses chiffres et ses textes ne changent plus.");

[Refus("section_introuvable", "La section n'existe pas")]
internal sealed record SectionIntrouvable(string Section) : NotFoundError($"Ce bilan n'a pas de section « {Section} ».");

[Refus("motif_de_publication_absent", "Un motif est nécessaire")]
internal sealed record MotifDePublicationAbsent(int Anomalies)
    : ConflictError($"Ce bilan a {Anomalies} anomalie(s) : levez-les, ou dites pourquoi il se publie ainsi ; ce motif sera imprimé.");

[Refus("region_sans_promotion", "La région n'a pas de promotion")]
internal sealed record RegionSansPromotion(string Territoire, int Annee)
    : ConflictError($"{Territoire} : aucune structure n'a ouvert d'année de formation-action en {Annee}. Il n'y a pas de bilan à dresser.");

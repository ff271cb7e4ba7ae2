namespace SeveEmploi.AnimationRegionale.Groupements;

[Refus("groupement_introuvable", "Le groupement est introuvable")]
internal sealed record GroupementIntrouvable(Guid Id) : NotFoundError($"Aucun groupement {Id}. Vérifiez l'identifiant.");

[Refus("groupement_deja_connu", "Ce groupement est déjà connu")]
internal sealed record GroupementDejaConnu(string Nom) : ConflictError($"« {Nom} » est déjà un groupement de cette région. Ouvrez sa fiche.");

[Refus("groupement_sans_territoire", "Le groupement n'a pas de territoire")]
internal sealed record GroupementSansTerritoire() : InvalidError("Donnez la région où agit le groupement, ou au moins un département.");

[Refus("departement_hors_du_territoire", "Ce département n'est pas de cette région")]
internal sealed record DepartementHorsDuTerritoire(Departement Departement, Region Region)
    : InvalidError($"Le département {Departement} n'est pas de la région {Region}. Un groupement agit dans une seule région.");

[Refus("fait_de_groupement_a_venir", "Ce jour n'est pas encore venu")]
internal sealed record FaitDeGroupementAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} n'est pas encore venu : on note ce qui est fait.");

[Refus("fait_avant_le_volontariat", "Le groupement n'était pas encore volontaire")]
internal sealed record FaitAvantLeVolontariat(DateOnly Depuis) : ConflictError($"Le groupement est volontaire depuis le {Depuis:dd/MM/yyyy} : donnez ce jour-là ou un jour suivant.");

[Refus("etape_de_groupement_hors_ordre", "Ce n'est pas l'étape suivante")]
internal sealed record EtapeDeGroupementHorsOrdre(EtapeGroupement Etape)
    : ConflictError($"Le groupement en est à l'étape {(int)Etape + 1} sur 8 : les étapes se franchissent une à une, dans leur ordre.");

[Refus("etape_de_groupement_avant_la_precedente", "L'étape précède celle d'avant")]
internal sealed record EtapeDeGroupementAvantLaPrecedente(DateOnly Le)
    : ConflictError($"L'étape d'avant a été franchie le {Le:dd/MM/yyyy} : donnez ce jour-là ou un jour suivant.");

[Refus("constat_d_etape_absent", "Rien n'est dit de cette étape")]
internal sealed record ConstatDEtapeAbsent(string Quoi) : ConflictError($"Aucune {Quoi} n'est notée. Notez-en une, ou écrivez dans « note » qu'il n'y en a pas.");

[Refus("analyse_introuvable", "Cette version de l'analyse est introuvable")]
internal sealed record AnalyseIntrouvable(int Numero) : NotFoundError($"Le document d'analyse n'a pas de version {Numero}.");

[Refus("analyse_avant_la_precedente", "La version précède celle d'avant")]
internal sealed record AnalyseAvantLaPrecedente(DateOnly Le) : ConflictError($"La version d'avant est du {Le:dd/MM/yyyy} : donnez ce jour-là ou un jour suivant.");

[Refus("analyse_remplacee", "Une version plus récente existe")]
internal sealed record AnalyseRemplacee(int Numero, int Derniere) : ConflictError($"La version {Numero} a été remplacée par la version {Derniere} : c'est celle-ci qui se valide.");

[Refus("analyse_deja_validee", "L'analyse est déjà validée")]
internal sealed record AnalyseDejaValidee(DateOnly Le) : ConflictError($"Cette version est validée depuis le {Le:dd/MM/yyyy}.");

[Refus("analyse_validee_avant_d_etre_ecrite", "La validation précède le texte")]
internal sealed record AnalyseValideeAvantDEtreEcrite(DateOnly Le) : ConflictError($"Cette version est du {Le:dd/MM/yyyy} : elle se valide ce jour-là ou après.");

[Refus("validation_sans_motif", "Il manque le motif")]
internal sealed record ValidationSansMotif() : ConflictError("C'est au groupement de valider son analyse. Pour le faire en son nom, dites pourquoi dans « motif ».");

[Refus("analyse_non_validee", "Le document d'analyse n'est pas validé")]
internal sealed record AnalyseNonValidee() : ConflictError("Aucune version du document d'analyse n'était validée ce jour-là. Validez-la d'abord.");

[Refus("siae_du_rapprochement_introuvable", "La structure est introuvable")]
internal sealed record SiaeDuRapprochementIntrouvable(Guid Id) : NotFoundError($"Aucune structure {Id}. Vérifiez l'identifiant.");

[Refus("siae_du_rapprochement_absorbee", "La structure a été fusionnée")]
internal sealed record SiaeDuRapprochementAbsorbee(Guid Dans) : ConflictError($"Cette structure a été fusionnée dans la structure {Dans}. Nommez celle-ci.");

[Refus("contact_siae_introuvable", "Le groupement n'est pas en contact avec cette structure")]
internal sealed record ContactSiaeIntrouvable(Guid StructureId) : NotFoundError($"Le groupement n'est pas en contact avec la structure {StructureId}. Ouvrez d'abord le contact.");

[Refus("contact_siae_deja_ouvert", "Le contact est déjà ouvert")]
internal sealed record ContactSiaeDejaOuvert(string Structure) : ConflictError($"Le groupement est déjà en contact avec {Structure}.");

[Refus("siae_hors_du_territoire", "Cette structure est d'un autre territoire")]
internal sealed record SiaeHorsDuTerritoire(string Structure, string Departement)
    : ConflictError($"{Structure} est du département {Departement}, où le groupement n'agit pas. Dites dans « motif » pourquoi elle.");

[Refus("contact_siae_absent", "Aucune structure n'a été rencontrée")]
internal sealed record ContactSiaeAbsent() : ConflictError("Le groupement n'était en contact avec aucune SIAE ce jour-là. Ouvrez d'abord un contact.");

[Refus("partenariat_deja_amorce", "Le partenariat est déjà amorcé")]
internal sealed record PartenariatDejaAmorce(DateOnly Le) : ConflictError($"Le partenariat avec cette structure est amorcé depuis le {Le:dd/MM/yyyy}.");

[Refus("partenariat_avant_le_contact", "Le partenariat précède le contact")]
internal sealed record PartenariatAvantLeContact(DateOnly Le) : ConflictError($"Le contact est ouvert depuis le {Le:dd/MM/yyyy} : donnez ce jour-là ou un jour suivant.");

[Refus("partenariat_absent", "Aucun partenariat n'est amorcé")]
internal sealed record PartenariatAbsent() : ConflictError("Aucun partenariat avec une SIAE n'était amorcé ce jour-là. Notez-le d'abord.");

[Refus("subvention_a_accorder", "La subvention s'accorde")]
internal sealed record SubventionAAccorder() : ConflictError("Cette étape se franchit en accordant la subvention, dont le montant est un réglage de l'expérimentation.");

[Refus("subvention_deja_accordee", "La subvention est déjà accordée")]
internal sealed record SubventionDejaAccordee(DateOnly Le) : ConflictError($"La subvention du groupement est accordée depuis le {Le:dd/MM/yyyy}.");

[Refus("premiere_phase_inachevee", "La première phase n'est pas achevée")]
internal sealed record PremierePhaseInachevee(EtapeGroupement Etape)
    : ConflictError($"Le groupement en est à l'étape {(int)Etape + 1} sur 8 : la subvention vient après la première phase, une fois un partenariat amorcé.");

[Refus("montant_de_subvention_non_regle", "Le montant de la subvention n'est pas fixé")]
internal sealed record MontantDeSubventionNonRegle(Region Region, int Annee)
    : ConflictError($"Le montant de la subvention n'est pas fixé pour la région {Region} en {Annee}. Fixez-le dans les réglages de l'expérimentation.");

[Refus("tension_deja_notee", "Cette tension est déjà notée")]
internal sealed record TensionDejaNotee(string CodeRome) : ConflictError($"Le métier {CodeRome} est déjà noté en tension pour cette cause.");

[Refus("difficulte_de_groupement_introuvable", "La difficulté est introuvable")]
internal sealed record DifficulteDuGroupementIntrouvable(Guid Id) : NotFoundError($"Aucune difficulté {Id} dans cette fiche. Vérifiez l'identifiant.");

[Refus("difficulte_de_groupement_deja_levee", "La difficulté est déjà levée")]
internal sealed record DifficulteDuGroupementDejaLevee(DateOnly Le) : ConflictError($"Cette difficulté est levée depuis le {Le:dd/MM/yyyy}.");

[Refus("difficulte_levee_avant_d_etre_notee", "La difficulté n'était pas encore notée")]
internal sealed record DifficulteLeveeAvantDEtreNotee(DateOnly Le) : ConflictError($"Cette difficulté est notée le {Le:dd/MM/yyyy} : donnez ce jour-là ou un jour suivant.");

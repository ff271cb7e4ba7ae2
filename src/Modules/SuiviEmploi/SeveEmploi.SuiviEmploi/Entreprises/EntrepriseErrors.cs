namespace SeveEmploi.SuiviEmploi.Entreprises;

[Refus("entreprise_introuvable", "L'entreprise est introuvable")]
internal sealed record EntrepriseIntrouvable(Guid Id) : NotFoundError($"Aucune entreprise {Id}. Vérifiez l'identifiant.");

[Refus("entreprise_fusionnee", "L'entreprise a été fusionnée")]
internal sealed record EntrepriseFusionnee(EntrepriseId Dans)
    : ConflictError($"Cette fiche a été fusionnée dans l'entreprise {Dans.Value}. Travaillez sur celle-ci.");

[Refus("siret_deja_partenaire", "Ce SIRET est déjà celui d'une entreprise partenaire")]
internal sealed record SiretDejaPartenaire(string Siret) : ConflictError($"Une entreprise partenaire porte déjà le SIRET {Siret}. Ouvrez sa fiche, ou fusionnez les deux.");

[Refus("fusion_d_une_entreprise_avec_elle_meme", "Une entreprise ne se fusionne pas avec elle-même")]
internal sealed record FusionDUneEntrepriseAvecElleMeme() : ConflictError("Donnez deux fiches différentes : celle qui reste et celle qui disparaît.");

[Refus("entreprises_de_deux_structures", "Les deux entreprises ne sont pas de la même structure")]
internal sealed record EntreprisesDeDeuxStructures() : ConflictError("Chaque structure tient ses entreprises partenaires : on ne fusionne que deux fiches de la même.");

[Refus("fusion_d_entreprises_de_sirets_differents", "Les deux entreprises ont des SIRET différents")]
internal sealed record FusionDEntreprisesDeSiretsDifferents(string Un, string Autre)
    : ConflictError($"L'une a le SIRET {Un}, l'autre {Autre} : ce sont deux établissements. Corrigez d'abord celui qui est faux.");

[Refus("fait_d_entreprise_a_venir", "Ce jour n'est pas encore venu")]
internal sealed record FaitDEntrepriseAVenir(DateOnly Le) : ConflictError($"Le {Le:dd/MM/yyyy} n'est pas encore venu : on note ce qui est fait.");

[Refus("fait_d_entreprise_introuvable", "Ce fait est introuvable")]
internal sealed record FaitDEntrepriseIntrouvable(Guid Id) : NotFoundError($"Aucun fait {Id} dans cette fiche. Vérifiez l'identifiant.");

[Refus("fait_d_entreprise_annule", "Ce fait est déjà annulé")]
internal sealed record FaitDEntrepriseAnnule(DateOnly Le) : ConflictError($"Le fait du {Le:dd/MM/yyyy} est déjà annulé : il ne compte plus.");

[Refus("mise_en_situation_collective", "Une mise en situation est individuelle")]
internal sealed record MiseEnSituationCollective()
    : ConflictError("Une PMSMP, une mise à disposition ou une immersion est celle d'une personne. Notez-en une par personne et par période commencée.");

[Refus("retour_sans_mise_en_situation", "Cette action n'a pas de retour")]
internal sealed record RetourSansMiseEnSituation() : ConflictError("Seule une mise en situation professionnelle a un retour à noter.");

[Refus("retour_avant_l_entree", "Le retour précède l'entrée")]
internal sealed record RetourAvantLEntree(DateOnly Entree) : ConflictError($"La mise en situation commence le {Entree:dd/MM/yyyy} : son retour se note ce jour-là ou après.");

[Refus("contact_d_entreprise_introuvable", "Le contact est introuvable")]
internal sealed record ContactDEntrepriseIntrouvable(Guid Id) : NotFoundError($"Aucun contact {Id} dans cette fiche. Vérifiez l'identifiant.");

[Refus("besoin_introuvable", "Le besoin est introuvable")]
internal sealed record BesoinIntrouvable(Guid Id) : NotFoundError($"Aucun besoin {Id} dans cette fiche. Vérifiez l'identifiant.");

[Refus("besoin_deja_pourvu", "Le besoin n'est plus ouvert")]
internal sealed record BesoinDejaPourvu(DateOnly Le) : ConflictError($"Ce besoin n'est plus ouvert depuis le {Le:dd/MM/yyyy}.");

[Refus("besoin_pourvu_avant_d_etre_connu", "Le besoin n'était pas encore connu")]
internal sealed record BesoinPourvuAvantDEtreConnu(DateOnly ConnuLe) : ConflictError($"Ce besoin est connu depuis le {ConnuLe:dd/MM/yyyy} : il se ferme ce jour-là ou après.");

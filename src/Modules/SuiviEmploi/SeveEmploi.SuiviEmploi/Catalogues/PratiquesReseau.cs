namespace SeveEmploi.SuiviEmploi.Catalogues;

/// <summary>Le réseau d'entreprises (axe 2, SUI-38) et, en 2022, les opportunités d'emplois durables (axe 3, SUI-43) : FOR-22 à FOR-30, ANI-3, ANI-16, GE-11 à GE-14.</summary>
internal static class PratiquesReseau
{
    public static IReadOnlyList<ActionCatalogue> Axe2 { get; } =
    [
        De("cartographier_entreprises", 2, "Cartographier les entreprises du bassin d'emploi et leurs besoins", "Une liste tenue à jour : secteur, contact, dernier échange, prochain pas."),
        De("visites_collectives", 2, "Organiser des visites collectives d'entreprises", "Objectif, contenu, résultats de chacune ; sans présélection des personnes."),
        De("faire_venir_entreprises", 2, "Faire venir des entreprises dans la structure", "Visite des ateliers, rencontre des équipes, mise en situation sur place."),
        De("petit_dejeuner_employeurs", 2, "Réunir les entreprises partenaires autour d'un temps d'échange", "Un petit-déjeuner ou un déjeuner par semestre, sur un sujet qu'elles ont choisi."),
        De("offre_de_services", 2, "Écrire et présenter l'offre de services aux entreprises", "Appui au recrutement, à l'intégration, suivi dans l'emploi : une page que chaque membre de l'équipe sait présenter."),
        De("appui_rh_tpe", 2, "Proposer un appui en ressources humaines aux très petites entreprises", "Définition du besoin, fiche de poste, étapes du recrutement, dispositifs de formation."),
        De("entreprises_ambassadrices", 2, "S'appuyer sur des entreprises ambassadrices", "Deux employeurs au moins qui témoignent auprès d'autres ; garder leur témoignage, avec leur accord."),
        De("remercier_partenaires", 2, "Donner des nouvelles à chaque entreprise partenaire une fois par an", "Un bilan court de ce qui s'est fait ensemble, et une proposition pour la suite."),
        De("cooperer_groupement_employeurs", 2, "Coopérer avec un groupement d'employeurs du territoire", "Croiser ses besoins de recrutement avec les projets professionnels des salariés en parcours."),
        De("relayer_service_public_emploi", 2, "Partager les besoins des entreprises avec le service public de l'emploi", "Un point par trimestre ; les offres que la structure ne peut pas pourvoir lui sont transmises."),
        De("binome_cip_encadrant", 2, "Confier chaque entreprise à un binôme CIP et encadrant·e technique", "Un portefeuille par binôme, une réunion courte par semaine."),
        De("suivi_commun_contacts", 2, "Tenir un outil commun de suivi des contacts d'entreprises", "Toute l'équipe y écrit ; chaque contact a une suite et une date."),
        De("clauses_et_achats_responsables", 2, "Se faire connaître des acheteurs responsables et des entreprises soumises à une clause sociale", "Rencontrer le ou la facilitatrice du territoire, suivre les marchés qui s'ouvrent."),
    ];

    public static IReadOnlyList<ActionCatalogue> Axe3 { get; } =
    [
        De("emergence_offres", 3, "Faire émerger des offres avant qu'elles soient publiées", "Partir d'un besoin observé en visite : une tâche qui manque de bras, un remplacement à venir."),
        De("mises_en_relation_directes", 3, "Multiplier les mises en relation individuelles sans CV ni lettre", "Une rencontre sur le lieu de travail ; plusieurs entreprises pour une même personne."),
        De("mises_en_relation_collectives", 3, "Organiser des mises en relation collectives", "Forum inversé, journée de découverte d'un métier, atelier chez l'employeur."),
        De("periodes_apprenantes", 3, "Proposer une période apprenante à chaque personne dès le premier semestre du parcours", "PMSMP, mise à disposition, immersion : une par personne au moins, avec son retour."),
        De("vers_emploi_durable", 3, "Aborder l'emploi durable avec chaque employeur qui recrute en contrat court", "CDI, CDD ou intérim de six mois et plus : dire à quelles conditions."),
        De("contrats_passerelle", 3, "Utiliser les contrats passerelle et les suspensions de contrat pour essayer un emploi", "Préparer le retour autant que le départ."),
        De("metiers_en_tension", 3, "Construire un parcours vers un métier en tension avec plusieurs employeurs", "Besoins communs, formation courte, embauches annoncées d'avance."),
        De("pratiques_de_recrutement", 3, "Amener des employeurs à recruter autrement", "Recrutement par simulation, essai en situation, critères revus : garder ce qui a changé."),
    ];

    private static ActionCatalogue De(string code, int axe, string libelle, string aide) => new(code, axe, libelle, aide, EstProposition: true);
}

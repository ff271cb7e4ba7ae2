namespace SeveEmploi.SuiviEmploi.Catalogues;

/// <summary>Axe 1, « Sécuriser le démarrage du salarié en poste » : les pratiques que les documents du programme décrivent (FOR-19 à FOR-31, SUI-1 à SUI-4).</summary>
internal static class PratiquesSecuriser
{
    public static IReadOnlyList<ActionCatalogue> Toutes { get; } = [.. AvantLaSignature(), .. Arrivee(), .. PeriodeEssai(), .. Duree(), .. Mediation()];

    private static IEnumerable<ActionCatalogue> AvantLaSignature() =>
    [
        De("negocier_profil_poste", "Négocier le profil de poste avec l'employeur avant qu'il publie une offre", "Partir des tâches réelles et des compétences de la personne ; garder la fiche de poste adaptée."),
        De("visite_poste_avant_embauche", "Visiter le poste de travail avec la personne avant la signature du contrat", "Voir le lieu, les gestes, les horaires et l'équipe ; noter ce qui reste à régler avant le premier jour."),
        De("pmsmp_avant_embauche", "Proposer une mise en situation (PMSMP) sur le poste avant l'embauche", "Convenir avec l'employeur de ce qui sera observé ; garder la convention de la période."),
        De("retour_pmsmp_a_trois", "Tenir un retour de mise en situation à trois : personne, employeur, structure", "Enseignements, évolution du projet, actions à engager : un compte rendu d'une page."),
        De("adapter_poste", "Adapter le poste, les horaires ou l'outillage avec l'employeur", "Dire ce qui a été changé, pour combien de temps, et ce qu'en pensent les deux parties."),
        De("accord_de_suivi", "Convenir du suivi par écrit avec la personne et l'employeur dès la signature", "Qui appelle qui, à quel rythme, jusqu'à quand : un accord d'une page que chacun garde."),
        De("preparer_fin_de_parcours", "Préparer la sortie du parcours d'insertion avec l'encadrant·e technique et le ou la CIP", "Un entretien commun avant la date de sortie : acquis, craintes, suites, personne à joindre."),
        De("immersion_equipe_accueil", "Organiser une rencontre avec la future équipe avant le premier jour", "Un temps court dans l'entreprise : la personne sait qui l'accueille et où elle va."),
    ];

    private static IEnumerable<ActionCatalogue> Arrivee() =>
    [
        De("preparer_accueil_employeur", "Préparer l'accueil avec l'employeur : tuteur ou tutrice, consignes, première journée", "Un déroulé de la première semaine, validé avec l'entreprise."),
        De("designer_tuteur", "Faire désigner un tuteur ou une tutrice dans l'entreprise, et l'outiller", "Un entretien de trente minutes avec cette personne ; lui laisser une fiche repère."),
        De("accompagner_premier_jour", "Accompagner la personne le premier jour, si elle le souhaite", "Sur place ou sur le trajet : l'horaire, l'accès, les présentations."),
        De("appel_premier_jour", "Appeler la personne à la fin de sa première journée", "Dix minutes : ce qui s'est bien passé, ce qui inquiète ; noter ce qu'il faut régler."),
        De("appel_employeur_premiere_semaine", "Appeler l'employeur dans la première semaine", "Intégration, ponctualité, sécurité, compréhension des consignes."),
        De("point_premiere_semaine", "Faire le point avec la personne et son employeur à la fin de la première semaine", "Un échange à trois, sur place, par téléphone ou en visio ; garder sa date."),
        De("livret_accueil_simple", "Remettre un livret d'accueil lisible, propre au poste", "Horaires, consignes, vocabulaire du métier, contacts ; écrit avec l'entreprise, relu avec la personne."),
        De("verifier_demarches_embauche", "Vérifier avec la personne les démarches liées à l'embauche", "Contrat, mutuelle, déclaration de situation, changements de droits : une liste cochée ensemble."),
    ];

    private static IEnumerable<ActionCatalogue> PeriodeEssai() =>
    [
        De("rdv_mi_essai", "Tenir un rendez-vous avec l'employeur au milieu de la période d'essai", "Physique, téléphonique ou en visio ; chercher ce qui peut encore être ajusté."),
        De("rdv_salarie_mi_essai", "Tenir un rendez-vous avec la personne au milieu de la période d'essai", "Hors de l'entreprise, pour qu'elle parle librement."),
        De("bilan_fin_essai", "Faire le bilan à trois avant la fin de la période d'essai", "Une semaine avant le terme : validation, prolongation ou rupture se préparent."),
        De("alerte_absence", "Convenir d'une alerte avec l'employeur dès la première absence ou le premier retard", "Un appel à la structure le jour même, avant toute sanction."),
        De("plan_action_apres_alerte", "Répondre à toute alerte sous 48 heures, par un plan écrit à trois", "Le problème, qui fait quoi, pour quand, le prochain contact."),
        De("ajuster_production_siae", "Garder un retour possible dans la structure pendant la période d'essai, quand le contrat le permet", "Suspension du contrat plutôt que rupture ; l'annoncer à la personne et à l'employeur."),
    ];

    private static IEnumerable<ActionCatalogue> Duree() =>
    [
        De("contact_mensuel_trois_mois", "Garder un contact mensuel avec la personne pendant trois mois", "Un message ou un appel par mois, noté dans le suivi."),
        De("visite_entreprise_trois_mois", "Visiter l'entreprise trois mois après l'embauche", "Voir le poste tenu, remercier l'équipe, demander ce que l'entreprise recommande aux suivants."),
        De("contact_six_mois", "Reprendre contact six mois après l'embauche", "La personne est-elle encore en poste ? Que s'est-il passé sinon ?"),
        De("transformer_contrat_court", "Négocier la transformation d'un contrat court en emploi durable", "Rencontrer l'employeur un mois avant le terme du CDD ou de la mission."),
        De("formation_prise_de_poste", "Monter avec l'employeur une formation de prise de poste", "Dispositif, OPCO, organisme, calendrier : la structure fait le premier dossier avec lui."),
        De("temps_collectif_anciens", "Réunir les personnes sorties en emploi, deux fois par an", "Un temps convivial où chacune raconte ses premiers mois ; des volontaires témoignent devant l'équipe en parcours."),
    ];

    private static IEnumerable<ActionCatalogue> Mediation() =>
    [
        De("mediation_sur_demande", "Répondre à toute demande de médiation de la personne ou de l'employeur", "Un numéro direct, une réponse dans la journée, une rencontre à trois si les deux l'acceptent."),
        De("lever_frein_mobilite", "Lever un frein de mobilité dans le premier mois d'emploi", "Covoiturage avec l'équipe, location solidaire, horaires décalés ; sans tenir de détail sur la personne."),
        De("relais_partenaires_sociaux", "Passer le relais aux partenaires de l'accompagnement global, avec l'accord de la personne", "Santé, logement, garde d'enfants, budget : dire qui prend la suite, jamais pourquoi."),
        De("entretien_apres_rupture", "Tenir un entretien avec chaque partie après une rupture de contrat", "Comprendre sans juger ; proposer une suite à la personne, et une nouvelle mise en relation à l'employeur."),
    ];

    private static ActionCatalogue De(string code, string libelle, string aide) => new(code, 1, libelle, aide, EstProposition: true);
}

namespace SeveEmploi.AnimationRegionale.Bilans;

/// <summary>Une section du bilan : son titre, ce que le programme en dit chaque année, et les tableaux qui s'y rangent, par leur code ou son début.</summary>
/// <param name="Amorce">Le texte du programme, où {0} est l'année et {1} celle d'avant ; vide quand la section est à qui l'écrit.</param>
internal sealed record SectionPrevue(string Code, string Titre, int Niveau, string Amorce, params string[] Tableaux);

/// <summary>L'ordre du bilan régional, de RPT-3 à RPT-31 ; la couverture et la table des matières sont à la mise en forme (RPT-1, RPT-2).</summary>
internal static class PlanDuBilan
{
    public static IReadOnlyList<SectionPrevue> Sections { get; } = [.. Mobilisation(), .. Formation(), .. Animation(), .. Conclusion()];

    private static IEnumerable<SectionPrevue> Mobilisation() =>
    [
        new("mobilisation", "I. La mobilisation", 1, ""),
        new("seve1_mobilisation", "I.A. SEVE 1", 2, ""),
        new("contexte_national", "Contexte national", 3, "L'appel à mobilisation de {1} a choisi les structures de la promotion {0}.", "contexte_national"),
        new("contexte_regional", "Contexte régional", 3, "", "promotions", "seve1_objectifs"),
        new("communication", "Modalités de communication", 3, "", "seve1_communication", "ateliers"),
        new("processus", "Processus de mobilisation", 3,
            "Cinq étapes mènent une structure à la promotion : la manifestation d'intérêt, l'entretien téléphonique avec la direction, la visite préparée avec l'équipe, la fiche de "
            + "synthèse soumise à l'avis des partenaires, et la décision du comité national.", "seve1_calendrier"),
        new("constats", "Constats et axes d'amélioration", 3, ""),
        new("bilan_chiffre", "Bilan chiffré", 3, "", "seve1_manifestations", "seve1_origines", "seve1_entonnoir", "seve1_types"),
        new("structures", "I.B. Les structures de la promotion", 2, ""),
        new("cartographie", "Cartographie", 3, "", "seve1_departements"),
        new("etat_des_lieux", "État des lieux à l'entrée", 3, "Effectifs au 1er janvier {0}, et sorties en emploi durable de {1}.", "etat_des_lieux"),
        new("salaries_formes", "Salariés permanents formés", 3, "", "formes_fonction"),
        new("seve2_mobilisation", "I.C. SEVE 2", 2,
            "SEVE 2 s'adresse aux structures déjà formées qui suivent les personnes une fois en emploi : un plan d'action par axes, des auto-évaluations trimestrielles et un bilan rendu au "
            + "31 janvier.", "seve2_calendrier"),
        new("seve2_chiffre", "Bilan chiffré", 3, "", "seve2_entonnoir", "seve2_types", "seve2_dotations"),
        new("seve2_qualitatif", "Bilan qualitatif", 3, "", "seve2_communication"),
    ];

    private static IEnumerable<SectionPrevue> Formation() =>
    [
        new("mise_en_oeuvre", "II. La mise en œuvre", 1, ""),
        new("impacts", "II.A. Ce que le programme change", 2, "", "seve1_completude", "seve2_completude"),
        new("entreprises", "Entreprises partenaires", 3, "", "seve1_entreprises", "seve2_entreprises"),
        new("temps_dedie", "Temps dédié à la relation entreprise", 3, "", "seve1_niveaux", "seve2_niveaux"),
        new("mises_en_situation", "Mises en relation et en situation", 3, "", "seve1_sommes", "seve1_mois", "seve2_sommes"),
        new("sorties", "Analyse des sorties", 3, "", "sorties", "sorties_taux", "emploi_durable_evolution"),
        new("actions", "Actions initiées", 3, "", "actions_initiees"),
        new("difficultes", "Difficultés et leviers", 3, "", "difficultes", "difficultes_terrain"),
        new("accompagnement", "II.B. L'accompagnement des structures", 2, ""),
        new("suivi_seve1", "Suivi de SEVE 1", 3, "", "suivi_seve1"),
        new("suivi_seve2", "Suivi de SEVE 2", 3, "", "suivi_seve2"),
        new("bilan_animation", "Bilan de l'animation", 3, "", "bilan_actions", "evenements"),
        new("plans", "Plans d'action", 3, "", "plans_formation", "plans_suivi"),
        new("argent", "Conventions et versements", 3, "", "conventions"),
        new("partenariats", "II.C. Dynamiques locales", 2, ""),
        new("dynamiques", "Rencontres et partenariats", 3, "", "rencontres"),
        new("copil", "Comités de pilotage", 3, "", "copil"),
        new("rapprochement", "Groupements d'employeurs (EXPRESIAGE)", 3, "", "expresiage_chiffres", "expresiage_delais"),
    ];

    private static IEnumerable<SectionPrevue> Animation() =>
    [
        new("reseau", "III. La vie du réseau", 1, ""),
        new("formateurs", "III.A. Chargé·es de mission et formateurs", 2, "", "journees_mensuelles", "formateurs", "rencontres_formateurs"),
        new("seminaires", "III.B. Séminaires et journées", 2, "", "seances"),
        new("journee_interregionale", "Journée régionale ou interrégionale", 3, "", "journees", "participation"),
        new("enquetes", "Enquêtes de satisfaction", 3, "", "enquete_*"),
        new("communication_outils", "III.C. Communication et outils", 2, "", "newsletter", "communications"),
    ];

    private static IEnumerable<SectionPrevue> Conclusion() =>
    [
        new("conclusion", "Conclusion", 1, "Ce que les structures ont dit du programme à leur neuvième journée, rubrique par rubrique, sans auteur.", "restitution"),
    ];
}

using SeveEmploi.AnimationRegionale.Persistence;
using static SeveEmploi.AnimationRegionale.Types.GroupeEvenement;

namespace SeveEmploi.AnimationRegionale.Types;

/// <summary>Les événements que nomment les documents du programme (ANI-19 à ANI-45) ; l'équipe nationale les règle ensuite.</summary>
internal static class TypesDuProgramme
{
    private static readonly Programme[] Seve1 = [Programme.Seve1];
    private static readonly Programme[] Seve2 = [Programme.Seve2];
    private static readonly Programme[] LesDeux = [Programme.Seve1, Programme.Seve2];

    public static async Task Semer(AnimationRegionaleDbContext db, CancellationToken cancellationToken)
    {
        var connus = await db.TypesEvenement.Select(type => type.Code).ToListAsync(cancellationToken);
        db.TypesEvenement.AddRange(Tous().Where(type => !connus.Contains(type.Code)));
        if (!db.ChangeTracker.HasChanges()) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IReadOnlyList<TypeEvenement> Tous()
    {
        var rang = 0;
        return [.. DuTableau().Concat(HorsTableau()).Select(type => TypeEvenement.Definir(type.Code, type.Reglage with { Rang = ++rang }))];
    }

    // The rows of the animation table, in the order of the source and in its words: a count taken over from a published report is known by them (ANI-57).
    private static IEnumerable<(string Code, ReglageType Reglage)> DuTableau() =>
    [
        ("rencontre_partenariale", Compte("Rencontres partenariales", PromotionDuProgramme, "Stratégie pauvreté, SPIE, CD, DREETS, DDETS, réseaux", "Promouvoir les enjeux du programme SÈVE", "selon les besoins", [])),
        ("atelier_departemental", Compte("Atelier départemental de sensibilisation", PromotionDuProgramme, "SIAE, DDETS", "Faire connaître le programme avant la promotion", "avant la promotion", LesDeux)),
        ("echange_pratiques", Compte("Groupe d'échange de pratiques CIP/ET", AccompagnementEtReseau, "CIP, ET", "Avancées, tensions, recrutement, stratégies pour aller vers et faire venir les entreprises, outils, structuration", "tous les deux mois", LesDeux) with { NatureEcheance = "echange_pratiques" }),
        ("echange_pratiques_ai", Compte("Groupe d'échange de pratiques CIP/ET pour les AI", AccompagnementEtReseau, "AI", "Retours d'expérience en AI, particularité du modèle économique avec les stratégies du programme", "deux en 2022", Seve1)),
        ("groupe_travail_ai", Compte("Groupe de travail interrégional pour les AI", AccompagnementEtReseau, "AI de plusieurs régions", "Outil PMSMP, recrutement, stratégie vers l'entreprise, structurer son offre RH", "cinq en 2022", Seve1)),
        ("temps_collectif_formateurs", Compte("Temps collectifs d'échange pour les formateurs", AccompagnementEtReseau, "Formateurs", "Avancées, GEP, informations logistiques, trame de formation, régulation, évaluations", "quatre en 2022", Seve1)),
        ("temps_individuel_formateurs", Compte("Temps individuels pour les formateurs", AccompagnementEtReseau, "Un·e formateur·rice", "Avancées, GEP, informations logistiques, trame de formation, régulation, évaluations", "quatorze en 2022", Seve1)),
    ];

    private static IEnumerable<(string Code, ReglageType Reglage)> HorsTableau() =>
    [
        ("copil_regional", Attendu("COPIL régional", "SIAE SEVE 1 et SEVE 2, partenaires, réseaux", "Faire le point sur l'avancée du programme et les difficultés du terrain", "deux par an", LesDeux, "copil_regional")),
        ("echange_directions", Attendu("Échange entre directions", "Directions SEVE 1", "Échanger entre directions", "tous les mois et demi", Seve1, "echange_directions")),
        ("seminaire_regional", Attendu("Séminaire de direction régional", "Directions", "Accompagner les directions de la promotion", "quatre par an", Seve1, "seminaire_regional")),
        ("seminaire_national", Attendu("Séminaire national", "Directions de toutes les SIAE", "Réunir les directions du programme", "un par an", LesDeux, "seminaire_national")),
        ("journee_interregionale", Attendu("Journée régionale ou interrégionale", "Permanents formés", "Réunir toutes les fonctions d'une ou plusieurs régions", "une par an", LesDeux, "journee_interregionale")),
        ("journee_mensuelle", Attendu("Journée mensuelle des animateur·rices (JMA)", "Chargé·es de mission de toutes les régions", "Animer le réseau des chargé·es de mission", "chaque mois", LesDeux, "journee_mensuelle")),
        ("reunion_lancement_formateurs", Attendu("Réunion de lancement des formateurs", "Formateurs", "Ouvrir l'année avec les formateurs", "une par an", Seve1, "lancement_formateurs")),
        ("reunion_lancement_seve2", Attendu("Réunion de lancement SEVE 2", "Directions SEVE 2", "Ouvrir l'année de la promotion SEVE 2", "une par an", Seve2, "lancement_seve2")),
        ("demi_journee_seve2", Attendu("Demi-journée d'échanges SEVE 2", "SIAE SEVE 2", "Échanger entre structures SEVE 2", "une ou deux par an", Seve2, "demi_journee_seve2")),
        ("journee_nationale_seve2", Attendu("Journée nationale SEVE 2", "SIAE SEVE 2", "Réunir les structures SEVE 2", "une par an", Seve2, "journee_nationale_seve2")),
        ("comite_preselection", Autrement("Comité régional de pré-sélection SEVE 2", "DDETS, DREETS", "Préparer la sélection", "un par campagne", Seve2)),
        ("webinaire", Autrement("Webinaire de présentation", "Structures candidates", "Présenter le programme", "un par campagne", Seve2)),
        ("visite_journee_formation", Autrement("Visite en journée de formation", "SIAE, formateur·rice débutant·e", "Accompagner une journée de formation", "selon les besoins", Seve1) with { AvecInscriptions = false }),
        ("atelier_ahil_iae", Autrement("Atelier AHIL-IAE", "Professionnels de l'IAE et de l'AHIL", "Rapprocher l'IAE et le logement", "selon les besoins", [])),
        ("intervention_externe", Autrement("Intervention dans une formation externe", "Stagiaires d'un autre organisme", "Faire connaître la médiation active", "selon les besoins", []) with { AvecInscriptions = false }),
    ];

    private static ReglageType Compte(string libelle, GroupeEvenement groupe, string cibles, string objectif, string cadence, Programme[] programmes) =>
        new(libelle, groupe, cibles, objectif, cadence, programmes, CompteAuBilan: true);

    private static ReglageType Attendu(string libelle, string cibles, string objectif, string cadence, Programme[] programmes, string nature) =>
        new(libelle, AccompagnementEtReseau, cibles, objectif, cadence, programmes, nature);

    private static ReglageType Autrement(string libelle, string cibles, string objectif, string cadence, Programme[] programmes) =>
        new(libelle, Autre, cibles, objectif, cadence, programmes);
}

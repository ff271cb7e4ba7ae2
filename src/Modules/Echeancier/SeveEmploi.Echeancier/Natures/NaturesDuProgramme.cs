using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Natures;

/// <summary>Tout ce que les documents du programme datent (XC-66), comme une première année le trouve ; l'équipe nationale le règle ensuite.</summary>
internal static class NaturesDuProgramme
{
    private const string Direction = "direction_siae";
    private const string ChargeMission = "charge_mission";
    private const string EquipeNationale = "equipe_nationale";
    private const string Ddets = "ddets";

    /// <summary>Une organisation désignée par l'annonce : qui parle en son nom.</summary>
    public const string Partenaire = "partenaire";

    private static readonly int[] TousLesMois = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    private static readonly int[] DeuxMoisSurTrois = [1, 3, 4, 6, 7, 9, 10, 12];
    private static readonly int[] UnMoisSurDeux = [2, 4, 6, 8, 10, 12];
    private static readonly int[] TroisTrimestres = [6, 9, 12];

    private static readonly Politique Courte = Politique.Ordinaire with { Paliers = [-7, -1, 0, 5], Relances = 6 };
    private static readonly Politique SansEscalade = Politique.Ordinaire with { EscaladeChargeMission = null, EscaladeNationale = null };
    private static readonly Politique DePersonne = SansEscalade with { Paliers = [-7, -1, 1], RelanceTousLes = 7, Relances = 2 };
    private static readonly Politique DeRegion = Politique.Ordinaire with { Paliers = [-30, -7, 0], RelanceTousLes = 10, Relances = 3, EscaladeChargeMission = null };

    /// <summary>Runs after each migration, under EF's lock: what people have set stays, what is missing is added.</summary>
    public static async Task Semer(EcheancierDbContext db, CancellationToken cancellationToken)
    {
        var connues = await db.Natures.Select(nature => nature.Code).ToListAsync(cancellationToken);
        db.Natures.AddRange(Toutes().ExceptBy(connues, nature => nature.Code));
        if (!db.ChangeTracker.HasChanges()) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IEnumerable<Nature> Toutes() => [.. DeMobilisation(), .. DuSuivi(), .. DeFormation(), .. DeFinancement(), .. DAnimation()];

    private static IEnumerable<Nature> DeMobilisation() =>
    [
        De("mobilisation", "limite_contact", "Prises de contact de la campagne", "Vérifiez que chaque structure intéressée de la région a pris contact.", ChargeMission, politique: SansEscalade),
        De("mobilisation", "limite_confirmation", "Confirmation de la candidature", "Confirmez les trois accords de votre candidature.", Direction),
        De("mobilisation", "remise_dossier", "Dossier de candidature SEVE 2", "Remettez le dossier complet à votre chargé·e de mission.", Direction),
        De("mobilisation", "convocation_comite", "Convocation du comité", "Convoquez les membres du comité de sélection.", EquipeNationale, politique: SansEscalade),
        De("mobilisation", "dossiers_comite", "Dossiers du comité", "Transmettez les dossiers aux membres du comité.", EquipeNationale, politique: SansEscalade),
        De("mobilisation", "resultats_comite", "Résultats du comité", "Tenez le comité, closez-le et annoncez ses décisions aux structures.", EquipeNationale, politique: SansEscalade),
        De("mobilisation", "avis", "Avis sur une candidature", "Donnez votre avis ; passé le terme, il est réputé sans avis.", Partenaire, dueParLaRegle: false, politique: Courte),
        De("mobilisation", "premier_seminaire", "Premier séminaire de direction", "Inscrivez votre direction au premier séminaire.", Direction, dueParLaRegle: false, politique: Courte),
    ];

    private static IEnumerable<Nature> DuSuivi() =>
    [
        De("indicateurs", "saisie_mensuelle", "Indicateurs du mois", "Saisissez les indicateurs du mois ; un mois sans rien se déclare aussi.", Direction, politique: Courte,
            recurrence: new(Portee.Structure, null, TousLesMois, 10, 1, 9)),
        De("suivi_emploi", "auto_evaluation", "Auto-évaluation du plan d'action", "Évaluez votre plan d'action avec votre chargé·e de mission.", Direction,
            recurrence: new(Portee.Structure, Programme.Seve2, TroisTrimestres, null, 0, 30)),
        De("suivi_emploi", "point_trimestriel", "Point trimestriel avec la structure", "Tenez le point trimestriel avec la structure.", ChargeMission,
            politique: SansEscalade, recurrence: new(Portee.Structure, Programme.Seve2, TroisTrimestres, null, 0, 60)),
        De("suivi_emploi", "bilan_annuel", "Bilan qualitatif de l'année", "Rendez le bilan qualitatif de l'année.", Direction,
            recurrence: new(Portee.Structure, Programme.Seve2, [12], 31, 1, 45)),
        De("suivi_emploi", "validation_calque", "Validation d'un calque", "Validez le calque proposé.", ChargeMission, politique: SansEscalade),
        // About one person: the reminders stay with the structure, and end soon after the day.
        De("suivi_emploi", "fin_periode_essai", "Fin d'une période d'essai", "Dites si la période d'essai est validée, ou le contrat rompu.", Direction, dueParLaRegle: false,
            politique: DePersonne),
        De("suivi_emploi", "rencontre_suivi", "Rencontre de suivi dans l'emploi", "Reprenez contact avec l'employeur ou la personne : un mois est passé sans rencontre.", Direction,
            dueParLaRegle: false, politique: DePersonne),
        De("suivi_emploi", "validation_plan", "Plan d'action à valider", "La nouvelle direction valide le plan d'action.", Direction, politique: Courte),
    ];

    private static IEnumerable<Nature> DeFormation() =>
    [
        De("formation_action", "journee_formation", "Journée de formation-action", "Préparez la journée avec votre équipe.", Direction, dueParLaRegle: false, politique: Courte),
        De("formation_action", "seminaire_direction", "Séminaire de direction", "La direction est attendue au séminaire.", Direction, dueParLaRegle: false, politique: Courte),
        De("formation_action", "questionnaire", "Questionnaire", "Répondez au questionnaire.", Direction, dueParLaRegle: false),
    ];

    private static IEnumerable<Nature> DeFinancement() =>
    [
        De("financement", "signature_convention", "Signature de la convention", "Signez la convention : les premiers 40 % en dépendent.", Direction),
        De("financement", "bilan_execution", "Bilan d'exécution", "Rendez le bilan d'exécution : les derniers 60 % en dépendent.", Direction,
            recurrence: new(Portee.Structure, Programme.Seve1, [12], 31, 0, 60)),
        De("financement", "bilan_financier", "Bilan financier", "Rendez le bilan financier : les derniers 60 % en dépendent.", Direction,
            recurrence: new(Portee.Structure, Programme.Seve1, [12], 31, 0, 60)),
        De("financement", "versement", "Versement à faire", "Plus rien ne manque à ce versement : proposez-le, approuvez-le et payez-le.", Ddets, politique: SansEscalade),
    ];

    private static IEnumerable<Nature> DAnimation() =>
    [
        DAnimation("copil_regional", "COPIL régional", "Réunissez le comité de pilotage régional.", [6, 12]),
        DAnimation("echange_directions", "Échange entre directions", "Réunissez les directions de la région.", DeuxMoisSurTrois),
        DAnimation("echange_pratiques", "Échange de pratiques CIP et ET", "Réunissez le groupe d'échange de pratiques.", UnMoisSurDeux),
        DAnimation("seminaire_regional", "Séminaire de direction régional", "Tenez le séminaire régional des directions.", [3, 6, 9, 12]),
        DAnimation("journee_interregionale", "Journée régionale ou interrégionale", "Tenez la journée régionale ou interrégionale.", [10]),
        DAnimation("demi_journee_seve2", "Demi-journée d'échanges SEVE 2", "Tenez la demi-journée d'échanges.", [6, 11]),
        DAnimation("lancement_seve2", "Réunion de lancement SEVE 2", "Tenez la réunion de lancement de la promotion SEVE 2.", [3]),
        DAnimation("journee_mensuelle", "Journée mensuelle des chargé·es de mission", "Réunissez les chargé·es de mission.", TousLesMois, Portee.National),
        DAnimation("lancement_formateurs", "Réunion de lancement des formateurs", "Réunissez les formateurs.", [1], Portee.National),
        DAnimation("seminaire_national", "Séminaire national des directions", "Tenez le séminaire national.", [3], Portee.National),
        DAnimation("journee_nationale_seve2", "Journée nationale SEVE 2", "Tenez la journée nationale.", [11], Portee.National),
    ];

    private static Nature DAnimation(string code, string libelle, string consigne, int[] mois, Portee portee = Portee.Region) =>
        De("animation_regionale", code, libelle, consigne, portee == Portee.National ? EquipeNationale : ChargeMission, dueParLaRegle: false,
            politique: portee == Portee.National ? DeRegion with { EscaladeNationale = null } : DeRegion, recurrence: new(portee, null, mois, null, 0, 60));

    private static Nature De(
        string module, string code, string libelle, string consigne, string responsable, bool dueParLaRegle = true,
        Politique? politique = null, Recurrence? recurrence = null) =>
        Nature.Declarer(module, code, libelle, consigne, responsable, dueParLaRegle, politique, recurrence);
}

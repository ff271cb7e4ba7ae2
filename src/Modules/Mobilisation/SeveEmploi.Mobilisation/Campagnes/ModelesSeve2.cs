using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Mobilisation.Dossiers;
using static SeveEmploi.Mobilisation.Dossiers.AuteurPiece;

namespace SeveEmploi.Mobilisation.Campagnes;

/// <summary>
/// Les campagnes SEVE 2 que les documents du programme décrivent, comme point de départ : l'équipe nationale les relit, les change, et
/// annonce la sienne. Rien ici ne régit une campagne.
/// </summary>
internal static class ModelesSeve2
{
    private const int UnePage = 3000;

    public static IReadOnlyList<ModeleCampagne> Tous { get; } = [De2022(), De2024()];

    /// <summary>Trois axes, une pré-sélection régionale, un barème selon le temps estimé (SUI-18, SUI-43, FIN-18).</summary>
    private static ModeleCampagne De2022() => new(
        "seve2_2022", Programme.Seve2, 2021, "Appel à mobilisation SEVE 2 2022",
        Reglement([new("unique", "Structures déjà formées à SEVE Emploi", 2016, 2021, [NoteIntention()])]) with
        {
            PreselectionRegionale = true,
            Dotation = new() { Bareme = [new(0.2m, 10_000), new(0.4m, 15_000), new(0.6m, 25_000)] },
            FinConvention = new(2022, 12, 31),
        },
        [
            new(CodeJalon.Ouverture, "Réunion d'information des structures SEVE 1 2021", new(2021, 11, 15)),
            new(CodeJalon.LimiteContact, "Dernier jour pour manifester son intérêt", new(2021, 12, 17)),
            new(CodeJalon.LimiteDossier, "Dernier jour pour le dossier complet", new(2022, 1, 28)),
            new(CodeJalon.PreselectionRegionale, "Comité régional de pré-sélection", new(2022, 2, 3)),
            new(CodeJalon.Comite, "Comité de sélection national", new(2022, 2, 17)),
            new(CodeJalon.AnnonceResultats, "Annonce des résultats", new(2022, 2, 24)),
        ],
        "Les jours du 15 novembre, du 17 décembre, du 28 janvier et du 24 février ne sont pas dans les documents : à vérifier.");

    /// <summary>L'appel de novembre 2023 : deux catégories, deux axes, une dotation unique dont l'appel ne dit pas le montant (SUI-47 à SUI-53).</summary>
    private static ModeleCampagne De2024() => new(
        "seve2_2024", Programme.Seve2, 2023, "Appel à mobilisation SEVE 2 2024",
        Reglement(
        [
            new("A", "Formées à SEVE 1 en 2023, année close", 2023, 2023, [NoteIntention(), NoteChargeMission(), NoteFormateur(), AvisDdets()]) { AnneeClose = true },
            new("B", "Formées à SEVE 1 de 2020 à 2022, jamais de SEVE 2", 2020, 2022,
                [NoteExplicative(), CriteresQualitatifs(), CriteresQuantitatifs(), NotePause(), AvisDdets()]) { JamaisEnSeve2 = true },
        ]) with
        { FinConvention = new(2024, 12, 31) },
        [
            new(CodeJalon.Ouverture, "Webinaire de présentation et lancement de l'appel à mobilisation", new(2023, 11, 16)),
            new(CodeJalon.LimiteContact, "Dernier jour pour manifester son intérêt", new(2023, 12, 18)),
            new(CodeJalon.LimiteDossier, "Dernier jour pour envoyer la candidature complète", new(2024, 1, 12)),
            new(CodeJalon.Comite, "Comité de sélection national", new(2024, 2, 22)),
            new(CodeJalon.AnnonceResultats, "Annonce des résultats aux SIAE", new(2024, 2, 26)),
            new(CodeJalon.Autre, "Bilan qualitatif à rendre", new(2025, 1, 31)),
        ],
        "Le montant de la dotation unique n'est pas dans l'appel : ajoutez-le au règlement pour que le comité en octroie.");

    private static Reglement Reglement(IReadOnlyList<CategorieDossier> categories) => new()
    {
        Etapes = [Etape.Manifestation, Etape.Transmission, Etape.Examen],
        PointsConfirmation = [],
        AnnonceLeJourDit = true,
        Dossier = new() { Categories = categories },
    };

    private static PieceDossier NoteIntention() => new("note_intention", "Note d'intention", Structure, Questions(), UnePage);

    private static PieceDossier NoteExplicative() => new("note_explicative", "Note explicative", Structure, Questions(), UnePage);

    private static RubriquePiece[] Questions() =>
    [
        new("pourquoi", "Pourquoi SEVE 2 : ce qui manque, ce que la structure y cherche"),
        new("actions", "Actions concrètes pour suivre le plan d'action avec l'équipe"),
        new("dotation", "Comment la structure utilisera-t-elle la dotation SEVE 2 ?"),
    ];

    private static PieceDossier NoteChargeMission() => new("note_charge_mission", "Note du ou de la chargé·e de mission", ChargeMission,
    [
        new("copil", "Implication dans les COPIL"),
        new("echanges", "Implication dans les échanges de pratiques"),
        new("ponctualite", "Évaluations rendues dans les délais"),
        new("animation", "Participation aux séminaires de direction et à la journée régionale"),
        new("chiffres", "Sorties, temps dédié, mises en relation et suivis : ce que les chiffres du dossier disent de la structure"),
    ]);

    private static PieceDossier NoteFormateur() => new("note_formateur", "Note du formateur ou de la formatrice", Formateur,
    [
        new("dynamique", "Dynamique d'équipe et portage par la direction"),
        new("portage", "Qui porte la médiation ?", NatureRubrique.Choix) { Choix = ["toute l'équipe", "une partie de l'équipe", "une minorité de l'équipe"] },
        new("suivi", "L'équipe a-t-elle déjà mis en place des actions de suivi dans l'emploi ?", NatureRubrique.Choix) { Choix = ["oui", "non"] },
        new("suivi_precision", "Lesquelles", Facultative: true),
    ]);

    private static PieceDossier AvisDdets() => new("avis_ddets", "Avis de la DDETS, consultatif", Ddets,
    [
        new("changements", "Changements récents"),
        new("projets", "Projets"),
        new("stabilite", "Stabilité de l'équipe et de la direction"),
        new("sante_financiere", "Santé financière"),
        new("dialogue_gestion", "SEVE dans le dialogue de gestion"),
    ], Facultative: true);

    private static PieceDossier CriteresQualitatifs() => new("criteres_qualitatifs", "Critères qualitatifs", Structure,
    [
        new("evenement_1", "Un événement collectif de médiation active : objectif, contenu, résultats"),
        new("evenement_2", "Un deuxième événement : objectif, contenu, résultats"),
        new("evenement_3", "Un troisième événement : objectif, contenu, résultats", Facultative: true),
        new("direction", "La direction depuis la formation", NatureRubrique.Choix)
        {
            Choix = ["la même", "tenue par un membre de l'équipe formé à SEVE 1", "une autre"],
        },
        new("organisation", "L'organisation interne gardée depuis SEVE 1 : réunion quotidienne ou hebdomadaire, binôme CIP et ET"),
    ]);

    private static PieceDossier CriteresQuantitatifs() => new("criteres_quantitatifs", "Critères quantitatifs", Structure,
    [
        new("sorties_ed", "Sorties en emploi durable avant, pendant et après l'année SEVE 1", NatureRubrique.Chiffres),
        new("pmsmp", "PMSMP avant, pendant et après l'année SEVE 1", NatureRubrique.Chiffres),
    ]);

    private static PieceDossier NotePause() => new("note_pause", "Courte note sur les liens pendant la « pause SEVE »", ChargeMission,
        [new("liens", "Les liens avec la structure depuis sa formation")], UnePage);
}

/// <summary>Une campagne décrite, prête à être relue et annoncée.</summary>
/// <param name="Reserve">Ce que les documents ne disent pas, et qu'il faut vérifier ou régler.</param>
internal sealed record ModeleCampagne(
    string Code, Programme Programme, int Annee, string Titre, Reglement Reglement, IReadOnlyList<JalonVue> Calendrier, string Reserve);

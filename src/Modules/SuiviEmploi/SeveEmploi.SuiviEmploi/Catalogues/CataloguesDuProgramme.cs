using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Catalogues;

/// <summary>
/// Les deux catalogues que les documents annoncent, sans en donner les actions (SUI-39) : celles-ci sont proposées à partir des pratiques qu'ils
/// décrivent, et marquées comme telles jusqu'à ce que l'équipe nationale les relise.
/// </summary>
internal static class CataloguesDuProgramme
{
    private const string Demarrage = "Sécuriser le démarrage du salarié en poste";

    private static readonly int[] Mois = [6, 9, 12];

    private static readonly string[] Cadre =
    [
        "Le plan d'action est annuel et fait l'objet d'une évaluation.",
        "L'année se suit en trois temps : les indicateurs chaque mois, l'évaluation du plan chaque trimestre, le bilan qualitatif à douze mois.",
        "Un point bilatéral se tient chaque trimestre avec le ou la chargé·e de mission.",
        "Une nouvelle direction donne son adhésion au plan d'action.",
    ];

    // The documents count six points and do not keep their words: these follow what they say of the meeting.
    private static readonly string[] Lancement =
    [
        "Rappel du cadre du programme et de ses deux volets : suivi de la personne après l'embauche, animation d'un réseau d'entreprises",
        "Présentation des structures de la promotion et de leurs plans d'action",
        "Rôles : direction, équipe, chargé·e de mission, formateur ou formatrice",
        "Feuille de route de l'année : parties individuelle et collective",
        "Indicateurs mensuels, auto-évaluations et bilan : outils et échéances",
        "Convention, dotation et questions des structures",
    ];

    /// <summary>Runs after each migration: what people have set stays, what is missing is added.</summary>
    public static async Task Semer(SuiviEmploiDbContext db, CancellationToken cancellationToken)
    {
        var connus = await db.Catalogues.Select(catalogue => catalogue.Promotion).ToListAsync(cancellationToken);
        db.Catalogues.AddRange(Tous().Where(catalogue => !connus.Contains(catalogue.Promotion)));
        if (!db.ChangeTracker.HasChanges()) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IEnumerable<Catalogue> Tous() =>
    [
        Catalogue.Ouvrir(2022, De2022, "programme", new(2022, 1, 1)).Value,
        Catalogue.Ouvrir(2024, De2024, "programme", new(2024, 1, 1)).Value,
    ];

    /// <summary>Trois axes, sans minimum connu (SUI-43).</summary>
    public static ContenuCatalogue De2022 { get; } = new(
        [
            new(1, Demarrage, 0, false),
            new(2, "Travailler le réseau entreprise et sa fidélisation", 0, false),
            new(3, "Multiplier les opportunités d'emplois durables", 0, false),
        ],
        [.. PratiquesSecuriser.Toutes, .. PratiquesReseau.Axe2, .. PratiquesReseau.Axe3],
        Reglages(null));

    /// <summary>Deux axes, quinze et quatre actions, un objectif par action de l'axe 1 (SUI-37 à SUI-42).</summary>
    public static ContenuCatalogue De2024 { get; } = new(
        [new(1, Demarrage, 15, true), new(2, "Consolidation du réseau entreprise", 4, false)],
        [.. PratiquesSecuriser.Toutes, .. PratiquesReseau.Axe2],
        Reglages(15));

    private static ReglagesPlan Reglages(int? seuil) => new(seuil, 30, Mois, 1, 31, 15, Cadre, Lancement);
}

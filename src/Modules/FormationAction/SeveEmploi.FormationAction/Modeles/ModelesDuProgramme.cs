using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Modeles;

/// <summary>Les années types que disent les documents du programme (CFG-3, CFG-4) ; l'équipe nationale les règle ensuite.</summary>
internal static class ModelesDuProgramme
{
    public const string ThemeRegional = "Conduite du changement et management";

    /// <summary>Runs after each migration, under EF's lock: what people have set stays, what is missing is added.</summary>
    public static async Task Semer(FormationActionDbContext db, CancellationToken cancellationToken)
    {
        var connus = await db.Modeles.Select(modele => new { modele.Programme, modele.DePromotion, modele.RegionPropre }).ToListAsync(cancellationToken);
        db.Modeles.AddRange(Tous().Where(modele => !connus.Contains(new { modele.Programme, modele.DePromotion, modele.RegionPropre })));
        if (!db.ChangeTracker.HasChanges()) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IReadOnlyList<Modele> Tous() =>
    [
        Modele.Definir(Programme.Seve1, 2019, null, Seve1Avant2022).Value,
        Modele.Definir(Programme.Seve1, 2022, null, Seve1Depuis2022).Value,
        Modele.Definir(Programme.Seve2, 2024, null, Seve2Depuis2024).Value,
    ];

    /// <summary>Dix jours, théorie et terrain en alternance, et quatre séminaires de direction (FOR-18).</summary>
    public static ContenuModele Seve1Avant2022 { get; } = new(
        "SEVE 1, promotions 2019 à 2021", [.. SurSite(10), .. Enumerable.Range(1, 4).Select(numero => Regional(numero, avant: false))], JusquaPromotion: 2021);

    /// <summary>
    /// Neuf jours sur site et un séminaire national, compté une fois (FOR-2, INC-20) ; cinq séminaires de direction, quatre régionaux et un
    /// national, le quatrième (FOR-9, FOR-12), dont deux avant la première journée sur site (FOR-11).
    /// </summary>
    public static ContenuModele Seve1Depuis2022 { get; } = new(
        "SEVE 1, à partir de la promotion 2022",
        [
            Regional(1, avant: true), Regional(2, avant: true), .. SurSite(9), Regional(3, avant: false),
            new(NatureSeance.SeminaireDirectionNational, 4, "Séminaire national des directions", CompteDansLesJournees: false), Regional(5, avant: false),
            new(NatureSeance.SeminaireNational, 10, "Séminaire national"),
        ],
        GroupeMin: 3, GroupeMax: 10);

    /// <summary>Quatre jours : deux sur site, un séminaire national des directions, une journée nationale (CFG-3, CFG-4).</summary>
    public static ContenuModele Seve2Depuis2024 { get; } = new(
        "SEVE 2, à partir de la promotion 2024",
        [
            .. SurSite(2), new(NatureSeance.SeminaireDirectionNational, 1, "Séminaire national des directions"),
            new(NatureSeance.JourneeNationale, 3, "Journée nationale SEVE 2"),
        ]);

    private static IEnumerable<Seance> SurSite(int jours) =>
        Enumerable.Range(1, jours).Select(numero => new Seance(NatureSeance.JourneeSurSite, numero, $"Journée {numero}"));

    private static Seance Regional(int numero, bool avant) => new(
        NatureSeance.SeminaireDirectionRegional, numero, $"Séminaire de direction {numero}", ThemeRegional, avant, CompteDansLesJournees: false);
}

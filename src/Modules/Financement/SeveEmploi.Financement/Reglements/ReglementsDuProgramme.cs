using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Reglements;

/// <summary>Les règlements que les documents du programme disent, comme une première année les trouve ; l'équipe nationale les règle ensuite.</summary>
internal static class ReglementsDuProgramme
{
    /// <summary>Runs after each migration: what people have set stays, what is missing is added.</summary>
    public static async Task Semer(FinancementDbContext db, CancellationToken cancellationToken)
    {
        var connus = await db.Reglements.Select(reglement => new { reglement.Programme, reglement.Promotion }).ToListAsync(cancellationToken);
        db.Reglements.AddRange(Tous().Where(reglement => !connus.Contains(new { reglement.Programme, reglement.Promotion })));
        if (!db.ChangeTracker.HasChanges()) return;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static IEnumerable<ReglementFinancier> Tous() =>
    [
        ReglementFinancier.Fixer(Programme.Seve1, 2019, Seve1).Value,
        ReglementFinancier.Fixer(Programme.Seve2, 2022, Seve2De2022).Value,
        ReglementFinancier.Fixer(Programme.Seve2, 2024, Seve2De2024).Value,
    ];

    /// <summary>20 000 € du FDI, 40 % à la signature, 60 % aux deux bilans acceptés (FIN-1 à FIN-6).</summary>
    public static ContenuReglement Seve1 { get; } = new(
        new("FDI", "Fonds de développement de l'inclusion"), 20_000, [],
        [
            new("Premier versement", 40, [ConditionVersement.ConventionSignee]),
            new("Solde", 60, [ConditionVersement.ConventionSignee, ConditionVersement.BilanExecutionAccepte, ConditionVersement.BilanFinancierAccepte]),
        ],
        5_000, 30, 0, 30, 10, Categories, Articles);

    /// <summary>
    /// Le barème par temps estimé, en accord avec la DGEFP (FIN-18, FIN-27). Aucun document ne dit comment SEVE 2 se verse (FIN-26) : les parts de SEVE 1, et le bilan
    /// annuel du plan d'action à la place du bilan d'exécution, en attendant qu'on le règle.
    /// </summary>
    public static ContenuReglement Seve2De2022 { get; } = Seve1 with
    {
        Financeur = new("DGEFP", "Délégation générale à l'emploi et à la formation professionnelle"),
        MontantUniqueEur = null,
        Bareme = [new(0.2m, 10_000), new(0.4m, 15_000), new(0.6m, 25_000)],
        Echeancier =
        [
            new("Premier versement", 40, [ConditionVersement.ConventionSignee, ConditionVersement.PlanValide]),
            new("Solde", 60, [ConditionVersement.ConventionSignee, ConditionVersement.BilanAnnuelAccepte, ConditionVersement.BilanFinancierAccepte]),
        ],
        DelaiBilanFinancierJours = 31,
    };

    /// <summary>Une dotation unique, que la campagne donne et que l'appel ne chiffre pas (FIN-22).</summary>
    public static ContenuReglement Seve2De2024 { get; } = Seve2De2022 with { Bareme = [] };

    private static CategorieBudget[] Categories =>
    [
        new("temps_equipe", "Temps pris par la SIAE à se former en équipe complète, dix jours"),
        new("nouveaux_process", "Temps de la direction et des équipes à créer de nouveaux process et à se réorganiser"),
        new("perte_chiffre_affaires", "Compensation de la perte de chiffre d'affaires pendant la formation"),
        new("deplacements", "Frais annexes des déplacements : hébergement et repas"),
        new("mediation_active", "Mise en place de la médiation active et actions portées par l'équipe"),
        new("autre", "Autre dépense du programme"),
    ];

    private static ArticleConvention[] Articles =>
    [
        new("Article 1 : objet", "{autorite} soutient {structure} pour sa participation au programme {programme}, promotion {promotion}, et la mise en place de la médiation active."),
        new("Article 2 : durée", "La convention court du {debut} au {fin}, sur une année civile."),
        new("Article 3 : dotation", "La dotation est de {montant}, financée par : {financeur}. La structure l'affecte librement aux dépenses engagées dans le cadre du programme."),
        new("Article 4 : versements", "La dotation est versée ainsi : {versements}. Chaque versement attend les faits que le tableau ci-dessous dit."),
        new(
            "Article 5 : fonds social européen",
            "Les dépenses et l'activité que couvre la présente convention ne peuvent être financées par le FSE. À défaut, la dotation est intégrée au plan de financement de "
            + "l'opération conventionnée par le FSE."),
        new("Article 6 : bilans", "{structure} remet un bilan d'exécution et un bilan financier en fin de conventionnement. Ce qui n'a pas été dépensé n'est pas versé, ou est rendu."),
        new("Article 7 : modifications", "La convention se modifie par un avenant daté, signé des deux parties."),
    ];
}

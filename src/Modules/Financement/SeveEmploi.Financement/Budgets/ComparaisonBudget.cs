namespace SeveEmploi.Financement.Budgets;

/// <summary>Une ligne du budget et ce qu'elle est devenue.</summary>
/// <param name="EcartPourcent">Du prévu ; null quand rien n'était prévu.</param>
/// <param name="ResteACommenter">L'écart passe le seuil, et personne ne l'explique.</param>
internal sealed record LigneComparee(
    string Categorie, string Libelle, Ressource Ressource, decimal PrevuEur, decimal DepenseEur, decimal EcartEur, decimal? EcartPourcent, string? Commentaire,
    bool ResteACommenter);

internal static class ComparaisonBudget
{
    /// <summary>Les lignes prévues, dans leur ordre, puis celles que personne n'avait prévues.</summary>
    public static IReadOnlyList<LigneComparee> Lignes(BudgetPrevisionnel budget, IReadOnlyList<LigneDepensee> depenses, decimal seuilPourcent)
    {
        var faites = depenses.ToDictionary(ligne => ligne.Depense);
        var prevues = budget.Lignes.Select(ligne => ligne.Depense).ToHashSet();
        return
        [
            .. budget.Lignes.Select(ligne => Comparer(ligne, faites.GetValueOrDefault(ligne.Depense), seuilPourcent)),
            .. depenses.Where(ligne => !prevues.Contains(ligne.Depense)).Select(Imprevue),
        ];
    }

    private static LigneComparee Comparer(LigneBudget prevue, LigneDepensee? faite, decimal seuilPourcent)
    {
        var depense = faite?.DepenseEur ?? 0;
        var (ecart, pourcent) = (depense - prevue.MontantEur, Math.Round((depense - prevue.MontantEur) * 100 / prevue.MontantEur, 1, MidpointRounding.AwayFromZero));
        return new(
            prevue.Categorie, prevue.Libelle, faite?.Ressource ?? prevue.Ressource, prevue.MontantEur, depense, ecart, pourcent, faite?.Commentaire,
            Math.Abs(ecart) * 100 > seuilPourcent * prevue.MontantEur && string.IsNullOrWhiteSpace(faite?.Commentaire));
    }

    private static LigneComparee Imprevue(LigneDepensee faite) => new(
        faite.Categorie, faite.Libelle, faite.Ressource, 0, faite.DepenseEur, faite.DepenseEur, null, faite.Commentaire, string.IsNullOrWhiteSpace(faite.Commentaire));
}

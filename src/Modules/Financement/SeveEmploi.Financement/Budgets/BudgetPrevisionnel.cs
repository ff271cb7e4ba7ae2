using System.Text.Json.Serialization;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Budgets;

/// <summary>Qui paie une ligne.</summary>
internal enum Ressource
{
    Convention,
    Fse,
    Autre,
}

/// <summary>Une dépense prévue : son emploi éligible (FIN-9 à FIN-13), comment elle se calcule, et qui la paie.</summary>
/// <param name="Base">« 3 CIP × 10 jours × 180 € » : le calcul, dans les mots de la structure.</param>
internal sealed record LigneBudget(string Categorie, string Libelle, decimal MontantEur, Ressource Ressource, string? Base = null)
{
    public const int LibelleMax = 200;
    public const int BaseMax = 500;
    public const int LignesMax = 100;

    [JsonIgnore]
    internal (string Categorie, string Libelle) Depense => (Categorie, CleRecherche.De(Libelle));
}

/// <summary>Le budget prévisionnel que toute structure remet en entrant (FIN-17) ; il couvre au moins la dotation.</summary>
internal sealed record BudgetPrevisionnel(IReadOnlyList<LigneBudget> Lignes)
{
    public static readonly BudgetPrevisionnel Vide = new([]);

    [JsonIgnore]
    public decimal SurConvention => Lignes.Where(ligne => ligne.Ressource == Ressource.Convention).Sum(ligne => ligne.MontantEur);

    /// <summary>La même dépense ne se déclare pas deux fois, ni à la convention et au FSE (FIN-14).</summary>
    public static Error? Refus(IReadOnlyList<LigneBudget> lignes, ContenuReglement reglement) =>
        lignes.FirstOrDefault(ligne => !reglement.Connait(ligne.Categorie)) is { } inconnue ? new CategorieDeDepenseInconnue(inconnue.Categorie)
        : lignes.FirstOrDefault(ligne => ligne.MontantEur <= 0 || !Euros.EstUnMontant(ligne.MontantEur)) is { } refusee ? new MontantDeLigneRefuse(refusee.Libelle)
        : lignes.GroupBy(ligne => ligne.Depense).FirstOrDefault(groupe => groupe.Count() > 1) is { } doublee ? new DepenseDeclareeDeuxFois(doublee.First().Libelle)
        : null;

    public string? Reproche(decimal dotation) =>
        Lignes.Count == 0 ? "Le budget prévisionnel n'est pas rédigé."
        : SurConvention < dotation ? $"Le budget affecte {Euros.EnClair(SurConvention)} à la convention : il doit couvrir la dotation, {Euros.EnClair(dotation)}."
        : null;
}

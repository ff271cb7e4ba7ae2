using System.Text.Json.Serialization;
using SeveEmploi.Financement.Reglements;

namespace SeveEmploi.Financement.Budgets;

internal enum EtatBilanFinancier
{
    Depose,
    Renvoye,
    Accepte,
}

/// <summary>Une dépense faite ; celle d'une ligne du budget porte son libellé.</summary>
internal sealed record LigneDepensee(string Categorie, string Libelle, decimal DepenseEur, Ressource Ressource, string? Commentaire = null)
{
    public const int CommentaireMax = 1_000;

    [JsonIgnore]
    internal (string Categorie, string Libelle) Depense => (Categorie, CleRecherche.De(Libelle));
}

/// <summary>Le bilan financier de l'année (FIN-6, XC-32), comparé ligne à ligne au budget, les écarts commentés.</summary>
internal sealed record BilanFinancier(IReadOnlyList<LigneDepensee> Lignes, EtatBilanFinancier Etat, DateOnly RemisLe)
{
    [JsonIgnore]
    public decimal DepenseSurConvention => Lignes.Where(ligne => ligne.Ressource == Ressource.Convention).Sum(ligne => ligne.DepenseEur);

    public static Error? Refus(IReadOnlyList<LigneDepensee> lignes, decimal total, BudgetPrevisionnel budget, ContenuReglement reglement) =>
        lignes.FirstOrDefault(ligne => !reglement.Connait(ligne.Categorie)) is { } inconnue ? new CategorieDeDepenseInconnue(inconnue.Categorie)
        : lignes.FirstOrDefault(ligne => !Euros.EstUnMontant(ligne.DepenseEur)) is { } refusee ? new MontantDeLigneRefuse(refusee.Libelle)
        : lignes.GroupBy(ligne => ligne.Depense).FirstOrDefault(groupe => groupe.Count() > 1) is { } doublee ? new DepenseDeclareeDeuxFois(doublee.First().Libelle)
        : lignes.Sum(ligne => ligne.DepenseEur) != total ? new BilanQuiNeTombePasJuste(total, lignes.Sum(ligne => ligne.DepenseEur))
        : ComparaisonBudget.Lignes(budget, lignes, reglement.EcartACommenterPourcent).FirstOrDefault(ligne => ligne.ResteACommenter) is { } muette
            ? new EcartSansCommentaire(muette.Libelle, muette.PrevuEur, muette.DepenseEur)
        : null;
}
